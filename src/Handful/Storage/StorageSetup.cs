using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Handful.Storage;

public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings)
    {
        services.AddSingleton(settings);
        services.AddScoped<CurrentOwner>();
        if (settings.Postgres is { } connection)
        {
            services.AddDbContext<Db, PostgresDb>(options => options.UseNpgsql(connection));
        }
        else
        {
            var file = new SqliteConnectionStringBuilder { DataSource = settings.DatabaseFile, ForeignKeys = true, DefaultTimeout = 30 };
            // Lists go in as one parameter, as on PostgreSQL: a parameter for each of a thousand values is a new statement every time, and slow to bind.
            services.AddDbContext<Db, SqliteDb>(options => options
                .UseSqlite(file.ToString(), sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(SqlitePragmas.Instance));
        }

        services.AddSingleton<Migrator>();
        return services;
    }

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        internal static readonly SqlitePragmas Instance = new();

        // WAL: pages are read while an import writes. NORMAL: safe against kill -9, and no fsync a commit.
        // 32 MB of log before it is folded in: an import would else wait for the disk after every batch.
        // 16 MB of page cache and memory-mapped reads keep searches of 100,000 people off the disk.
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
