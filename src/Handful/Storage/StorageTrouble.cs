using Handful.Kernel;
using Microsoft.Data.Sqlite;

namespace Handful.Storage;

/// <summary>The bad days of a disk, each as a sentence that says what, where and what to do.</summary>
public static class StorageTrouble
{
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Null where the trouble is another one.</summary>
    public static Refusal? Of(Exception wrong, StorageSettings settings)
    {
        for (var at = wrong; at is not null; at = at.InnerException)
        {
            if (Sentence(at, settings) is { } sentence) return new Refusal(Refusal.Conflict, sentence);
        }

        return null;
    }

    private static string? Sentence(Exception wrong, StorageSettings settings) => wrong switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL } or IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } =>
            $"The disk is full: nothing more fits beside {settings.Folder}. What was kept before is safe; this was not kept. Free some space, then do it again.",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT } or DamagedCopyException =>
            $"{settings.DatabaseFile} is not a database that Handful can read, or it is damaged ({wrong.Message.TrimEnd('.')}). It was left as it is. ./handful doctor says what is wrong; ./handful restore FILE brings a copy back, and copies are in {settings.Backups}.",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM } =>
            $"Handful cannot write to {settings.DatabaseFile} ({wrong.Message.TrimEnd('.')}). What was kept before is safe. Make the file and its folder writable for you, or choose another folder with --data DIR.",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_IOERR } =>
            $"The disk did not take or give what Handful needs at {settings.DatabaseFile} ({wrong.Message.TrimEnd('.')}). What was kept before is safe. See that the disk is there and has space (./handful doctor tells), then do it again.",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } =>
            $"Another program is working on {settings.DatabaseFile} and did not let go of it. Nothing was changed. Wait until it is done, then do it again.",
        _ => null,
    };
}
