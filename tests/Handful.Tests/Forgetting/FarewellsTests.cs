using System.Net;
using System.Text;
using System.Text.Json;
using Handful.Backups;
using Handful.Changes;
using Handful.Conversations;
using Handful.Exchange;
using Handful.Forgetting;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Searching;
using Handful.Storage;
using Handful.Tests.Exchange;
using Handful.Tests.Gatherings;
using Handful.Tests.Support;
using Handful.Twins;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.DoesNotContain(await SentencesAsync(app), sentence => sentence.Contains("Xyloquent", StringComparison.Ordinal));
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
        Assert.True((await ForgetAsync(app, rare)).Rewriting);
        Assert.True(app.Services.GetRequiredService<FileRemains>().Rewrite());
        foreach (var word in new[] { "xyloquent", "vrbzak", "quhmpf", "900999" }) Assert.False(Holds(app, word), word);
    }

    [Fact]
    public async Task The_file_is_written_anew_a_minute_after_the_last_farewell()
    {
        await using var app = await App.StartAsync();
        var (rare, mara) = (await LivedAsync(app), await app.KnowsAsync(Cast.Mara));
        await ForgetAsync(app, rare);
        app.Clock.Advance(FileRemains.Soon - TimeSpan.FromSeconds(1));
        await ForgetAsync(app, mara);
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(Holds(app, "vrbzak"));
        app.Clock.Advance(FileRemains.Soon);
        foreach (var word in new[] { "vrbzak", "lindqvist" }) Assert.False(Holds(app, word), word);
        Assert.Empty(Directory.EnumerateFiles(app.Storage.Folder, "write-anew*"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_was_joined_is_forgotten_with_all_whom_they_were_made_of(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (rare, tobias) = (await LivedAsync(app), await app.KnowsAsync(Cast.Tobias));
        var twin = await app.KnowsAsync(new ContactRecord { Name = "Zybrontha Wqemp", Notes = "Hums fjarnlik.", Contacts = [new(ContactKind.Email, "zybrontha@wqemp.example")] });
        var twins = await app.KnowsAsync(new ContactRecord { Name = "Kvothrin Ybbel", Contacts = [new(ContactKind.Phone, "+44 7700 900888")] });
        await app.TalkedAsync(App.Today, 3, twins, tobias);
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(twin, new PersonDescription(new ContactRecord { Name = "Zybrontha Wqemp", Notes = "Hums." }, null, [], [])));
        foreach (var (keep, other) in new[] { (twin, twins), (rare, twin) }) Assert.Null((await app.AskAsync<Joiner, Outcome<Person>>(joiner => joiner.JoinAsync(keep, other, JoinChoice.Everything))).Refusal);
        var joined = (await app.UndoOfLastAsync("merged")).Split('/')[2];

        await ForgetAsync(app, rare);

        Assert.Equal(Refusal.NotThere, (await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(Guid.Parse(joined))))!.Code);
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.People.Any(person => person == rare || person == twin || person == twins));
        Assert.Equal(["Added Tobias Okoro.", "Talked with somebody you forgot and Tobias Okoro."], await SentencesAsync(app));
        Assert.Equal(0, await app.AskAsync<Db, int>(db => db.ChangedPeople.CountAsync(row => row.PersonId != tobias)));
        if (database == Database.Postgres) return;
        Assert.True(app.Services.GetRequiredService<FileRemains>().Rewrite());
        foreach (var word in new[] { "zybrontha", "wqemp", "fjarnlik", "kvothrin", "900888", "vrbzak" }) Assert.False(Holds(app, word), word);
    }

    [Theory, OnBothDatabases]
    public async Task A_joining_that_was_taken_back_is_not_done_again_with_half_of_it_gone(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        await app.AskAsync<Joiner, Outcome<Person>>(joiner => joiner.JoinAsync(tobias, mara, JoinChoice.Everything));
        Assert.Null(await app.UndoLastAsync("merged"));
        await ForgetAsync(app, mara);
        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(tobias)));
        // While they were one, what was the one's was the other's.
        Assert.DoesNotContain(await app.ImagesAsync(), image => image.TextsIn("Value").Contains("mara@fernhollow.example"));
        Assert.Equal(["Added Tobias Okoro."], await SentencesAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task An_upload_that_waits_and_names_them_goes_and_their_name_is_not_in_the_trash(Database database)
    {
        await using var app = await App.StartAsync(database);
        var zsofia = await app.KnowsAsync(Cast.Zsofia);
        Assert.Equal("asksForColumns", await SendAsync("who;from\nPellworth, Zsófia;Bath\n"));
        Assert.Equal("asksForColumns", await SendAsync("who;from\nZsófia Berg;Bath\n"));
        var farewell = await ForgetAsync(app, zsofia);
        Assert.Contains(new GoneRows("uploads that waited", 1), farewell.Gone);
        Assert.Single(Directory.EnumerateFiles(app.Storage.Incoming));
        Assert.Equal([ImportState.AsksForColumns, ImportState.Stopped], await app.AskAsync<Db, List<ImportState>>(db => db.Set<ImportRun>().Select(run => run.State).Order().ToListAsync()));
        Assert.Empty((await app.AskAsync<Trash, Page<ChangeLine>>(trash => trash.ListAsync(new PageRequest(1)))).Items);
        Assert.Empty(await SentencesAsync(app));

        async Task<string> SendAsync(string table)
        {
            // As older spreadsheets save it.
            using var answer = await app.SendAsync("table.csv", Encoding.Latin1.GetBytes(table));
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("state").GetString()!;
        }
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_called_much_the_same_keeps_their_name(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (ann, annika, other) = (await app.KnowsAsync(new ContactRecord { Name = "Ann" }), await app.KnowsAsync(new ContactRecord { Name = "Annika Berg" }), await app.KnowsAsync(new ContactRecord { Name = "Ann Moor" }));
        await app.TalkedAsync(App.Today, 3, ann, other);
        await app.AskAsync<AddressBook, Refusal?>(book => book.RemoveAsync(annika));
        await ForgetAsync(app, ann);
        Assert.Equal(["Added Ann Moor.", "Added Annika Berg.", "Removed Annika Berg.", "Talked with somebody you forgot and Ann Moor."], await SentencesAsync(app));
        Assert.Equal(["Annika Berg"], (await app.AskAsync<Trash, Page<ChangeLine>>(trash => trash.ListAsync(new PageRequest(1)))).Items.Select(change => change.Title));
    }

    [Theory, OnBothDatabases]
    public async Task Files_and_their_refused_lines_name_them_no_more_however_they_wrote_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Name = "Mara Quennell", FamilyName = "Quennell" });
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara, new PersonDescription(Cast.Mara, null, [], [])));
        await app.DoAsync<Db>(async db =>
        {
            foreach (var name in new[] { "lindqvist_mara.vcf", "friends.vcf" })
            {
                var run = new ImportRun(name, FileFormat.VCard, "gone", app.Clock.GetUtcNow());
                run.Stop(app.Clock.GetUtcNow());
                db.Add(run);
                var line = 0;
                foreach (var (why, raw) in new[]
                {
                    ("No name.", "N:Lindqvist;Mara;;"), ("No name.", "Quennell,MARA"), ("No name.", "0,07700-900123"), ("“Mara Lindqvist” is no date.", "a,b"), ("No name.", "Marabel Lindqvistsdotter"),
                })
                    db.Add(new ImportRefusal(run.Id, line++, why, raw));
                db.Note(new ChangeNote("imported", $"Brought up to date from {name}.", ImportId: run.Id));
                db.Add(new LearningGoal("Why?", "", null, app.Clock.GetUtcNow()));
                await db.SaveChangesAsync();
            }
        });
        var farewell = await ForgetAsync(app, mara);
        Assert.Contains(new GoneRows("lines of refused imports", 8), farewell.Gone);
        Assert.Contains(new GoneRows("names of imported files", 1), farewell.Gone);
        Assert.Equal(["Brought up to date from a file.", "Brought up to date from friends.vcf."], await SentencesAsync(app));
        Assert.Equal(["", "friends.vcf"], await app.AskAsync<Db, List<string>>(db => db.Set<ImportRun>().Select(run => run.FileName).Order().ToListAsync()));
        var refusals = await app.AskAsync<Db, List<ImportRefusal>>(db => db.Set<ImportRefusal>().OrderBy(refusal => refusal.At).ToListAsync());
        Assert.Equal(["", "a,b", "Marabel Lindqvistsdotter"], refusals.Select(refusal => refusal.Raw).Distinct());
        Assert.Equal(["No name.", "It named somebody you forgot."], refusals.Select(refusal => refusal.Why).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_unknown_on_a_list_in_the_trash_does_not_come_back_with_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = await Evening.WithGuestsAsync(app);
        await app.AskAsync<GatheringCalendar, Refusal?>(calendar => calendar.CancelAsync(gathering));
        await ForgetAsync(app, await app.KnowsAsync(Cast.Mara));
        Assert.Null(await app.UndoLastAsync(Change.Removed));
        Assert.Equal(["Tobias Okoro", "Wren Castellane"], (await Evening.GuestsAsync(app, gathering)).Select(guest => guest.Name).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_conversation_with_nobody_else_goes_out_of_a_change_that_was_about_others_too(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara), await app.KnowsAsync(Cast.Tobias));
        await app.DoAsync<IServiceProvider>(async services =>
        {
            using var evening = services.GetRequiredService<Db>().NoteWhole(new ChangeNote("talked", "Talked with many."));
            foreach (var (person, notes) in new[] { (mara, "of quhmpf"), (tobias, "of timber") })
                await services.GetRequiredService<ConversationLog>().LogAsync(new ConversationAccount(App.Today, [person], 3, Notes: notes, Topics: [notes]));
        });
        Assert.Null(await app.UndoLastAsync("talked"));
        await ForgetAsync(app, mara);
        Assert.Equal(["of timber"], (await app.ImagesAsync()).SelectMany(image => image.TextsIn("Notes")).Where(note => note.StartsWith("of", StringComparison.Ordinal)).Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task Words_of_what_they_once_were_are_proposed_no_more(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Name = "Mara Vrbzak", FamilyName = "Vrbzak", Notes = "Keeps quhmpf with Tobias." });
        await app.KnowsAsync(Cast.Tobias);
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara, new PersonDescription(Cast.Mara, null, [], [])));
        await ForgetAsync(app, mara);
        var words = await app.AskAsync<Db, List<string>>(db => db.Database.SqlQuery<string>($"""SELECT "Word" AS "Value" FROM "SearchTerms" """).ToListAsync());
        Assert.Empty(words.Intersect(["vrbzak", "quhmpf", "lindqvist"]));
        Assert.Contains("tobias", words);
    }

    [Fact]
    public void Nobody_who_goes_can_leave_half_a_farewell() =>
        Assert.DoesNotContain(typeof(Farewells).GetMethod(nameof(Farewells.ForgetAsync))!.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));

    [Fact]
    public async Task It_says_which_copies_hold_them_until_when()
    {
        await using var app = await App.StartAsync();
        var mara = await app.KnowsAsync(Cast.Mara);
        Assert.Null(app.Services.GetRequiredService<BackupShelf>().KeepToday());
        var page = await app.ReadAsync($"/people/{mara}/forget");
        Assert.Contains($"The copy of {DateWords.Exact(App.Today)} stays until ", page, StringComparison.Ordinal);
        Assert.Contains("gives way to newer ones on ", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<section class=\"reading\"").Length - 1);
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

    private static async Task<IEnumerable<string>> SentencesAsync(App app) =>
        (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)))).Items.Select(change => change.Sentence).Order(StringComparer.Ordinal);

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
