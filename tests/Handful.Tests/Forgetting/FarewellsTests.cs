using System.Net;
using System.Text;
using Handful.Changes;
using Handful.Conversations;
using Handful.Exchange;
using Handful.Forgetting;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Searching;
using Handful.Storage;
using Handful.Tests.Gatherings;
using Handful.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Forgetting;

public sealed class FarewellsTests
{
    // No word of any other document, nor a part of one.
    private static readonly ContactRecord Rare = new()
    {
        Name = "Xyloquent Vrbzak", GivenName = "Xyloquent", FamilyName = "Vrbzak", Role = "Bellfounder", Notes = "Keeps quhmpf in a jar.",
        Contacts = [new(ContactKind.Email, "xyloquent@vrbzak.example"), new(ContactKind.Phone, "+44 7700 900999")], Interests = ["campanology"],
    };

    [Theory, OnBothDatabases]
    public async Task Somebody_forgotten_is_nowhere_any_more_and_it_says_what_went(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (rare, mara) = (await LivedAsync(app), await app.KnowsAsync(Cast.Mara));
        await app.TalkedAsync(App.Today, 3, rare, mara);
        var farewell = await ForgetAsync(app, rare);
        Assert.Equal("Xyloquent Vrbzak", farewell.Name);
        foreach (var (what, count) in new[] { ("people", 1), ("addresses and numbers", 3), ("photos", 1), ("conversations with nobody else", 1), ("places in conversations with others", 1), ("promises", 1), ("lines of refused imports", 1) })
            Assert.Contains(new GoneRows(what, count), farewell.Gone);
        Assert.Empty(await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync("xyloquent")));
        Assert.Empty((await app.AskAsync<Trash, Page<ChangeLine>>(trash => trash.ListAsync(new PageRequest(1)))).Items);
        var told = await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)));
        Assert.DoesNotContain(told.Items, change => change.Sentence.Contains("Xyloquent", StringComparison.Ordinal));
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.People.Contains(rare));
        var shared = Assert.Single((await app.AskAsync<ConversationLog, Page<Conversation>>(log => log.WithAsync(mara, new PageRequest(1)))).Items);
        Assert.Equal([mara], shared.People.Select(present => present.PersonId));
        var left = await app.AskAsync<Db, int>(async db => await db.Set<ImportedRecord>().CountAsync(row => row.PersonId == rare) + await db.ChangedPeople.CountAsync(row => row.PersonId == rare)
            + await db.Set<ImportRefusal>().CountAsync(row => row.Raw.Contains("Xyloquent")) + (await db.Database.SqlQuery<string>($"""SELECT "Word" AS "Value" FROM "SearchTerms" """).ToListAsync()).Count(word => word is "xyloquent" or "vrbzak" or "quhmpf"));
        Assert.Equal(0, left);
        // Words that somebody else has are still proposed.
        Assert.NotEmpty(await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync("lindqist")));
    }

    [Fact]
    public async Task Not_a_byte_of_a_rare_name_is_left_in_the_file()
    {
        await using var app = await App.StartAsync();
        await app.KnowsAsync(Cast.Mara);
        var rare = await LivedAsync(app);
        // What was changed and removed before lies in free pages and older parts of the indexes.
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(rare, new PersonDescription(Rare with { Notes = "Nothing." }, null, [], [])));
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(rare));
        Assert.Null(await app.UndoLastAsync());
        Assert.True(Holds(app, "xyloquent"));
        Assert.True((await ForgetAsync(app, rare)).Rewritten);
        foreach (var word in new[] { "xyloquent", "vrbzak", "quhmpf", "900999" }) Assert.False(Holds(app, word), word);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_says_beforehand_what_goes_and_asks_once(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara with { Name = "<b>Mara</b>" });
        var page = WebUtility.HtmlDecode(await app.ReadAsync($"/people/{id}/forget"));
        Assert.Contains("This cannot be taken back.", page, StringComparison.Ordinal);
        Assert.Contains("brings them back as somebody new", page, StringComparison.Ordinal);
        using (var bare = await app.Browser.PostAsync(new Uri($"/people/{id}/forget", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("_handler", "forget")]))) Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(id)));
        using var done = await app.SubmitAsync($"/people/{id}/forget", $"/people/{id}/forget", ("_handler", "forget"));
        var html = await done.Content.ReadAsStringAsync();
        Assert.Contains("&lt;b&gt;Mara&lt;/b&gt; is forgotten.", html, StringComparison.Ordinal);
        Assert.Null(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(id)));
        Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Post, $"/api/people/{id}/forget")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_guest_list_in_the_trash_comes_back_without_whoever_was_forgotten(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = await Evening.WithGuestsAsync(app);
        var guest = (await Evening.GuestsAsync(app, gathering))[0];
        var person = (await app.AskAsync<GuestList, Outcome<Person>>(guests => guests.BefriendAsync(gathering, guest.Id))).Value!;
        await app.AskAsync<GatheringCalendar, Refusal?>(calendar => calendar.CancelAsync(gathering));
        await ForgetAsync(app, person.Id);
        Assert.Null(await app.UndoLastAsync(Change.Removed));
        var back = await Evening.GuestsAsync(app, gathering);
        Assert.Equal((2, false), (back.Count, back.Any(one => one.Name == guest.Name)));
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_person_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        var other = await app.AnotherOwnerAsync();
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<Farewells, Outcome<Farewell>>(other, farewells => farewells.ForgetAsync(id))).Refusal!.Code);
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(id)));
    }

    /// <summary>With everything that hangs on somebody.</summary>
    private static async Task<Guid> LivedAsync(App app)
    {
        var id = await app.KnowsAsync(Rare);
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(id, new PersonDescription(Rare with { Contacts = [.. Rare.Contacts, new(ContactKind.Postal, "3 Vrbzak Row")] }, null, [], [])));
        await app.AskAsync<AddressBook, Refusal?>(book => book.SetPhotoAsync(id, new ContactPhoto("image/png", [1, 2, 3])));
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today.AddDays(-1), [id], 4, Notes: "Xyloquent on bells", Promises: [new("ask Vrbzak for the mould")])));
        await app.AskAsync<Db, int>(db =>
        {
            var run = new ImportRun("old.csv", FileFormat.Csv, "gone", app.Clock.GetUtcNow());
            run.Stop(app.Clock.GetUtcNow());
            db.Add(run);
            db.Add(new ImportRefusal(run.Id, 3, "It has no name.", "??,Xyloquent Vrbzak,,"));
            return db.SaveChangesAsync();
        });
        return id;
    }

    private static async Task<Farewell> ForgetAsync(App app, Guid id) => (await app.AskAsync<Farewells, Outcome<Farewell>>(farewells => farewells.ForgetAsync(id))).Value!;

    /// <summary>In any file of the database, in capitals or not.</summary>
    private static bool Holds(App app, string word) => Directory.EnumerateFiles(app.Storage.Folder, "handful.db*").Any(file =>
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        open.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray()).Contains(word, StringComparison.OrdinalIgnoreCase);
    });
}
