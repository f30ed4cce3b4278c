using System.Net;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.PersonPages;
using Handful.Tests.Exchange;
using Handful.Tests.Gatherings;
using Handful.Tests.Support;

namespace Handful.Tests.PersonPages;

public sealed class PersonHistoryTests
{
    [Theory, OnBothDatabases]
    public async Task A_history_tells_field_by_field_and_takes_back(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara, new PersonDescription(
            Cast.Mara with { Role = "<i>Head</i>", Interests = ["soil"], Contacts = [.. Cast.Mara.Contacts, new(ContactKind.Email, "second@fernhollow.example")] }, null, [], [])));
        var told = (await app.AskAsync<PersonHistory, Page<ToldChange>>(history => history.OfAsync(mara, new PageRequest(1)))).Items;
        Assert.Equal(["Corrected Mara Lindqvist.", "Added Mara Lindqvist."], told.Select(change => change.Sentence));
        Assert.Contains(new ToldField("Role", "Soil scientist", "<i>Head</i>"), told[0].Fields);
        Assert.Contains(new ToldField("Interest", "frost", ""), told[0].Fields);
        Assert.Contains(new ToldField("Address or number", "", "second@fernhollow.example"), told[0].Fields);
        var page = await app.ReadAsync($"/people/{mara}/history");
        Assert.Contains("<ins>&lt;i&gt;Head&lt;/i&gt;</ins>", page, StringComparison.Ordinal);
        Assert.Equal("Taken back. Everything is as it was before.", await app.UndoAsync($"/people/{mara}/history"));
        Assert.Equal("Soil scientist", (await app.AskAsync<AddressBook, Person?>(book => book.FindAsync(mara)))!.Role);
        var (_, reply) = await app.JsonAsync(HttpMethod.Get, $"/api/people/{mara}/history?size=2");
        Assert.Equal((3, 2), (reply.GetProperty("total").GetInt32(), reply.GetProperty("pages").GetInt32()));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_that_somebody_was_on_tells_of_them_alone(Database database)
    {
        await using var app = await App.StartAsync(database);
        var gathering = await Evening.WithGuestsAsync(app);
        var guest = (await Evening.GuestsAsync(app, gathering))[0];
        var person = (await app.AskAsync<GuestList, Outcome<Person>>(guests => guests.BefriendAsync(gathering, guest.Id))).Value!;
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.AskAsync<GatheringCalendar, Refusal?>(calendar => calendar.CancelAsync(gathering));
        var told = (await app.AskAsync<PersonHistory, Page<ToldChange>>(history => history.OfAsync(person.Id, new PageRequest(1)))).Items[0];
        Assert.Equal([new ToldField("Guest", guest.Name, "")], told.Fields);
    }

    [Theory, OnBothDatabases]
    public async Task What_a_file_said_is_told_by_its_sentence_alone(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("mara.vcf", Card("Grower"));
        await app.ImportAsync("mara.vcf", Card("Director"));
        var mara = (await app.PeopleAsync()).Single();
        Assert.Equal("Director", mara.Role);
        var told = (await app.AskAsync<PersonHistory, Page<ToldChange>>(history => history.OfAsync(mara.Id, new PageRequest(1)))).Items.Single();
        Assert.Equal(("Brought up to date from mara.vcf.", 0), (told.Sentence, told.Fields.Count));
        Assert.NotNull(told.ImportId);

        static string Card(string role) => $"BEGIN:VCARD\nVERSION:4.0\nUID:mara\nFN:Mara Lindqvist\nTITLE:{role}\nEND:VCARD\n";
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_is_not_there_has_no_history(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var client in new[] { (app.Browser, "/people/{0}/history"), (app.Program, "/api/people/{0}/history") })
        {
            using var missing = await client.Item1.GetAsync(new Uri(client.Item2.Replace("{0}", Guid.NewGuid().ToString(), StringComparison.Ordinal), UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }
    }
}
