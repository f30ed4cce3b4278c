using System.Text.Json.Nodes;
using Handful.Changes;
using Handful.Conversations;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Tests.Exchange;
using Handful.Tests.Exchange.Archive;
using Handful.Tests.Support;
using Handful.Today;
using Handful.Topics;
using Handful.Twins;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Twins;

public sealed class JoinerTests
{
    private const string Phone = """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ana M. Silva
        N:Silva;Ana;M.;;
        TEL;TYPE=CELL:+351 912 345 678
        TEL;TYPE=WORK:+351 21 000 0000
        X-SOMETHING:of the phone
        END:VCARD
        """;

    private const string Card = """
        BEGIN:VCARD
        VERSION:4.0
        FN:Ana Silva
        ORG:Cais Verde
        EMAIL:ana@caisverde.example
        X-SOMETHING:of the card
        END:VCARD
        """;

    [Theory, OnBothDatabases]
    public async Task Everything_of_both_hangs_on_the_one(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await TwoAsync(app);

        var joined = await JoinAsync(app, keep, other, JoinChoice.Everything);

        Assert.Equal("Ana Silva", joined.Name);
        Assert.Null(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(other)));
        var person = (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(keep)))!;
        Assert.Equal(["ana@caisverde.example", "+351 912 345 678", "+351 21 000 0000"], person.Contacts.OrderBy(point => point.Place).Select(point => point.Value));
        Assert.Equal(["boats", "harbours", "tiles"], person.Interests.Select(interest => interest.Topic.Name).Order());
        Assert.Equal(3, person.Interests.Single(interest => interest.Topic.Name == "boats").Strength);
        Assert.Equal("Met at the quay.\n\nFrom the phone.", person.Notes);
        Assert.Equal(App.Today.AddDays(-1), person.LastTalkedOn);
        var talks = await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.WithAsync(keep, new PageRequest(1)));
        Assert.Equal(3, talks.Total);
        Assert.All(talks.Items, talk => Assert.Single(talk.People, present => present.PersonId == keep));
        Assert.Equal(["send the plan"], talks.Items.SelectMany(talk => talk.Promises).Where(promise => promise.PersonId == keep).Select(promise => promise.Words));
        Assert.True(await app.AskAsync<Db, bool>(db => db.Guests.AnyAsync(guest => guest.PersonId == keep)));
        Assert.Equal(2, await app.AskAsync<Db, int>(db => db.PersonCards.CountAsync(card => card.PersonId == keep)));
    }

    [Theory, OnBothDatabases]
    public async Task Bringing_either_file_again_changes_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await TwoAsync(app);
        await JoinAsync(app, keep, other, JoinChoice.Everything);
        foreach (var file in new[] { Card, Phone })
            Assert.Equal([1, 0, 0, 0, 1], (await app.ImportAsync("again.vcf", file)).Counts());
    }

    [Theory, OnBothDatabases]
    public async Task Taken_back_everything_is_as_it_was(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await TwoAsync(app);
        var before = await WholeAsync(app);

        await JoinAsync(app, keep, other, new JoinChoice(["name", "circle", "photo"], []));
        Assert.NotEqual(before, await WholeAsync(app));
        var change = await app.AskAsync<Db, Change>(async db => await db.Changes.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync());
        Assert.Equal(("merged", "Joined Ana Silva and Ana M. Silva."), (change.Kind, change.Sentence));
        Assert.Null(await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(change.Id)));

        Assert.Equal(before, await WholeAsync(app));
        Assert.Single((await TwinListTests.ListAsync(app)).Items);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_chosen_is_taken_and_what_was_unticked_is_left(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await TwoAsync(app);
        await JoinAsync(app, keep, other, new JoinChoice(["name", "notes"], ["contact:mail:ana@caisverde.example", "interest:tile"]));
        var person = (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(keep)))!;
        Assert.Equal(("Ana M. Silva", "M.", "Cais Verde"), (person.Name, person.AdditionalNames, person.Organisation));
        Assert.Equal("From the phone.", person.Notes);
        Assert.Equal(["ana@caisverde.example"], person.Contacts.Select(point => point.Value));
        Assert.Equal(["boats", "tiles"], person.Interests.Select(interest => interest.Topic.Name).Order());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_to_be_asked_of_either_is_not_asked_of_the_one(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (keep, other) = await TwoAsync(app);
        await app.DoAsync<Db>(async db =>
        {
            db.Add(new TodayAnswer(new SuggestionKey(SuggestionKey.Birthday, other), Answer.Never, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        await JoinAsync(app, keep, other, JoinChoice.Everything);
        Assert.True(await app.AskAsync<Db, bool>(db => db.Set<TodayAnswer>().AnyAsync(answer => answer.Key == $"birthday:{keep}")));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_joined_with_themselves_or_with_another_owners_person(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var owner = await app.AnotherOwnerAsync();
        var theirs = await app.AskAsync<AddressBook, Outcome<Person>>(owner, book => book.AddAsync(new PersonDescription(Cast.Tobias, null, [], [])));
        Assert.Equal(Refusal.Invalid, (await app.AskAsync<Joiner, Outcome<Person>>(joiner => joiner.JoinAsync(mara, mara, JoinChoice.Everything))).Refusal!.Code);
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<Joiner, Outcome<Person>>(joiner => joiner.JoinAsync(mara, theirs.Value!.Id, JoinChoice.Everything))).Refusal!.Code);
    }

    /// <summary>Ana Silva from a card and Ana M. Silva from the phone, each with something of every kind.</summary>
    internal static async Task<(Guid Keep, Guid Other)> TwoAsync(App app)
    {
        await app.ImportAsync("card.vcf", Card);
        await app.ImportAsync("phone.vcf", Phone);
        var people = await app.PeopleAsync();
        var (keep, other) = (people.Single(person => person.Name == "Ana Silva"), people.Single(person => person.Name == "Ana M. Silva"));
        await CorrectAsync(app, keep, record => record with { Notes = "Met at the quay.", Interests = ["boats", "harbours"], Organisation = "Cais Verde" });
        await CorrectAsync(app, other, record => record with { Notes = "From the phone.", Interests = ["boats", "tiles"], Organisation = "Cais Verde Lda" });
        await app.DoAsync<Db>(async db =>
        {
            (await db.Set<Interest>().Include(interest => interest.Topic).SingleAsync(interest => interest.PersonId == other.Id && interest.Topic.Name == "boats")).Weigh(3);
            await db.SaveChangesAsync();
        });
        await app.AskAsync<AddressBook, Refusal?>(book => book.SetPhotoAsync(keep.Id, new ContactPhoto("image/png", [1, 2, 3])));
        await app.AskAsync<AddressBook, Refusal?>(book => book.SetPhotoAsync(other.Id, new ContactPhoto("image/png", [4, 5, 6])));
        await app.TalkedAsync(App.Today.AddDays(-9), 3, keep.Id);
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today.AddDays(-1), [other.Id], 4, Promises: [new("send the plan")])));
        await app.TalkedAsync(App.Today.AddDays(-5), 2, keep.Id, other.Id);
        var gathering = await app.AskAsync<GatheringCalendar, Outcome<Gathering>>(calendar => calendar.PlanAsync(new GatheringPlan("Harbour night", App.Today.AddDays(2))));
        await app.DoAsync<Db>(async db =>
        {
            db.Guests.Add(new Guest(gathering.Value!.Id, new GuestRecord { Name = "Ana M. Silva" }, other.Id));
            await db.SaveChangesAsync();
        });
        return (keep.Id, other.Id);
    }

    private static async Task CorrectAsync(App app, Person person, Func<ContactRecord, ContactRecord> change) =>
        Assert.Null((await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(person.Id, new PersonDescription(change(person.ToRecord()), null, [], [])))).Refusal);

    private static async Task<Person> JoinAsync(App app, Guid keep, Guid other, JoinChoice choice) =>
        (await app.AskAsync<Joiner, Outcome<Person>>(joiner => joiner.JoinAsync(keep, other, choice))).Value!;

    /// <summary>The archive, without what tells of the joining itself.</summary>
    private static async Task<string> WholeAsync(App app)
    {
        var archive = JsonNode.Parse(await Networks.ExportAsync(app))!.AsObject();
        archive.Remove("changes");
        return archive.ToJsonString();
    }
}
