using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Conversations;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.Conversations;

public sealed class ConversationTests
{
    [Theory, OnBothDatabases]
    public async Task The_rhythm_follows_the_last_conversation_through_edits_and_deletions(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara, "Inner");
        await app.TalkedAsync(App.Today.AddDays(-10), 3, mara);
        var late = await app.TalkedAsync(App.Today.AddDays(-2), 3, mara);
        Assert.Equal((App.Today.AddDays(-2), App.Today.AddDays(19)), await RhythmAsync(app, mara));
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.CorrectAsync(late.Id, new ConversationAccount(App.Today.AddDays(-5), [mara], 3)));
        Assert.Equal((App.Today.AddDays(-5), App.Today.AddDays(16)), await RhythmAsync(app, mara));
        await app.AskAsync<ConversationLog, Refusal?>(log => log.RemoveAsync(late.Id));
        Assert.Equal((App.Today.AddDays(-10), App.Today.AddDays(11)), await RhythmAsync(app, mara));
    }

    [Theory, OnBothDatabases]
    public async Task Who_turns_out_not_to_have_been_there_gets_their_rhythm_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara, "Inner"), await app.KnowsAsync(Cast.Tobias, "Close"));
        var told = await app.TalkedAsync(App.Today.AddDays(-1), 3, mara, tobias);
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.CorrectAsync(told.Id, new ConversationAccount(App.Today.AddDays(-1), [mara], 3)));
        var person = await app.AskAsync<AddressBook, Person?>(people => people.FindAsync(tobias));
        Assert.Null(person!.LastTalkedOn);
        Assert.Equal(App.Today.AddDays(42), person.DueOn);
    }

    [Theory, OnBothDatabases]
    public async Task The_full_form_logs_and_edits(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        using var logged = await app.SubmitAsync(
            $"/conversations/new?person={mara}", "/conversations/new", ("_handler", "conversation"), ("Form.People", $"Mara Lindqvist [{mara:N}]"), ("Form.On", "2026-05-10"), ("Form.Depth", "4"), ("Form.Channel", "Call"),
            ("Form.Notes", "<script>frost</script>"), ("Form.Topics", "frost, soil"), ("Form.Promises[0].Text", "send the map"), ("Form.Promises[0].Whose", "theirs"), ("Form.Promises[0].DueOn", "2026-06-01"));
        Assert.Equal(HttpStatusCode.Redirect, logged.StatusCode);
        var told = await OnlyAsync(app);
        Assert.Equal((Channel.Call, 4, false), (told.Channel, told.Depth.Value, told.Promises.Single().Mine));
        var page = await app.ReadAsync($"/conversations/{told.Id}");
        Assert.Contains("Mara Lindqvist", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;frost", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>frost", await app.ReadAsync("/conversations"), StringComparison.Ordinal);
        using var edited = await app.SubmitAsync($"/conversations/{told.Id}/edit", $"/conversations/{told.Id}/edit", ("_handler", "conversation"), ("Form.People", "Mara"), ("Form.On", "2026-05-11"), ("Form.Depth", "5"), ("Form.Channel", "Met"));
        Assert.Equal(HttpStatusCode.Redirect, edited.StatusCode);
        Assert.Equal((App.Today.AddDays(-3), 5, 1), ((told = await OnlyAsync(app)).On, told.Depth.Value, told.Promises.Count));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_nobody_or_several_have_gets_its_sentence_and_loses_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        await app.KnowsAsync(Cast.Mara with { Name = "Mara Achterberg" });
        foreach (var (name, sentence) in new[] { ("Nobody Atall", "Nobody in your network is named Nobody Atall"), ("Mara", "Several people can be Mara"), ("", "Say whom you talked with") })
        {
            using var refused = await app.SubmitAsync("/conversations/new", "/conversations/new", ("_handler", "conversation"), ("Form.People", name), ("Form.On", "2026-05-10"), ("Form.Depth", "4"), ("Form.Notes", "All that was said"));
            var html = await refused.Content.ReadAsStringAsync();
            Assert.Contains(sentence, html, StringComparison.Ordinal);
            Assert.Contains("All that was said", html, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_conversation_is_removed_and_brought_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var told = await app.TalkedAsync(App.Today, 3, await app.KnowsAsync(Cast.Mara));
        using (var bare = await app.Browser.PostAsync(new Uri($"/conversations/{told.Id}/remove", UriKind.Relative), null)) Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        using var removed = await app.SubmitAsync($"/conversations/{told.Id}", $"/conversations/{told.Id}/remove");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        using var gone = await app.Program.GetAsync(new Uri($"/conversations/{told.Id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        await app.UndoAsync("/conversations");
        Assert.Contains("Mara Lindqvist", await app.ReadAsync($"/conversations/{told.Id}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Promises_are_kept_dropped_moved_and_opened_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var logged = await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today, [mara], 3, Promises: [new("send the links", true, App.Today.AddDays(2)), new("call back", false)])));
        var id = logged.Value!.Promises[0].Id;
        var html = await app.ReadAsync("/promises");
        Assert.True(html.IndexOf("send the links", StringComparison.Ordinal) < html.IndexOf("call back", StringComparison.Ordinal));
        foreach (var (how, open, due) in new[] { ("keep", false, App.Today.AddDays(2)), ("reopen", true, App.Today.AddDays(2)), ("drop", false, App.Today.AddDays(2)), ("reopen", true, App.Today.AddDays(2)), ("move", true, App.Today.AddDays(9)) })
        {
            using (var bare = await app.Browser.PostAsync(new Uri($"/promises/{id}/{how}", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("back", "/")]))) Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
            using var done = await app.SubmitAsync("/promises", $"/promises/{id}/{how}", ("back", how == "drop" ? "//evil.example" : "/conversations"), ("dueOn", "2026-05-23"));
            Assert.Equal(how == "drop" ? "/" : "/conversations", done.Headers.Location!.ToString());
            var promise = await app.AskAsync<PromiseBook, Promise?>(book => book.FindAsync(id));
            Assert.Equal((open, due), (promise!.IsOpen, promise.DueOn!.Value));
        }

        // The undo of a move puts back the day it had.
        Assert.Null(await app.UndoLastAsync());
        Assert.Equal(App.Today.AddDays(2), (await app.AskAsync<PromiseBook, Promise?>(book => book.FindAsync(id)))!.DueOn);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_log_read_correct_and_forget(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        using var created = await app.Program.PostAsJsonAsync("/api/conversations", new { people = new[] { mara.ToString(), "tobias okoro" }, on = "2026-05-10", depth = 4, channel = "video", topics = new[] { "frost" }, promises = new[] { new { text = "send it", mine = true, dueOn = "2026-05-20" } } });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var json = await created.Content.ReadFromJsonAsync<JsonElement>();
        var id = json.GetProperty("id").GetGuid();
        Assert.Equal(("Connection", "video", "send it"), (json.GetProperty("depthWord").GetString(), json.GetProperty("channel").GetString(), json.GetProperty("promises")[0].GetProperty("text").GetString()));
        Assert.Equal(2, json.GetProperty("people").GetArrayLength());
        Assert.Equal(1, (await app.Program.GetFromJsonAsync<JsonElement>($"/api/conversations?person={tobias}")).GetProperty("total").GetInt32());
        using var put = await app.Program.PutAsJsonAsync($"/api/conversations/{id}", new { people = new[] { mara }, on = "2026-05-11", depth = 2 });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal(0, (await app.Program.GetFromJsonAsync<JsonElement>($"/api/conversations?person={tobias}")).GetProperty("total").GetInt32());
        var promise = (await app.Program.GetFromJsonAsync<JsonElement>("/api/promises")).GetProperty("promises")[0];
        using var moved = await app.Program.PutAsJsonAsync($"/api/promises/{promise.GetProperty("id").GetGuid()}/due", new { dueOn = "2026-07-01" });
        Assert.Equal("2026-07-01", (await moved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("dueOn").GetString());
        using var kept = await app.Program.PostAsync(new Uri($"/api/promises/{promise.GetProperty("id").GetGuid()}/keep", UriKind.Relative), null);
        Assert.True((await kept.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("done").GetBoolean());
        using var deleted = await app.Program.DeleteAsync(new Uri($"/api/conversations/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await app.Program.GetAsync(new Uri($"/api/conversations/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task What_programs_send_wrongly_gets_its_sentence(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.KnowsAsync(Cast.Tobias);
        await app.KnowsAsync(Cast.Tobias);
        foreach (var (request, sentence) in new (object, string)[]
        {
            (new { people = new[] { "Nobody Atall" } }, "Nobody in your network is named Nobody Atall."),
            (new { people = new[] { "Tobias Okoro" } }, "Several people are named Tobias Okoro."),
            (new { people = new[] { mara }, depth = 9 }, "Depth goes from 1"),
            (new { people = new[] { mara }, on = "2026-06-01" }, "still to come"),
            (new { people = new[] { mara }, gathering = Guid.NewGuid() }, "That gathering is not there any more."),
            (new { people = Array.Empty<string>() }, "Say whom you talked with."),
        })
        {
            using var answer = await app.Program.PostAsJsonAsync("/api/conversations", request);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_conversation_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var other = await app.AnotherOwnerAsync();
        var circles = await app.AskAsync<Circles, IReadOnlyList<Circle>>(other, door => door.ListAsync());
        var theirs = (await app.AskAsync<AddressBook, Outcome<Person>>(other, people => people.AddAsync(new PersonDescription(Cast.Mara, circles[0].Id, [], [])))).Value!;
        var told = (await app.AskAsync<ConversationLog, Outcome<Conversation>>(other, log => log.LogAsync(new ConversationAccount(App.Today, [theirs.Id], 3, Promises: [new("secret")])))).Value!;
        foreach (var path in new[] { $"/conversations/{told.Id}", $"/conversations/{told.Id}/edit", $"/api/conversations/{told.Id}" })
        {
            using var answer = await app.Browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var keep = await app.Program.PostAsync(new Uri($"/api/promises/{told.Promises[0].Id}/keep", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, keep.StatusCode);
        using var with = await app.Program.PostAsJsonAsync("/api/conversations", new { people = new[] { theirs.Id } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, with.StatusCode);
    }

    private static async Task<Conversation> OnlyAsync(App app) => (await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.RecentAsync(new PageRequest(1)))).Items.Single();

    private static async Task<(DateOnly, DateOnly)> RhythmAsync(App app, Guid id)
    {
        var person = await app.AskAsync<AddressBook, Person?>(people => people.FindAsync(id));
        return (person!.LastTalkedOn!.Value, person.DueOn!.Value);
    }
}
