using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Handful.Accounts;
using Handful.Learning;
using Handful.Tests.Support;

namespace Handful.Tests.Profile;

public sealed class ProfileTests
{
    [Theory, OnBothDatabases]
    public async Task What_is_said_in_the_settings_is_kept(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var saved = await SaveAsync(app, "Ines <script>Halloran", "uk");
        Assert.Equal("/me", new Uri(app.Address, saved.Headers.Location!).AbsolutePath);
        var html = WebUtility.HtmlDecode(await app.ReadAsync("/me"));
        foreach (var kept in new[] { "frost\nsoil", "a pilot plot", "value=\"GB\"", "So that soil stays alive.", "What do mushrooms eat?" })
            Assert.Contains(kept, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>Halloran", await app.ReadAsync("/me"), StringComparison.Ordinal);
        Assert.Equal("What do mushrooms eat?", Assert.Single(await app.AskAsync<LearningGoals, IReadOnlyList<LearningGoal>>(goals => goals.OpenAsync())).Question);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_setting_says_why_and_loses_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        foreach (var (name, region, sentence) in new[] { ("Ines", "Atlantis", "Handful does not know this country."), ("Ines", "XX", "Handful does not know this country."), (" ", "GB", "Say what you are called.") })
        {
            using var refused = await SaveAsync(app, name, region);
            var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            Assert.Contains(sentence, html, StringComparison.Ordinal);
            Assert.Contains("a pilot plot", html, StringComparison.Ordinal);
            Assert.DoesNotContain("a pilot plot", await app.ReadAsync("/me"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Germany", "DE")]
    [InlineData("deutschland", "DE")]
    [InlineData("España", "ES")]
    [InlineData("日本", "JP")]
    [InlineData("usa", "US")]
    [InlineData("England", "GB")]
    [InlineData("ch", "CH")]
    public async Task A_country_is_known_by_its_names_as_well_as_by_its_letters(string written, string code)
    {
        await using var app = await App.StartAsync();
        using var saved = await SaveAsync(app, "Ines", written);
        Assert.Contains($"value=\"{code}\"", await app.ReadAsync("/me"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_token_is_shown_once_lets_a_program_in_and_is_dropped(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var made = await app.SubmitAsync("/me", "/me", ("_handler", "token"), ("Token.Name", "the <shed> script"));
        var html = await made.Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(html, "hf_[0-9a-f]{64}").Value;
        Assert.DoesNotContain("<shed>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(token, await app.ReadAsync("/me"), StringComparison.Ordinal);
        using var program = app.Stranger();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var welcome = await program.GetAsync(new Uri("/api/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, welcome.StatusCode);
        using var twice = await app.SubmitAsync("/me", "/me", ("_handler", "token"), ("Token.Name", "the <shed> script"));
        Assert.Contains("already", await twice.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var dropped = await app.SubmitAsync("/me", "/me/tokens/drop", ("name", "the <shed> script"));
        using var refused = await program.GetAsync(new Uri("/api/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_say_and_read_who_the_owner_is(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var put = await app.Program.PutAsJsonAsync("/api/me", new { name = "Ines", interests = new[] { "soil" }, wants = new[] { "a plot" }, purpose = "Soil." });
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal("""{"name":"Ines","interests":["soil"],"wants":["a plot"],"gives":[],"purpose":"Soil."}""", await app.Program.GetStringAsync(new Uri("/api/me", UriKind.Relative)));
        using var nameless = await app.Program.PutAsJsonAsync("/api/me", new { interests = new[] { "soil" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        Assert.Equal("name", (await nameless.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task Programs_make_list_and_drop_tokens(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var made = await app.Program.PostAsJsonAsync("/api/tokens", new { name = "shed" });
        Assert.StartsWith("hf_", (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString(), StringComparison.Ordinal);
        var listed = await app.Program.GetFromJsonAsync<JsonElement>("/api/tokens");
        Assert.Equal(["shed", "tests"], listed.GetProperty("tokens").EnumerateArray().Select(token => token.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        using var nameless = await app.Program.PostAsJsonAsync("/api/tokens", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        using var dropped = await app.Program.DeleteAsync(new Uri("/api/tokens/shed", UriKind.Relative));
        using var gone = await app.Program.DeleteAsync(new Uri("/api/tokens/shed", UriKind.Relative));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (dropped.StatusCode, gone.StatusCode));
        var other = await app.AnotherOwnerAsync();
        Assert.Empty(await app.AskAsync<Household, IReadOnlyList<AccessToken>>(other, household => household.TokensAsync()));
    }

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"")]
    [InlineData("light", "data-theme=\"light\"")]
    [InlineData("device", "<html lang=\"en\">")]
    public async Task The_colours_are_as_chosen(string theme, string expected)
    {
        await using var app = await App.StartAsync();
        using var chosen = await app.SubmitAsync("/me", "/me/theme", ("theme", theme));
        Assert.Contains(expected, await app.ReadAsync("/me"), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SaveAsync(App app, string name, string region) => app.SubmitAsync("/me", "/me",
        ("_handler", "me"), ("Form.Name", name), ("Form.Interests", "soil\r\nfrost"), ("Form.Wants", "a pilot plot"), ("Form.Gives", ""),
        ("Form.Goals", "What do mushrooms eat?"), ("Form.Purpose", "So that soil stays alive."), ("Form.Region", region));
}
