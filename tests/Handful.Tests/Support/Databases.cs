using Handful.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Handful.Tests.Support;

public enum Database
{
    Sqlite,
    Postgres,
}

/// <summary>A fresh, migrated database for each test: a copy of one that was migrated once.</summary>
internal static class Databases
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MigrateSqliteAsync);
    private static readonly Lazy<Task> PostgresTemplate = new(MigratePostgresAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    internal static async Task<StorageSettings> FreshAsync(Database kind, string folder)
    {
        if (kind == Database.Sqlite)
        {
            var settings = new StorageSettings(folder, null);
            File.Copy(await SqliteTemplate.Value, settings.DatabaseFile);
            return settings;
        }

        await PostgresTemplate.Value;
        var name = "t" + Guid.NewGuid().ToString("N");
        await OneCopyAtATime.WaitAsync();
        try
        {
            await OnServerAsync($"""CREATE DATABASE "{name}" TEMPLATE "{Template}" """);
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new StorageSettings(folder, Connection(name));
    }

    internal static async Task DropAsync(StorageSettings settings)
    {
        if (settings.Postgres is not { } connection) return;
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
        await OnServerAsync($"""DROP DATABASE "{new NpgsqlConnectionStringBuilder(connection).Database}" WITH (FORCE)""");
    }

    private static async Task<string> MigrateSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("handful-template-").FullName;
        var settings = new StorageSettings(folder, null);
        await using (var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={settings.DatabaseFile};Pooling=False").Options, new CurrentOwner()))
            await db.Database.MigrateAsync();
        SqliteConnection.ClearAllPools();
        return settings.DatabaseFile;
    }

    private static async Task MigratePostgresAsync()
    {
        await OnServerAsync($"""DROP DATABASE IF EXISTS "{Template}" WITH (FORCE)""");
        await OnServerAsync($"""CREATE DATABASE "{Template}" """);
        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(Connection(Template) + ";Pooling=false").Options, new CurrentOwner());
        await db.Database.MigrateAsync();
    }

    private static string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 10 }.ToString();

    // One for each process: runs side by side on one cluster must not take each other's template away.
    private static string Template { get; } = $"template_{Environment.ProcessId}";

    private static string Server => Environment.GetEnvironmentVariable("HANDFUL_TEST_POSTGRES")
        ?? throw new InvalidOperationException("There is no PostgreSQL to test on: run ./test, which starts one.");

#pragma warning disable CA2100 // Names are made here.
    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
#pragma warning restore CA2100
}
