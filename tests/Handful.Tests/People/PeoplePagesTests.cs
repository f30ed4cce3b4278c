using System.Net;
using Handful.Formats;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.People;

public sealed class PeoplePagesTests
{
    [Theory, OnBothDatabases]
    public async Task An_empty_book_leads_to_the_import_and_a_full_one_lists_by_circle(Database database)
    {
        await using var app = await App.StartAsync(database);
        Assert.Contains("href=\"/import\"", await app.ReadAsync("/people"), StringComparison.Ordinal);
        await app.KnowsAsync(Cast.Mara, "Close");
        await app.KnowsAsync(Cast.Tobias, "Wider");
        var circles = await app.AskAsync<Circles, IReadOnlyList<Circle>>(door => door.ListAsync());
        var html = await app.ReadAsync($"/people?circle={circles.Single(one => one.Name == "Close").Id}");
        Assert.Contains("Mara Lindqvist", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Tobias", html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_is_added_by_the_form_and_comes_back_in_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var sent = await app.SubmitAsync("/people/new", "/people/new", ("_handler", "person"), ("Form.Name", "Ada Quill"), ("Form.Role", "Potter"),
            ("Form.Contacts[0].Kind", "Email"), ("Form.Contacts[0].Value", "ada@example.org"), ("Form.Contacts[0].Preferred", "true"),
            ("Form.BirthDay", "29"), ("Form.BirthMonth", "2"), ("Form.Interests", "clay, kilns"), ("Form.Needs", "a wheel, second-hand"),
            ("Form.Dates[0].Label", "anniversary"), ("Form.Dates[0].Date", "2019-06-03"), ("Form.Relations[0].Name", "Sam"), ("Form.Relations[0].Label", "brother"));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var id = Guid.Parse(sent.Headers.Location!.OriginalString.Split('/')[^1]);
        var ada = (await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id)))!;
        Assert.Equal(PartialDate.Of(0, 2, 29), ada.Birthday);
        Assert.Equal(["a wheel, second-hand"], ada.Needs);
        Assert.Equal(2, ada.Interests.Count);
        Assert.True(Assert.Single(ada.Contacts).Preferred);
        var again = PersonInput.Of(ada).Describe().Value!;
        Assert.Equivalent(ada.ToRecord() with { Interests = [] }, again.Record with { Interests = [] });
        Assert.Contains("ada@example.org", await app.ReadAsync($"/people/{id}/edit"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_impossible_birthday_is_refused_and_nothing_typed_is_lost(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var sent = await app.SubmitAsync("/people/new", "/people/new", ("_handler", "person"), ("Form.Name", "Ada Quill"), ("Form.BirthDay", "31"), ("Form.BirthMonth", "2"));
        var html = await sent.Content.ReadAsStringAsync();
        Assert.Contains("No calendar has that day", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Ada Quill\"", html, StringComparison.Ordinal);
        Assert.False(await app.AskAsync<AddressBook, bool>(door => door.AnyoneAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_person_is_archived_brought_back_and_removed(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        using var archived = await app.SubmitAsync($"/people/{id}", $"/people/{id}/archive");
        Assert.Equal(HttpStatusCode.Redirect, archived.StatusCode);
        Assert.Contains("Mara is archived.", await app.ReadAsync($"/people/{id}"), StringComparison.Ordinal);
        Assert.Contains("Mara Lindqvist", await app.ReadAsync("/people?archived=true"), StringComparison.Ordinal);
        using var back = await app.SubmitAsync($"/people/{id}", $"/people/{id}/restore");
        Assert.Null((await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id)))!.ArchivedAt);
        using var gone = await app.SubmitAsync($"/people/{id}", $"/people/{id}/remove");
        Assert.Null(await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id)));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_without_its_token_is_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        foreach (var action in new[] { "archive", "restore", "remove", "circle", "edit" })
        {
            using var empty = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "person")]);
            using var response = await app.Browser.PostAsync(new Uri($"/people/{id}/{action}", UriKind.Relative), empty);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{action}: {response.StatusCode}");
        }

        Assert.NotNull(await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id)));
    }

    [Theory, OnBothDatabases]
    public async Task Circles_are_changed_together_or_not_at_all_and_back_by_one_undo(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara, "Inner");
        var circles = await app.AskAsync<Circles, IReadOnlyList<Circle>>(door => door.ListAsync());
        (string, string)[] Said(string second) =>
        [
            ("_handler", "circles"), ("Form.Rows[0].Id", circles[0].Id.ToString()), ("Form.Rows[0].Name", "Kin"), ("Form.Rows[0].Days", "14"),
            ("Form.Rows[1].Id", circles[1].Id.ToString()), ("Form.Rows[1].Name", second), ("Form.Rows[1].Days", "42"),
        ];
        using (var refused = await app.SubmitAsync("/circles", "/circles", Said("wider"))) Assert.Contains("There is a circle named wider already.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("Inner", (await app.AskAsync<Circles, Circle?>(door => door.FindAsync(circles[0].Id)))!.Name);
        using var kept = await app.SubmitAsync("/circles", "/circles", Said("Near"));
        Assert.Equal(App.Today.AddDays(14), (await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(mara)))!.DueOn);
        await app.UndoAsync("/circles");
        Assert.Equal(["Inner", "Close"], (await app.AskAsync<Circles, IReadOnlyList<Circle>>(door => door.ListAsync())).Take(2).Select(circle => circle.Name));
        Assert.Equal(App.Today.AddDays(21), (await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(mara)))!.DueOn);
    }

    [Theory, OnBothDatabases]
    public async Task Circles_are_renamed_and_added_in_one_form(Database database)
    {
        await using var app = await App.StartAsync(database);
        var circles = await app.AskAsync<Circles, IReadOnlyList<Circle>>(door => door.ListAsync());
        using var sent = await app.SubmitAsync("/circles", "/circles", ("_handler", "circles"), ("Form.Rows[0].Id", circles[0].Id.ToString()), ("Form.Rows[0].Name", "Kin"), ("Form.Rows[0].Days", "14"),
            ("Form.Rows[1].Name", "Choir"), ("Form.Rows[1].Days", ""));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        circles = await app.AskAsync<Circles, IReadOnlyList<Circle>>(door => door.ListAsync());
        Assert.Equal(("Kin", 14, "Choir"), (circles[0].Name, circles[0].RhythmDays, circles[^1].Name));
    }

    [Theory, OnBothDatabases]
    public async Task Topics_are_listed_added_and_lead_to_who_cares(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        var topic = (await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(id)))!.Interests[0].TopicId;
        Assert.Contains($"/topics/{topic}", await app.ReadAsync("/topics"), StringComparison.Ordinal);
        Assert.Contains("Mara Lindqvist", await app.ReadAsync($"/topics/{topic}"), StringComparison.Ordinal);
        using var alias = await app.SubmitAsync($"/topics/{topic}", $"/topics/{topic}", ("_handler", "alias"), ("Form.Name", "rime"));
        Assert.Contains("rime", await app.ReadAsync($"/topics/{topic}"), StringComparison.Ordinal);
        using var added = await app.SubmitAsync("/topics", "/topics", ("_handler", "topic"), ("Form.Name", "bell ringing"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
    }
}
