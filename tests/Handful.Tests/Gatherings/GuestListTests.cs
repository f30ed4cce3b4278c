using System.Net;
using System.Text;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.Gatherings;

public sealed class GuestListTests
{
    [Theory, OnBothDatabases]
    public async Task A_file_is_taken_in_and_the_page_says_who_comes_whom_one_knows_and_who_was_left_out(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var id = await Evening.PlannedAsync(app);
        using var sent = await app.SubmitFileAsync($"/gatherings/{id}", $"/gatherings/{id}", "list", "File", "guests.csv", Encoding.UTF8.GetBytes(Evening.List));
        var html = await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Three are coming, and you know one of them.", html, StringComparison.Ordinal);
        Assert.Contains("Line 5: Paityn Moorgate has declined.", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/people/{mara}\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/gatherings/{id}/brief\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain(await Evening.GuestsAsync(app, id), guest => guest.Name.StartsWith("Paityn", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Guests_are_recognised_by_address_and_by_name(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (mara, tobias) = (await app.KnowsAsync(Cast.Mara with { Name = "M. Lindqvist" }), await app.KnowsAsync(Cast.Tobias));
        var id = await Evening.WithGuestsAsync(app);
        Assert.Equal([mara, tobias, null], (await Evening.GuestsAsync(app, id)).Select(guest => guest.PersonId));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_becomes_one_of_ones_people_later_is_recognised_too(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.WithGuestsAsync(app);
        var mara = await app.KnowsAsync(Cast.Mara);
        Assert.Equal(mara, (await Evening.GuestsAsync(app, id))[0].PersonId);
    }

    [Theory, OnBothDatabases]
    public async Task The_same_list_twice_changes_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.WithGuestsAsync(app);
        using var again = Sends.Csv(Evening.List);
        var (status, reply) = await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", again);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((0, 0, 3, 0), (reply.GetProperty("added").GetInt32(), reply.GetProperty("updated").GetInt32(), reply.GetProperty("unchanged").GetInt32(), reply.GetProperty("known").GetInt32()));
        var left = Assert.Single(reply.GetProperty("leftOut").EnumerateArray());
        Assert.Equal((5, "Paityn Moorgate has declined."), (left.GetProperty("at").GetInt32(), left.GetProperty("why").GetString()));
    }

    [Theory, OnBothDatabases]
    public async Task Names_pasted_first_and_a_list_later_are_the_same_guests_and_what_is_left_out_stays(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.PlannedAsync(app);
        using var sent = await app.SubmitAsync($"/gatherings/{id}", $"/gatherings/{id}", ("_handler", "lines"), ("Pasted", "Mara Lindqvist, soil scientist, Fernhollow Growers\nNoor Elmasry"));
        Assert.Contains("Two are coming", await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var list = Sends.Csv(Evening.List);
        var (_, reply) = await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", list);
        Assert.Equal((2, 1), (reply.GetProperty("added").GetInt32(), reply.GetProperty("updated").GetInt32()));
        await app.JsonAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", new { text = "Mara Lindqvist" });
        var guests = await Evening.GuestsAsync(app, id);
        Assert.Equal(["Mara Lindqvist", "Noor Elmasry", "Tobias Okoro", "Wren Castellane"], guests.Select(guest => guest.Name));
        Assert.Equal(("mara@fernhollow.example", "Soil scientist"), (guests[0].Email, guests[0].Role));
    }

    [Theory, OnBothDatabases]
    public async Task A_guest_becomes_one_of_ones_people_with_all_that_the_list_says_and_only_once(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.WithGuestsAsync(app);
        var wren = (await Evening.GuestsAsync(app, id))[2];
        using var first = await app.SubmitAsync($"/gatherings/{id}", $"/gatherings/{id}/guests/{wren.Id}/befriend", ("page", "1"));
        using var second = await app.SubmitAsync($"/gatherings/{id}", $"/gatherings/{id}/guests/{wren.Id}/befriend", ("page", "2"));
        Assert.Equal($"/gatherings/{id}", first.Headers.Location!.ToString());
        Assert.Equal($"/gatherings/{id}?page=2", second.Headers.Location!.ToString());
        var line = Assert.Single((await app.AskAsync<AddressBook, Page<PersonLine>>(door => door.ListAsync(new PeopleFilter(), new PageRequest(1)))).Items);
        var person = await app.AskAsync<AddressBook, Person?>(door => door.FindAsync(line.Id));
        Assert.Equal(("Wren Castellane", "Grafter", "Quince & Daughters", "From the guest list of Open Garden Night."), (person!.Name, person.Role, person.Organisation, person.HowWeMet));
        Assert.Equal(["a grower with wet ground"], person.Needs);
        Assert.Equal(["how to choose rootstock for grafting"], person.Offers);
        Assert.Equal("wren@quince.example", Assert.Single(person.Contacts).Value);
        Assert.Equal(line.Id, (await Evening.GuestsAsync(app, id))[2].PersonId);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_leaves_ones_people_stays_on_the_list_as_a_stranger(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara);
        var id = await Evening.WithGuestsAsync(app);
        Assert.Null(await app.AskAsync<AddressBook, Refusal?>(door => door.RemoveAsync(mara)));
        Assert.All(await Evening.GuestsAsync(app, id), guest => Assert.Null(guest.PersonId));
    }

    [Theory, OnBothDatabases]
    public async Task A_guest_is_taken_off_the_list(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.WithGuestsAsync(app);
        var guests = await Evening.GuestsAsync(app, id);
        using var sent = await app.SubmitAsync($"/gatherings/{id}", $"/gatherings/{id}/guests/{guests[0].Id}/remove", ("page", "1"));
        Assert.Contains("Mara Lindqvist is off the list.", WebUtility.HtmlDecode(await app.ReadAsync($"/gatherings/{id}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await app.JsonAsync(HttpMethod.Delete, $"/api/gatherings/{id}/guests/{guests[1].Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Delete, $"/api/gatherings/{Guid.NewGuid()}/guests/{guests[2].Id}")).Status);
        Assert.Single(await Evening.GuestsAsync(app, id));
    }

    [Fact]
    public async Task A_name_with_a_script_is_only_a_name()
    {
        await using var app = await App.StartAsync();
        var id = await Evening.WithGuestsAsync(app, "name,email,company\n\"<script>alert(1)</script> Ada\",ada@example.org,<b>bold</b>\n");
        foreach (var path in new[] { $"/gatherings/{id}", $"/gatherings/{id}/brief" })
        {
            var html = await app.ReadAsync(path);
            Assert.Contains("alert(1)", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>bold", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_that_cannot_be_taken_in_is_refused_with_a_sentence_and_pasted_lines_are_kept()
    {
        await using var app = await App.StartAsync();
        var id = await Evening.PlannedAsync(app);
        using var tooLarge = await app.SubmitFileAsync($"/gatherings/{id}", $"/gatherings/{id}", "list", "File", "photo.csv", new byte[GuestUpload.LargestFile + 1]);
        Assert.Equal(HttpStatusCode.OK, tooLarge.StatusCode);
        Assert.Contains("This file is larger than 20 MB", await tooLarge.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var empty = await app.SubmitFileAsync($"/gatherings/{id}", $"/gatherings/{id}", "list", "File", "empty.csv", []);
        Assert.Contains("There is no file here, or nothing in it.", await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var declined = await app.SubmitAsync($"/gatherings/{id}", $"/gatherings/{id}", ("_handler", "lines"), ("Pasted", "Paityn Moorgate (declined)"));
        var html = await declined.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("There is no guest in this list.", html, StringComparison.Ordinal);
        Assert.Contains("Paityn Moorgate (declined)</textarea>", html, StringComparison.Ordinal);
        Assert.Empty(await Evening.GuestsAsync(app, id));
    }

    [Theory, OnBothDatabases]
    public async Task A_long_list_is_shown_in_pages_of_fifty(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.WithGuestsAsync(app, "name,email\n" + string.Concat(Enumerable.Range(100, 120).Select(number => $"Guest Number{number},g{number}@example.org\n")));
        var html = await app.ReadAsync($"/gatherings/{id}?page=3");
        Assert.Contains("120 guests", html, StringComparison.Ordinal);
        Assert.Equal(20, html.Split("class=\"row\"").Length - 1);
        Assert.Contains("Page 3 of 3", html, StringComparison.Ordinal);
        var (_, reply) = await app.JsonAsync(HttpMethod.Get, $"/api/gatherings/{id}/guests?page=2&size=100");
        Assert.Equal((120, 2, 20), (reply.GetProperty("total").GetInt32(), reply.GetProperty("pages").GetInt32(), reply.GetProperty("guests").GetArrayLength()));
    }
}
