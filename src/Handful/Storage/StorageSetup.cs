using System.Data.Common;
using Handful.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Handful.Storage;

public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Courtesy>();
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

        // WAL: pages are read while an import writes.
        private const string Log = "PRAGMA journal_mode=WAL; ";

        // NORMAL: safe against kill -9, and no fsync a commit. 16 MB of page cache; the rest the system caches (mapped into memory, a large file
        // would count as the program's own). 32 MB of log before it is folded in: an import would else wait for the disk after every batch.
        private const string Pragmas = "PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            // EF Core first looks whether the file is there, and only reads then: a backup laid in its place has no log yet, and cannot get one so.
            var reads = SQLitePCL.raw.sqlite3_db_readonly(((SqliteConnection)connection).Handle, "main") == 1;
            if (reads) command.CommandText = Pragmas;
            else command.CommandText = Log + Pragmas;
            command.ExecuteNonQuery();
        }
    }
}
