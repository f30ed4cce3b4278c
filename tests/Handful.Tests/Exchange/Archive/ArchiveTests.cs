using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Handful.Exchange;
using Handful.Searching;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange.Archive;

public sealed class ArchiveTests
{
    [Theory]
    [InlineData(Database.Sqlite, Database.Postgres)]
    [InlineData(Database.Postgres, Database.Sqlite)]
    public async Task A_network_moves_into_another_database_and_out_again_byte_for_byte(Database old, Database young)
    {
        await using var from = await App.StartAsync(old);
        await Networks.FillAsync(from);
        var archive = await Networks.ExportAsync(from);
        Assert.All(JsonNode.Parse(archive)!.AsObject().Where(part => part.Value is JsonArray), part => Assert.True(part.Value!.AsArray().Count > 0, $"Nothing is in {part.Key}, so that nothing is proven of it."));

        await using var to = await App.StartAsync(young);
        to.Clock.Advance(TimeSpan.FromDays(400));
        var import = await to.ImportAsync("handful-network.json", archive);
        Assert.Equal(("", "done", "handful"), (import.GetProperty("failure").GetString(), import.State(), import.GetProperty("format").GetString()));
        Assert.Equal(await Networks.RowsAsync(from), import.GetProperty("records").EnumerateArray().Sum(record => record.GetProperty("kept").GetInt32()));
        Assert.Equal(Encoding.UTF8.GetString(archive), Encoding.UTF8.GetString(await Networks.ExportAsync(to)));
    }

    [Theory, OnBothDatabases]
    public async Task What_moved_is_found_known_again_and_shown(Database database)
    {
        await using var from = await App.StartAsync();
        await Networks.FillAsync(from);
        await using var to = await App.StartAsync(database);
        Assert.Equal("", (await to.ImportAsync("network.json", await Networks.ExportAsync(from))).GetProperty("failure").GetString());

        Assert.Equal([2, 0, 0, 0, 2], (await to.ImportAsync("phone.vcf", Exports.Cards)).Counts());
        Assert.Equal(0, (await to.ImportAsync("monica.json", Handful.Formats.Tests.Support.ElsewhereFiles.Monica)).Counts()[1]);
        foreach (var (words, kind) in new[] { ("lindqvist", "person"), ("fernhollow", "person"), ("pears wait", "conversation"), ("the book", "promise"), ("garden night", "gathering"), ("lernmaschinen", "topic") })
            Assert.Contains(await to.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync(words)), found => found.Kind == kind);
        foreach (var person in await to.PeopleAsync()) await to.ReadAsync($"/people/{person.Id}");
        foreach (var page in (string[])["/", "/people", "/topics", "/gatherings", "/conversations", "/promises", "/import"]) await to.ReadAsync(page);
    }

    [Theory, OnBothDatabases]
    public async Task Where_something_is_already_nothing_comes_in(Database database)
    {
        await using var app = await App.StartAsync(database);
        await Networks.FillAsync(app);
        var archive = await Networks.ExportAsync(app);
        var import = await app.ImportAsync("network.json", archive);
        Assert.Equal("failed", import.State());
        Assert.Contains("comes into an empty Handful only", import.GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.Equal(archive, await Networks.ExportAsync(app));
        Assert.Contains("--data DIR", await app.ReadAsync($"/import/{import.GetProperty("id").GetGuid()}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_hand_broke_is_refused_with_its_place_and_nothing_comes_in(Database database)
    {
        await using var from = await App.StartAsync();
        await Networks.FillAsync(from);
        var whole = Encoding.UTF8.GetString(await Networks.ExportAsync(from));
        await using var app = await App.StartAsync(database);
        var empty = await Networks.ExportAsync(app);
        foreach (var (broken, said) in Broken(whole))
        {
            var import = await app.ImportAsync("network.json", broken);
            Assert.Equal("failed", import.State());
            Assert.Contains(said, import.GetProperty("failure").GetString(), StringComparison.Ordinal);
            Assert.EndsWith("Nothing was brought in.", import.GetProperty("failure").GetString(), StringComparison.Ordinal);
            Assert.Equal(empty, await Networks.ExportAsync(app));
        }
    }

    [Fact]
    public async Task Cut_off_anywhere_nothing_comes_in()
    {
        await using var from = await App.StartAsync();
        await Networks.FillAsync(from);
        var whole = await Networks.ExportAsync(from);
        await using var app = await App.StartAsync();
        var rows = await Networks.RowsAsync(app);
        // A cut within its first name is another file, and refused before.
        await Gen.Int[30, whole.Length - 3].SampleAsync(async length =>
        {
            var import = await app.ImportAsync("network.json", whole[..length]);
            return import.State() == "failed" && import.GetProperty("failure").GetString()!.StartsWith("Line ", StringComparison.Ordinal) && await Networks.RowsAsync(app) == rows;
        }, iter: 30, threads: 1);
        Assert.Equal("done", (await app.ImportAsync("network.json", whole)).State());
    }

    [Theory, OnBothDatabases]
    public async Task An_archive_is_of_one_moment_and_keeps_nobody_waiting(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", string.Concat(Enumerable.Range(0, 400).Select(number => $"BEGIN:VCARD\nVERSION:3.0\nFN:Somebody {number}\nUID:{number}\nEND:VCARD\n")));
        await using var file = new Interrupted(() => app.TalkedAsync(App.Today, 3, app.KnowsAsync(Cast.Mara).GetAwaiter().GetResult()));
        await app.DoAsync<ExportDesk>(desk => desk.WriteAsync(ExportFormat.Json, file));
        var archive = JsonNode.Parse(file.ToArray())!;
        Assert.Equal((400, 0), (archive["people"]!.AsArray().Count, archive["conversations"]!.AsArray().Count));
        Assert.Equal(401, JsonNode.Parse(await Networks.ExportAsync(app))!["people"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_picture_that_is_none_stays_out()
    {
        await using var from = await App.StartAsync();
        await Networks.FillAsync(from);
        var archive = JsonNode.Parse(await Networks.ExportAsync(from))!;
        archive["personPhotos"]![0]!["mediaType"] = "text/html";
        await using var app = await App.StartAsync();
        var import = await app.ImportAsync("network.json", archive.ToJsonString());
        Assert.Contains("not what its mediaType says", import.GetProperty("failure").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Something happens when the first part is written.</summary>
    private sealed class Interrupted(Func<Task> happens) : MemoryStream
    {
        private bool happened;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!happened) await happens();
            happened = true;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }

    private static IEnumerable<(string Archive, string Said)> Broken(string whole)
    {
        string Edit(Action<JsonNode> edit)
        {
            var archive = JsonNode.Parse(whole)!;
            edit(archive);
            return archive.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        }

        var line = whole.Split('\n').Index().First(at => at.Item.Contains("\"people\"", StringComparison.Ordinal)).Index + 2;
        yield return (whole.Replace("\"people\": [\n  {\"id\":\"", "\"people\": [\n  {\"id\":\"x", StringComparison.Ordinal), $"Line {line} (people): id");
        yield return (Edit(archive => archive["handfulArchive"] = 2), "newer Handful");
        yield return (Edit(archive => archive["handfulArchive"] = "one"), "version");
        yield return (Edit(archive => archive["people"]![0]!["circleId"] = Guid.Empty.ToString()), "(people): circleId 00000000-0000-0000-0000-000000000000 points at nothing");
        yield return (Edit(archive => archive["people"]!.AsArray().First(person => person!["interests"] is not null)!["interests"]![0]!["topicId"] = Guid.Empty.ToString()), "(people): topicId");
        yield return (Edit(archive => archive["people"]![1]!["id"] = archive["people"]![0]!["id"]!.GetValue<string>()), "stands twice");
        yield return (Edit(archive => archive["guests"]!.AsArray().Add(archive["guests"]![0]!.DeepClone())), "stands twice");
        yield return (Edit(archive => archive["people"]![0]!["shoeSize"] = 39), "shoeSize");
        yield return (Edit(archive => archive["people"]![0]!["name"] = null), "(people): name");
        yield return (Edit(archive => archive["people"]![0]!["groups"] = new JsonArray((JsonNode?)null)), "(people): groups");
        yield return (Edit(archive => archive["people"]![0]!["name"] = "a\0b"), "(people): name");
        yield return (Edit(archive => archive["people"]![0]!.AsObject().Remove("createdAt")), "is missing");
        yield return (Edit(archive => archive["conversations"]![0]!["depth"] = 6), "(conversations): depth");
        yield return (Edit(archive => archive["conversations"]![0]!["people"]![0]!["personId"] = 7), "(conversations): people[0].personId");
        yield return (Edit(archive => archive["friends"] = new JsonArray()), "knows no \"friends\"");
        yield return (Edit(archive => archive["people"] = "all of them"), "\"people\" is a list");
        yield return (Edit(archive => archive.AsObject().Remove("owner")), "\"owner\" must stand before");
        yield return (Edit(archive =>
        {
            var topics = archive["topics"];
            archive.AsObject().Remove("topics");
            archive["topics"] = topics;
        }), "points at nothing");
        yield return (whole + "{}", "cannot be read");
    }
}
