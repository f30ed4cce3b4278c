using Handful.Backups;
using Handful.Kernel;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Handful.Tests.Backups;

public sealed class RestoringTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-restore-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 14, 9, 0, 0, TimeSpan.Zero));
    private readonly StorageSettings storage;
    private readonly ServiceProvider services;

    public RestoringTests()
    {
        clock.SetLocalTimeZone(TimeZoneInfo.Utc);
        storage = new StorageSettings(folder.CreateSubdirectory("data").FullName, null);
        var all = new ServiceCollection().AddLogging().AddFeatures(storage);
        services = all.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)).BuildServiceProvider();
    }

    private Restoring Restoring => services.GetRequiredService<Restoring>();

    [Fact]
    public async Task A_backup_takes_the_place_of_what_is_here_which_is_kept()
    {
        await HereAsync("Old");
        var backup = await BackupAsync("Mara", "Tobias");
        using (var replacement = Must(Restoring.Prepare(backup)))
        {
            Assert.Equal((2, 0), (replacement.There.People, replacement.There.Conversations));
            Assert.Equal(new DateOnly(2026, 5, 10), replacement.There.LastChange);
            Assert.Equal(1, replacement.Here?.People);
            Assert.Equal(["Old"], Shelves.People(storage.DatabaseFile));
            var kept = Restoring.Swap(replacement).Value!;
            Assert.Equal(Path.Combine(storage.Backups, "before-restore-20260514-090000.db"), kept);
            Assert.Equal(["Old"], Shelves.People(kept));
        }

        Assert.Equal(["Mara", "Tobias"], Shelves.People(storage.DatabaseFile));
        Assert.Equal(["handful.db", "handful.lock", "handful.restore.lock"], Directory.GetFiles(storage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["Mara", "Tobias"], Shelves.People(backup));
    }

    [Fact]
    public async Task What_only_the_log_holds_is_kept_too_and_never_becomes_part_of_the_backup()
    {
        await HereAsync("Old");
        var backup = await BackupAsync("Mara");
        // As after a kill: a file and its log, which nobody has open.
        var killed = folder.CreateSubdirectory("killed").FullName;
        using (var open = new SqliteConnection($"Data Source={storage.DatabaseFile};Pooling=False"))
        {
            open.Open();
            open.Read("PRAGMA journal_mode=WAL");
            open.Read("""UPDATE "People" SET "Name" = 'Only in the log'""");
            foreach (var end in (string[])["", "-wal"]) File.Copy(storage.DatabaseFile + end, Path.Combine(killed, "handful.db" + end));
        }

        foreach (var end in (string[])["", "-wal"]) File.Move(Path.Combine(killed, "handful.db" + end), storage.DatabaseFile + end, overwrite: true);
        Assert.Equal(["Only in the log"], Shelves.People(Restored(backup)));
        Assert.Equal(["Mara"], Shelves.People(storage.DatabaseFile));
        Assert.False(File.Exists(storage.DatabaseFile + "-wal"));
    }

    [Fact]
    public async Task A_damaged_network_makes_way_and_is_kept_as_it_is()
    {
        var backup = await BackupAsync("Mara");
        foreach (var garbage in (string[])[new string('x', 9000), ""])
        {
            await File.WriteAllTextAsync(storage.DatabaseFile, garbage);
            await File.WriteAllTextAsync(storage.DatabaseFile + "-wal", "its log");
            var kept = Restored(backup);
            if (garbage.Length > 0) Assert.Equal((garbage, "its log"), (await File.ReadAllTextAsync(kept), await File.ReadAllTextAsync(kept + "-wal")));
            Assert.Equal(["Mara"], Shelves.People(storage.DatabaseFile));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await HereAsync("Old");
        Shelves.Damage(storage.DatabaseFile);
        var damaged = await File.ReadAllBytesAsync(storage.DatabaseFile);
        Assert.Equal(damaged.Length, new FileInfo(Restored(backup)).Length);
        Assert.Equal(["Mara"], Shelves.People(storage.DatabaseFile));
    }

    [Fact]
    public async Task On_a_new_machine_there_is_nothing_to_keep()
    {
        var backup = await BackupAsync("Mara");
        Assert.Equal("", Restored(backup));
        Assert.False(Directory.Exists(storage.Backups));
        Assert.Equal(["Mara"], Shelves.People(storage.DatabaseFile));
        Assert.Null(await services.GetRequiredService<Migrator>().PrepareAsync());
    }

    [Fact]
    public async Task A_backup_of_an_older_Handful_is_taken_and_brought_up_to_date_at_the_next_start()
    {
        var backup = In("older.db");
        await using (var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={backup};Pooling=False").Options, new CurrentOwner()))
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
        Restored(backup);
        Assert.Null(await services.GetRequiredService<Migrator>().PrepareAsync());
        Assert.Equal(services.GetRequiredService<Migrator>().Known(), Changes());
        Assert.Single(Directory.GetFiles(storage.Backups, "before-update-*"));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_with_a_sentence_and_nothing_changes()
    {
        await HereAsync("Old");
        var (text, damaged, newer, other, empty) = (In("text.db"), await BackupAsync("A"), await BackupAsync("B"), In("other.db"), In("empty.db"));
        await File.WriteAllTextAsync(text, new string('x', 5000));
        await File.WriteAllTextAsync(empty, "");
        Shelves.Damage(damaged);
        Shelves.Change(newer, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture','99')""");
        Shelves.Change(other, """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT, "ProductVersion" TEXT); INSERT INTO "__EFMigrationsHistory" VALUES ('20200101000000_Shop','8')""");
        foreach (var (file, why) in ((string, string)[])[(text, "is not a backup"), (damaged, "is damaged"), (newer, "newer Handful"), (other, "is not a backup"), (empty, "is not a backup")])
        {
            var refusal = Restoring.Prepare(file).Refusal;
            Assert.True(refusal?.Sentence.Contains(why, StringComparison.Ordinal), $"{file}: {refusal?.Sentence}");
        }

        Assert.Equal(["Old"], Shelves.People(storage.DatabaseFile));
        Assert.Equal(["handful.db", "handful.lock", "handful.restore.lock"], Directory.GetFileSystemEntries(storage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var guard = FolderLock.Take(storage, FolderLock.Server);
        Assert.NotNull(guard);
    }

    [Fact]
    public async Task While_a_server_is_open_nothing_is_restored()
    {
        await HereAsync("Old");
        var backup = await BackupAsync("Mara");
        using (FolderLock.Take(storage, FolderLock.Server))
            Assert.Contains($"Handful is open on {storage.Folder}", Restoring.Prepare(backup).Refusal!.Sentence, StringComparison.Ordinal);
        Restored(backup);
    }

    [Fact]
    public async Task While_a_verb_works_on_the_network_nothing_is_restored()
    {
        await HereAsync("Old");
        var backup = await BackupAsync("Mara");
        using var verb = new SqliteConnection($"Data Source={storage.DatabaseFile};Pooling=False");
        verb.Open();
        verb.Read("PRAGMA journal_mode=WAL");
        Assert.Equal(["Old"], verb.Read("""SELECT "Name" FROM "People" """));
        using (var replacement = Must(Restoring.Prepare(backup)))
            Assert.Contains("Another ./handful is working", Restoring.Swap(replacement).Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Equal(["Old"], verb.Read("""SELECT "Name" FROM "People" """));
    }

    [Fact]
    public async Task While_a_restore_is_prepared_nobody_else_comes_in()
    {
        await HereAsync("Old");
        using (Restoring.Prepare(await BackupAsync("Mara")).Value)
        {
            Assert.Null(FolderLock.Take(storage, FolderLock.Server));
            var people = await Terminal.RunAsync(storage.Folder, ["people"]);
            Assert.Equal(1, people.Code);
            Assert.Contains("is being restored", people.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await Terminal.RunAsync(storage.Folder, ["people"])).Code);
    }

    [Fact]
    public async Task Nobody_there_to_be_asked_is_a_no_and_yes_skips_the_question()
    {
        await HereAsync("Old");
        var backup = await BackupAsync("Mara", "Tobias");
        var asked = await Terminal.RunAsync(storage.Folder, ["restore", backup]);
        Assert.Equal(1, asked.Code);
        Assert.Contains("2026-05-10", asked.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", asked.Error, StringComparison.Ordinal);
        Assert.Equal(["Old"], Shelves.People(storage.DatabaseFile));
        Assert.False(File.Exists(storage.DatabaseFile + ".restoring"));

        var said = await Terminal.RunAsync(storage.Folder, ["restore", backup, "--yes", "--json"]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Equal(2, said.Json.GetProperty("people").GetInt32());
        Assert.Equal(["Old"], Shelves.People(said.Json.GetProperty("kept").GetString()!));
        Assert.Equal(2, (await Terminal.RunAsync(storage.Folder, ["people", "--json"])).Json.GetProperty("total").GetInt32());

        var missing = await Terminal.RunAsync(storage.Folder, ["restore", In("no.db"), "--yes"]);
        Assert.Equal(1, missing.Code);
        Assert.Contains("There is no file", missing.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        services.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = storage.DatabaseFile, ForeignKeys = true, DefaultTimeout = 30 }.ToString()));
        folder.Delete(recursive: true);
    }

    /// <summary>Puts a network into the data folder.</summary>
    private async Task HereAsync(params string[] people) => File.Move(await BackupAsync(people), storage.DatabaseFile, overwrite: true);

    /// <summary>Gives where the old network is kept.</summary>
    private string Restored(string backup)
    {
        using var replacement = Must(Restoring.Prepare(backup));
        return Must(Restoring.Swap(replacement));
    }

    private static T Must<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Is(out var value, out var refusal), refusal?.Sentence);
        return value!;
    }

    private IReadOnlyList<string> Changes() => Shelves.Ask(storage.DatabaseFile, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""");

    /// <summary>A network with these people, last changed on 10 May.</summary>
    private async Task<string> BackupAsync(params string[] people)
    {
        var made = (await Databases.FreshAsync(Database.Sqlite, folder.CreateSubdirectory($"backup-{Guid.NewGuid():N}").FullName)).DatabaseFile;
        var at = new DateTimeOffset(2026, 5, 10, 12, 0, 0, TimeSpan.Zero);
        var owned = new ServiceCollection().AddLogging().AddFeatures(new StorageSettings(Path.GetDirectoryName(made)!, null));
        await using (var provider = owned.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(at))).BuildServiceProvider())
        await using (var scope = provider.CreateAsyncScope())
        {
            var household = scope.ServiceProvider.GetRequiredService<Handful.Accounts.Household>();
            scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become((await household.FirstOwnerAsync()).Id);
            var book = scope.ServiceProvider.GetRequiredService<Handful.People.AddressBook>();
            foreach (var name in people) Must(await book.AddAsync(new Handful.People.PersonDescription(new Formats.ContactRecord { Name = name }, null, [], [])));
        }

        SqliteConnection.ClearPool(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = made, ForeignKeys = true, DefaultTimeout = 30 }.ToString()));
        Shelves.Change(made, "PRAGMA journal_mode=DELETE");
        return made;
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
