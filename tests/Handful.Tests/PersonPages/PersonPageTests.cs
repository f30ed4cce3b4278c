using System.Net;
using Handful.Formats;
using Handful.Tests.Support;
using Handful.Topics;

namespace Handful.Tests.PersonPages;

public sealed class PersonPageTests
{
    [Theory, OnBothDatabases]
    public async Task What_was_talked_about_stands_where_no_interest_is_known(Database database)
    {
        await using var app = await App.StartAsync(database);
        var zsofia = await app.KnowsAsync(Cast.Zsofia);
        Assert.Contains("You do not know yet", await app.ReadAsync($"/people/{zsofia}"), StringComparison.Ordinal);
        await app.AskAsync<Handful.Conversations.ConversationLog, Handful.Kernel.Outcome<Handful.Conversations.Conversation>>(door =>
            door.LogAsync(new Handful.Conversations.ConversationAccount(App.Today, [zsofia], 3, Topics: ["climate fiction"])));
        var html = await app.ReadAsync($"/people/{zsofia}");
        Assert.DoesNotContain("You do not know yet", html, StringComparison.Ordinal);
        Assert.Contains("You talked about:", html, StringComparison.Ordinal);
        Assert.Contains(">climate fiction</a>", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_is_shown_with_warmth_talks_and_what_you_share(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara, "Close");
        await app.TalkedAsync(App.Today.AddDays(-1), 5, id);
        await app.AskAsync<Handful.Profile.OwnerProfile, Handful.Kernel.Refusal?>(door => door.IntroduceAsync(new Handful.Profile.Me("Ines", ["frost"], [], [], "")));
        var html = await app.ReadAsync($"/people/{id}");
        Assert.Contains("Close circle, about every six weeks", html, StringComparison.Ordinal);
        Assert.Contains("Soil scientist at Fernhollow Growers", html, StringComparison.Ordinal);
        Assert.Contains("mailto:mara@fernhollow.example", html, StringComparison.Ordinal);
        Assert.Contains("tel:", html, StringComparison.Ordinal);
        Assert.Contains("class=\"chart\"", html, StringComparison.Ordinal);
        Assert.Contains("Trust", html, StringComparison.Ordinal);
        Assert.Contains("chip--shared", html, StringComparison.Ordinal);
        Assert.Contains("3 June", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_somebody_else_wrote_is_only_ever_text(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(new ContactRecord
        {
            Name = "<script>alert(1)</script>", Notes = "<img src=x onerror=alert(1)> [x](javascript:alert(1))",
            Contacts = [new(ContactKind.Profile, "javascript:alert(1)"), new(ContactKind.Website, "http://plain.example/a"), new(ContactKind.Email, "a@b.example?bcc=c@d.example")],
        });
        var html = await app.ReadAsync($"/people/{id}");
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http://plain", html, StringComparison.Ordinal);
        Assert.DoesNotContain("?bcc=", html.Replace(">a@b.example?bcc=", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_elses_person_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var other = await app.AnotherOwnerAsync();
        var added = await app.AskAsync<Handful.People.AddressBook, Handful.Kernel.Outcome<Handful.People.Person>>(other, door => door.AddAsync(new(Cast.Mara, null, [], [])));
        foreach (var path in new[] { "", "/edit", "/photo" })
        {
            using var response = await app.Browser.GetAsync(new Uri($"/people/{added.Value!.Id}{path}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }
}
