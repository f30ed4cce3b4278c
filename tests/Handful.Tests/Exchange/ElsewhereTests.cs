using System.Net.Http.Json;
using System.Text.Json;
using Handful.Changes;
using Handful.Conversations;
using Handful.Formats.Tests.Support;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

public sealed class ElsewhereTests
{
    [Theory, OnBothDatabases]
    public async Task Monica_brings_people_conversations_and_promises(Database database)
    {
        await using var app = await App.StartAsync(database);
        var import = await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        Assert.Equal(("done", "monica"), (import.State(), import.GetProperty("format").GetString()));
        Assert.Equal([8, 7, 0, 0, 0], import.Counts());
        var birte = await BirteAsync(app);
        Assert.Equal((new DateOnly(2022, 8, 13), true), (birte.MetOn!.Value, birte.HasPhoto));
        Assert.Contains("Gift given: Paddle, 12 May 2024", birte.Notes, StringComparison.Ordinal);
        Assert.Contains(birte.Relations, relation => relation == new Relation("child", "Pia Halvorsen"));

        var talks = await TalksAsync(app);
        Assert.Equal(6, talks.Total);
        var steamed = talks.Items.Single(talk => talk.Notes.StartsWith("Steamed the planks", StringComparison.Ordinal));
        var people = (await app.PeopleAsync()).ToDictionary(person => person.Id, person => person.Name);
        Assert.Equal(["Birte Halvorsen", "Oskar Lind"], steamed.People.Select(present => people[present.PersonId]).Order(StringComparer.Ordinal));
        Assert.Equal((Channel.Met, new DateOnly(2026, 4, 25)), (steamed.Channel, steamed.On));
        var call = talks.Items.Single(talk => talk.Notes.StartsWith("The keel", StringComparison.Ordinal));
        Assert.Equal((Channel.Call, "Joy, Relief"), (call.Channel, call.Felt));
        var promises = await app.AskAsync<PromiseBook, Page<Promise>>(book => book.OpenAsync(new PageRequest(1)));
        Assert.Equal(["Send the varnish recipe"], promises.Items.Select(promise => promise.Words));
    }

    [Theory, OnBothDatabases]
    public async Task Staying_in_touch_chooses_the_nearest_circle_and_the_dead_rest(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        var circles = (await app.AskAsync<Circles, IReadOnlyList<Circle>>(circles => circles.ListAsync())).ToDictionary(circle => circle.Id, circle => circle.Name);
        var people = (await app.PeopleAsync()).ToDictionary(person => person.FirstName);
        Assert.Equal(("Close", "Wider", "Dormant", "Dormant"), (circles[people["Birte"].CircleId], circles[people["Oskar"].CircleId], circles[people["Wendel"].CircleId], circles[people["Ludmila"].CircleId]));
        Assert.Equal((new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 2).AddDays(42)), (people["Birte"].LastTalkedOn!.Value, people["Birte"].DueOn!.Value));
        Assert.Equal((new DateOnly(2026, 4, 25), new DateOnly(2026, 5, 1)), (people["Oskar"].LastTalkedOn!.Value, people["Ludmila"].LastTalkedOn!.Value));
        Assert.Null(people["Wendel"].DueOn);
        // His birthday would be within these days.
        Assert.DoesNotContain("Wendel", await app.ReadAsync("/"), StringComparison.Ordinal);
        var archived = await app.AskAsync<AddressBook, Page<PersonLine>>(book => book.ListAsync(new PeopleFilter(Archived: true), new PageRequest(1)));
        Assert.Equal(["Zelda Quist"], archived.Items.Select(person => person.Name));
    }

    [Theory, OnBothDatabases]
    public async Task The_day_that_another_program_told_of_holds_again_when_a_later_talk_is_taken_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        var ludmila = (await app.PeopleAsync()).Single(person => person.FirstName == "Ludmila");
        await app.TalkedAsync(App.Today, 3, ludmila.Id);
        var talked = (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.OfPersonAsync(ludmila.Id, new PageRequest(1)))).Items[0];
        Assert.Null(await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(talked.Id)));
        Assert.Equal(new DateOnly(2026, 5, 1), (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(ludmila.Id)))!.LastTalkedOn);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_export_again_changes_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var (name, text) in new[] { ("m.json", ElsewhereFiles.Monica), ("c.json", ElsewhereFiles.Contrack), ("c.csv", ElsewhereFiles.ContrackCsv), ("n.json", ElsewhereFiles.Nametag) })
        {
            var first = await app.ImportAsync(name, text);
            var before = await StateAsync(app);
            app.Clock.Advance(TimeSpan.FromDays(1));
            var again = await app.ImportAsync(name, text);
            var read = again.Counts()[0];
            Assert.Equal([read, 0, 0, 0, read - again.GetProperty("refusedTotal").GetInt32()], again.Counts());
            Assert.Equal(before, await StateAsync(app));
            Assert.Equal(first.GetProperty("records").GetRawText(), again.GetProperty("records").GetRawText());
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_the_owner_edited_stays_and_what_they_took_out_stays_out(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        var talks = (await TalksAsync(app)).Items;
        var (edited, dropped) = (talks.Single(talk => talk.Notes.StartsWith("Steamed", StringComparison.Ordinal)), talks.Single(talk => talk.Notes.StartsWith("Tea on", StringComparison.Ordinal)));
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.CorrectAsync(edited.Id, new ConversationAccount(edited.On, [.. edited.People.Select(present => present.PersonId)], 5, Notes: "Bent ribs, too")));
        await app.AskAsync<ConversationLog, Refusal?>(log => log.RemoveAsync(dropped.Id));
        var birte = await BirteAsync(app);
        var inner = (await app.AskAsync<Circles, IReadOnlyList<Circle>>(circles => circles.ListAsync()))[0];
        await app.AskAsync<AddressBook, Refusal?>(book => book.PlaceAsync(birte.Id, inner.Id));

        var import = await app.ImportAsync("monica.json", ElsewhereFiles.Monica.Replace("\"number_of_views\": 7", "\"number_of_views\": 8", StringComparison.Ordinal));
        talks = (await TalksAsync(app)).Items;
        Assert.Equal("Bent ribs, too", talks.Single(talk => talk.Id == edited.Id).Notes);
        Assert.DoesNotContain(talks, talk => talk.Notes.StartsWith("Tea on", StringComparison.Ordinal));
        Assert.Equal(inner.Id, (await BirteAsync(app)).CircleId);
        Assert.Contains(Lines(import), line => line == ("activities", 1, 0, "left out: taken out here since"));
        AddsUp(import);
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_export_brings_only_what_is_new(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        const string Call = """{"uuid": "c2",""";
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica.Replace(Call, """{"uuid": "c3", "properties": {"called_at": "2026-05-09T00:00:00.000000Z", "content": "Afloat at last."}}, """ + Call, StringComparison.Ordinal));
        var talks = await TalksAsync(app);
        Assert.Equal((7, "Afloat at last."), (talks.Total, talks.Items[0].Notes));
        Assert.Equal(new DateOnly(2026, 5, 9), (await BirteAsync(app)).LastTalkedOn);
    }

    [Theory, OnBothDatabases]
    public async Task Twins_of_the_file_stay_two_whoever_was_known_before(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Tom Grau\nEMAIL:tom@grau.example\nEND:VCARD\n");
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        Assert.Equal(["Thomas Grau", "Tom Grau"], (await app.PeopleAsync()).Select(person => person.Name).Where(name => name.EndsWith("Grau", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Contrack_and_nametag_bring_theirs(Database database)
    {
        await using var app = await App.StartAsync(database);
        Assert.Equal([5, 2, 0, 0, 0], (await app.ImportAsync("contrack.json", ElsewhereFiles.Contrack)).Counts());
        Assert.Equal([3, 2, 0, 0, 0], (await app.ImportAsync("nametag.json", ElsewhereFiles.Nametag)).Counts());
        var talks = await TalksAsync(app);
        Assert.Equal([Channel.Video, Channel.Met], talks.Items.Select(talk => talk.Channel));
        var promise = Assert.Single((await app.AskAsync<PromiseBook, Page<Promise>>(book => book.OpenAsync(new PageRequest(1)))).Items);
        Assert.Equal((talks.Items[0].Id, new DateOnly(2026, 6, 15)), (promise.ConversationId!.Value, promise.DueOn!.Value));
        // The table has no identifiers: who has an address is known by it, and a name alone makes nobody the same.
        Assert.Equal([2, 1, 0, 1, 0], (await app.ImportAsync("contrack.csv", ElsewhereFiles.ContrackCsv)).Counts());
        var runa = (await app.PeopleAsync()).Single(person => person.GivenName == "Runa");
        Assert.Equal((new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1).AddDays(42)), (runa.LastTalkedOn!.Value, runa.DueOn!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Everything_kept_in_notes_is_found_by_searching(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        foreach (var word in new[] { "Trilobite", "cloudberry", "walnuts", "Christened", "Midsummer", "plans.pdf", "Seafarer", "cedar" })
        {
            var found = await app.Program.GetFromJsonAsync<JsonElement>(new Uri($"/api/search?text={word}", UriKind.Relative));
            Assert.Contains("Birte Halvorsen", found.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Contains("/conversations/", (await app.Program.GetFromJsonAsync<JsonElement>(new Uri("/api/search?text=boathouse planks", UriKind.Relative))).GetRawText(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_report_stays_with_the_import_and_adds_up(Database database)
    {
        await using var app = await App.StartAsync(database);
        var import = await app.ImportAsync("monica.json", ElsewhereFiles.Monica);
        AddsUp(import);
        Assert.Contains(Lines(import), line => line == ("pets", 1, 1, "kept in notes"));
        Assert.Contains(Lines(import), line => line == ("contacts", 1, 0, "left out: your own contact"));
        var page = await app.ReadAsync($"/import/{import.GetProperty("id").GetGuid()}");
        Assert.Contains("Everything that was in the file", page, StringComparison.Ordinal);
        Assert.Contains("left out: your own contact", page, StringComparison.Ordinal);
        Assert.DoesNotContain("TOPSECRETSEED", page + import.GetRawText(), StringComparison.Ordinal);
        var birte = await app.ReadAsync($"/people/{(await BirteAsync(app)).Id}");
        Assert.DoesNotContain("<script>alert", birte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_are_reported_too()
    {
        await using var app = await App.StartAsync();
        var import = await app.ImportAsync("phone.vcf", Exports.Cards + "\nBEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n");
        Assert.Equal([("contacts", 2, 2, "kept as people"), ("contacts", 1, 0, "left out: could not be read")], Lines(import));
        Assert.DoesNotContain("Everything that was in the file", await app.ReadAsync($"/import/{import.GetProperty("id").GetGuid()}"), StringComparison.Ordinal);
    }

    /// <summary>Who was read is who was kept as a person, and every line says of all of its records that they were kept, or of none.</summary>
    private static void AddsUp(JsonElement import)
    {
        var lines = Lines(import);
        var counts = import.Counts();
        Assert.Equal(counts.Skip(1).Sum(), lines.Where(line => line.As == "kept as people").Sum(line => line.Kept));
        Assert.Equal(counts[0], counts.Skip(1).Sum() + import.GetProperty("refusedTotal").GetInt32());
        Assert.All(lines, line => Assert.Equal(line.As.StartsWith("kept", StringComparison.Ordinal) ? line.Read : 0, line.Kept));
        var tally = new RecordTally();
        foreach (var _ in ContactFiles.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(ElsewhereFiles.Monica)), FileFormat.Monica, null, tally)) continue;
        Assert.Equal(tally.Lines.Sum(line => line.Read), lines.Sum(line => line.Read));
    }

    private static List<(string Kind, int Read, int Kept, string As)> Lines(JsonElement import) =>
        [.. import.GetProperty("records").EnumerateArray().Select(line => (line.GetProperty("kind").GetString()!, line.GetProperty("read").GetInt32(), line.GetProperty("kept").GetInt32(), line.GetProperty("as").GetString()!))];

    private static async Task<Person> BirteAsync(App app) => (await app.PeopleAsync()).Single(person => person.GivenName == "Birte");

    private static Task<Page<Conversation>> TalksAsync(App app) => app.AskAsync<ConversationLog, Page<Conversation>>(log => log.RecentAsync(new PageRequest(1, 100)));

    private static async Task<string> StateAsync(App app)
    {
        var people = await app.PeopleAsync();
        var talks = await TalksAsync(app);
        var promises = await app.AskAsync<PromiseBook, Page<Promise>>(book => book.OpenAsync(new PageRequest(1)));
        return string.Join('\n', people.Select(person => $"{person.Id} {person.UpdatedAt} {person.CircleId} {person.LastTalkedOn} {person.DueOn}").Order(StringComparer.Ordinal))
            + string.Join('\n', talks.Items.Select(talk => $"{talk.Id} {talk.Notes}")) + string.Join('\n', promises.Items.Select(promise => promise.Id));
    }
}
