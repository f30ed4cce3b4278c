using Handful.Conversations;
using Handful.Formats;
using Handful.Kernel;
using Handful.Profile;
using Handful.Searching;
using Handful.Tests.Support;

namespace Handful.Tests.Searching;

public sealed class NetworkSearchTests
{
    private static readonly (ContactRecord Record, string[] Asked)[] Everybody =
    [
        (Cast.Mara, ["mara", "ma", "lind", "Lindqvist", "lindqvist mara", "Lindqist", "Lindqvits", "marra", "LINDQVIST, Mara", "mara soil", "mara siol", "soil scientist", "mara@fernhollow", "fernhollow.example",
            "hollow", "07700 900123", "+44 7700 900123", "0044 7700 900123", "7700900123", "(07700) 900-123", "07700 9001", "900123", "+447700900123"]),
        (Cast.Zsofia, ["zsofia", "Zsófia", "ZSOFIA", "zsofai", "kekhid", "Kékhíd", "pellwroth", "zsofia@kekhid.example"]),
        (Cast.Tobias, ["tobais", "okoro", "okoro sons", "carpenter tobias", "timber"]),
        (new ContactRecord { Name = "山田太郎" }, ["山田", "山田太郎", "太郎", "山"]),
        (new ContactRecord { Name = "김서연", Organisation = "한빛서점" }, ["김서연", "서연", "한빛"]),
        (new ContactRecord { Name = "Дмитрий Орлов" }, ["орлов", "дмитр", "Орлав"]),
        (new ContactRecord { Name = "ليلى حداد" }, ["حداد", "ليلى"]),
        (new ContactRecord { Name = "प्रिया शर्मा" }, ["प्रिया", "शर्मा"]),
        (new ContactRecord { Name = "Siobhán O'Brannagh" }, ["obrannagh", "o'brannagh", "siobhan", "O’Brannagh"]),
        (new ContactRecord { Name = "Jürgen Weiß-Søndergård" }, ["weiss", "sondergard", "jurgen", "Weiß"]),
    ];

    [Theory, OnBothDatabases]
    public async Task Everybody_is_found_first_by_what_one_would_type(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.AskAsync<OwnerProfile, Refusal?>(profile => profile.LiveInAsync("GB"));
        foreach (var (record, _) in Everybody) await app.KnowsAsync(record);
        var missed = new List<string>();
        foreach (var (record, asked) in Everybody)
        {
            foreach (var text in asked)
            {
                var first = await FindAsync(app, text, "person") is [var found, ..] ? found.Title : "nothing";
                if (first != record.Name) missed.Add($"{text}: {first}");
            }
        }

        Assert.Empty(missed);
    }

    [Theory, OnBothDatabases]
    public async Task A_number_is_found_without_a_country_too(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.AskAsync<OwnerProfile, Refusal?>(profile => profile.LiveInAsync(""));
        await app.KnowsAsync(Cast.Mara);
        await app.KnowsAsync(new ContactRecord { Name = "Nat Home", Contacts = [new(ContactKind.Phone, "07700 900456")] });
        Assert.Equal("Mara Lindqvist", Assert.Single(await FindAsync(app, "07700 900123")).Title);
        Assert.Equal("Nat Home", Assert.Single(await FindAsync(app, "+44 7700 900456")).Title);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_typed_is_never_taken_for_an_operator(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        foreach (var text in new[] { "\"mara\"", "mara*", "-mara", "mara:", "\"mara", "mara\"", "'mara'", "(mara", "mara)", "mara & !", "mara%", "_mara", "mara\\", "^mara", "{mara}", "mara;--", "mara\0", "mara\uD800" })
            Assert.Contains(await FindAsync(app, text), found => found.Title == "Mara Lindqvist");
        foreach (var text in new[] { "title:mara", "mara NEAR tobias", "mara AND tobias", "mara OR tobias", "NOT mara", "NEAR(mara soil, 2)", "*", "\"", "''", "%", "_", "()", "--", "' OR 1=1 --", "\" OR \"a\"*", "!&|<->", "   ", "", new string('a', 5000), new string('(', 300) })
            Assert.Empty(await FindAsync(app, text));
        Assert.Empty(await FindAsync(app, null));
    }

    [Theory, OnBothDatabases]
    public async Task Exact_finds_never_stand_behind_guesses(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var name in new[] { "Marta Solheim", "Mary Quill", "Mara Lindqvist", "Maran Tull" }) await app.KnowsAsync(new ContactRecord { Name = name });
        var found = (await FindAsync(app, "mara")).Select(one => one.Title).ToList();
        Assert.Equal("Mara Lindqvist", found[0]);
        Assert.Equal("Maran Tull", found[1]);
    }

    [Theory, OnBothDatabases]
    public async Task The_line_in_which_the_words_stand_is_shown(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today, [mara], 3, Notes: "By the gate.\nShe grafts quinces on hawthorn.")));
        var found = Assert.Single(await FindAsync(app, "quince"));
        Assert.Equal(("conversation", "She grafts quinces on hawthorn."), (found.Kind, found.Line));
        Assert.Empty(await FindAsync(app, "quince", "person"));
    }

    [Theory, OnBothDatabases]
    public async Task The_page_marks_what_was_found_and_takes_nothing_for_markup(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(new ContactRecord { Name = "<script>alert(1)</script> Mara" });
        var html = await app.ReadAsync("/search?text=mara");
        Assert.Contains("<mark>Mara</mark>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("id=\"results\"", html, StringComparison.Ordinal);
        Assert.Contains("Nothing is found", await app.ReadAsync("/search?text=%3Cb%3Exyzzy"), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>xyzzy", await app.ReadAsync("/search?text=%3Cb%3Exyzzy"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_get_people_whole_and_everything_that_was_found(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        using var answer = System.Text.Json.JsonDocument.Parse(await app.Program.GetStringAsync(new Uri("/api/search?text=lindqvist&size=5", UriKind.Relative)));
        var person = answer.RootElement.GetProperty("people")[0];
        Assert.Equal(id, person.GetProperty("id").GetGuid());
        Assert.Equal("mara@fernhollow.example", person.GetProperty("emails")[0].GetString());
        Assert.Equal("+44 7700 900123", person.GetProperty("phones")[0].GetString());
        Assert.Equal(1, answer.RootElement.GetProperty("total").GetInt32());
        Assert.Equal($"/people/{id}", answer.RootElement.GetProperty("found")[0].GetProperty("href").GetString());
    }

    private static Task<IReadOnlyList<Found>> FindAsync(App app, string? text, string? kind = null) =>
        app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync(text, kind));
}
