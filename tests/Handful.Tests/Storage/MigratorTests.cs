using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Handful.Tests.Storage;

public sealed class MigratorTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-migrator-");
    private readonly StorageSettings settings;

    public MigratorTests() => settings = new StorageSettings(folder.FullName, null);

    [Theory, OnBothDatabases]
    public async Task The_migrations_know_the_whole_model(Database database)
    {
        await using var app = await App.StartAsync(database);
        Assert.False(await app.AskAsync<Db, bool>(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task The_file_is_copied_before_it_is_migrated()
    {
        await using (var db = Open())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "Owners" ("Id","Name","Region","Wants","Gives","CreatedAt") VALUES (randomblob(16),'Ines','','[]','[]',0)""");
        }

        Assert.Null(await PrepareAsync());
        var copy = Assert.Single(Directory.GetFiles(settings.Backups));
        await using var before = new SqliteConnection($"Data Source={copy};Mode=ReadOnly;Pooling=False");
        await before.OpenAsync();
        await using var command = before.CreateCommand();
        command.CommandText = """SELECT "Name" FROM "Owners" """;
        Assert.Equal("Ines", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task A_new_file_is_not_copied()
    {
        Assert.Null(await PrepareAsync());
        Assert.False(Directory.Exists(settings.Backups));
        Assert.Null(await PrepareAsync());
        Assert.False(Directory.Exists(settings.Backups));
    }

    [Fact]
    public async Task A_network_of_a_newer_program_is_refused_with_a_sentence_and_left_alone()
    {
        Assert.Null(await PrepareAsync());
        await using (var db = Open())
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture','99')""");
        var refusal = await PrepareAsync();
        Assert.Contains("newer Handful", refusal!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_sentence_and_left_alone()
    {
        await File.WriteAllTextAsync(settings.DatabaseFile, new string('x', 5000));
        Assert.Contains("is not a database", (await PrepareAsync())!, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(settings.DatabaseFile));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private SqliteDb Open() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={settings.DatabaseFile};Pooling=False").Options, new CurrentOwner());

    private async Task<string?> PrepareAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddFeatures(settings).BuildServiceProvider();
        return (await services.GetRequiredService<Migrator>().PrepareAsync())?.Sentence;
    }
}
