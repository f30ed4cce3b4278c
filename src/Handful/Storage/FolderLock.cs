namespace Handful.Storage;

/// <summary>
/// Two programs on one file: the server that is open on a data folder holds the one lock; a restore holds both, so that no verb
/// comes in while the file is changed for another. The system takes them back however the program ends.
/// PostgreSQL needs none: there several nodes serve one database.
/// </summary>
public sealed class FolderLock : IDisposable
{
    public const string Server = "handful.lock";
    public const string Restore = "handful.restore.lock";

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Null where another program holds it.</summary>
    public static FolderLock? Take(StorageSettings settings, string name)
    {
        try
        {
            return new FolderLock(new FileStream(Path.Combine(settings.Folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException wrong) when (IsLocked(wrong))
        {
            return null;
        }
    }

    /// <summary>Asks without holding it.</summary>
    public static bool IsTaken(StorageSettings settings, string name)
    {
        try
        {
            using var trial = new FileStream(Path.Combine(settings.Folder, name), FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException wrong)
        {
            return IsLocked(wrong);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => file.Dispose();

    // EWOULDBLOCK on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static bool IsLocked(IOException wrong) => wrong.HResult is 11 or 35 or unchecked((int)0x80070020);
}
