using Handful.Storage;

namespace Handful.Tests.Storage;

public sealed class FolderLockTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-lock-");

    [Fact]
    public void One_holds_it_at_a_time_and_asking_neither_takes_nor_makes_it()
    {
        var settings = new StorageSettings(folder.FullName, null);
        Assert.False(FolderLock.IsTaken(settings, FolderLock.Server));
        Assert.Empty(folder.GetFiles());
        using (FolderLock.Take(settings, FolderLock.Server))
        {
            Assert.True(FolderLock.IsTaken(settings, FolderLock.Server));
            Assert.Null(FolderLock.Take(settings, FolderLock.Server));
            Assert.False(FolderLock.IsTaken(settings, FolderLock.Restore));
        }

        Assert.False(FolderLock.IsTaken(settings, FolderLock.Server));
        using var again = FolderLock.Take(settings, FolderLock.Server);
        Assert.NotNull(again);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
