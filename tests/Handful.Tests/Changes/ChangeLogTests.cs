using System.Net;
using Handful.Changes;
using Handful.Conversations;
using Handful.Exchange.Demo;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Searching;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Handful.Tests.Changes;

public sealed class ChangeLogTests
{
    [Theory, OnBothDatabases]
    public async Task A_removed_person_comes_back_with_everything_that_went_with_them(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara, "Inner"), await app.KnowsAsync(Cast.Tobias));
        await app.AskAsync<AddressBook, Refusal?>(book => book.SetPhotoAsync(mara, new ContactPhoto("image/png", [1, 2, 3])));
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(
            new ConversationAccount(App.Today.AddDays(-3), [mara], 4, Notes: "Frost maps", Topics: ["frost"], Promises: [new("send the links")])));
        await app.TalkedAsync(App.Today.AddDays(-1), 3, mara, tobias);
        var before = await WholeAsync(app);
        var removed = await RemoveAsync(app, mara);
        Assert.DoesNotContain("Lindqvist", await WholeAsync(app), StringComparison.Ordinal);
        Assert.Empty((await FindAsync(app, "Lindqvist")).Concat(await FindAsync(app, "frost maps")));
        Assert.Null(await UndoAsync(app, removed));
        Assert.Equal(before, await WholeAsync(app));
        Assert.Equal(["Mara Lindqvist"], (await FindAsync(app, "lindqvist")).Take(1));
        Assert.Contains("Frost maps", await FindAsync(app, "frost maps"));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_taken_back_can_be_done_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var removed = await RemoveAsync(app, mara);
        Assert.Null(await UndoAsync(app, removed));
        var undone = await LatestAsync(app, mara);
        Assert.Equal((Change.Undone, "Taken back: Removed Mara Lindqvist."), (undone.Kind, undone.Sentence));
        Assert.Null(await UndoAsync(app, undone.Id));
        Assert.Null(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)));
        // The first change holds again, and can be taken back a second time.
        Assert.Null(await UndoAsync(app, removed));
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)));
    }

    [Theory, OnBothDatabases]
    public async Task To_and_fro_each_change_says_what_it_does_to_the_first_and_marks_those_before_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var latest = await RemoveAsync(app, mara);
        var said = new List<string>();
        for (var press = 0; press < 4; press++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await UndoAsync(app, latest));
            var all = (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.OfPersonAsync(mara, new PageRequest(1)))).Items;
            (latest, var holds) = (all[0].Id, all.Skip(1).Select(change => change.UndoneAt is null).SkipLast(1));
            said.Add(all[0].Sentence);
            // Newest first: what was just taken back does not hold, what that had taken back does, and so on.
            Assert.Equal(Enumerable.Range(0, press + 1).Select(place => place % 2 == 1), holds);
        }

        Assert.Equal(["Taken back: Removed Mara Lindqvist.", "Done again: Removed Mara Lindqvist.", "Taken back: Removed Mara Lindqvist.", "Done again: Removed Mara Lindqvist."], said);
    }

    [Theory, OnBothDatabases]
    public async Task An_address_and_an_interest_are_found_from_the_change_that_added_them_to_the_one_that_took_them_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var more = await CorrectAsync(app, mara, Cast.Mara with { Contacts = [.. Cast.Mara.Contacts, new(ContactKind.Email, "vellum@heronsend.example")], Interests = ["soil", "frost", "bookbinding"] });
        Assert.Equal(["Mara Lindqvist"], await FindAsync(app, "heronsend"));
        Assert.Contains("Mara Lindqvist", await FindAsync(app, "bookbinding"));
        Assert.Null(await UndoAsync(app, more));
        Assert.Empty(await FindAsync(app, "heronsend"));
        Assert.DoesNotContain("Mara Lindqvist", await FindAsync(app, "bookbinding"));
    }

    [Theory, OnBothDatabases]
    public async Task A_topic_that_others_have_come_to_name_stays_when_who_brought_it_is_taken_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Interests = ["bookbinding"] });
        var added = await LatestAsync(app, mara);
        var tobias = await app.KnowsAsync(Cast.Tobias with { Interests = ["bookbinding"] });
        Assert.Null(await UndoAsync(app, added.Id));
        Assert.Null(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)));
        Assert.Equal(["bookbinding"], (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(tobias)))!.Interests.Select(interest => interest.Topic.Name));
    }

    [Theory, OnBothDatabases]
    public async Task Numbers_that_were_replaced_once_more_do_not_come_back_beside_those_that_are_now(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        ContactRecord reached(string number) => Cast.Mara with { Contacts = [new(ContactKind.Phone, number, "mobile")] };
        var first = await CorrectAsync(app, mara, reached("+44 7700 900321"));
        var second = await CorrectAsync(app, mara, reached("+44 7700 900555"));
        Assert.Contains("take that back first", (await UndoAsync(app, first))!.Sentence, StringComparison.Ordinal);
        Assert.Null(await UndoAsync(app, second));
        Assert.Null(await UndoAsync(app, first));
        var person = await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara));
        Assert.Equal(["mara@fernhollow.example", "+44 7700 900123"], person!.Contacts.OrderBy(point => point.Place).Select(point => point.Value));
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_goes_back_field_by_field_and_keeps_what_was_said_since(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var role = await CorrectAsync(app, mara, Cast.Mara with { Role = "Head of soil" });
        await CorrectAsync(app, mara, Cast.Mara with { Role = "Head of soil", Notes = "Likes frost" });
        Assert.Null(await UndoAsync(app, role));
        var person = await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara));
        Assert.Equal(("Soil scientist", "Likes frost"), (person!.Role, person.Notes));
        Assert.Empty(await FindAsync(app, "head"));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_changed_again_since_is_not_overwritten(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var first = await CorrectAsync(app, mara, Cast.Mara with { Role = "Head of soil", Notes = "Once" });
        await CorrectAsync(app, mara, Cast.Mara with { Role = "Director", Notes = "Once" });
        var refusal = await UndoAsync(app, first);
        Assert.Equal((Refusal.Conflict, "This cannot be taken back any more. The person was changed again since (role): take that back first. Nothing was changed now."), (refusal!.Code, refusal.Sentence));
        var person = await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara));
        Assert.Equal(("Director", "Once"), (person!.Role, person.Notes));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_added_whom_one_has_talked_with_since_stays(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var added = await LatestAsync(app, mara);
        await app.TalkedAsync(App.Today, 3, mara);
        Assert.StartsWith("This cannot be taken back any more. Since then something else was kept with it", (await UndoAsync(app, added.Id))!.Sentence, StringComparison.Ordinal);
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_was_given_again_meanwhile_stands_in_the_way(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Interests = [] });
        var frost = await CorrectAsync(app, mara, Cast.Mara with { Interests = ["frost"] });
        var away = await CorrectAsync(app, mara, Cast.Mara with { Interests = [] });
        await CorrectAsync(app, mara, Cast.Mara with { Interests = ["frost"] });
        Assert.Contains("Something like it is there again", (await UndoAsync(app, away))!.Sentence, StringComparison.Ordinal);
        Assert.NotNull(await app.AskAsync<ChangeLog, Change?>(log => log.FindAsync(frost)));
        Assert.Single((await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)))!.Interests);
    }

    [Theory, OnBothDatabases]
    public async Task The_rhythm_is_right_again_after_a_conversation_was_taken_back_out_of_turn(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara, "Inner");
        await app.TalkedAsync(App.Today.AddDays(-5), 3, mara);
        var first = await LatestAsync(app, mara);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.TalkedAsync(App.Today.AddDays(-2), 3, mara);
        Assert.Null(await UndoAsync(app, first.Id));
        Assert.Equal((App.Today.AddDays(-2), App.Today.AddDays(19)), await RhythmAsync(app, mara));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.OfPersonAsync(mara, new PageRequest(1)))).Items.Single(change => change.Kind == "talked" && change.UndoneAt is null);
        Assert.Null(await UndoAsync(app, second.Id));
        Assert.Null((await RhythmAsync(app, mara)).Talked);
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_change_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var removed = await RemoveAsync(app, await app.KnowsAsync(Cast.Mara));
        var other = await app.AnotherOwnerAsync();
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<ChangeLog, Refusal?>(other, log => log.UndoAsync(removed)))!.Code);
        using var bare = await app.Browser.PostAsync(new Uri($"/changes/{removed}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_larger_door_makes_one_change_of_what_its_parts_note(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var whole = await app.AskAsync<Db, Guid>(async db =>
        {
            var person = await db.Set<Person>().Include(one => one.Contacts).Include(one => one.Interests).ThenInclude(interest => interest.Topic).SingleAsync(one => one.Id == mara);
            using var change = db.NoteWhole(new ChangeNote("merged", "Joined two."));
            db.Note(ChangeNote.Corrected("A part."));
            person.NeedsAndOffers(["a shed"], []);
            await db.SaveChangesAsync();
            person.NeedsAndOffers(["a barn"], ["advice"]);
            await db.SaveChangesAsync();
            return db.LastChange!.Id;
        });
        Assert.Null(await UndoAsync(app, whole));
        var person = await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara));
        Assert.Empty(person!.Needs.Concat(person.Offers));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_noted_while_nothing_is_written_down_is_no_change_afterwards_either(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        await app.DoAsync<IServiceProvider>(async services =>
        {
            var (db, book) = (services.GetRequiredService<Db>(), services.GetRequiredService<AddressBook>());
            using (db.Unnoted()) await book.RemoveAsync(mara);
            (await book.LoadAsync(tobias))!.NeedsAndOffers(["a shed"], []);
            await db.SaveChangesAsync();
        });
        Assert.Equal(["Added Mara Lindqvist.", "Added Tobias Okoro."], (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)))).Items.Select(change => change.Sentence).Order());
    }

    [Fact]
    public void A_line_of_a_list_holds_no_rows() =>
        Assert.DoesNotContain(typeof(ChangeLine).GetProperties(), property => property.PropertyType == typeof(byte[]) || property.PropertyType == typeof(Change));

    [Fact]
    public async Task The_network_to_try_is_no_change_that_an_undo_could_empty()
    {
        await using var app = await App.StartAsync();
        await app.DoAsync<IServiceProvider>(services => DemoNetwork.LoadAsync(services));
        Assert.Equal(0, (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)))).Total);
    }

    [Fact]
    public void The_page_of_what_is_gone_gives_way_to_its_list()
    {
        var gone = Guid.NewGuid();
        Assert.Equal("/people", ChangeForms.Without($"/people/{gone}/history?page=2", [gone]));
        Assert.Equal("/people?page=2", ChangeForms.Without("/people?page=2", [gone]));
        Assert.Equal("/", ChangeForms.Without($"/{gone}", [gone]));
    }

    private static Task<Refusal?> UndoAsync(App app, Guid change) => app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(change));

    private static async Task<Guid> RemoveAsync(App app, Guid person)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(person)));
        return (await LatestAsync(app, person)).Id;
    }

    private static async Task<Guid> CorrectAsync(App app, Guid person, ContactRecord record)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull((await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(person, new PersonDescription(record, null, [], [])))).Value);
        return (await LatestAsync(app, person)).Id;
    }

    private static async Task<ChangeLine> LatestAsync(App app, Guid person) =>
        (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.OfPersonAsync(person, new PageRequest(1)))).Items.First(change => change.UndoneAt is null);

    private static async Task<(DateOnly? Talked, DateOnly? Due)> RhythmAsync(App app, Guid id)
    {
        var person = await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(id));
        return (person!.LastTalkedOn, person.DueOn);
    }

    private static async Task<IEnumerable<string>> FindAsync(App app, string words) =>
        (await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync(words))).Select(found => found.Title);

    /// <summary>Everything that goes out, as one text.</summary>
    private static async Task<string> WholeAsync(App app) => await app.Program.GetStringAsync(new Uri("/export/network.json", UriKind.Relative));
}
