using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Handful.Tests.Support;

/// <summary>What browsers and programs send beside plain forms: files and JSON.</summary>
public static partial class Sends
{
    public static async Task<(HttpStatusCode Status, JsonElement Body)> JsonAsync(this App app, HttpMethod method, string path, object? body = null)
    {
        using var content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await app.SendAsync(method, path, content);
    }

    public static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(this App app, HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var response = await app.Program.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default);
    }

    /// <summary>The page that comes back where a form at <paramref name="page"/> is sent to <paramref name="action"/> with a file.</summary>
    public static async Task<HttpResponseMessage> SubmitFileAsync(this App app, string page, string action, string form, string field, string fileName, byte[] file)
    {
        var token = WebUtility.HtmlDecode(TokenField().Match(await app.ReadAsync(page)).Groups[1].Value);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(form), "_handler" },
            { new ByteArrayContent(file), field, fileName },
        };
        return await app.Browser.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>A list as text, to be read from a request's body.</summary>
    public static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]*)""")]
    private static partial Regex TokenField();
}
