using System.Net;
using CsCheck;
using Handful.Changes;
using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Tests.Gatherings;
using Handful.Tests.Support;
using Handful.Twins;
using Microsoft.Extensions.DependencyInjection;

namespace Handful.Tests.Changes;

public sealed class TrashTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_removed_lies_in_the_trash_and_comes_back_by_its_button(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Name = "<b>Mara</b>" });
        Assert.Contains("The trash is empty.", await app.ReadAsync("/trash"), StringComparison.Ordinal);
        using var removed = await app.SubmitAsync($"/people/{mara}", $"/people/{mara}/remove");
        await app.ReadAsync("/");
        var page = await app.ReadAsync("/trash");
        Assert.Contains("&lt;b&gt;Mara&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("It stays 30 more days.", page, StringComparison.Ordinal);
        Assert.Equal("Taken back. Everything is as it was before.", await app.UndoAsync("/trash"));
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)));
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task After_thirty_days_it_is_gone_with_all_that_was_noted_of_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        await app.TalkedAsync(App.Today, 3, mara, tobias);
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(mara));
        app.Clock.Advance(TimeSpan.FromDays(Trash.Days) - TimeSpan.FromMinutes(1));
        await KeepAsync(app);
        Assert.Equal(1, await CountAsync(app));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await KeepAsync(app);
        Assert.Equal(0, await CountAsync(app));
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.People.Contains(mara));
        // What was said of others stays.
        Assert.Contains((await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)))).Items, change => change.Sentence == "Added Tobias Okoro.");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_taken_out_of_it_before_it_was_removed_goes_with_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, twin, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Zsofia), await app.KnowsAsync(Cast.Tobias));
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara, new PersonDescription(Cast.Mara with { Contacts = [] }, null, [], [])));
        await app.AskAsync<Joiner, Outcome<Person>>(joiner => joiner.JoinAsync(mara, twin, JoinChoice.Everything));
        ConversationAccount account(params string[] topics) => new(App.Today, [mara, tobias], 3, Topics: topics);
        var talk = (await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(account("quhmpf")))).Value!;
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.CorrectAsync(talk.Id, account()));
        await app.AskAsync<ConversationLog, Refusal?>(log => log.RemoveAsync(talk.Id));
        await DropAllAsync(app);
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.Id == talk.Id || image.IdsIn("ConversationId").Contains(talk.Id));
        Assert.Contains(await app.ImagesAsync(), image => image.TextsIn("Value").Contains("mara@fernhollow.example"));
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(mara));
        await DropAllAsync(app);
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.People.Contains(mara) || image.People.Contains(twin));
        Assert.Equal(["Added Tobias Okoro."], (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)))).Items.Select(change => change.Sentence));
    }

    [Theory, OnBothDatabases]
    public async Task What_has_no_people_goes_with_all_that_was_noted_of_it_too(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = await Evening.WithGuestsAsync(app);
        var guest = (await Evening.GuestsAsync(app, gathering)).Single(one => one.Name == "Wren Castellane");
        await app.AskAsync<GuestList, Refusal?>(guests => guests.RemoveAsync(gathering, guest.Id));
        await DropAllAsync(app);
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.Id == guest.Id);
        await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(calendar => calendar.ChangeAsync(gathering, new GatheringPlan("Another night", App.Today)));
        await app.AskAsync<GatheringCalendar, Refusal?>(calendar => calendar.CancelAsync(gathering));
        Assert.Contains(await app.ImagesAsync(), image => image.TextsIn("Name").Contains("Open Garden Night"));
        await DropAllAsync(app);
        Assert.Empty(await app.ImagesAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_was_brought_back_is_not_there_to_be_dropped(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(mara));
        var removed = (await app.AskAsync<Trash, Page<ChangeLine>>(trash => trash.ListAsync(new PageRequest(1)))).Items.Single().Id;
        Assert.Null(await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(removed)));
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<Trash, Refusal?>(trash => trash.DropAsync(removed)))!.Code);
        Assert.NotNull(await app.AskAsync<ChangeLog, Change?>(log => log.FindAsync(removed)));
    }

    [Theory, OnBothDatabases]
    public async Task Programs_list_drop_and_empty(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var record in new[] { Cast.Mara, Cast.Tobias, Cast.Zsofia })
        {
            var id = await app.KnowsAsync(record);
            Assert.Equal(HttpStatusCode.NoContent, (await app.JsonAsync(HttpMethod.Delete, $"/api/people/{id}")).Status);
        }

        var (_, trash) = await app.JsonAsync(HttpMethod.Get, "/api/trash");
        var one = trash.GetProperty("removed").EnumerateArray().First(row => row.GetProperty("title").GetString() == "Mara Lindqvist");
        Assert.Equal(("person", 30), (one.GetProperty("kind").GetString(), one.GetProperty("daysLeft").GetInt32()));
        var path = $"/api/trash/{one.GetProperty("id").GetGuid()}";
        Assert.Equal(HttpStatusCode.NoContent, (await app.JsonAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal(2, (await app.JsonAsync(HttpMethod.Delete, "/api/trash")).Body.GetProperty("removed").GetInt32());
        Assert.Equal(0, await CountAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_trash_is_not_there_and_a_bare_form_is_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(mara));
        var lying = (await app.AskAsync<Trash, Page<ChangeLine>>(trash => trash.ListAsync(new PageRequest(1)))).Items.Single();
        var other = await app.AnotherOwnerAsync();
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<Trash, Refusal?>(other, trash => trash.DropAsync(lying.Id)))!.Code);
        Assert.Equal(0, await app.AskAsync<Trash, int>(other, trash => trash.EmptyAsync()));
        foreach (var path in new[] { $"/trash/{lying.Id}/drop", "/trash/empty" })
        {
            using var bare = await app.Browser.PostAsync(new Uri(path, UriKind.Relative), null);
            Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        }

        Assert.Equal(1, await CountAsync(app));
    }

    [Fact]
    public void What_has_days_left_is_not_over_and_the_other_way_round() =>
        Gen.Select(Gen.Long[0, TimeSpan.TicksPerDay * 20_000], Gen.Long[0, TimeSpan.TicksPerDay * 60]).Sample((at, later) =>
        {
            var removed = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(at);
            Assert.Equal(removed <= Trash.Limit(removed.AddTicks(later)), Trash.DaysLeft(removed, removed.AddTicks(later)) == 0);
        });

    private static Task<int> DropAllAsync(App app) => app.AskAsync<Trash, int>(trash => trash.EmptyAsync());

    private static Task KeepAsync(App app) => app.Services.GetRequiredService<TrashKeeper>().EmptyAsync(CancellationToken.None);

    private static async Task<int> CountAsync(App app) => (await app.AskAsync<Trash, Page<ChangeLine>>(trash => trash.ListAsync(new PageRequest(1)))).Total;

}
