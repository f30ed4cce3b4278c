using System.Diagnostics;
using System.Globalization;
using Handful.CommandLine;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Handful.Tests.CommandLine;

/// <summary>
/// The real program, killed as kill -9 kills, at moments that a seed chooses. HANDFUL_KILLS says how often (one hundred is a good run
/// before a release), HANDFUL_KILL_SEED repeats the moments.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private static readonly int Kills = Number("HANDFUL_KILLS", 3);
    private static readonly int Seed = Number("HANDFUL_KILL_SEED", Environment.TickCount);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("handful-kill-");
    private readonly Random dice = new(Seed);

    private string Data => Path.Combine(folder.FullName, "data");

    [Fact]
    public async Task An_import_that_is_killed_goes_on_until_everyone_is_in_once()
    {
        const int People = 2000;
        var file = Write("contrack.json", Contrack(People));
        for (var kill = 0; kill < Kills; kill++)
        {
            if (!await KillAsync(Data, Span(), "import", file)) FreshData();
        }

        var last = await RunAsync("import", "--json", file);
        Assert.Equal(0, last.Code);
        Assert.Equal(People, (await RunAsync("people", "--json")).Json.GetProperty("total").GetInt32());
        Assert.Equal(People, await CountAsync("Conversations"));
        foreach (var number in (int[])[0, People / 2, People - 1]) Assert.Contains($"Somebody{number:D5}", (await RunAsync("search", $"somebody{number:D5}")).Output, StringComparison.Ordinal);
        await IsWellAsync();
        var again = (await RunAsync("import", "--json", file)).Json.GetProperty("files")[0];
        Assert.Equal((People, 0, People), (again.GetProperty("read").GetInt32(), again.GetProperty("added").GetInt32(), again.GetProperty("unchanged").GetInt32()));
        Assert.Equal(People, await CountAsync("Conversations"));
    }

    [Fact]
    public async Task An_archive_that_is_killed_on_its_way_in_leaves_nothing_and_comes_in_whole_then()
    {
        await RunAsync("import", Write("contrack.json", Contrack(1500)));
        var (archive, second) = (Path.Combine(folder.FullName, "network.json"), Path.Combine(folder.FullName, "second.json"));
        await RunAsync("export", "--format", "json", archive);
        FreshData();
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(Data, Span(), "import", archive);
            var total = (await RunAsync("people", "--json")).Json.GetProperty("total").GetInt32();
            Assert.Contains(total, (int[])[0, 1500]);
            if (total > 0) FreshData();
        }

        Assert.Equal(0, (await RunAsync("import", archive)).Code);
        await IsWellAsync();
        await RunAsync("export", "--format", "json", second);
        Assert.Equal(await File.ReadAllBytesAsync(archive), await File.ReadAllBytesAsync(second));
    }

    [Fact]
    public async Task A_backup_that_is_killed_never_stands_under_its_name_in_part()
    {
        await RunAsync("import", Write("contrack.json", Contrack(1500)));
        var backup = Path.Combine(folder.FullName, "copy.db");
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(Data, Span(), "backup", backup, "--force");
            if (File.Exists(backup)) Assert.Equal(1500, await CountAsync("People", backup));
            await IsWellAsync();
        }

        Assert.Equal(0, (await RunAsync("backup", backup, "--force")).Code);
        Assert.Equal(1500, await CountAsync("People", backup));
    }

    [Fact]
    public async Task A_restore_that_is_killed_leaves_the_old_network_or_the_new_one()
    {
        await RunAsync("import", Write("contrack.json", Contrack(1500)));
        var backup = Path.Combine(folder.FullName, "copy.db");
        await RunAsync("backup", backup);
        FreshData();
        await RunAsync("import", Write("other.json", Contrack(30)));
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(Data, Span(), "restore", backup, "--yes");
            Assert.Contains((await RunAsync("people", "--json")).Json.GetProperty("total").GetInt32(), (int[])[30, 1500]);
            await IsWellAsync();
        }

        Assert.Equal(0, (await RunAsync("restore", backup, "--yes")).Code);
        Assert.Equal(1500, (await RunAsync("people", "--json")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_update_of_the_file_that_is_killed_is_done_at_the_next_start()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            FreshData();
            PrivateFiles.MakeFolder(Data);
            await using (var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={Path.Combine(Data, "handful.db")};Pooling=False").Options, new CurrentOwner()))
                await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            await KillAsync(Data, Span(), "people");
            Assert.Equal(0, (await RunAsync("people", "--json")).Code);
            await IsWellAsync();
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var said) ? said : otherwise;

    /// <summary>From before the program has begun to after it has done most of its work.</summary>
    private TimeSpan Span() => TimeSpan.FromMilliseconds(dice.Next(100, 6000));

    /// <summary>False where it was done before.</summary>
    private async Task<bool> KillAsync(string data, TimeSpan after, params string[] args)
    {
        output.WriteLine($"HANDFUL_KILL_SEED={Seed}: {string.Join(' ', args)} after {after.TotalMilliseconds} ms");
        var start = new ProcessStartInfo("dotnet", [typeof(Verbs).Assembly.Location, .. args]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HANDFUL_DATA"] = data;
        start.Environment.Remove("HANDFUL_DATABASE");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (said, told) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var moment = new CancellationTokenSource(after);
        try
        {
            await process.WaitForExitAsync(moment.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            await Task.WhenAll(said, told);
            return true;
        }
    }

    private async Task IsWellAsync()
    {
        var doctor = await RunAsync("doctor");
        Assert.True(doctor.Code == 0, doctor.Output + doctor.Error);
    }

    private void FreshData()
    {
        if (Directory.Exists(Data)) Directory.Delete(Data, recursive: true);
    }

    private async Task<int> CountAsync(string table, string? file = null)
    {
        await using var database = new SqliteConnection($"Data Source={file ?? Path.Combine(Data, "handful.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        return int.Parse(database.Read($"""SELECT count(*) FROM "{table}" """)[0], CultureInfo.InvariantCulture);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<Typed> RunAsync(params string[] args) => Terminal.RunAsync(Data, args);

    /// <summary>People with a conversation each, as Contrack writes them.</summary>
    private static string Contrack(int people)
    {
        var numbers = Enumerable.Range(0, people).ToList();
        var contacts = numbers.Select(number => $$"""{"id":"k{{number}}","name":"Somebody{{number:D5}} Tarn","isArchived":0,"emails":[{"id":"e{{number}}","email":"s{{number}}@tarn.example"}]}""");
        var talks = numbers.Select(number => $$"""{"id":"n{{number}}","contactId":"k{{number}}","type":"meeting","title":"Tides {{number}}","date":"2026-05-01 10:00:00"}""");
        return $$"""{"exportedAt":"2026-05-10T12:00:00.000Z","version":1,"contacts":[{{string.Join(",\n", contacts)}}],"interactions":[{{string.Join(",\n", talks)}}],"lists":[],"listMembers":[],"actionItems":[],"mergeLog":[]}""";
    }
}
