using System.Globalization;
using Handful.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Handful.Storage;

/// <summary>Brings the database to this program's version; the SQLite file is copied first.</summary>
public sealed class Migrator(StorageSettings settings, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Null when the database is ready; else why it is not, in a sentence.</summary>
    public async Task<Refusal?> PrepareAsync(CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Db>().Database;
        try
        {
            var applied = (await database.GetAppliedMigrationsAsync(cancellation)).ToList();
            var known = database.GetMigrations().ToList();
            if (applied.FirstOrDefault(migration => !known.Contains(migration)) is { } newer)
            {
                return new Refusal(Refusal.Conflict, $"This network was last opened by a newer Handful (it has the change {newer}). Update Handful, then open it again; nothing was touched.");
            }

            if (applied.Count == known.Count) return null;
            if (applied.Count > 0 && settings.Postgres is null) CopyFile(applied[^1]);
            await database.MigrateAsync(cancellation);
            return null;
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return new Refusal(Refusal.Conflict, $"{settings.DatabaseFile} is not a database that Handful can read. It was left as it is; copies from before each update are in {settings.Backups}.");
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode is SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_FULL)
        {
            return new Refusal(Refusal.Conflict, $"Handful cannot write to {settings.DatabaseFile}: {wrong.Message}");
        }
        catch (Npgsql.NpgsqlException wrong)
        {
            return new Refusal(Refusal.Conflict, $"The PostgreSQL database cannot be used: {wrong.Message}");
        }
    }

    /// <summary>A whole copy by SQLite itself, which takes what is still in the write-ahead log too.</summary>
    private void CopyFile(string version)
    {
        Directory.CreateDirectory(settings.Backups);
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var copy = Path.Combine(settings.Backups, $"before-update-{stamp}-{version}.db");
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = settings.DatabaseFile, Pooling = false }.ToString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }
}
