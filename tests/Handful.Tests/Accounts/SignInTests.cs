using System.Net;
using Handful.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Handful.Tests.Accounts;

public sealed class SignInTests
{
    private static readonly string[] Open = ["/enter", "/locked", "/error", "/not-found"];

    [Fact]
    public async Task Nothing_but_the_door_is_open_to_strangers()
    {
        await using var app = await App.StartAsync();
        using var stranger = app.Stranger();
        var opened = new List<string>();
        var tried = 0;
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled))));
            if (Open.Contains(path) || File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", path.TrimStart('/'))) || IsAsset(endpoint)) continue;
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
            {
                tried++;
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
                using var answer = await stranger.SendAsync(request);
                var locked = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() == "/locked";
                if (!locked && answer.StatusCode != HttpStatusCode.Unauthorized) opened.Add($"{method} {path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(opened);
        Assert.InRange(tried, 20, 2000);
    }

    [Theory]
    [InlineData("/api/me")]
    [InlineData("/API/today")]
    [InlineData("/api/search?text=mara")]
    public async Task A_program_without_a_token_gets_a_problem_with_words(string path)
    {
        await using var app = await App.StartAsync();
        using var stranger = app.Stranger();
        using var plain = await stranger.GetAsync(new Uri(path, UriKind.Relative));
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "hf_wrong");
        using var wrong = await stranger.GetAsync(new Uri(path, UriKind.Relative));
        foreach (var refused in new[] { plain, wrong })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task The_link_lets_one_browser_in_once()
    {
        await using var app = await App.StartAsync();
        using var stranger = app.Stranger();
        using var used = await stranger.GetAsync(new Uri($"/enter?key={app.EntryKey}", UriKind.Relative));
        Assert.Equal("/locked", used.Headers.Location!.ToString());
        using var locked = await stranger.GetAsync(new Uri("/locked", UriKind.Relative));
        var html = WebUtility.HtmlDecode(await locked.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.Contains("This is somebody’s Handful.", html, StringComparison.Ordinal);
        Assert.Contains("used already", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Main\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        await using var app = await App.StartAsync();
        using var left = await app.SubmitAsync("/me", "/leave");
        Assert.Equal("/locked", left.Headers.Location!.ToString());
        using var outside = await app.Browser.GetAsync(new Uri("/me", UriKind.Relative));
        Assert.Equal("/locked", outside.Headers.Location!.ToString());
    }

    private static bool IsAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Namespace?.StartsWith("Microsoft.AspNetCore.StaticAssets", StringComparison.Ordinal) == true);

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => Guid.Empty.ToString(),
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" }, ..] } => "1",
        _ => "x",
    };
}
