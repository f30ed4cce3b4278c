using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Profile;
using Handful.Tests.Support;

namespace Handful.Tests.Today;

public sealed class TodayPageTests
{
    [Theory, OnBothDatabases]
    public async Task The_first_visit_says_how_to_begin_and_ticks_what_is_done(Database database)
    {
        await using var app = await App.StartAsync(database);
        var html = await app.ReadAsync("/");
        Assert.Contains("button--main\" href=\"/me\"", html, StringComparison.Ordinal);
        await IntroduceAsync(app, "");
        html = await app.ReadAsync("/");
        Assert.Contains("button--main\" href=\"/import\"", html, StringComparison.Ordinal);
        Assert.Contains("Done.", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_last_first_step_stays_until_it_is_done_or_left(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroduceAsync(app, "");
        await app.KnowsAsync(Cast.Zsofia);
        Assert.Contains("button--main\" href=\"/gatherings/new\"", await app.ReadAsync("/"), StringComparison.Ordinal);
        await TodayListTests.PromisedAsync(app, App.Today);
        Assert.Contains("To begin with", await app.ReadAsync("/"), StringComparison.Ordinal);
        using var left = await app.SubmitAsync("/", "/today/steps/leave");
        Assert.Equal("/", left.Headers.Location!.ToString());
        Assert.DoesNotContain("To begin with", await app.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_promise_is_kept_with_one_tap_and_taken_back_with_another(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroduceAsync(app, "So that <b>soil</b> stays alive.");
        var (mara, promise) = await TodayListTests.PromisedAsync(app, App.Today.AddDays(1));
        var html = WebUtility.HtmlDecode(await app.ReadAsync("/"));
        Assert.Contains("One small thing, then the day is yours.", html, StringComparison.Ordinal);
        Assert.Contains("You promised Mara the frost-map links. That is for tomorrow.", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/people/{mara}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>soil", await app.ReadAsync("/"), StringComparison.Ordinal);

        using var kept = await app.SubmitAsync("/", "/today/answers", ("key", $"promise:{promise}"), ("answer", "done"));
        Assert.Equal("/", kept.Headers.Location!.ToString());
        html = WebUtility.HtmlDecode(await app.ReadAsync("/"));
        Assert.Contains("That’s all for today.", html, StringComparison.Ordinal);
        Assert.Contains("You kept a promise.", html, StringComparison.Ordinal);
        using var again = await app.SubmitAsync("/me", await app.UndoOfLastAsync());
        Assert.Contains("One small thing", await app.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_without_its_token_is_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (_, promise) = await TodayListTests.PromisedAsync(app, App.Today);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", $"promise:{promise}"), KeyValuePair.Create("answer", "done")]);
        using var refused = await app.Browser.PostAsync(new Uri("/today/answers", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        foreach (var path in new[] { "/leave", "/me/theme", "/me/tokens/drop", "/me" })
        {
            using var empty = new FormUrlEncodedContent([KeyValuePair.Create("theme", "dark")]);
            using var answer = await app.Browser.PostAsync(new Uri(path, UriKind.Relative), empty);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} answered {answer.StatusCode}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Tonights_gathering_stands_beside_the_day_and_leads_to_its_page(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroduceAsync(app, "So that soil stays alive.");
        var planned = await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(calendar => calendar.PlanAsync(new GatheringPlan("Open <i>Garden</i> Night", App.Today, new TimeOnly(18, 30))));
        var html = await app.ReadAsync("/");
        Assert.Contains("Tonight, 18:30", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/gatherings/{planned.Value!.Id}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>Garden", html, StringComparison.Ordinal);
        Assert.Contains("So that soil stays alive.", html, StringComparison.Ordinal);
        await app.AskAsync<GuestList, Outcome<GuestIntake>>(list => list.TakeInAsync(planned.Value!.Id, [new Handful.Formats.Guests.GuestReading(1, Handful.Formats.Guests.GuestReadingKind.Guest, new GuestRecord { Name = "Nell Fathom" })]));
        Assert.Contains($"href=\"/gatherings/{planned.Value!.Id}/brief\"", await app.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_read_answer_and_take_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, promise) = await TodayListTests.PromisedAsync(app, App.Today);
        using var today = await ReadAsync(app);
        var only = Assert.Single(today.RootElement.GetProperty("today").EnumerateArray());
        Assert.Equal(
            ["due", "from", "gathering", "key", "kind", "lesson", "person", "personId", "why"],
            only.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("promise", "Mara Lindqvist", mara, "2026-05-14"),
            (only.GetProperty("kind").GetString(), only.GetProperty("person").GetString(), only.GetProperty("personId").GetGuid(), only.GetProperty("due").GetString()));
        using var done = await app.Program.PostAsJsonAsync("/api/today/answers", new { key = $"promise:{promise}", answer = "done" });
        var change = (await done.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("change").GetGuid();
        using var empty = await ReadAsync(app);
        Assert.Equal(0, empty.RootElement.GetProperty("today").GetArrayLength());
        using var back = await app.Program.PostAsync(new Uri($"/api/changes/{change}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NoContent, back.StatusCode);
        using var twice = await app.Program.PostAsync(new Uri($"/api/changes/{change}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        using var nonsense = await app.Program.PostAsJsonAsync("/api/today/answers", new { key = "nonsense", answer = "never" });
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
        using var odd = await app.Program.PostAsJsonAsync("/api/today/answers", new { key = $"promise:{promise}", answer = "perhaps" });
        Assert.Equal(HttpStatusCode.BadRequest, odd.StatusCode);
    }

    private static Task<Refusal?> IntroduceAsync(App app, string purpose) =>
        app.AskAsync<OwnerProfile, Refusal?>(profile => profile.IntroduceAsync(new Me("Ines Halloran", [], [], [], purpose)));

    private static async Task<JsonDocument> ReadAsync(App app) => JsonDocument.Parse(await app.Program.GetStringAsync(new Uri("/api/today", UriKind.Relative)));
}
