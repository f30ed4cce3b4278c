using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Tests.Support;

namespace Handful.Tests.Neighbours;

public sealed class NearnessApiTests
{
    [Theory, OnBothDatabases]
    public async Task Nearness_is_told_with_the_way_between_the_two(Database database)
    {
        await using var app = await App.StartAsync(database);
        Assert.Equal(
            """["sourdough belongs to bread baking"]""",
            (await app.Program.GetFromJsonAsync<JsonElement>("/api/topics/nearness?a=sourdough&b=bread%20baking")).GetProperty("path").GetRawText());
        Assert.Equal("""{"nearness":1,"path":[]}""", await app.Program.GetStringAsync(new Uri("/api/topics/nearness?a=ML&b=machine-learning", UriKind.Relative)));
    }

    [Theory, OnBothDatabases]
    public async Task Topics_of_a_text_come_with_the_words_they_are_found_by(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var found = await app.Program.PostAsJsonAsync("/api/topics/find", new { text = "Beekeeper, keen on Bread-Baking." });
        Assert.Equal("""{"topics":[{"topic":"beekeeping","words":"Beekeeper"},{"topic":"bread baking","words":"Bread-Baking"}]}""", await found.Content.ReadAsStringAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_said_is_asked_for(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var near = await app.Program.GetAsync(new Uri("/api/topics/nearness?a=chess", UriKind.Relative));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, near.StatusCode);
        Assert.Equal("b", (await near.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        using var find = await app.Program.PostAsJsonAsync("/api/topics/find", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, find.StatusCode);
    }
}
