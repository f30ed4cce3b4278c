using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Capture;
using Handful.Conversations;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Gatherings;
using Handful.Tests.Support;

namespace Handful.Tests.Capture;

public sealed class NotebookTests
{
    [Theory, OnBothDatabases]
    public async Task People_are_recognised_by_full_name_first_name_and_nickname(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var tobias = await app.KnowsAsync(Cast.Tobias with { Nickname = "Tobi" });
        var zsofia = await app.KnowsAsync(Cast.Zsofia);
        var proposal = await ProposeAsync(app, "Lunch with Mara, Tobi and zsofia pellworth");
        Assert.Equal([mara, tobias, zsofia], proposal.People.Select(person => person.Known.Single().Id));
        Assert.All(proposal.People, person => Assert.True(person.WasThere));
    }

    [Theory, OnBothDatabases]
    public async Task Several_of_one_name_are_to_be_chosen_from(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        await app.KnowsAsync(Cast.Mara with { Name = "Mara Achterberg", FamilyName = "Achterberg" });
        var person = Assert.Single((await ProposeAsync(app, "Coffee with Mara")).People);
        Assert.Equal(["Mara Achterberg", "Mara Lindqvist"], person.Known.Select(known => known.Name));
    }

    [Theory, OnBothDatabases]
    public async Task Someone_of_the_network_is_seen_wherever_they_stand_in_the_line(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        await app.KnowsAsync(new ContactRecord { Name = "李示例" });
        await app.KnowsAsync(Cast.Zsofia);
        foreach (var line in new[] { "frost again, says Mara Lindqvist", "the frost map of mara lindqvist", "昨天和李示例吃饭", "frost: Zsófia brought it up" })
            Assert.Single((await ProposeAsync(app, line)).People);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_begun_from_a_guest_is_with_them_at_the_gathering_and_keeps_what_the_list_says(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = await Evening.WithGuestsAsync(app);
        var page = $"/note?gathering={gathering}&name=Wren%20Castellane";
        Assert.Contains("With Wren Castellane, at Open Garden Night", await app.ReadAsync(page), StringComparison.Ordinal);
        using var read = await app.SubmitAsync(page, page, ("_handler", "line"), ("Line.Text", "Wren told me about rootstock"), ("Line.Gathering", gathering.ToString()), ("Line.Name", "Wren Castellane"));
        var proposed = await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("With Wren Castellane, at Open Garden Night", proposed, StringComparison.Ordinal);
        Assert.Contains("name=\"Kept.People[0].Name\" value=\"Wren Castellane\"", proposed, StringComparison.Ordinal);
        Assert.DoesNotContain("Kept.People[1]", proposed, StringComparison.Ordinal);
        using var kept = await app.SubmitAsync(
            page, page, ("_handler", "note"), ("Kept.Text", "About rootstock"), ("Kept.On", "2026-05-14"), ("Kept.Depth", "3"), ("Kept.Gathering", gathering.ToString()), ("Kept.Name", "Wren Castellane"),
            ("Kept.People[0].Name", "Wren Castellane"), ("Kept.People[0].Who", "new"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var guest = (await Evening.GuestsAsync(app, gathering)).Single(one => one.Name == "Wren Castellane");
        var wren = (await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(guest.PersonId!.Value)))!;
        Assert.Equal(("Quince & Daughters", "wren@quince.example"), (wren.Organisation, wren.Contacts.Single().Value));
        Assert.NotEmpty(wren.Interests);
        var told = Assert.Single((await app.AskAsync<ConversationLog, Page<Conversation>>(door => door.AtGatheringAsync(gathering, new PageRequest(1)))).Items);
        Assert.Equal(wren.Id, told.People.Single().PersonId);
        await app.UndoAsync("/more");
        Assert.Null(await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(wren.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_only_spoken_of_was_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        var proposal = await ProposeAsync(app, "Ada, met at the CFP dinner, wants intro to Mara by Friday");
        Assert.Collection(
            proposal.People,
            ada => Assert.True(ada is { Name: "Ada", WasThere: true, Known: [] }),
            spoken => Assert.True(spoken is { WasThere: false, Known: [{ Name: "Mara Lindqvist" }] }));
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_people_are_nobody_here(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        var proposal = await app.AskAsync<Notebook, Proposal>(await app.AnotherOwnerAsync(), notebook => notebook.ProposeAsync("Coffee with Mara Lindqvist"));
        Assert.Empty(Assert.Single(proposal.People).Known);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_becomes_one_conversation_and_starts_the_rhythm_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara, "Inner");
        var read = await ReadLineAsync(app, "Coffee with Mara yesterday about frost maps, I promised to send the links by Tuesday");
        Assert.Contains("Mara Lindqvist", read, StringComparison.Ordinal);
        Assert.Contains("Send the links", read, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app));
        using var kept = await app.SubmitAsync(
            "/note", "/note", ("_handler", "note"), ("Kept.Text", "Coffee with Mara"), ("Kept.On", "2026-05-13"), ("Kept.Depth", "4"), ("Kept.Channel", "Met"), ("Kept.Back", "/people"),
            ("Kept.People[0].Name", "Mara"), ("Kept.People[0].Who", mara.ToString()), ("Kept.Topics[0].Name", "frost maps"), ("Kept.Topics[0].Keep", "yes"), ("Kept.Topics[1].Name", "unticked"),
            ("Kept.Promises[0].Text", "send the links"), ("Kept.Promises[0].Mine", "yes"), ("Kept.Promises[0].Due", "2026-05-19"), ("Kept.Promises[0].Keep", "yes"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.EndsWith("/people", kept.Headers.Location!.ToString(), StringComparison.Ordinal);
        var told = (await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.RecentAsync(new PageRequest(1)))).Items.Single();
        Assert.Equal(4, told.Depth.Value);
        Assert.Equal(["frost maps"], told.Topics.Select(touched => touched.Topic.Name));
        Assert.Equal(new DateOnly(2026, 5, 19), told.Promises.Single().DueOn);
        var person = await app.AskAsync<AddressBook, Person?>(people => people.FindAsync(mara));
        Assert.Equal((App.Today.AddDays(-1), App.Today.AddDays(20)), (person!.LastTalkedOn!.Value, person.DueOn!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_new_comes_with_the_note_and_goes_when_it_is_taken_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var kept = await app.SubmitAsync("/note", "/note", ("_handler", "note"), ("Kept.Text", "Met Ada"), ("Kept.On", "2026-05-14"), ("Kept.Depth", "3"), ("Kept.Back", "/more"), ("Kept.People[0].Name", "Ada"), ("Kept.People[0].Who", "new"));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var told = (await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.RecentAsync(new PageRequest(1)))).Items.Single();
        var ada = told.People.Single().PersonId;
        Assert.Equal("Taken back. Everything is as it was before.", await app.UndoAsync("/more"));
        Assert.Equal(0, await CountAsync(app));
        Assert.Null(await app.AskAsync<AddressBook, Person?>(people => people.FindAsync(ada)));
    }

    [Theory, OnBothDatabases]
    public async Task With_nobody_ticked_nothing_is_kept_and_nothing_is_lost(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var refused = await app.SubmitAsync("/note", "/note", ("_handler", "note"), ("Kept.Text", "Coffee with Ada about <script>alert(1)</script>"), ("Kept.On", "2026-05-14"), ("Kept.Depth", "2"), ("Kept.People[0].Name", "Ada"), ("Kept.Place", "Kaze"));
        var html = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Say whom you talked with", html, StringComparison.Ordinal);
        Assert.Contains("Kaze", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task A_note_without_its_token_is_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "note"), KeyValuePair.Create("Kept.Text", "x")]);
        using var answer = await app.Browser.PostAsync(new Uri("/note", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_get_the_proposal_and_nothing_is_saved(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Zsofia);
        using var answer = await app.Program.PostAsJsonAsync("/api/capture", new { text = "Called Zsófia on Monday, she will send the slides" });
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("call", json.GetProperty("channel").GetString());
        Assert.Equal("2026-05-11", json.GetProperty("on").GetString());
        Assert.Equal("Zsófia Pellworth", json.GetProperty("people")[0].GetProperty("known")[0].GetProperty("name").GetString());
        Assert.False(json.GetProperty("promises")[0].GetProperty("mine").GetBoolean());
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Who_the_owner_came_from_is_there_already(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var proposal = await app.AskAsync<Notebook, Proposal>(notebook => notebook.ProposeAsync("A walk, Mara was tired", mara));
        Assert.Equal(mara, Assert.Single(proposal.People).Known.Single().Id);
    }

    private static Task<Proposal> ProposeAsync(App app, string line) => app.AskAsync<Notebook, Proposal>(notebook => notebook.ProposeAsync(line));

    private static async Task<int> CountAsync(App app) => (await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.RecentAsync(new PageRequest(1)))).Total;

    private static async Task<string> ReadLineAsync(App app, string line)
    {
        using var read = await app.SubmitAsync("/note", "/note", ("_handler", "line"), ("Line.Text", line));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        return await read.Content.ReadAsStringAsync();
    }
}
