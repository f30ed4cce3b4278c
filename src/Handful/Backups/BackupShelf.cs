using System.Globalization;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Backups;

/// <summary>A copy that Handful made by itself.</summary>
public sealed record DailyCopy(DateOnly Day, string File);

/// <summary>A copy that was asked for.</summary>
public sealed record FreshCopy(string File, long Bytes, int People);

/// <summary>Why a day's copy could not be made.</summary>
public sealed record FailedCopy(DateOnly Day, string Why);

/// <summary>Copies of the SQLite file: one a day beside the data, and others where the owner wants them.</summary>
public sealed class BackupShelf(StorageSettings storage, TimeProvider clock)
{
    private const string Daily = "handful-";
    private static readonly string[] Before = ["before-update-", "before-restore-"];
    private const string DayFormat = "yyyy-MM-dd";

    public static readonly Refusal ByPostgres = new(
        Refusal.Conflict, "These data are in PostgreSQL, whose own tools copy them while Handful runs: pg_dump -Fc -f handful.dump keeps a copy, pg_restore --clean --if-exists -d DATABASE handful.dump brings it back (docs/backups.md).");

    // Read by the doctor, who is another process.
    private string FailureNote => Path.Combine(storage.Backups, "last-failure.txt");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<DailyCopy> List() => !Directory.Exists(storage.Backups) ? [] :
    [
        .. Directory.EnumerateFiles(storage.Backups, Daily + "*.db")
            .Select(file => DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file)[Daily.Length..], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new DailyCopy(day, file) : null)
            .OfType<DailyCopy>().OrderByDescending(copy => copy.Day),
    ];

    /// <summary>Those made before an update or a restore.</summary>
    public IReadOnlyList<string> Others() => Directory.Exists(storage.Backups) ? [.. Before.SelectMany(kind => Directory.EnumerateFiles(storage.Backups, kind + "*.db"))] : [];

    /// <summary>Null where the last try went well.</summary>
    public FailedCopy? LastFailure() =>
        File.Exists(FailureNote) && File.ReadAllText(FailureNote).Split('\n', 2) is [var day, var why] && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? new FailedCopy(on, why.Trim())
            : null;

    /// <summary>Sees to it that there is a copy of today; then lets those go that are not needed any more. A refusal says why there is none; the older ones are all still there.</summary>
    public Refusal? KeepToday()
    {
        var today = clock.Today();
        var file = Path.Combine(storage.Backups, $"{Daily}{Say(today)}.db");
        if (File.Exists(file) || !File.Exists(storage.DatabaseFile)) return null;
        try
        {
            PrivateFiles.MakeFolder(storage.Backups);
            using (var own = SqliteFile.OpenOwn(storage.DatabaseFile)) own.CopyTo(file);
            File.Delete(FailureNote);
            Prune(today);
            return null;
        }
        catch (Exception wrong) when (wrong is SqliteException or DamagedCopyException or IOException or UnauthorizedAccessException)
        {
            var why = StorageTrouble.Of(wrong, storage)?.Sentence ?? $"Handful cannot write to {storage.Backups}: {wrong.Message.TrimEnd('.')}. Make the folder writable for you.";
            Note(today, why);
            return new Refusal(Refusal.Conflict, why);
        }
    }

    /// <summary>Copies everything into a file of the owner's choice, while others read and write.</summary>
    public Outcome<FreshCopy> CopyTo(string path, bool replace)
    {
        if (storage.Postgres is not null) return ByPostgres;
        if (!File.Exists(storage.DatabaseFile)) return NothingHere;
        var to = Path.GetFullPath(path);
        if (Directory.Exists(to)) return Refusal.BecauseOf("file", $"{path} is a folder. Name a file in it.");
        if (IsOurs(to)) return Refusal.BecauseOf("file", $"{path} is the network itself. Name another file.");
        if (File.Exists(to) && !replace) return Refusal.BecauseOf("file", $"{path} is there already and was left as it is. Name another file, or say --force to replace it.");
        if (!Directory.Exists(Path.GetDirectoryName(to))) return Refusal.BecauseOf("file", $"There is no folder {Path.GetDirectoryName(to)}. Make it, or name a file elsewhere.");
        try
        {
            using var own = SqliteFile.OpenOwn(storage.DatabaseFile);
            if (own.Changes() is null) return NothingHere;
            own.CopyTo(to);
            using var copy = SqliteFile.OpenUntouched(to);
            return new FreshCopy(path, new FileInfo(to).Length, Contents.Of(copy, clock.LocalTimeZone).People);
        }
        catch (Exception wrong) when (wrong is DamagedCopyException or SqliteException
        {
            SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED
        })
        {
            return StorageTrouble.Of(wrong, storage)!;
        }
        catch (Exception wrong) when (wrong is SqliteException or IOException or UnauthorizedAccessException)
        {
            return Refusal.BecauseOf("file", $"{path} cannot be written: {wrong.Message.TrimEnd('.')}. Nothing was changed. See that the disk there has space and that you may write to it, or name a file elsewhere.");
        }
    }

    /// <summary>A copy to be read once; it is gone when it is closed.</summary>
    public Outcome<FileStream> Lend()
    {
        try
        {
            PrivateFiles.MakeFolder(storage.Backups);
            var lent = Path.Combine(storage.Backups, $"lent-{Guid.CreateVersion7():N}{SqliteFile.Unfinished}");
            if (!CopyTo(lent, replace: false).Is(out _, out var refusal)) return refusal;
            var copy = new FileStream(lent, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            // Where an open file needs no name, not even a kill leaves it behind.
            if (!OperatingSystem.IsWindows()) File.Delete(lent);
            return copy;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return StorageTrouble.Of(wrong, storage) ?? new Refusal(Refusal.Conflict, $"Handful cannot write to {storage.Backups}: {wrong.Message.TrimEnd('.')}. Make the folder writable for you.");
        }
    }

    private Refusal NothingHere => new(Refusal.NotThere, $"There is no network in {storage.Folder} yet, so there is nothing to copy. If yours is elsewhere, name its folder with --data DIR.");

    private bool IsOurs(string path) => string.Equals(Resolved(path), Resolved(storage.DatabaseFile), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Resolved(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path) : path;

    private void Prune(DateOnly today)
    {
        var gone = Retention.Gone(List().Select(copy => copy.Day), today).ToHashSet();
        foreach (var copy in List().Where(copy => gone.Contains(copy.Day))) File.Delete(copy.File);
        foreach (var kind in Before)
        {
            var now = kind + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture) + "~";
            foreach (var name in Retention.GoneBeforeUpdates(Directory.EnumerateFiles(storage.Backups, kind + "*.db").Select(file => Path.GetFileName(file)), now))
                File.Delete(Path.Combine(storage.Backups, name));
        }

        // Of a restore that was killed; none is under way while a server is open.
        SqliteFile.Delete(storage.DatabaseFile + Restoring.Beside);
        // Of a copy that was. A younger one may be on its way to a browser.
        foreach (var part in Directory.EnumerateFiles(storage.Backups, "*" + SqliteFile.Unfinished).Where(part => File.GetLastWriteTimeUtc(part) < clock.GetUtcNow().UtcDateTime.AddDays(-1)))
            SqliteFile.Delete(part);
    }

    private void Note(DateOnly today, string why)
    {
        try
        {
            File.WriteAllText(FailureNote, $"{Say(today)}\n{why}\n");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // Where no copy fits, no note may fit either: the log has it, and the doctor sees how old the last copy is.
        }
    }

    private static string Say(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);
}
