using System.Text.Json;
using Handful.Backups;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Handful.Tests.Backups;

public sealed class DoctorTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-doctor-");

    [Fact]
    public async Task A_healthy_installation_is_told_in_the_shape_that_programs_rely_on()
    {
        await using var app = await App.StartAsync();
        await app.KnowsAsync(Cast.Mara);
        app.Clock.Advance(DailyBackup.FirstLook);
        var run = await Terminal.RunAsync(app.Storage.Folder, ["doctor", "--json"]);
        Assert.Equal(["ok", "checks"], run.Json.EnumerateObject().Select(field => field.Name));
        var checks = run.Json.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("what").GetString()!);
        Assert.Equal(["Handful", ".NET", "data", "database", "integrity", "free space", "backups", "permissions", "uploads", "imports", "settings", "server"], checks.Keys);
        Assert.All(checks.Values, check => Assert.Equal(["what", "ok", "found", "todo"], check.EnumerateObject().Select(field => field.Name)));
        // How full the disk of this machine is, is not ours to say.
        Assert.All(checks.Values.Where(check => check.GetProperty("what").GetString() != "free space"), check => Assert.True(check.GetProperty("ok").GetBoolean(), check.GetRawText()));
        Assert.Equal(run.Json.GetProperty("ok").GetBoolean() ? 0 : 1, run.Code);
        Assert.Contains("2026-05-14", checks["backups"].GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.Contains(app.Storage.Folder, checks["data"].GetProperty("found").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_nothing_is_made_and_the_words_are_plain()
    {
        var nowhere = Path.Combine(folder.FullName, "nowhere");
        var run = await Terminal.RunAsync(nowhere, ["doctor"]);
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("is not there", run.Output, StringComparison.Ordinal);
        Assert.Contains("name its folder with --data DIR", run.Output, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
        Assert.Contains("restore FILE", (await CheckAsync(nowhere, "database")).Todo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_names_the_newest_backup_and_is_left_as_it_is()
    {
        var storage = await FreshAsync();
        Assert.Null(new BackupShelf(storage, TimeProvider.System).KeepToday());
        Shelves.Damage(storage.DatabaseFile);
        var damaged = await File.ReadAllBytesAsync(storage.DatabaseFile);
        var wrong = (await ExamineAsync(storage)).First(check => check is { Ok: false, What: "database" or "integrity" });
        Assert.Contains("damaged", wrong.Found, StringComparison.Ordinal);
        Assert.Contains($"./handful restore {Directory.GetFiles(storage.Backups).Single()}", wrong.Todo, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(storage.DatabaseFile));

        await File.WriteAllTextAsync(storage.DatabaseFile, new string('x', 5000));
        Assert.Contains("not a database", (await CheckAsync(storage.Folder, "database")).Found, StringComparison.Ordinal);
        await File.WriteAllTextAsync(storage.DatabaseFile, "");
        Assert.Contains("is empty", (await CheckAsync(storage.Folder, "database")).Found, StringComparison.Ordinal);
        Assert.Equal(0, new FileInfo(storage.DatabaseFile).Length);
    }

    [Fact]
    public async Task Rows_that_hang_on_nothing_are_damage_too()
    {
        var storage = await FreshAsync();
        Shelves.Change(storage.DatabaseFile, """PRAGMA foreign_keys=OFF; INSERT INTO "AccessTokens" ("OwnerId","Id","Name","Hash","CreatedAt") VALUES (randomblob(16),randomblob(16),'phone',randomblob(32),0)""");
        var integrity = await CheckAsync(storage.Folder, "integrity");
        Assert.False(integrity.Ok);
        Assert.Contains("1 rows of AccessTokens", integrity.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_of_the_database_is_ready_older_or_newer()
    {
        var storage = await FreshAsync();
        Assert.Equal(Check.Well("database", "ready"), await CheckAsync(storage.Folder, "database"));
        Shelves.Change(storage.DatabaseFile, """DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_Search'""");
        var older = await CheckAsync(storage.Folder, "database");
        Assert.True(older.Ok);
        Assert.Contains("older", older.Found, StringComparison.Ordinal);
        Shelves.Change(storage.DatabaseFile, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture','99')""");
        var newer = await CheckAsync(storage.Folder, "database");
        Assert.Equal((false, "Update Handful."), (newer.Ok, newer.Todo));
    }

    [Fact]
    public async Task Folders_that_others_may_read_are_to_be_closed()
    {
        if (OperatingSystem.IsWindows()) return;
        var storage = await FreshAsync();
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(storage.Keys);
        File.SetUnixFileMode(storage.Keys, Own | UnixFileMode.GroupRead);
        File.SetUnixFileMode(storage.Folder, Own);
        Assert.True((await CheckAsync(storage.Folder, "permissions")).Ok);
        File.SetUnixFileMode(storage.Folder, Own | UnixFileMode.OtherExecute);
        var open = await CheckAsync(storage.Folder, "permissions");
        Assert.Equal((false, $"chmod 700 {storage.Folder} {storage.Keys}"), (open.Ok, open.Todo));
    }

    [Fact]
    public async Task A_backup_that_failed_is_told_with_its_reason()
    {
        var storage = await FreshAsync();
        Directory.CreateDirectory(storage.Backups);
        await File.WriteAllTextAsync(Path.Combine(storage.Backups, "last-failure.txt"), "2026-05-13\nThe disk is full.\n");
        var check = await CheckAsync(storage.Folder, "backups");
        Assert.Equal((false, "The disk is full."), (check.Ok, check.Todo));
        Assert.Contains("2026-05-13", check.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_no_backup_holds_for_days_are_told_and_days_without_changes_are_not()
    {
        await using var app = await App.StartAsync();
        app.Clock.Advance(DailyBackup.FirstLook);
        var copy = Path.Combine(app.Storage.Backups, "handful-2026-05-14.db");
        await app.KnowsAsync(Cast.Mara);
        File.Move(copy, Path.Combine(app.Storage.Backups, "handful-2026-05-12.db"));
        Assert.True((await CheckAsync(app.Storage.Folder, "backups")).Ok);
        File.Move(Path.Combine(app.Storage.Backups, "handful-2026-05-12.db"), Path.Combine(app.Storage.Backups, "handful-2026-05-11.db"));
        var old = await CheckAsync(app.Storage.Folder, "backups");
        Assert.False(old.Ok);
        Assert.Contains("./handful backup FILE", old.Todo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_that_nobody_waits_for_may_go_and_those_of_an_import_stay()
    {
        await using var app = await App.StartAsync();
        Directory.CreateDirectory(app.Storage.Incoming);
        var (old, young) = (Path.Combine(app.Storage.Incoming, "old"), Path.Combine(app.Storage.Incoming, "young"));
        foreach (var file in (string[])[old, young]) await File.WriteAllTextAsync(file, "x");
        using var form = new MultipartFormDataContent { { Sends.Csv("who,where\nMara,Fernhollow\n"), "file", "a table.csv" } };
        using var sent = await app.Program.PostAsync(new Uri("/api/imports", UriKind.Relative), form);
        Assert.True(sent.IsSuccessStatusCode);
        foreach (var file in Directory.GetFiles(app.Storage.Incoming)) File.SetLastWriteTimeUtc(file, app.Clock.GetUtcNow().UtcDateTime.AddDays(file == young ? 0 : -3));
        var uploads = await CheckAsync(app.Storage.Folder, "uploads", app.Clock);
        Assert.Equal((false, $"They may be deleted: rm {old}"), (uploads.Ok, uploads.Todo));
        var imports = await CheckAsync(app.Storage.Folder, "imports", app.Clock);
        Assert.False(imports.Ok);
        Assert.Contains("a table.csv", imports.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(499_999_999, 1_000, false)]
    [InlineData(500_000_000, 1_000, true)]
    [InlineData(1_900_000_000, 1_000_000_000, false)]
    [InlineData(2_000_000_000, 1_000_000_000, true)]
    public void Space_is_short_under_twice_the_database_or_half_a_gigabyte(long free, long size, bool ok) =>
        Assert.Equal(ok, Doctor.FreeSpace(free, size).Ok);

    [Fact]
    public async Task An_open_server_is_seen()
    {
        var storage = await FreshAsync();
        Assert.Equal("not open", (await CheckAsync(storage.Folder, "server")).Found);
        using (FolderLock.Take(storage, FolderLock.Server)) Assert.Equal("open on this folder", (await CheckAsync(storage.Folder, "server")).Found);
        Assert.Equal("not open", (await CheckAsync(storage.Folder, "server")).Found);
    }

    [Fact]
    public async Task PostgreSQL_is_asked_for_its_version_and_pg_trgm_and_its_password_is_never_shown()
    {
        await using var app = await App.StartAsync(Database.Postgres);
        var checks = await ExamineAsync(app.Storage with { Postgres = app.Storage.Postgres + ";Password=open sesame" });
        Assert.All(checks, check => Assert.True(check.Ok, check.ToString()));
        Assert.Contains("PostgreSQL", checks.Single(check => check.What == "database").Found, StringComparison.Ordinal);
        Assert.Contains(checks, check => check.What == "pg_trgm");
        Assert.Contains("pg_dump", checks.Single(check => check.What == "backups").Found, StringComparison.Ordinal);
        Assert.DoesNotContain("open sesame", JsonSerializer.Serialize(checks), StringComparison.Ordinal);
        Assert.Contains("Host=", checks.Single(check => check.What == "settings").Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PostgreSQL_that_does_not_answer_or_cannot_be_named_is_told_without_its_password()
    {
        foreach (var connection in (string[])["Host=127.0.0.1;Port=1;Username=nobody;Password=open sesame", "Hast=there;Password=open sesame"])
        {
            var run = await Terminal.RunAsync(folder.FullName, ["doctor", "--json", "--database", connection]);
            Assert.Equal(1, run.Code);
            Assert.Contains("cannot be reached", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("open sesame", run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<StorageSettings> FreshAsync() => Databases.FreshAsync(Database.Sqlite, folder.FullName);

    private static async Task<IReadOnlyList<Check>> ExamineAsync(StorageSettings storage, FakeTimeProvider? clock = null)
    {
        var all = new ServiceCollection().AddLogging().AddFeatures(storage);
        if (clock is not null) all.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        await using var services = all.BuildServiceProvider();
        return await services.GetRequiredService<Doctor>().ExamineAsync();
    }

    private static async Task<Check> CheckAsync(string data, string what, FakeTimeProvider? clock = null) =>
        (await ExamineAsync(new StorageSettings(data, null), clock)).Single(check => check.What == what);
}
