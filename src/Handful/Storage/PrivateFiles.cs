namespace Handful.Storage;

/// <summary>Folders and files that nobody but their owner may read. On Windows the profile's folder sees to it.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Where it is missing; one that is there stays as it is.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (!Directory.Exists(path)) Directory.CreateDirectory(path, OwnFolder);
    }

    /// <summary>An empty file that was not there: what is written into it later is private from its first byte.</summary>
    public static void Make(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OwnFile;
        using var made = new FileStream(path, how);
    }
}
