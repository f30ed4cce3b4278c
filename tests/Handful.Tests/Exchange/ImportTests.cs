using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Handful.Exchange;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

public sealed class ImportTests
{
    [Theory, OnBothDatabases]
    public async Task Every_format_brings_its_people(Database database)
    {
        await using var app = await App.StartAsync(database);
        Assert.Equal([2, 2, 0, 0, 0], (await app.ImportAsync("phone.vcf", Exports.Cards)).Counts());
        Assert.Equal([1, 1, 0, 0, 0], (await app.ImportAsync("google.csv", Exports.Google)).Counts());
        Assert.Equal([1, 1, 0, 0, 0], (await app.ImportAsync("outlook.csv", Exports.Outlook)).Counts());
        var archive = await app.ImportAsync("archive.zip", Zip(("Basic/Connections.csv", Exports.LinkedIn)));
        Assert.Equal("linkedin-archive", archive.GetProperty("format").GetString());
        Assert.Equal([2, 1, 0, 1, 0], archive.Counts());
        Assert.Equal(["Dorothea Quill", "Emil Tvedt", "Hanne Solbakk", "Mara Lindqvist", "Tobias Okoro"], (await app.PeopleAsync()).Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Everyone_starts_in_the_dormant_circle(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        var dormant = (await app.AskAsync<Circles, IReadOnlyList<Circle>>(circles => circles.ListAsync())).Single(circle => circle.Name == "Dormant");
        Assert.All(await app.PeopleAsync(), person => Assert.Equal((dormant.Id, null), (person.CircleId, person.DueOn)));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_file_twice_changes_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var (name, text) in new[] { ("phone.vcf", Exports.Cards), ("google.csv", Exports.Google), ("outlook.csv", Exports.Outlook), ("Connections.csv", Exports.LinkedIn) })
            await app.ImportAsync(name, text);
        var before = await app.PeopleAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var (name, text) in new[] { ("phone.vcf", Exports.Cards), ("google.csv", Exports.Google), ("outlook.csv", Exports.Outlook), ("Connections.csv", Exports.LinkedIn) })
        {
            var again = (await app.ImportAsync(name, text)).Counts();
            Assert.Equal([again[0], 0, 0, 0, again[0]], again);
        }

        Assert.Equivalent(before.Select(person => (person.Id, person.UpdatedAt)), (await app.PeopleAsync()).Select(person => (person.Id, person.UpdatedAt)));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_owner_wrote_stays_and_what_is_new_comes_in(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        var mara = (await app.PeopleAsync()).Single(person => person.Name == "Mara Lindqvist");
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara.Id, new PersonDescription(mara.ToRecord() with { Role = "Runs the soil lab", Notes = "Loves frost" }, null, [], [])));
        var newer = Exports.Cards.Replace("Soil scientist", "Senior soil scientist", StringComparison.Ordinal).Replace("ORG:Fernhollow Growers", "ORG:Fernhollow Institute", StringComparison.Ordinal);
        Assert.Equal([2, 0, 1, 0, 1], (await app.ImportAsync("phone.vcf", newer)).Counts());
        mara = (await app.PeopleAsync()).Single(person => person.Name == "Mara Lindqvist");
        Assert.Equal(("Runs the soil lab", "Fernhollow Institute", "Loves frost"), (mara.Role, mara.Organisation, mara.Notes));
    }

    [Theory, OnBothDatabases]
    public async Task A_source_that_takes_a_change_back_is_followed(Database database)
    {
        await using var app = await App.StartAsync(database);
        var newer = Exports.Cards.Replace("Soil scientist", "Professor", StringComparison.Ordinal);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        await app.ImportAsync("phone.vcf", newer);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        Assert.Equal("Soil scientist", (await app.PeopleAsync()).Single(person => person.Name == "Mara Lindqvist").Role);
    }

    [Theory, OnBothDatabases]
    public async Task Two_sources_with_one_address_speak_of_one_person(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Exports.Cards);
        Assert.Equal([2, 1, 0, 1, 0], (await app.ImportAsync("Connections.csv", Exports.LinkedIn)).Counts());
        var mara = (await app.PeopleAsync()).Single(person => person.Name == "Mara Lindqvist");
        Assert.Equal(["mara@fernhollow.example"], mara.Mails());
        Assert.Contains(mara.Contacts, point => point.Kind == ContactKind.Profile && point.Value.Contains("mara-invented", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2024, 6, 3), mara.MetOn);
    }

    [Theory, OnBothDatabases]
    public async Task Broken_cards_are_named_and_all_others_come_in(Database database)
    {
        await using var app = await App.StartAsync(database);
        var import = await app.ImportAsync("broken.vcf", """
            BEGIN:VCARD
            VERSION:3.0
            NOTE:nobody
            END:VCARD

            """ + Exports.Cards + """

            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Choir
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Never ended
            """);
        Assert.Equal("done", import.State());
        Assert.Equal(2, import.GetProperty("added").GetInt32());
        var refused = import.GetProperty("refused").EnumerateArray().Select(one => one.GetProperty("at").GetInt32()).ToList();
        Assert.Contains(1, refused);
        Assert.Contains(4, refused);
        Assert.All(import.GetProperty("refused").EnumerateArray(), one => Assert.EndsWith(".", one.GetProperty("why").GetString(), StringComparison.Ordinal));
        Assert.Equal(import.GetProperty("read").GetInt32(), import.GetProperty("expected").GetInt32());
    }

    [Theory]
    [InlineData("photo.png", "89504E470D0A1A0A0000000D", "picture")]
    [InlineData("letter.pdf", "255044462D312E37", "PDF")]
    [InlineData("empty.vcf", "", "empty")]
    [InlineData("noise.csv", "00010203FFFEFD00000102030405060708090A0B0C", "text")]
    [InlineData("blank.csv", "0A0A20200A", "empty")]
    [InlineData("page.csv", "3C68746D6C3E3C626F64793E", "web page")]
    public async Task What_is_no_list_of_people_is_told_what_it_is(string name, string hex, string word)
    {
        await using var app = await App.StartAsync();
        using var answer = await app.SendAsync(name, Convert.FromHexString(hex));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(word, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(app.Storage.Incoming));
    }

    [Theory, OnBothDatabases]
    public async Task Files_made_to_break_the_reading_do_not(Database database)
    {
        await using var app = await App.StartAsync(database);
        var wide = string.Concat(Enumerable.Repeat("\U0001F9E1", 400));
        var random = new Random(7);
        var noise = string.Concat(Enumerable.Range(0, 6000).Select(_ => (char)random.Next(0x4E00, 0x9FA0)));
        foreach (var (what, text) in new (string, string)[]
        {
            ("a line of megabytes", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + new string('a', 5_000_000) + "\nIda,Brandt,,ida@brandt.example,,,01 Jan 2024\n"),
            ("an address of thousands of letters", $"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nIda,Brandt,,{noise}@brandt.example,,,01 Jan 2024\n"),
            ("a link of thousands of letters", $"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nIdb,Brandt,https://brandt.example/{noise},,,,01 Jan 2024\n"),
            ("a LinkedIn address of thousands of letters", $"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nIdb,Brandt,https://www.linkedin.com/in/{noise},,,,01 Jan 2024\n"),
            ("a name of thousands of letters", $"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n{noise},{noise},,ide@brandt.example,{noise},{noise},01 Jan 2024\n"),
            ("a null in a line", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nId\0a,Brandt,,ida@brandt.example,,,01 Jan 2024\nIdc,Brandt,,,,,\n"),
            ("nulls in a card", "BEGIN:VCARD\nVERSION:3.0\nFN:Nu\0ll\nUID:a\0b\nNOTE:x\0y\nTEL:1\0 2\nCATEGORIES:a\0b\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nNOTE:no\0name\nEND:VCARD\n"),
            ("hearts cut in two", $"BEGIN:VCARD\nVERSION:3.0\nNOTE:x{wide}\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nNOTE:{wide}\nEND:VCARD\n"),
            ("an identifier with hearts cut in two", $"BEGIN:VCARD\nVERSION:3.0\nFN:Uma\nUID:{wide}\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Umb\nUID:x{wide}\nEND:VCARD\n"),
            ("a birthday out of time", "BEGIN:VCARD\nVERSION:4.0\nFN:Old\nBDAY:0000-00-00\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Older\nBDAY:99999-99-99\nANNIVERSARY:--0230\nEND:VCARD\n"),
            ("thousands of categories", "BEGIN:VCARD\nVERSION:3.0\nFN:Many\nCATEGORIES:" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"c{i}")) + "\nEND:VCARD\n"),
            ("thousands of numbers", "BEGIN:VCARD\nVERSION:3.0\nFN:Numbers\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"TEL:+44 7700 9{i:00000}\n")) + "END:VCARD\n"),
            ("the same identifier in every card", string.Concat(Enumerable.Range(0, 900).Select(i => $"BEGIN:VCARD\nVERSION:3.0\nUID:same\nFN:Person {i}\nEND:VCARD\n"))),
            ("a note of two megabytes of different words", "BEGIN:VCARD\nVERSION:3.0\nFN:Wordy\nNOTE:" + string.Join(' ', Enumerable.Range(0, 250_000).Select(i => $"w{i:x}")) + "\nEND:VCARD\n"),
            ("interests without end", "Name,Email,Interests\nIda,ida@brandt.example," + noise + "\nIdf,idf@brandt.example,\"" + string.Join(';', Enumerable.Range(0, 2000).Select(i => $"subject {i}")) + "\"\n"),
        })
        {
            using var answer = await app.SendAsync(what, text);
            var reply = await answer.Content.ReadFromJsonAsync<JsonElement>();
            if (answer.StatusCode == HttpStatusCode.UnprocessableEntity) continue;
            Assert.True(answer.StatusCode == HttpStatusCode.Accepted, $"{what}: {reply}");
            var id = reply.GetProperty("id").GetGuid();
            if (reply.State() == "asksForColumns")
            {
                var question = await app.Program.GetFromJsonAsync<JsonElement>(new Uri($"/api/imports/{id}/columns", UriKind.Relative));
                using var mapped = await app.Program.PostAsJsonAsync(new Uri($"/api/imports/{id}/columns", UriKind.Relative), new { columns = question.GetProperty("proposed") });
                Assert.True(mapped.StatusCode == HttpStatusCode.Accepted, $"{what}: {await mapped.Content.ReadAsStringAsync()}");
            }

            var import = await app.ReadToItsEndAsync(id);
            Assert.True(import.State() == "done", $"{what}: {import}");
            await app.ReadAsync($"/import/{id}");
        }

        using var table = await app.Program.GetAsync(new Uri("/api/export?format=csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, table.StatusCode);
        using var cards = await app.Program.GetAsync(new Uri("/api/export?format=vcard", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, cards.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_batch_after_the_first_knows_the_topics_of_the_first(Database database)
    {
        await using var app = await App.StartAsync(database);
        var table = "Name,Email,Interests\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"Person {i},p{i}@many.example,timber; frost\n"));
        using var answer = await app.SendAsync("many.csv", table);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var mapped = await app.Program.PostAsJsonAsync(new Uri($"/api/imports/{id}/columns", UriKind.Relative), new { columns = new[] { "name", "email", "interests" } });
        Assert.Equal([1000, 1000, 0, 0, 0], (await app.ReadToItsEndAsync(id)).Counts());
        Assert.All(await app.PeopleAsync(), person => Assert.Equal(["frost", "timber"], person.Interests.Select(interest => interest.Topic.Name).Order()));
    }

    [Theory, OnBothDatabases]
    public async Task An_import_goes_on_when_the_page_is_left(Database database)
    {
        await using var app = await App.StartAsync(database);
        var cards = string.Concat(Enumerable.Range(0, 3000).Select(i => $"BEGIN:VCARD\nVERSION:3.0\nUID:u{i}\nFN:Person {i}\nEMAIL:p{i}@many.example\nEND:VCARD\n"));
        using var answer = await app.SendAsync("many.vcf", cards);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        Assert.Equal(3000, (await app.ReadToItsEndAsync(id)).GetProperty("added").GetInt32());
        using var stopped = await app.Program.PostAsync(new Uri($"/api/imports/{id}/stop", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, stopped.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task An_import_that_waits_for_an_answer_can_be_stopped_and_brings_nobody_in(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var answer = await app.SendAsync("table.csv", Exports.Table);
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var halted = await app.Program.PostAsync(new Uri($"/api/imports/{id}/stop", UriKind.Relative), null);
        var import = await app.ReadToItsEndAsync(id);
        Assert.Equal("stopped", import.State());
        Assert.Equal(0, import.GetProperty("added").GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_import_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        var other = await app.AnotherOwnerAsync();
        await using var file = new MemoryStream(Encoding.UTF8.GetBytes(Exports.Table));
        var run = (await app.AskAsync<ImportDesk, Outcome<ImportRun>>(other, desk => desk.ReceiveAsync(file, "theirs.csv"))).Value!;
        foreach (var path in new[] { $"/import/{run.Id}", $"/import/{run.Id}/columns", $"/import/{run.Id}/refused.csv", $"/api/imports/{run.Id}", $"/api/imports/{run.Id}/refused", $"/api/imports/{run.Id}/columns" })
        {
            using var answer = await app.Browser.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var stop = await app.Program.PostAsync(new Uri($"/api/imports/{run.Id}/stop", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, stop.StatusCode);
        using var map = await app.Program.PostAsJsonAsync(new Uri($"/api/imports/{run.Id}/columns", UriKind.Relative), new { columns = new[] { "name" } });
        Assert.Equal(HttpStatusCode.NotFound, map.StatusCode);
        Assert.DoesNotContain("theirs.csv", await app.ReadAsync("/import"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_can_be_sent_as_it_is(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var body = new StringContent(Exports.Cards, Encoding.UTF8, "text/vcard");
        using var answer = await app.Program.PostAsync(new Uri("/api/imports?name=raw.vcf", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var reply = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("raw.vcf", reply.GetProperty("file").GetString());
        Assert.Equal(2, (await app.ReadToItsEndAsync(reply.GetProperty("id").GetGuid())).GetProperty("added").GetInt32());
        var list = await app.Program.GetFromJsonAsync<JsonElement>(new Uri("/api/imports", UriKind.Relative));
        Assert.Equal(1, list.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_is_larger_than_can_be_brought_gets_its_sentence()
    {
        await using var app = await App.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/imports?name=huge.vcf", UriKind.Relative)) { Content = new Claims(3L << 30) };
        request.Headers.ExpectContinue = true;
        using var answer = await app.Program.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("larger", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    internal static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }

        return bytes.ToArray();
    }

    /// <summary>Announces more than it is ever asked to send.</summary>
    private sealed class Claims(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("It was asked for all of it.");

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
