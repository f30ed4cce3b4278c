using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Formats.VCards;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

public sealed class ExportTests
{
    [Theory, OnBothDatabases]
    public async Task Cards_come_back_as_they_went_in(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        await app.KnowsAsync(Cast.Zsofia);
        var (text, name) = await SaveAsync(app, "/export/people.vcf");
        Assert.Equal("handful-people-2026-05-14.vcf", name);
        Assert.Contains("X-INVENTED:kept as it came", text, StringComparison.Ordinal);
        var read = VCardContacts.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Select(reading => reading.Value!).ToList();
        Assert.Equal(["Mara Lindqvist", "Tobias Okoro", "Zsófia Pellworth"], read.Select(record => record.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Cast.Zsofia.Contacts, read.Single(record => record.GivenName == "Zsófia").Contacts);

        var again = (await app.ImportAsync("again.vcf", text)).Counts();
        Assert.Equal((3, 0), (again[0], again[1]));
        Assert.Equal(3, (await app.PeopleAsync()).Count);
    }

    [Theory, OnBothDatabases]
    public async Task The_owners_change_is_in_the_card(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        var mara = (await app.PeopleAsync()).Single(person => person.GivenName == "Mara");
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara.Id, new PersonDescription(mara.ToRecord() with { Role = "Runs the soil lab" }, null, [], [])));
        var (text, name) = await SaveAsync(app, $"/people/{mara.Id}/card.vcf");
        Assert.Equal("Mara Lindqvist.vcf", name);
        Assert.Contains("Runs the soil lab", text, StringComparison.Ordinal);
        Assert.Contains("X-INVENTED:kept as it came", text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_table_holds_no_formulas_and_names_everyone(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        await app.KnowsAsync(new ContactRecord { Name = "=HYPERLINK(\"http://x.example\")", Notes = "@SUM(1+1)", Role = "-2+3", Organisation = "\t=1" });
        var (text, name) = await SaveAsync(app, "/export/people.csv");
        Assert.Equal("handful-people-2026-05-14.csv", name);
        foreach (var start in new[] { "\"=", "\"@", "\"-", "\"\t" }) Assert.DoesNotContain("," + start, "," + text, StringComparison.Ordinal);
        var table = CsvTable.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        var rows = table.Rows().Select(row => row.Value!).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row[0] == "Mara Lindqvist");
        Assert.Contains(rows, row => row.Cells.Contains("+44 7700 900123"));
    }

    [Theory, OnBothDatabases]
    public async Task A_table_comes_in_again_as_it_went_out(Database database)
    {
        await using var app = await App.StartAsync(database);
        var one = new ContactRecord
        {
            Name = "=1+1", GivenName = "=1", FamilyName = "@Pellworth", Nickname = "－minus", Organisation = "Okoro; Sons", Role = "-2+3", Department = "+1", Notes = "=first\n\"second\", third", HowWeMet = "'=quoted",
            Birthday = PartialDate.Of(0, 6, 3), Groups = ["-group"], Contacts = [new(ContactKind.Phone, "+44 7700 900123"), new(ContactKind.Postal, "-1 Way\nJena")],
        };
        var id = await app.KnowsAsync(one);
        var before = (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(id)))!.ToRecord();
        var (text, _) = await SaveAsync(app, "/export/people.csv");
        var read = Assert.Single(ContactFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), FileFormat.Csv)).Value!;
        Assert.Equal(
            (before.Name, before.GivenName, before.FamilyName, before.Nickname, before.Organisation, before.Role, before.Department, before.Notes, before.HowWeMet, before.Birthday),
            (read.Name, read.GivenName, read.FamilyName, read.Nickname, read.Organisation, read.Role, read.Department, read.Notes, read.HowWeMet, read.Birthday));
        Assert.Equal(before.Groups, read.Groups);
        Assert.Equal(before.Contacts.Select(contact => (contact.Kind, contact.Value)).Order(), read.Contacts.Select(contact => (contact.Kind, contact.Value)).Order());
    }

    [Theory, OnBothDatabases]
    public async Task What_came_in_goes_out_byte_for_byte_as_long_as_nobody_changed_it(Database database)
    {
        var word = Gen.OneOf(Gen.String[Gen.Char["aE\u0301\u00E9 ,;\\\\\u2028\u200Bяゆ'=-"], 0, 12], Gen.OneOf("o\u0308", "\uFB01", new string('x', 700), "ＮＦＫＣ", "😀")).Select(text => text.Trim());
        var card = Gen.Select(word.Array[8], Gen.Int[0, 3], Gen.Bool).Select((words, unknown, folded) =>
            $"BEGIN:VCARD\r\nVERSION:{(folded ? "3.0" : "4.0")}\r\nN:{words[0]};{words[1]};;{words[2]};\r\nFN:n{words[3]}\r\nUID:{Guid.NewGuid()}\r\nORG:{words[4]}\r\nNOTE:{words[5]}\r\n {words[6]}\r\nX-UNKNOWN-{unknown};P=\"q\":{words[7]}\r\nEND:VCARD\r\n");
        await using var app = await App.StartAsync(database);
        await card.Array[20].SampleAsync(async cards =>
        {
            Assert.Equal(20, (await app.ImportAsync("phone.vcf", string.Concat(cards))).Counts()[1]);
            var text = (await SaveAsync(app, "/export/people.vcf")).Text;
            Assert.All(cards, one => Assert.Contains(one, text, StringComparison.Ordinal));
        }, iter: 5, threads: 1);
    }

    [Theory, OnBothDatabases]
    public async Task The_whole_network_is_one_document(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        await app.TalkedAsync(App.Today, 4, mara);
        var (text, name) = await SaveAsync(app, "/export/network.json");
        Assert.Equal("handful-network-2026-05-14.json", name);
        var network = JsonDocument.Parse(text).RootElement;
        Assert.Equal("Mara Lindqvist", network.GetProperty("people")[0].GetProperty("name").GetString());
        Assert.Equal(4, network.GetProperty("conversations")[0].GetProperty("depth").GetInt32());
    }

    [Fact]
    public async Task Programs_choose_a_format()
    {
        await using var app = await App.StartAsync();
        await app.KnowsAsync(Cast.Mara);
        foreach (var (format, type) in new[] { ("vcard", "text/vcard"), ("csv", "text/csv"), ("json", "application/json") })
        {
            using var answer = await app.Program.GetAsync(new Uri($"/api/export?format={format}", UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        }

        using var odd = await app.Program.GetAsync(new Uri("/api/export?format=xls", UriKind.Relative));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, odd.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Another_owner_gets_none_of_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        var other = await app.AnotherOwnerAsync();
        var theirs = await app.AskAsync<AddressBook, Outcome<Person>>(other, book => book.AddAsync(new PersonDescription(Cast.Mara, null, [], [])));
        using var card = await app.Browser.GetAsync(new Uri($"/people/{theirs.Value!.Id}/card.vcf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, card.StatusCode);
        foreach (var path in new[] { "/export/people.vcf", "/export/people.csv", "/export/network.json" })
            Assert.DoesNotContain("Mara", (await SaveAsync(app, path)).Text, StringComparison.Ordinal);
        using var stranger = app.Stranger();
        using var locked = await stranger.GetAsync(new Uri("/export/people.vcf", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, locked.StatusCode);
    }

    [Fact]
    public async Task The_page_says_what_each_file_holds()
    {
        await using var app = await App.StartAsync();
        var page = await app.ReadAsync("/export");
        foreach (var path in new[] { "/export/people.vcf", "/export/people.csv", "/export/network.json" }) Assert.Contains(path, page, StringComparison.Ordinal);
    }

    private static async Task<(string Text, string? Name)> SaveAsync(App app, string path)
    {
        using var answer = await app.Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        return (await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentDisposition.FileName?.Trim('"'));
    }
}
