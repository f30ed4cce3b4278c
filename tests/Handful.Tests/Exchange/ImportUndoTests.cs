using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Handful.Changes;
using Handful.Conversations;
using Handful.Formats.Tests.Support;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Tests.Exchange.Archive;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

public sealed class ImportUndoTests
{
    private const string Older = Exports.Cards + "\n";

    private static readonly string Newer = Older.Replace("Soil scientist", "Professor", StringComparison.Ordinal).Replace("Fernhollow Growers", "Fernhollow Institute", StringComparison.Ordinal)
        + "BEGIN:VCARD\nVERSION:3.0\nUID:card-runa\nFN:Runa Falk\nEMAIL:runa@falk.example\nEND:VCARD\n";

    [Theory, OnBothDatabases]
    public async Task An_import_is_taken_back_as_a_whole(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Older);
        var before = await Networks.ExportAsync(app);
        var import = await app.ImportAsync("phone.vcf", Newer);
        Assert.Equal([3, 1, 1, 0, 1], import.Counts());
        import = await TakeBackAsync(app, import);
        Assert.Equal(("takenBack", 1, 0), (import.State(), import.GetProperty("removed").GetInt32(), import.GetProperty("kept").GetInt32()));
        Assert.Equal(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(await Networks.ExportAsync(app)));
        Assert.DoesNotContain("Runa", await app.ReadAsync("/search?text=runa+falk"), StringComparison.Ordinal);
        // The same file is new again.
        Assert.Equal([3, 1, 1, 0, 1], (await app.ImportAsync("phone.vcf", Newer)).Counts());
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_something_else_is_kept_of_stays(Database database)
    {
        await using var app = await App.StartAsync(database);
        var import = await app.ImportAsync("phone.vcf", Newer);
        var people = (await app.PeopleAsync()).ToDictionary(person => person.FirstName);
        await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today, [people["Tobias"].Id], 3)));
        await app.ImportAsync("Connections.csv", Exports.LinkedIn);
        import = await TakeBackAsync(app, import);
        Assert.Equal((1, 2), (import.GetProperty("removed").GetInt32(), import.GetProperty("kept").GetInt32()));
        Assert.Equal(["Hanne Solbakk", "Mara Lindqvist", "Tobias Okoro"], (await app.PeopleAsync()).Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Contains("Two stayed", await app.ReadAsync($"/import/{import.GetProperty("id").GetGuid()}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_owner_changed_since_stays_as_they_left_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Older);
        var import = await app.ImportAsync("phone.vcf", Newer);
        var mara = (await app.PeopleAsync()).Single(person => person.FirstName == "Mara");
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara.Id, new PersonDescription(mara.ToRecord() with { Role = "Runs the soil lab" }, null, [], [])));
        await TakeBackAsync(app, import);
        mara = (await app.PeopleAsync()).Single(person => person.FirstName == "Mara");
        Assert.Equal(("Runs the soil lab", "Fernhollow Growers"), (mara.Role, mara.Organisation));
    }

    [Theory, OnBothDatabases]
    public async Task It_comes_to_its_end_where_something_it_took_away_is_there_again(Database database)
    {
        await using var app = await App.StartAsync(database);
        var with = Older.Replace("X-INVENTED:kept as it came", "CATEGORIES:frost", StringComparison.Ordinal);
        await app.ImportAsync("phone.vcf", with);
        var import = await app.ImportAsync("phone.vcf", with.Replace("CATEGORIES:frost\n", "", StringComparison.Ordinal).Replace("Soil scientist", "Professor", StringComparison.Ordinal));
        var mara = (await app.PeopleAsync()).Single(person => person.FirstName == "Mara");
        Assert.Empty(mara.Interests);
        await app.AskAsync<AddressBook, Outcome<Person>>(book => book.CorrectAsync(mara.Id, new PersonDescription(mara.ToRecord() with { Interests = ["frost"] }, null, [], [])));
        Assert.Equal("takenBack", (await TakeBackAsync(app, import)).State());
        mara = (await app.PeopleAsync()).Single(person => person.FirstName == "Mara");
        Assert.Equal(("Soil scientist", "frost"), (mara.Role, mara.Interests.Single().Topic.Name));
    }

    [Theory, OnBothDatabases]
    public async Task What_it_changed_of_many_people_is_not_taken_back_from_one_persons_history(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Older);
        var import = (await app.ImportAsync("phone.vcf", Newer)).GetProperty("id").GetGuid();
        var mara = (await app.PeopleAsync()).Single(person => person.FirstName == "Mara");
        var change = (await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.OfPersonAsync(mara.Id, new PageRequest(1)))).Items[0];
        using var answer = await app.Program.PostAsync(new Uri($"/api/changes/{change.Id}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Take that import back instead", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Professor", (await app.PeopleAsync()).Single(person => person.FirstName == "Mara").Role);
        var history = await app.ReadAsync($"/people/{mara.Id}/history");
        Assert.Contains($"/import/{import}", history, StringComparison.Ordinal);
        Assert.DoesNotContain($"/changes/{change.Id}/undo", history, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Conversations_and_promises_of_an_export_go_with_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.ImportAsync("phone.vcf", Older);
        var people = (await app.PeopleAsync()).Select(person => person.Name).ToList();
        var import = await TakeBackAsync(app, await app.ImportAsync("monica.json", ElsewhereFiles.Monica));
        Assert.Equal("takenBack", import.State());
        Assert.Equal(people, (await app.PeopleAsync()).Select(person => person.Name));
        foreach (var list in new[] { "conversations", "promises" })
            Assert.Equal(0, (await app.Program.GetFromJsonAsync<JsonElement>(new Uri($"/api/{list}", UriKind.Relative))).GetProperty("total").GetInt32());
    }

    [Theory, OnBothDatabases]
    public async Task It_is_taken_back_once_and_only_by_its_owner(Database database)
    {
        await using var app = await App.StartAsync(database);
        var import = await app.ImportAsync("phone.vcf", Older);
        await TakeBackAsync(app, import);
        using var again = await app.Program.PostAsync(new Uri($"/api/imports/{import.GetProperty("id").GetGuid()}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        using var nobodys = await app.Program.PostAsync(new Uri($"/api/imports/{Guid.NewGuid()}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, nobodys.StatusCode);
        using var bare = await app.Browser.PostAsync(new Uri($"/import/{import.GetProperty("id").GetGuid()}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task The_page_takes_it_back_at_a_press(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = (await app.ImportAsync("phone.vcf", Older)).GetProperty("id").GetGuid();
        using var pressed = await app.SubmitAsync($"/import/{id}", $"/import/{id}/undo");
        Assert.Equal(HttpStatusCode.Found, pressed.StatusCode);
        await app.ReadToItsEndAsync(id);
        Assert.Contains("Taken back.", await app.ReadAsync($"/import/{id}"), StringComparison.Ordinal);
        Assert.Empty(await app.PeopleAsync());
    }

    private static async Task<JsonElement> TakeBackAsync(App app, JsonElement import)
    {
        var id = import.GetProperty("id").GetGuid();
        using var answer = await app.Program.PostAsync(new Uri($"/api/imports/{id}/undo", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await app.ReadToItsEndAsync(id);
    }
}
