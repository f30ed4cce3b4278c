using System.Globalization;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Backups;

/// <summary>A file that could take the place of the network; nobody else comes in while it is looked at.</summary>
/// <param name="There">What is in the file.</param>
/// <param name="Here">What is here now; null where nothing is, or where it cannot be read.</param>
/// <param name="IsSomethingHere">Whether there is a file that would be kept aside.</param>
internal sealed record Replacement(Contents There, Contents? Here, bool IsSomethingHere) : IDisposable
{
    internal required string Beside { get; init; }

    internal required IReadOnlyList<FolderLock> Guards { get; init; }

    public void Dispose()
    {
        SqliteFile.Delete(Beside);
        foreach (var guard in Guards) guard.Dispose();
    }
}

/// <summary>The network as it stands in a backup, in the place of the one that is here, which is kept.</summary>
internal sealed class Restoring(StorageSettings storage, Migrator migrator, TimeProvider clock)
{
    /// <summary>Ends the name of what will be the network.</summary>
    internal const string Beside = ".restoring";

    /// <summary>Lays a checked copy of the file beside the network, and touches nothing yet.</summary>
    public Outcome<Replacement> Prepare(string path)
    {
        if (storage.Postgres is not null) return BackupShelf.ByPostgres;
#pragma warning disable CA2000 // The replacement takes them along; where there is none they are let go of below.
        if (FolderLock.Take(storage, FolderLock.Server) is not { } server) return new Refusal(Refusal.Conflict, $"Handful is open on {storage.Folder}. Close it (Ctrl+C where it runs), then restore again; nothing was changed.");
        var verbs = FolderLock.Take(storage, FolderLock.Restore);
#pragma warning restore CA2000
        var beside = storage.DatabaseFile + Beside;
        var isReady = false;
        try
        {
            using var file = SqliteFile.OpenUntouched(path);
            if (Refuse(path, file) is { } refusal) return refusal;
            var there = Contents.Of(file, clock.LocalTimeZone);
            file.CopyTo(beside);
            isReady = true;
            return new Replacement(there, Here(), File.Exists(storage.DatabaseFile)) { Beside = beside, Guards = verbs is null ? [server] : [verbs, server] };
        }
        catch (Exception wrong) when (wrong is DamagedCopyException or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT })
        {
            return new Refusal(Refusal.Invalid, $"{path} is damaged ({wrong.Message}). Choose another copy; nothing was changed.");
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB)
        {
            return NotOurs(path);
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            return StorageTrouble.Of(wrong, storage) ?? new Refusal(Refusal.Conflict, $"{path} could not be copied to {storage.Folder}: {wrong.Message} Nothing was changed.");
        }
        finally
        {
            if (!isReady)
            {
                verbs?.Dispose();
                server.Dispose();
            }
        }
    }

    /// <summary>Gives where the old network is kept, or "" where there was none. An older version is brought up to date at the next start.</summary>
    public Outcome<string> Swap(Replacement replacement)
    {
        try
        {
            if (!File.Exists(storage.DatabaseFile)) return Move(replacement, "");
            PrivateFiles.MakeFolder(storage.Backups);
            var kept = Path.Combine(storage.Backups, $"before-restore-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");
            if (File.Exists(kept)) return new Refusal(Refusal.Conflict, $"{kept} is there already. Wait a second, then restore again; nothing was changed.");
            // SQLite would throw the log of a damaged file away: it is not even asked there.
            return (replacement.Here is null ? null : KeepReadable(replacement, kept)) ?? KeepAsItIs(replacement, kept);
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return new Refusal(Refusal.Conflict, $"Another ./handful is working on {storage.Folder}. Wait until it is done, then restore again; nothing was changed.");
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            return StorageTrouble.Of(wrong, storage) ?? new Refusal(Refusal.Conflict, $"Handful cannot write to {storage.Folder}: {wrong.Message} Nothing was changed.");
        }
    }

    /// <summary>Null where SQLite cannot read the old file.</summary>
    private string? KeepReadable(Replacement replacement, string kept)
    {
        try
        {
            using var old = SqliteFile.OpenOwn(storage.DatabaseFile);
            old.DefaultTimeout = 5;
            // Takes the write-ahead log into the file, but for where another program has it open.
            if (old.Read("PRAGMA journal_mode=DELETE") is not ["delete"]) throw new SqliteException("The log is in use.", SQLitePCL.raw.SQLITE_BUSY);
            // A reader in rollback mode: nobody can write, nor begin a new log, until it lets go.
            old.Read("BEGIN");
            old.Read("SELECT count(*) FROM sqlite_master");
            old.CopyTo(kept);
            return Move(replacement, kept);
        }
        catch (Exception wrong) when (wrong is DamagedCopyException or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB })
        {
            return null;
        }
    }

    /// <summary>A damaged file byte by byte, with its log: somebody may still save something from it.</summary>
    private string KeepAsItIs(Replacement replacement, string kept)
    {
        foreach (var end in (string[])["-wal", ""])
        {
            if (!File.Exists(storage.DatabaseFile + end)) continue;
            PrivateFiles.Make(kept + end);
            File.Copy(storage.DatabaseFile + end, kept + end, overwrite: true);
        }

        return Move(replacement, kept);
    }

    private string Move(Replacement replacement, string kept)
    {
        // First the old log: SQLite would take it for the new file's.
        SqliteFile.DeleteBeside(storage.DatabaseFile);
        File.Move(replacement.Beside, storage.DatabaseFile, overwrite: true);
        return kept;
    }

    private Refusal? Refuse(string path, SqliteConnection file)
    {
        var known = migrator.Known();
        if (file.Changes() is not { } changes || !changes.Contains(known[0])) return NotOurs(path);
        return Migrator.RefuseNewer(changes, known);
    }

    private static Refusal NotOurs(string path) => new(Refusal.Invalid, $"{path} is not a backup of Handful’s. Nothing was changed.");

    private Contents? Here()
    {
        try
        {
            if (!File.Exists(storage.DatabaseFile)) return null;
            using var own = SqliteFile.OpenUntouched(storage.DatabaseFile);
            return Contents.Of(own, clock.LocalTimeZone);
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_ERROR)
        {
            // Damaged, or without our tables: perhaps the very reason to restore.
            return null;
        }
    }
}
