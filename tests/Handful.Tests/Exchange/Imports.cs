using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

/// <summary>Brings files in as a program does.</summary>
internal static class Imports
{
    internal static Task<HttpResponseMessage> SendAsync(this App app, string name, string text) => app.SendAsync(name, Encoding.UTF8.GetBytes(text));

    internal static async Task<HttpResponseMessage> SendAsync(this App app, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        return await app.Program.PostAsync(new Uri("/api/imports", UriKind.Relative), form);
    }

    /// <summary>Sends a file and gives what became of it once it is read.</summary>
    internal static Task<JsonElement> ImportAsync(this App app, string name, string text) => app.ImportAsync(name, Encoding.UTF8.GetBytes(text));

    internal static async Task<JsonElement> ImportAsync(this App app, string name, byte[] file)
    {
        using var answer = await app.SendAsync(name, file);
        var reply = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, reply);
        return await app.ReadToItsEndAsync(JsonDocument.Parse(reply).RootElement.GetProperty("id").GetGuid());
    }

    /// <summary>Asks until the import is over; each question goes through the server, which reads meanwhile.</summary>
    internal static async Task<JsonElement> ReadToItsEndAsync(this App app, Guid id)
    {
        for (var asked = 0; asked < 20_000; asked++)
        {
            var import = await app.Program.GetFromJsonAsync<JsonElement>(new Uri($"/api/imports/{id}", UriKind.Relative));
            if (import.State() is "done" or "stopped" or "failed" or "takenBack") return import;
        }

        throw new InvalidOperationException("The import did not end.");
    }

    internal static string State(this JsonElement import) => import.GetProperty("state").GetString()!;

    /// <summary>Read, added, updated, merged, unchanged.</summary>
    internal static IReadOnlyList<int> Counts(this JsonElement import) =>
        [.. new[] { "read", "added", "updated", "merged", "unchanged" }.Select(count => import.GetProperty(count).GetInt32())];

    internal static async Task<IReadOnlyList<Person>> PeopleAsync(this App app) =>
        (await app.AskAsync<AddressBook, Page<Person>>(book => book.ListWholeAsync(new PeopleFilter(), new PageRequest(1, 200)))).Items;

    internal static IEnumerable<string> Mails(this Person person) => person.Contacts.Where(point => point.Kind == ContactKind.Email).Select(point => point.Value);
}
