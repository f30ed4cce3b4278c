using System.Text.Json;
using Handful.Storage;
using Handful.Tests.Support;

namespace Handful.Tests.Backups;

/// <summary><c>./handful backup FILE</c> as it is typed.</summary>
public sealed class BackupVerbTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-backup-");

    [Fact]
    public async Task While_the_server_runs_everything_goes_into_one_file_that_is_never_replaced_unasked()
    {
        await using var app = await App.StartAsync();
        await app.KnowsAsync(Cast.Mara);
        var file = In("mine.db");
        var first = await Terminal.RunAsync(app.Storage.Folder, ["backup", file, "--json"]);
        Assert.Equal((0, ""), (first.Code, first.Error));
        Assert.Equal($$"""{"file":{{JsonSerializer.Serialize(file)}},"bytes":{{new FileInfo(file).Length}},"people":1}""", first.Output.Trim());
        Assert.Equal(["Mara Lindqvist"], Shelves.People(file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(Shelves.Private, File.GetUnixFileMode(file));

        await app.KnowsAsync(Cast.Tobias);
        var again = await Terminal.RunAsync(app.Storage.Folder, ["backup", file]);
        Assert.Equal(1, again.Code);
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
        Assert.Equal(["Mara Lindqvist"], Shelves.People(file));

        var forced = await Terminal.RunAsync(app.Storage.Folder, ["backup", file, "--force"]);
        Assert.Equal(0, forced.Code);
        Assert.Contains("2 people", forced.Output, StringComparison.Ordinal);
        Assert.Equal(["Mara Lindqvist", "Tobias Okoro"], Shelves.People(file));
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task A_disk_that_takes_no_more_leaves_the_old_copy_and_no_half_of_a_new_one()
    {
        if (OperatingSystem.IsWindows()) return;
        var storage = await Databases.FreshAsync(Database.Sqlite, folder.CreateSubdirectory("data").FullName);
        var file = In("mine.db");
        await File.WriteAllTextAsync(file, "the old one");
        // No file may grow over 100 kB: what a full disk answers, without filling one. The runtime itself would map larger ones.
        var run = await Terminal.RunAsync(storage.Folder, ["backup", file, "--force"], before: "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 100;");
        Assert.Equal(1, run.Code);
        Assert.Contains($"{file} cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Contains("has space", run.Error, StringComparison.Ordinal);
        Assert.Equal("the old one", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public async Task Where_there_is_no_network_nothing_is_made()
    {
        var run = await Terminal.RunAsync(In("nowhere"), ["backup", In("mine.db")]);
        Assert.Equal(1, run.Code);
        Assert.Contains("nothing to copy", run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_copy_never_takes_the_place_of_the_network_or_of_a_folder()
    {
        var storage = await Databases.FreshAsync(Database.Sqlite, folder.FullName);
        var link = In("link.db");
        File.CreateSymbolicLink(link, storage.DatabaseFile);
        var shelf = new Handful.Backups.BackupShelf(storage, TimeProvider.System);
        foreach (var path in (string[])[storage.DatabaseFile, Path.Combine(folder.FullName, ".", "handful.db"), link])
            Assert.Contains("the network itself", shelf.CopyTo(path, replace: true).Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Contains("is a folder", shelf.CopyTo(folder.FullName, replace: true).Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Contains("There is no folder", shelf.CopyTo(In("no/such/mine.db"), replace: true).Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_its_own_tools_are_named()
    {
        foreach (var verb in (string[])["backup", "restore"])
        {
            var run = await Terminal.RunAsync(In("data"), [verb, In("mine.db"), "--database", "Host=127.0.0.1;Port=1;Username=nobody"]);
            Assert.Equal(1, run.Code);
            Assert.Contains("pg_dump", run.Error, StringComparison.Ordinal);
            Assert.Contains("pg_restore", run.Error, StringComparison.Ordinal);
        }

        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task The_made_up_network_needs_no_copy()
    {
        foreach (var args in (string[][])[["backup", In("mine.db")], ["doctor"]])
        {
            var run = await Terminal.RunAsync(In("data"), [.. args, "--demo"]);
            Assert.Equal(1, run.Code);
            Assert.Contains("--demo", run.Error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);
}
