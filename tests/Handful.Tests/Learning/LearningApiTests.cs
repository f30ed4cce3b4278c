using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Tests.Support;

namespace Handful.Tests.Learning;

public sealed class LearningApiTests
{
    [Theory, OnBothDatabases]
    public async Task A_goal_is_set_listed_and_let_go(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var set = await app.Program.PostAsJsonAsync("/api/goals", new { question = "How do grafters choose their stock?" });
        Assert.Equal(HttpStatusCode.Created, set.StatusCode);
        var id = (await set.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        Assert.Equal(1, (await app.Program.GetFromJsonAsync<JsonElement>("/api/goals")).GetProperty("goals").GetArrayLength());
        using var gone = await app.Program.DeleteAsync(new Uri($"/api/goals/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Equal(0, (await app.Program.GetFromJsonAsync<JsonElement>("/api/goals")).GetProperty("goals").GetArrayLength());
        using var nothing = await app.Program.PostAsJsonAsync("/api/goals", new { question = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        using var missing = await app.Program.DeleteAsync(new Uri($"/api/goals/{Guid.NewGuid()}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }
}
