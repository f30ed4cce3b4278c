using System.Globalization;
using Handful.Kernel;
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
            if (RefuseNewer(applied, known) is { } newer) return newer;
            if (applied.Count == known.Count) return null;
            if (applied.Count > 0 && settings.Postgres is null) CopyFile(applied[^1]);
            await database.MigrateAsync(cancellation);
            return null;
        }
        catch (Exception wrong) when (StorageTrouble.Of(wrong, settings) is not null)
        {
            return StorageTrouble.Of(wrong, settings);
        }
        catch (Npgsql.NpgsqlException wrong)
        {
            return new Refusal(Refusal.Conflict, $"The PostgreSQL database cannot be used: {wrong.Message}");
        }
    }

    /// <summary>The changes that this program knows, in their order.</summary>
    public IReadOnlyList<string> Known()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<Db>().Database.GetMigrations()];
    }

    /// <summary>What this program does not know it must not touch.</summary>
    public static Refusal? RefuseNewer(IEnumerable<string> applied, IEnumerable<string> known) => applied.Except(known).FirstOrDefault() is { } newer
        ? new Refusal(Refusal.Conflict, $"This network was last opened by a newer Handful (it has the change {newer}). Update Handful, then open it again; nothing was touched.")
        : null;

    private void CopyFile(string version)
    {
        PrivateFiles.MakeFolder(settings.Backups);
        var stamp = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        using var file = SqliteFile.OpenOwn(settings.DatabaseFile);
        file.CopyTo(Path.Combine(settings.Backups, $"before-update-{stamp}-{version}.db"));
    }
}
