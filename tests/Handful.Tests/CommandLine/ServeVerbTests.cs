using Handful.Storage;
using Handful.Tests.Support;

namespace Handful.Tests.CommandLine;

public sealed class ServeVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-serve-");

    [Fact]
    public async Task A_second_server_on_one_folder_is_refused_with_what_to_do()
    {
        using var first = FolderLock.Take(new StorageSettings(folder.FullName, null), FolderLock.Server);
        var second = await Terminal.RunAsync(folder.FullName, ["serve", "--no-browser", "--urls", "http://127.0.0.1:0"]);
        Assert.Equal(1, second.Code);
        Assert.Contains($"Handful is open on {folder.FullName} already", second.Error, StringComparison.Ordinal);
        Assert.Contains("--data DIR", second.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "handful.db")));
    }

    [Fact]
    public async Task Other_verbs_come_in_while_a_server_is_open()
    {
        using var server = FolderLock.Take(new StorageSettings(folder.FullName, null), FolderLock.Server);
        Assert.Equal(0, (await Terminal.RunAsync(folder.FullName, ["people"])).Code);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
