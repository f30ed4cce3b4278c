using Handful.Briefs;
using Handful.Kernel;
using Handful.Outcomes;
using Handful.People;
using Handful.Purposes;
using Handful.Tests.Support;

namespace Handful.Tests.PurposePages;

public sealed class PurposeTests
{
    [Theory, OnBothDatabases]
    public async Task A_purpose_is_chosen_shared_put_by_and_taken_up_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        using var first = await app.SubmitAsync("/purpose", "/purpose", ("_handler", "purpose"), ("Form.Sentence", "So that growers can plan."), ("Form.Serves", "small growers"), ("Form.People", "Mara"));
        Assert.Contains("Mara Lindqvist", await app.ReadAsync("/purpose"), StringComparison.Ordinal);
        Assert.Contains("Shares what you do it for", await app.ReadAsync($"/people/{mara}"), StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        using var second = await app.SubmitAsync("/purpose", "/purpose", ("_handler", "purpose"), ("Form.Sentence", "So that towns stay cool."));
        Assert.Equal("So that towns stay cool.", await CurrentAsync(app));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var old = (await app.AskAsync<PurposeBook, IReadOnlyList<Purpose>>(book => book.ListAsync()))[1];
        using var again = await app.SubmitAsync("/purpose", $"/purpose/{old.Id}/choose");
        Assert.Equal("So that growers can plan.", await CurrentAsync(app));
        using var removed = await app.SubmitAsync("/purpose", $"/purpose/{old.Id}/remove");
        Assert.Contains("One person who shares it stays as they are, without the mark.", await app.ReadAsync("/purpose"), StringComparison.Ordinal);
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)));
        Assert.Null(await app.UndoLastAsync());
        Assert.Equal([mara], (await app.AskAsync<PurposeBook, Purpose?>(book => book.FindAsync(old.Id)))!.People.Select(sharing => sharing.PersonId));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_is_marked_on_their_page_and_counts_in_the_brief(Database database)
    {
        await using var app = await App.StartAsync(database);
        var tobias = await app.KnowsAsync(Cast.Tobias);
        await app.AskAsync<PurposeBook, Outcome<Purpose>>(book => book.AddAsync(new PurposeAccount("So that small farms can plan.")));
        using var marked = await app.SubmitAsync($"/people/{tobias}", $"/people/{tobias}/shares", ("shares", "true"));
        var gathering = await Gatherings.Evening.WithGuestsAsync(app);
        await app.DoAsync<Handful.Gatherings.GuestList>(list => list.TakeInAsync(gathering, Handful.Formats.Guests.GuestLists.Read(new MemoryStream("Name,Email\nTobias Okoro,tobias@okoro.example\n"u8.ToArray()), "guests.csv").ToList()));
        var brief = (await app.AskAsync<BriefWriter, Outcome<Brief>>(writer => writer.ForGatheringAsync(gathering))).Value!;
        Assert.Contains(brief.Handful, pick => pick.Guest.Name == "Tobias Okoro" && pick.Reasons.Any(reason => reason.Kind == "purpose"));
        Assert.Contains("Shares what you do it for", await app.ReadAsync($"/gatherings/{gathering}/brief"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_came_of_it_is_traced_to_the_talks_before_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.TalkedAsync(App.Today.AddDays(-20), 4, mara);
        await app.TalkedAsync(App.Today, 4, mara);
        using var kept = await app.SubmitAsync("/outcomes", "/outcomes", ("_handler", "gain"), ("Form.Words", "A meadow for the pilot"), ("Form.Kind", "Opportunity"), ("Form.People", "Mara Lindqvist"), ("Form.On", "2026-05-10"));
        var gain = (await app.AskAsync<GainBook, Page<Gain>>(book => book.ListAsync(new PageRequest(1)))).Items.Single();
        var chain = (await app.AskAsync<GainChains, IReadOnlyDictionary<Guid, IReadOnlyList<Chain>>>(chains => chains.OfAsync([gain])))[gain.Id].Single();
        Assert.Equal(["Mara Lindqvist", "A real conversation"], chain.Links.Select(link => link.Words));
        Assert.Contains("A meadow for the pilot", await app.ReadAsync("/outcomes"), StringComparison.Ordinal);
    }

    private static Task<string> CurrentAsync(App app) => app.AskAsync<PurposeBook, string>(book => book.CurrentAsync());
}
