using System.Net;
using System.Text;
using Handful.Gatherings;
using Handful.Tests.Support;

namespace Handful.Tests.Gatherings;

public sealed class GatheringApiTests
{
    [Theory, OnBothDatabases]
    public async Task A_program_adds_reads_changes_and_takes_out_a_gathering(Database database)
    {
        await using var app = await App.StartAsync(database);
        var (created, made) = await app.JsonAsync(HttpMethod.Post, "/api/gatherings", new { name = "Open Garden Night", on = "2026-05-16", from = "18:30", place = "Aldermere", goals = new[] { "How do grafters choose?" } });
        Assert.Equal(HttpStatusCode.Created, created);
        var path = $"/api/gatherings/{made.GetProperty("id").GetGuid()}";
        Assert.Equal((5, "18:30:00"), (made.GetProperty("cardBudget").GetInt32(), made.GetProperty("from").GetString()));
        Assert.Equal(HttpStatusCode.OK, (await app.JsonAsync(HttpMethod.Put, path, new { name = "Garden Night", on = "2026-05-17", cardBudget = 0 })).Status);
        var (_, read) = await app.JsonAsync(HttpMethod.Get, path);
        Assert.Equal(("Garden Night", "2026-05-17", 0), (read.GetProperty("name").GetString(), read.GetProperty("on").GetString(), read.GetProperty("cardBudget").GetInt32()));
        Assert.Equal("How do grafters choose?", Assert.Single(read.GetProperty("goals").EnumerateArray()).GetString());
        var (_, all) = await app.JsonAsync(HttpMethod.Get, "/api/gatherings");
        Assert.Equal((1, 1), (all.GetProperty("gatherings").GetArrayLength(), all.GetProperty("total").GetInt32()));
        Assert.Equal(HttpStatusCode.NoContent, (await app.JsonAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Get, path)).Status);
    }

    [Fact]
    public async Task A_refusal_names_its_field()
    {
        await using var app = await App.StartAsync();
        var (status, problem) = await app.JsonAsync(HttpMethod.Post, "/api/gatherings", new { name = "Nameless day" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "on"), (status, problem.GetProperty("field").GetString()));
    }

    [Theory, OnBothDatabases]
    public async Task Guests_come_as_a_file_as_a_body_and_as_pasted_lines(Database database)
    {
        await using var app = await App.StartAsync(database);
        var id = await Evening.PlannedAsync(app);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("BEGIN:VCARD\nVERSION:3.0\nFN:Noor Elmasry\nEMAIL:noor@letter.example\nEND:VCARD\n")), "file", "guests.vcf" } };
        Assert.Equal(1, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", form)).Body.GetProperty("added").GetInt32());
        using var csv = Sends.Csv(Evening.List);
        Assert.Equal(3, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", csv)).Body.GetProperty("added").GetInt32());
        Assert.Equal(1, (await app.JsonAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", new { text = "Ayo Brightwell, runs the tool library\n" })).Body.GetProperty("added").GetInt32());
        var (_, reply) = await app.JsonAsync(HttpMethod.Get, $"/api/gatherings/{id}/guests");
        Assert.Equal(["Ayo Brightwell", "Mara Lindqvist", "Noor Elmasry", "Tobias Okoro", "Wren Castellane"], reply.GetProperty("guests").EnumerateArray().Select(guest => guest.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task What_is_no_list_is_refused()
    {
        await using var app = await App.StartAsync();
        var id = await Evening.PlannedAsync(app);
        using var large = new ByteArrayContent(new byte[GuestUpload.LargestFile + 1]) { Headers = { ContentType = new("text/csv") } };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", large)).Status);
        using var broken = new StringContent("{", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", broken)).Status);
        using var none = Sends.Csv("name,email\n");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", none)).Status);
        using var picture = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, 0x4A, 0x46]) { Headers = { ContentType = new("image/jpeg") } };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await app.SendAsync(HttpMethod.Post, $"/api/gatherings/{id}/guests", picture)).Status);
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_sign_in()
    {
        await using var app = await App.StartAsync();
        using var stranger = app.Stranger();
        using var response = await stranger.GetAsync(new Uri("/api/gatherings", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
