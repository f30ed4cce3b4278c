using Handful.Backups;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Handful.Tests.Backups;

public sealed class BackupShelfTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-shelf-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 14, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_server_lays_a_copy_aside_each_day_after_its_first_page()
    {
        await using var app = await App.StartAsync();
        await app.KnowsAsync(Cast.Mara);
        Assert.Empty(app.Storage.Names());
        app.Clock.Advance(DailyBackup.FirstLook);
        Assert.Equal(["handful-2026-05-14.db"], app.Storage.Names());
        app.Clock.Advance(DailyBackup.Pause);
        Assert.Equal(["handful-2026-05-14.db"], app.Storage.Names());
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["handful-2026-05-14.db", "handful-2026-05-15.db"], app.Storage.Names());
        // Kept a moment ago, and still in the log.
        Assert.Equal(["Mara Lindqvist"], Shelves.People(Path.Combine(app.Storage.Backups, "handful-2026-05-14.db")));
    }

    [Fact]
    public async Task A_copy_is_for_its_owner_alone_and_one_file()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var app = await App.StartAsync();
        app.Clock.Advance(DailyBackup.FirstLook);
        var copy = Path.Combine(app.Storage.Backups, "handful-2026-05-14.db");
        Assert.Equal(Shelves.Private, File.GetUnixFileMode(copy));
        Assert.Equal(Shelves.Private | UnixFileMode.UserExecute, File.GetUnixFileMode(app.Storage.Backups));
        Assert.Equal(["delete"], Shelves.Ask(copy, "PRAGMA journal_mode"));
        Assert.Equal(["handful-2026-05-14.db"], app.Storage.Names());
    }

    [Fact]
    public async Task On_PostgreSQL_no_copy_is_tried()
    {
        await using var app = await App.StartAsync(Database.Postgres);
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(app.Storage.Names());
    }

    [Fact]
    public void Where_there_is_no_network_there_is_no_copy_and_no_folder()
    {
        var shelf = new BackupShelf(new StorageSettings(folder.FullName, null), clock);
        Assert.Null(shelf.KeepToday());
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task Of_two_months_of_days_the_last_seven_and_the_first_of_each_month_are_left()
    {
        var (storage, shelf) = await FreshAsync();
        for (var day = 0; day < 50; day++)
        {
            Assert.Null(shelf.KeepToday());
            clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(
            ["handful-2026-05-14.db", "handful-2026-06-01.db", .. Enumerable.Range(26, 5).Select(day => $"handful-2026-06-{day}.db"), "handful-2026-07-01.db", "handful-2026-07-02.db"],
            storage.Names());
    }

    [Fact]
    public async Task Copies_from_before_updates_are_left_alone_but_for_all_except_the_newest_five()
    {
        var (storage, shelf) = await FreshAsync();
        Directory.CreateDirectory(storage.Backups);
        string[] old = [.. Enumerable.Range(1, 7).Select(day => $"before-update-2026050{day}-120000-20260101000000_Beginning.db")];
        foreach (var name in old.Append("before-restore-20200101-000000.db").Append("my own copy.db").Append("handful-notes.db")) await File.WriteAllTextAsync(Path.Combine(storage.Backups, name), "");
        Assert.Null(shelf.KeepToday());
        Assert.Equal([.. new[] { "before-restore-20200101-000000.db", "handful-2026-05-14.db", "handful-notes.db", "my own copy.db" }.Concat(old[2..]).Order(StringComparer.Ordinal)], storage.Names());
    }

    [Fact]
    public async Task A_clock_set_back_overwrites_and_deletes_nothing()
    {
        var (storage, shelf) = await FreshAsync();
        for (var day = 0; day < 3; day++)
        {
            Assert.Null(shelf.KeepToday());
            clock.Advance(TimeSpan.FromDays(1));
        }

        var before = storage.Names().ToDictionary(name => name, name => File.GetLastWriteTimeUtc(Path.Combine(storage.Backups, name)));
        Shelves.Change(storage.DatabaseFile, """INSERT INTO "Owners" ("Id","Name","Region","Wants","Gives","CreatedAt") VALUES (randomblob(16),'Ines','','[]','[]',0)""");
        clock.AdjustTime(new DateTimeOffset(2026, 5, 14, 3, 0, 0, TimeSpan.Zero));
        Assert.Null(shelf.KeepToday());
        clock.AdjustTime(new DateTimeOffset(1999, 1, 1, 3, 0, 0, TimeSpan.Zero));
        Assert.Null(shelf.KeepToday());
        Assert.Equal([.. before.Keys.Append("handful-1999-01-01.db").Order(StringComparer.Ordinal)], storage.Names());
        Assert.All(before, file => Assert.Equal(file.Value, File.GetLastWriteTimeUtc(Path.Combine(storage.Backups, file.Key))));
    }

    [Fact]
    public async Task A_copy_of_a_damaged_network_is_not_kept_and_is_told_and_the_older_ones_stay()
    {
        var (storage, shelf) = await FreshAsync();
        Assert.Null(shelf.KeepToday());
        Shelves.Damage(storage.DatabaseFile);
        clock.Advance(TimeSpan.FromDays(1));
        var refusal = shelf.KeepToday();
        Assert.Contains("damaged", refusal!.Sentence, StringComparison.Ordinal);
        Assert.Contains("./handful restore", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(["handful-2026-05-14.db", "last-failure.txt"], storage.Names());
        Assert.Equal(new FailedCopy(new DateOnly(2026, 5, 15), refusal.Sentence), shelf.LastFailure());

        File.Copy(Path.Combine(storage.Backups, "handful-2026-05-14.db"), storage.DatabaseFile, overwrite: true);
        Assert.Null(shelf.KeepToday());
        Assert.Null(shelf.LastFailure());
    }

    [Fact]
    public async Task What_a_killed_copy_left_is_in_nobodys_way()
    {
        var (storage, shelf) = await FreshAsync();
        Directory.CreateDirectory(storage.Backups);
        var (today, lent, young) = (Path.Combine(storage.Backups, "handful-2026-05-14.db.part"), Path.Combine(storage.Backups, "lent-1.part"), Path.Combine(storage.Backups, "lent-2.part"));
        foreach (var part in (string[])[today, lent, young]) await File.WriteAllTextAsync(part, "half");
        File.SetLastWriteTimeUtc(lent, clock.GetUtcNow().UtcDateTime.AddDays(-2));
        File.SetLastWriteTimeUtc(young, clock.GetUtcNow().UtcDateTime);
        Assert.Null(shelf.KeepToday());
        Assert.Equal(["handful-2026-05-14.db", "lent-2.part"], storage.Names());
    }

    [Fact]
    public async Task A_folder_that_takes_no_files_is_told_with_what_to_do()
    {
        var (storage, shelf) = await FreshAsync();
        await File.WriteAllTextAsync(storage.Backups, "not a folder");
        var refusal = shelf.KeepToday();
        Assert.Contains(storage.Backups, refusal!.Sentence, StringComparison.Ordinal);
        Assert.Contains("Make the folder writable", refusal.Sentence, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<(StorageSettings Storage, BackupShelf Shelf)> FreshAsync()
    {
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        var storage = await Databases.FreshAsync(Database.Sqlite, folder.FullName);
        return (storage, new BackupShelf(storage, clock));
    }
}
