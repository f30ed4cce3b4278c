using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Tests.Support;

namespace Handful.Tests.People;

public sealed class PeopleApiTests
{
    [Theory, OnBothDatabases]
    public async Task A_program_adds_reads_changes_and_forgets_a_person(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var added = await app.Program.PostAsJsonAsync("/api/people", new { name = "Ada Quill", emails = new[] { "ada@example.org" }, birthday = "--02-29", circle = "close" });
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var address = added.Headers.Location!;
        var ada = await app.Program.GetFromJsonAsync<JsonElement>(address);
        Assert.Equal("Close", ada.GetProperty("circle").GetString());
        Assert.Equal("ada@example.org", ada.GetProperty("emails")[0].GetString());
        Assert.Equal("email", ada.GetProperty("contacts")[0].GetProperty("kind").GetString());
        using var corrected = await app.Program.PutAsJsonAsync(address, new { name = "Ada Quill-Sands" });
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        var list = await app.Program.GetFromJsonAsync<JsonElement>("/api/people?size=1");
        Assert.Equal("Ada Quill-Sands", list.GetProperty("people")[0].GetProperty("name").GetString());
        using var archived = await app.Program.PostAsync(new Uri(address + "/archive", UriKind.Relative), null);
        Assert.Equal(1, (await app.Program.GetFromJsonAsync<JsonElement>("/api/people?archived=true")).GetProperty("total").GetInt32());
        using var gone = await app.Program.DeleteAsync(address);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using var missing = await app.Program.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_person_without_a_name_or_with_an_impossible_birthday_is_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var nameless = await app.Program.PostAsJsonAsync("/api/people", new { role = "Potter" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        using var impossible = await app.Program.PostAsJsonAsync("/api/people", new { name = "Ada", birthday = "2026-02-31" });
        Assert.Equal("birthday", (await impossible.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task A_photo_is_told_by_its_bytes_and_given_back_as_what_it_is(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await app.KnowsAsync(Cast.Mara);
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        using var put = await app.Program.PutAsync(new Uri($"/api/people/{id}/photo", UriKind.Relative), new ByteArrayContent(png));
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        using var seen = await app.Browser.GetAsync(new Uri($"/people/{id}/photo", UriKind.Relative));
        Assert.Equal("image/png", seen.Content.Headers.ContentType!.MediaType);
        Assert.True(seen.Headers.CacheControl!.Private);
        Assert.Equal("nosniff", seen.Headers.GetValues("X-Content-Type-Options").Single());
        using var script = await app.Program.PutAsync(new Uri($"/api/people/{id}/photo", UriKind.Relative), new ByteArrayContent("<svg onload='x()'/>"u8.ToArray()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, script.StatusCode);
        using var large = await app.Program.PutAsync(new Uri($"/api/people/{id}/photo", UriKind.Relative), new ByteArrayContent([.. png, .. new byte[Handful.People.Picture.LargestBytes]]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var removed = await app.Program.DeleteAsync(new Uri($"/api/people/{id}/photo", UriKind.Relative));
        using var gone = await app.Program.GetAsync(new Uri($"/api/people/{id}/photo", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Circles_and_topics_are_there_for_programs(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var circle = await app.Program.PostAsJsonAsync("/api/circles", new { name = "Choir", rhythmDays = 30 });
        Assert.Equal(HttpStatusCode.Created, circle.StatusCode);
        Assert.Equal(5, (await app.Program.GetFromJsonAsync<JsonElement>("/api/circles")).GetProperty("circles").GetArrayLength());
        var id = (await circle.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var changed = await app.Program.PutAsJsonAsync($"/api/circles/{id}", new { name = "Singers" });
        Assert.Equal("Singers", (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("name").GetString());
        using var topic = await app.Program.PostAsJsonAsync("/api/topics", new { name = "bell ringing", aliases = new[] { "campanology" } });
        Assert.Equal(HttpStatusCode.Created, topic.StatusCode);
        Assert.Equal("campanology", (await app.Program.GetFromJsonAsync<JsonElement>(topic.Headers.Location)).GetProperty("aliases")[0].GetString());
        Assert.Equal(1, (await app.Program.GetFromJsonAsync<JsonElement>("/api/topics")).GetProperty("total").GetInt32());
    }
}
