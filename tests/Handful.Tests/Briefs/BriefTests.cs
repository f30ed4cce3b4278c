using System.Net;
using Handful.Briefs;
using Handful.Kernel;
using Handful.Profile;
using Handful.Tests.Gatherings;
using Handful.Tests.Support;

namespace Handful.Tests.Briefs;

public sealed class BriefTests
{
    [Theory, OnBothDatabases]
    public async Task A_brief_says_whom_to_meet_why_and_what_to_ask_and_give(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroducedAsync(app);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.TalkedAsync(App.Today.AddDays(-20), 4, mara);
        var id = await Evening.WithGuestsAsync(app, goals: "How do grafters choose their stock?");
        var html = WebUtility.HtmlDecode(await app.ReadAsync($"/gatherings/{id}/brief"));
        Assert.Contains("Brief for tonight, 18:30 to 21:00 · The Old Pump House", html, StringComparison.Ordinal);
        Assert.Contains("So that a small grower can plan a season.", html, StringComparison.Ordinal);
        Assert.Contains("How do grafters choose their stock?", html, StringComparison.Ordinal);
        Assert.Contains("Soil scientist, Fernhollow Growers. You know Mara, and last talked", html, StringComparison.Ordinal);
        Assert.Contains($"/note?gathering={id}&person={mara}", html, StringComparison.Ordinal);
        Assert.Contains($"/note?gathering={id}&name=Wren%20Castellane", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Ask</dt>", html, StringComparison.Ordinal);
        Assert.Contains("data-print", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Paityn", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_gets_the_same_handful_and_a_smaller_one(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroducedAsync(app);
        var id = await Evening.WithGuestsAsync(app);
        var (status, reply) = await app.JsonAsync(HttpMethod.Get, $"/api/gatherings/{id}/brief");
        Assert.Equal((HttpStatusCode.OK, 3), (status, reply.GetProperty("considered").GetInt32()));
        Assert.All(reply.GetProperty("handful").EnumerateArray(), pick =>
        {
            Assert.NotEmpty(pick.GetProperty("reasons").EnumerateArray());
            Assert.All(new[] { "name", "opener", "question", "give" }, field => Assert.NotEmpty(pick.GetProperty(field).GetString()!));
        });
        Assert.Equal(1, (await app.JsonAsync(HttpMethod.Get, $"/api/gatherings/{id}/brief?size=1")).Body.GetProperty("handful").GetArrayLength());
        var (refused, problem) = await app.JsonAsync(HttpMethod.Get, $"/api/gatherings/{id}/brief?size=6");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "size"), (refused, problem.GetProperty("field").GetString()));
    }

    [Theory, OnBothDatabases]
    public async Task A_list_sent_along_gets_a_brief_and_nothing_is_kept(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroducedAsync(app);
        using var list = Sends.Csv(Evening.List);
        var (status, reply) = await app.SendAsync(HttpMethod.Post, "/api/brief?size=2", list);
        Assert.Equal((HttpStatusCode.OK, 3, 2), (status, reply.GetProperty("considered").GetInt32(), reply.GetProperty("handful").GetArrayLength()));
        Assert.Equal(0, (await app.JsonAsync(HttpMethod.Get, "/api/gatherings")).Body.GetProperty("total").GetInt32());
        using var nobody = Sends.Csv("name,email\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.SendAsync(HttpMethod.Post, "/api/brief", nobody)).Status);
    }

    [Fact]
    public async Task No_reason_speaks_of_what_is_not_in_the_data()
    {
        await using var app = await App.StartAsync();
        await IntroducedAsync(app);
        var id = await Evening.WithGuestsAsync(app);
        var brief = await WrittenAsync(app, id);
        string[] subjects = ["soil", "graft", "rootstock", "timber", "lab", "wet ground", "trial", "carpenter", "scientist"];
        var lines = Evening.List.Split('\n');
        Assert.All(brief.Handful, pick =>
        {
            var told = lines.Single(line => line.Contains(pick.Guest.Name, StringComparison.Ordinal));
            var mine = string.Join(' ', Ines.Interests.Concat(Ines.Wants).Concat(Ines.Gives));
            foreach (var subject in subjects.Where(subject => pick.Reasons.Any(reason => reason.Text.Contains(subject, StringComparison.OrdinalIgnoreCase))))
                Assert.True(told.Contains(subject, StringComparison.OrdinalIgnoreCase) || mine.Contains(subject, StringComparison.OrdinalIgnoreCase), $"{pick.Guest.Name}: {subject}");
            Assert.DoesNotContain(pick.Reasons, reason => reason.Kind == "known");
        });
    }

    [Fact]
    public async Task Oneself_is_never_among_the_handful()
    {
        await using var app = await App.StartAsync();
        await IntroducedAsync(app);
        var id = await Evening.WithGuestsAsync(app, "name,interests\nInes Halloran,soil readings\nAda Fictional,soil readings\n");
        Assert.Equal("Ada Fictional", Assert.Single((await WrittenAsync(app, id)).Handful).Guest.Name);
    }

    [Fact]
    public async Task Without_guests_the_brief_asks_for_the_list()
    {
        await using var app = await App.StartAsync();
        var id = await Evening.PlannedAsync(app);
        var html = await app.ReadAsync($"/gatherings/{id}/brief");
        Assert.Contains("Nobody is on the list yet.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-print", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_little_is_known_of_the_guests_the_brief_says_so()
    {
        await using var app = await App.StartAsync();
        await IntroducedAsync(app);
        var id = await Evening.WithGuestsAsync(app, "name\nAda Fictional\nBea Fictional\n");
        Assert.Contains("The list says little.", await app.ReadAsync($"/gatherings/{id}/brief"), StringComparison.Ordinal);
        Assert.Equal("Two guests are listed, and here they all are.", HowChosen.Say(await WrittenAsync(app, id)));
    }

    [Fact]
    public async Task Where_nothing_is_known_of_oneself_the_brief_asks_for_it()
    {
        await using var app = await App.StartAsync();
        var (_, made) = await app.JsonAsync(HttpMethod.Post, "/api/gatherings", new { name = "Night", on = "2026-05-16" });
        var id = made.GetProperty("id").GetGuid();
        using var list = Sends.Csv(Evening.List);
        await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", list);
        var html = await app.ReadAsync($"/gatherings/{id}/brief");
        Assert.Contains("Handful does not know you yet.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/me\"", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whom_else_one_knows_there_is_named_beside_the_page_five_at_most(Database database)
    {
        await using var app = await App.StartAsync(database);
        await IntroducedAsync(app);
        var people = Enumerable.Range(0, 9).Select(number => Cast.Tobias with { Name = $"Person{number} Known", GivenName = $"Person{number}", FamilyName = "Known", Contacts = [], Interests = [] }).ToList();
        foreach (var person in people) await app.KnowsAsync(person);
        var id = await Evening.WithGuestsAsync(app, "name,interests\n" + string.Concat(people.Select(person => $"{person.Name},soil readings\n")) + "Ada Fictional,soil readings\n");
        var brief = await WrittenAsync(app, id);
        Assert.Equal(2, brief.Handful.Count(pick => pick.Guest.Known is not null));
        Assert.Equal(7, brief.AlsoThere.Count);
        Assert.Contains("and two more", WebUtility.HtmlDecode(await app.ReadAsync($"/gatherings/{id}/brief")), StringComparison.Ordinal);
    }

    private static readonly Me Ines = new("Ines Halloran", ["soil readings"], ["how to choose rootstock for grafting"], ["a grower with wet ground"], "");

    private static async Task IntroducedAsync(App app) => Assert.Null(await app.AskAsync<OwnerProfile, Refusal?>(door => door.IntroduceAsync(Ines)));

    private static async Task<Brief> WrittenAsync(App app, Guid gathering) =>
        (await app.AskAsync<BriefWriter, Outcome<Brief>>(door => door.ForGatheringAsync(gathering))).Value!;
}
