using Microsoft.Data.Sqlite;

namespace Handful.Storage;

/// <summary>A SQLite file looked after as a file: opened without being made or changed, copied whole, checked.</summary>
public static class SqliteFile
{
    /// <summary>Ends the name of a copy that is not whole yet.</summary>
    public const string Unfinished = ".part";

    /// <summary>This program's own file with what stands in its write-ahead log; where nothing may be written, as it lies there.</summary>
    public static SqliteConnection OpenOwn(string path)
    {
        try
        {
            return Open(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite });
        }
        catch (SqliteException wrong) when (File.Exists(path) && wrong.SqliteErrorCode is SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN)
        {
            return Open(Immutable(path));
        }
    }

    /// <summary>A file to be looked at only, perhaps damaged, perhaps on a disk that cannot be written: nothing is changed or left beside it.</summary>
    public static SqliteConnection OpenUntouched(string path) => File.Exists(path + "-wal")
        ? Open(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly })
        : Open(Immutable(path));

    /// <summary>
    /// A whole copy by SQLite itself, taken in one moment while others read and write. It stands under its name
    /// only once it has been opened and checked; a copy that fails is gone, and what had the name before is still there.
    /// </summary>
    /// <exception cref="DamagedCopyException">The copy does not hold together, so its original does not either.</exception>
    public static void CopyTo(this SqliteConnection from, string to)
    {
        var part = to + Unfinished;
        Delete(part);
        try
        {
            PrivateFiles.Make(part);
            using (var copy = Open(new SqliteConnectionStringBuilder { DataSource = part, Mode = SqliteOpenMode.ReadWrite }))
            {
                from.BackupDatabase(copy);
                // One file alone, which opens where nothing may be written beside it.
                copy.Read("PRAGMA journal_mode=DELETE");
            }

            using (var copy = OpenUntouched(part))
            {
                if (copy.Faults() is [var fault, ..]) throw new DamagedCopyException(fault);
                // That the tables can be asked is seen only by asking one.
                copy.Changes();
            }

            using (var file = File.OpenHandle(part, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(file);
            File.Move(part, to, overwrite: true);
        }
        catch
        {
            Delete(part);
            throw;
        }
    }

    /// <summary>What does not hold together in the file itself; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(this SqliteConnection file) => [.. file.Read("PRAGMA quick_check(20)").Where(line => line != "ok")];

    /// <summary>The changes that the file has been through, or null where it was never Handful's.</summary>
    public static IReadOnlyList<string>? Changes(this SqliteConnection file) =>
        file.Read("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'").Count == 0
            ? null
            : file.Read("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """);

    /// <summary>The first column of every row as text.</summary>
    public static IReadOnlyList<string> Read(this SqliteConnection file, string sql)
    {
        using var command = file.CreateCommand();
#pragma warning disable CA2100 // The sentences stand in this program; nothing from outside is in them.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read()) lines.Add(rows.IsDBNull(0) ? "" : rows.GetString(0));
        return lines;
    }

    /// <summary>The file with all that SQLite keeps beside it.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        DeleteBeside(path);
    }

    public static void DeleteBeside(string path)
    {
        foreach (var end in (string[])["-wal", "-shm", "-journal"]) File.Delete(path + end);
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder how)
    {
        how.Pooling = false;
        var file = new SqliteConnection(how.ToString());
        try
        {
            file.Open();
            // Only now does SQLite look into the file.
            file.Read("PRAGMA schema_version");
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static SqliteConnectionStringBuilder Immutable(string path) =>
        new() { DataSource = $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1", Mode = SqliteOpenMode.ReadOnly };
}

/// <summary>A copy that was opened and found broken.</summary>
public sealed class DamagedCopyException(string fault) : Exception(fault);
