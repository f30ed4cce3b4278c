using Handful.Kernel;
using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Backups;

/// <summary>Whether the SQLite file is there, ours, of this version, and whole.</summary>
internal sealed class SqliteExam(StorageSettings storage, BackupShelf shelf, Migrator migrator, TimeProvider clock)
{
    internal Examined Look()
    {
        if (!File.Exists(storage.DatabaseFile)) return new Examined([Missing()]);
        try
        {
            using var file = SqliteFile.OpenUntouched(storage.DatabaseFile);
            return file.Changes() is { } changes ? Look(file, changes) : new Examined([Check.Wrong("database", $"{storage.DatabaseFile} is empty, or is not Handful’s", BringBack("./handful fills an empty one at its next start."))]);
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return new Examined([Check.Wrong("database", $"{storage.DatabaseFile} is damaged, or is not a database at all ({wrong.Message.TrimEnd('.')})", BringBack("Copy the file somewhere safe before anything else."))]);
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new Examined([Check.Wrong("database", $"{storage.DatabaseFile} cannot be read: {wrong.Message}", StorageTrouble.Of(wrong, storage)?.Sentence ?? $"Make {storage.DatabaseFile} readable for you.")]);
        }
    }

    private Examined Look(SqliteConnection file, IReadOnlyList<string> changes)
    {
        var version = Version(changes);
        var faults = Faults(file);
        if (faults.Count > 0) return new Examined([version, Check.Wrong("integrity", $"damaged: {string.Join("; ", faults.Take(3))}", BringBack("Copy the file somewhere safe before anything else."))]);
        var imports = file.Read(OpenImport.Sql).Select(OpenImport.Of).ToList();
        return new Examined([version, Check.Well("integrity", "the file is whole")], Contents.Of(file, clock.LocalTimeZone), imports);
    }

    private Check Version(IReadOnlyList<string> changes)
    {
        var known = migrator.Known();
        if (Migrator.RefuseNewer(changes, known) is { } newer) return Check.Wrong("database", newer.Sentence, "Update Handful.");
        return Check.Well("database", changes.Count == known.Count ? "ready" : "of an older Handful; it is copied and brought up to date at the next start");
    }

    private static List<string> Faults(SqliteConnection file)
    {
        try
        {
            return [.. file.Faults(), .. file.Read("PRAGMA foreign_key_check").GroupBy(table => table).Select(table => $"{table.Count()} rows of {table.Key} hang on nothing")];
        }
        catch (SqliteException wrong) when (wrong.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return [wrong.Message];
        }
    }

    private Check Missing() => Check.Wrong("database", $"there is none in {storage.Folder}", BringBack("./handful makes one at its first start. If yours is elsewhere, name its folder with --data DIR."));

    /// <summary>Names the newest copy, because that is what somebody looks for now.</summary>
    private string BringBack(string otherwise) => shelf.List() is [var newest, ..] ? $"{otherwise} The newest backup comes back with ./handful restore {newest.File}" : $"{otherwise} A backup of yours comes back with ./handful restore FILE";
}
