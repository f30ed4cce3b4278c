using Handful.Backups;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Handful.Tests.Backups;

/// <summary>Files as they lie in a data folder.</summary>
internal static class Shelves
{
    internal static IEnumerable<string> Names(this StorageSettings storage) =>
        Directory.Exists(storage.Backups) ? Directory.GetFiles(storage.Backups).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal) : [];

    /// <summary>What a file says, opened where nothing may be written.</summary>
    internal static IReadOnlyList<string> Ask(string file, string sql)
    {
        using var opened = SqliteFile.OpenUntouched(file);
        return opened.Read(sql);
    }

    internal static IReadOnlyList<string> People(string file) => Ask(file, """SELECT "Name" FROM "People" ORDER BY "Name" """);

    internal static void Change(string file, string sql)
    {
        using var opened = new SqliteConnection($"Data Source={file};Pooling=False");
        opened.Open();
        opened.Read(sql);
    }

    /// <summary>Overwrites the middle of a page that holds rows, as a bad disk does.</summary>
    internal static void Damage(string file)
    {
        using var opened = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        for (var page = 2; page * 4096 < opened.Length; page++)
        {
            opened.Position = (page * 4096) + 1;
            opened.Write([.. Enumerable.Range(0, 100).Select(at => (byte)(at * 37))]);
        }
    }

    internal static UnixFileMode Private => UnixFileMode.UserRead | UnixFileMode.UserWrite;
}
