using System.Runtime.InteropServices;
using Handful.Kernel;
using Handful.Storage;
using Handful.Ui;

namespace Handful.Backups;

/// <summary>Looks at an installation from outside and says what to do; changes nothing, and makes no database where there is none.</summary>
internal sealed class Doctor(StorageSettings storage, BackupShelf shelf, SqliteExam sqlite, PostgresExam postgres, TimeProvider clock)
{
    private const long LeastFree = 500_000_000;

    public async Task<IReadOnlyList<Check>> ExamineAsync(CancellationToken cancellation = default)
    {
        var found = storage.Postgres is { } connection ? await postgres.LookAsync(connection, cancellation) : sqlite.Look();
        return
        [
            Program(), Check.Well(".NET", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}"), DataFolder(),
            .. found.Checks,
            .. storage.Postgres is null ? [FreeSpace(), Backups(found.Contents)] : Array.Empty<Check>(),
            Permissions(), Uploads(found.Imports), Imports(found.Imports), Settings(), Server(),
        ];
    }

    /// <summary>Room for a copy and for what comes.</summary>
    internal static Check FreeSpace(long free, long size)
    {
        var found = $"{Sizes.Say(free)} free on the disk that holds the data";
        return free >= Math.Max(2 * size, LeastFree)
            ? Check.Well("free space", found)
            : Check.Wrong("free space", found, $"Free some space: Handful wants {Sizes.Say(Math.Max(2 * size, LeastFree))}, room for copies and for what you add.");
    }

    private static Check Program() => Check.Well("Handful", typeof(Doctor).Assembly.GetName().Version?.ToString(3) ?? "");

    private Check DataFolder()
    {
        if (!Directory.Exists(storage.Folder))
        {
            return Check.Wrong("data", $"{storage.Folder} is not there", "./handful makes it at its first start. If your data are elsewhere, name their folder with --data DIR.");
        }

        var size = Sizes.OfFile(storage.DatabaseFile) + Sizes.OfFile(storage.DatabaseFile + "-wal");
        var found = storage.Postgres is null ? $"{storage.Folder}, database {Sizes.Say(size)}" : $"{storage.Folder}, database in PostgreSQL";
        try
        {
            var trial = Path.Combine(storage.Folder, $".writable-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return Check.Well("data", found);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return Check.Wrong("data", $"{found}; nothing can be written there ({wrong.Message.TrimEnd('.')})", $"Make {storage.Folder} writable for you, or choose another folder with --data DIR.");
        }
    }

    private Check FreeSpace()
    {
        var there = new DirectoryInfo(storage.Folder);
        while (there is { Exists: false, Parent: { } parent }) there = parent;
        try
        {
            return FreeSpace(new DriveInfo(there.FullName).AvailableFreeSpace, Sizes.OfFile(storage.DatabaseFile));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Check.Well("free space", $"cannot be told here: {wrong.Message}");
        }
    }

    private Check Permissions()
    {
        if (OperatingSystem.IsWindows()) return Check.Well("permissions", "those of your profile");
        // Behind a closed folder it does not matter how what is in it stands.
        if (!Directory.Exists(storage.Folder) || !IsReadable(storage.Folder)) return Check.Well("permissions", "only you may read the data");
        var open = new[] { storage.Folder, storage.Keys, storage.Backups }.Where(folder => Directory.Exists(folder) && IsReadable(folder)).ToList();
        return Check.Wrong("permissions", $"others on this machine may look into {string.Join(", ", open)}", $"chmod 700 {string.Join(' ', open.Select(Quoted))}");
    }

    private static bool IsReadable(string folder)
    {
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & Others) != 0;
    }

    private static string Quoted(string path) => path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_') ? path : $"'{path.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private Check Backups(Contents? contents)
    {
        const string Todo = "Leave ./handful open for some minutes, which makes one, or make one with ./handful backup FILE.";
        var copies = shelf.List();
        var newest = copies.Count > 0 ? copies[0] : null;
        var found = newest is null ? "none yet; ./handful makes one a day while it is open" : $"the last one {DateWords.Say(newest.Day, clock.Today())} ({newest.Day:yyyy-MM-dd}), {copies.Count} in {storage.Backups}";
        if (shelf.LastFailure() is { } failure) return Check.Wrong("backups", $"{found}; that of {failure.Day:yyyy-MM-dd} could not be made", failure.Why);
        // Days on which nothing was kept need no copy.
        var since = newest?.Day ?? contents?.Since;
        return contents?.LastChange is { } change && since is { } day && change.DayNumber - day.DayNumber > 2
            ? Check.Wrong("backups", $"{found}; what was kept until {change:yyyy-MM-dd} is in none", Todo)
            : Check.Well("backups", found);
    }

    /// <summary>An upload takes its minutes; what is older than a day belongs to a browser that has gone, or to an import that waits.</summary>
    private Check Uploads(IReadOnlyList<OpenImport>? imports)
    {
        if (imports is null) return Check.Well("uploads", "cannot be told while the database cannot be read");
        var waiting = imports.Select(import => import.StoredAs).ToHashSet();
        var left = !Directory.Exists(storage.Incoming) ? [] : new DirectoryInfo(storage.Incoming).EnumerateFiles()
            .Where(file => !waiting.Contains(file.Name) && file.LastWriteTimeUtc < clock.GetUtcNow().UtcDateTime.AddDays(-1)).ToList();
        return left.Count == 0
            ? Check.Well("uploads", "no leftovers")
            : Check.Wrong("uploads", $"{left.Count} left over in {storage.Incoming}, {Sizes.Say(left.Sum(file => file.Length))}, which no import waits for", "They may be deleted: rm " + string.Join(' ', left.Select(file => Quoted(file.FullName))));
    }

    private Check Imports(IReadOnlyList<OpenImport>? imports)
    {
        if (imports is not { Count: > 0 }) return Check.Well("imports", "none waits");
        var asking = imports.Where(import => import.AsksForColumns).ToList();
        if (asking.Count > 0) return Check.Wrong("imports", $"{string.Join(", ", asking.Select(import => import.FileName))} waits for you", "Open /import and say what its columns mean, or stop it there.");
        return IsOpen() || storage.Postgres is not null
            ? Check.Well("imports", $"{imports.Count} being read")
            : Check.Wrong("imports", $"{string.Join(", ", imports.Select(import => import.FileName))} is not read to its end", "Start ./handful, which goes on with it.");
    }

    private bool IsOpen() => FolderLock.IsTaken(storage, FolderLock.Server);

    private Check Settings()
    {
        var said = Environment.GetEnvironmentVariable("HANDFUL_DATA") is { Length: > 0 } data ? data : "not set";
        return Check.Well("settings", $"HANDFUL_DATA {said}; database {(storage.Postgres is { } connection ? PostgresExam.WithoutSecrets(connection) : "SQLite, in the data folder (HANDFUL_DATABASE not set)")}");
    }

    private Check Server() => Check.Well("server", storage.Postgres is not null ? "not told here: several may serve one PostgreSQL" : IsOpen() ? "open on this folder" : "not open");
}
