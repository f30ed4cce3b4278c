using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

public sealed partial class ImportPageTests
{
    [Theory, OnBothDatabases]
    public async Task A_dropped_file_leads_to_its_page_and_to_its_people(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var sent = await DropAsync(app, ("phone.vcf", Exports.Cards));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var path = sent.Headers.Location!.ToString();
        await app.ReadToItsEndAsync(Guid.Parse(path["/import/".Length..]));
        var page = await app.ReadAsync(path);
        Assert.Contains("Two people are in.", page, StringComparison.Ordinal);
        Assert.Contains("dormant circle", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-refresh", page, StringComparison.Ordinal);
        Assert.Contains("phone.vcf", await app.ReadAsync("/import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_taken_at_once_and_what_is_none_gets_its_sentence()
    {
        await using var app = await App.StartAsync();
        using var sent = await DropAsync(app, ("phone.vcf", Exports.Cards), ("<b>letter.pdf", "%PDF-1.7"), ("google.csv", Exports.Google));
        Assert.Equal("/import", sent.Headers.Location!.ToString());
        var page = await app.ReadAsync("/import");
        Assert.Contains("Two files are here.", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;letter.pdf: This is a PDF.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("This is a PDF.", await app.ReadAsync("/import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_asks_for_one()
    {
        await using var app = await App.StartAsync();
        using var sent = await DropAsync(app, ("", ""));
        Assert.Equal("/import", sent.Headers.Location!.ToString());
        Assert.Contains("Choose a file first.", await app.ReadAsync("/import"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused()
    {
        await using var app = await App.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent(Exports.Cards), "file", "phone.vcf" } };
        using var sent = await app.Browser.PostAsync(new Uri("/import/files", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        using var forged = new MultipartFormDataContent { { new StringContent("made-up"), "__RequestVerificationToken" }, { new StringContent(Exports.Cards), "file", "phone.vcf" } };
        using var refused = await app.Browser.PostAsync(new Uri("/import/files", UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Empty(await app.PeopleAsync());
        var list = await app.Program.GetFromJsonAsync<JsonElement>(new Uri("/api/imports", UriKind.Relative));
        Assert.Equal(0, list.GetProperty("total").GetInt32());
        using var waiting = await app.SendAsync("table.csv", Exports.Table);
        var id = (await waiting.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        using var stop = await app.Browser.PostAsync(new Uri($"/import/{id}/stop", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, stop.StatusCode);
        using var map = await app.Browser.PostAsync(new Uri($"/import/{id}/columns", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("_handler", "columns"), KeyValuePair.Create("field", "Name")]));
        Assert.Equal(HttpStatusCode.BadRequest, map.StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_table_asks_what_its_columns_mean(Database database)
    {
        await using var app = await App.StartAsync(database);
        using var sent = await DropAsync(app, ("friends.csv", Exports.Table));
        var path = sent.Headers.Location!.ToString();
        Assert.EndsWith("/columns", path, StringComparison.Ordinal);
        var page = await app.ReadAsync(path);
        Assert.Contains("anneke@vries.example", page, StringComparison.Ordinal);
        Assert.Contains("Who", page, StringComparison.Ordinal);

        using var looked = await app.SubmitAsync(path, path, ("_handler", "columns"), ("field", "Name"), ("field", "Email"), ("field", "ConnectedOn"), ("field", "Interests"), ("look", "1"));
        Assert.Contains("Anneke Vries", await looked.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var nameless = await app.SubmitAsync(path, path, ("_handler", "columns"), ("field", "Ignore"), ("field", "Ignore"), ("field", "ConnectedOn"), ("field", "Interests"));
        var again = await nameless.Content.ReadAsStringAsync();
        Assert.Contains("One column must say how a person is called", again, StringComparison.Ordinal);
        Assert.Matches("""<option value="ConnectedOn" selected""", again);

        using var mapped = await app.SubmitAsync(path, path, ("_handler", "columns"), ("field", "Name"), ("field", "Email"), ("field", "ConnectedOn"), ("field", "Interests"));
        Assert.Equal(HttpStatusCode.Redirect, mapped.StatusCode);
        var id = Guid.Parse(path.Split('/')[2]);
        Assert.Equal([2, 2, 0, 0, 0], (await app.ReadToItsEndAsync(id)).Counts());
        var anneke = (await app.PeopleAsync()).Single(person => person.Name == "Anneke Vries");
        // 25/12 in the other row says that the day comes first.
        Assert.Equal(new DateOnly(2024, 4, 3), anneke.MetOn);
        Assert.Equal(2, anneke.Interests.Count);
        using var over = await app.Browser.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
    }

    [Fact]
    public async Task A_table_can_be_dropped_before_it_is_read()
    {
        await using var app = await App.StartAsync();
        using var sent = await DropAsync(app, ("friends.csv", Exports.Table));
        var path = sent.Headers.Location!.ToString();
        using var dropped = await app.SubmitAsync(path, path.Replace("/columns", "/stop", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, dropped.StatusCode);
        Assert.Contains("Stopped before anybody was read.", await app.ReadAsync(path[..^"/columns".Length]), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(app.Storage.Incoming));
    }

    [Theory, OnBothDatabases]
    public async Task Scripts_in_names_and_cards_are_shown_as_text(Database database)
    {
        await using var app = await App.StartAsync(database);
        const string Script = "<script>alert(1)</script>";
        var import = await app.ImportAsync($"{Script}.vcf", $"BEGIN:VCARD\nVERSION:3.0\nFN:{Script}\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nNOTE:{Script}\nEND:VCARD\n");
        foreach (var path in new[] { "/import", $"/import/{import.GetProperty("id").GetGuid()}" })
            Assert.DoesNotContain("<script>alert", await app.ReadAsync(path), StringComparison.Ordinal);
        using var table = await DropAsync(app, ("t.csv", $"{Script},Name,Email\n{Script},{Script},a@b.example\n"));
        Assert.DoesNotContain("<script>alert", await app.ReadAsync(table.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_could_not_be_read_is_shown_and_can_be_saved_without_formulas(Database database)
    {
        await using var app = await App.StartAsync(database);
        var lines = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n,,https://www.linkedin.com/in/gone,,,,01 Jan 2024\n,,=cmd|' /C calc'!A0,,,,\nIda,Brandt,,,,,01 Jan 2024\n";
        var import = await app.ImportAsync("Connections.csv", lines);
        Assert.Equal(2, import.GetProperty("refusedTotal").GetInt32());
        var path = $"/import/{import.GetProperty("id").GetGuid()}";
        var page = await app.ReadAsync(path);
        Assert.Contains("Two lines could not be read", page, StringComparison.Ordinal);
        Assert.Contains("Nothing was lost.", page, StringComparison.Ordinal);
        Assert.Contains("Line 2", page, StringComparison.Ordinal);
        using var saved = await app.Browser.GetAsync(new Uri(path + "/refused.csv", UriKind.Relative));
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
        var table = await saved.Content.ReadAsStringAsync();
        Assert.Equal(3, table.TrimEnd().Split("\r\n").Length);
        Assert.DoesNotContain("\"=", table, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> DropAsync(App app, params (string Name, string Text)[] files)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await app.ReadAsync("/import")).Groups[1].Value);
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, text) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(part);
        }

        return await app.Browser.PostAsync(new Uri("/import/files", UriKind.Relative), form);
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]*)""")]
    private static partial Regex Token();
}
