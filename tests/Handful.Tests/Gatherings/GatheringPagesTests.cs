using System.Net;
using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Tests.Support;

namespace Handful.Tests.Gatherings;

public sealed class GatheringPagesTests
{
    private static readonly (string Name, string Value)[] Night =
    [
        ("_handler", "gathering"), ("Form.Name", "Open Garden Night"), ("Form.On", "2026-05-16"), ("Form.From", "18:30"), ("Form.To", "21:00"),
        ("Form.Place", "The Old Pump House"), ("Form.Purpose", "So that a small grower can plan a season."), ("Form.Goals", "How do grafters choose?\r\nWho pays, and why?"), ("Form.CardBudget", "4"),
    ];

    [Theory, OnBothDatabases]
    public async Task The_first_visit_teaches_and_leads_to_the_form(Database database)
    {
        await using var app = await App.StartAsync(database);
        var html = await app.ReadAsync("/gatherings");
        Assert.Contains("Going somewhere with many people?", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/gatherings/new\"", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_gathering_is_kept_as_it_was_typed_and_can_be_changed(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var sent = await app.SubmitAsync("/gatherings/new", "/gatherings/new", Night);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = new Uri(app.Address, sent.Headers.Location!).AbsolutePath;
        var gathering = Assert.Single((await app.AskAsync<GatheringCalendar, Page<GatheringLine>>(door => door.ListAsync(new PageRequest(1)))).Items).Gathering;
        Assert.Equal((new DateOnly(2026, 5, 16), new TimeOnly(18, 30), new TimeOnly(21, 0), 4), (gathering.On, gathering.From, gathering.To, gathering.CardBudget));
        var html = await app.ReadAsync(page);
        Assert.Contains("Saturday 16 May, 18:30 to 21:00", html, StringComparison.Ordinal);
        Assert.Contains("Who pays, and why?", html, StringComparison.Ordinal);

        var form = await app.ReadAsync($"{page}/edit");
        Assert.Contains("value=\"18:30\"", form, StringComparison.Ordinal);
        using var changed = await app.SubmitAsync($"{page}/edit", $"{page}/edit", [.. Night.Where(field => field.Name is not ("Form.Name" or "Form.Goals")), ("Form.Name", "Garden Night"), ("Form.Goals", "Who pays, and why?")]);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(["Who pays, and why?"], await app.AskAsync<GatheringCalendar, IReadOnlyList<string>>(door => door.GoalsAsync(gathering.Id)));
        Assert.Contains("<h1>Garden Night</h1>", await app.ReadAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Name", " ", "A gathering needs a name.")]
    [InlineData("Form.On", "soon", "Say on which day it is.")]
    [InlineData("Form.From", "half past six", "Write the time as 18:30.")]
    [InlineData("Form.CardBudget", "many", "Take between none and 50 cards along; five is a handful.")]
    public async Task What_cannot_be_kept_is_said_at_its_field_and_nothing_typed_is_lost(string field, string value, string sentence)
    {
        await using var app = await App.StartAsync();
        using var sent = await app.SubmitAsync("/gatherings/new", "/gatherings/new", [.. Night.Where(given => given.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var html = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("Who pays, and why?", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{value}\"", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Those_ahead_come_next_first_and_past_ones_latest_first(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var (name, days) in new[] { ("Later", 30), ("Tonight", 0), ("Sooner", 3), ("Yesterday", -1), ("Long ago", -90) })
            await Evening.PlannedAsync(app, name, App.Today.AddDays(days));
        var html = await app.ReadAsync("/gatherings");
        string[] order = ["Ahead", ">Tonight<", ">Sooner<", ">Later<", "Past", ">Yesterday<", ">Long ago<"];
        var places = order.Select(name => html.IndexOf(name, html.IndexOf("id=\"ahead\"", StringComparison.Ordinal), StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory, OnBothDatabases]
    public async Task A_gathering_is_taken_out_and_brought_back_with_its_list(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.WithGuestsAsync(app);
        using var sent = await app.SubmitAsync($"/gatherings/{id}", $"/gatherings/{id}/cancel");
        Assert.EndsWith("/gatherings", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Evening.GuestsAsync(app, id));
        Assert.Null(await app.AskAsync<GatheringCalendar, Gathering?>(door => door.FindAsync(id)));
        await app.UndoAsync("/gatherings");
        Assert.Equal(3, (await Evening.GuestsAsync(app, id)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_talked_about_there_stands_on_its_page(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.PlannedAsync(app);
        var mara = await app.KnowsAsync(Cast.Mara);
        var account = new ConversationAccount(App.Today, [mara], 4, Learned: "Wet soil hides frost.", GatheringId: id);
        Assert.NotNull((await app.AskAsync<ConversationLog, Outcome<Conversation>>(door => door.LogAsync(account))).Value);
        var html = await app.ReadAsync($"/gatherings/{id}");
        Assert.Contains("Wet soil hides frost.", html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/people/{mara}\">Mara Lindqvist</a>", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_gathering_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var other = await app.AnotherOwnerAsync();
        var theirs = (await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(other, door => door.PlanAsync(new GatheringPlan("Theirs", App.Today)))).Value!.Id;
        foreach (var path in new[] { "", "/edit", "/brief" })
        {
            using var response = await app.Browser.GetAsync(new Uri($"/gatherings/{theirs}{path}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.DoesNotContain("Theirs", await app.ReadAsync("/gatherings"), StringComparison.Ordinal);
        foreach (var path in new[] { "", "/guests", "/brief" })
            Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Get, $"/api/gatherings/{theirs}{path}")).Status);
        using var list = Sends.Csv(Evening.List);
        Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{theirs}/guests", list)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Delete, $"/api/gatherings/{theirs}")).Status);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var app = await App.StartAsync();
        var id = await Evening.WithGuestsAsync(app);
        var guest = (await Evening.GuestsAsync(app, id))[0].Id;
        foreach (var path in new[] { "/gatherings/new", $"/gatherings/{id}", $"/gatherings/{id}/cancel", $"/gatherings/{id}/guests/{guest}/befriend", $"/gatherings/{id}/guests/{guest}/remove" })
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "cancel")]);
            using var response = await app.Browser.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Equal(3, (await Evening.GuestsAsync(app, id)).Count);
    }

    [Fact]
    public async Task A_page_that_is_none_is_the_first()
    {
        await using var app = await App.StartAsync();
        var id = await Evening.WithGuestsAsync(app);
        Assert.Contains("Wren Castellane", await app.ReadAsync($"/gatherings/{id}?page=x"), StringComparison.Ordinal);
        Assert.Contains("Open Garden Night", await app.ReadAsync("/gatherings?page=-3"), StringComparison.Ordinal);
    }
}
