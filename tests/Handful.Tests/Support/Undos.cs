using System.Net;
using System.Text.RegularExpressions;
using Handful.Changes;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Support;

/// <summary>Takes back what a form did, as the owner would: by the notice on the page that follows.</summary>
public static partial class Undos
{
    public static async Task<string> UndoOfLastAsync(this App app, string kind = "") =>
        $"/changes/{(await app.AskAsync<ChangeLog, Page<ChangeLine>>(log => log.RecentAsync(new PageRequest(1)))).Items.First(change => kind.Length == 0 || change.Kind == kind).Id}/undo";

    /// <summary>Everything that the journal holds.</summary>
    public static async Task<IReadOnlyList<RowImage>> ImagesAsync(this App app) =>
        [.. (await app.AskAsync<Db, List<byte[]>>(db => db.Set<Change>().Select(change => change.Rows).ToListAsync())).SelectMany(RowImages.Unpack)];

    /// <summary>Takes back what was done last, or last of that kind.</summary>
    public static async Task<Refusal?> UndoLastAsync(this App app, string kind = "")
    {
        var id = Guid.Parse((await app.UndoOfLastAsync(kind)).Split('/')[2]);
        return await app.AskAsync<ChangeLog, Refusal?>(log => log.UndoAsync(id));
    }

    /// <summary>Fails where the page offers no undo. Gives the sentence that the next page says.</summary>
    public static async Task<string> UndoAsync(this App app, string page)
    {
        var html = await app.ReadAsync(page);
        var notice = UndoForm().Match(html);
        Assert.True(notice.Success, $"{page} offers no undo: {html}");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(notice.Groups[2].Value))]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(notice.Groups[1].Value, UriKind.Relative)) { Content = form };
        request.Headers.Referrer = new Uri(app.Address, page);
        using var undone = await app.Browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        return Told().Match(await app.ReadAsync(undone.Headers.Location!.ToString())).Groups[1].Value;
    }

    [GeneratedRegex("""<form method="post" action="(/changes/[^"]*/undo)"[^>]*>\s*<input[^>]*value="([^"]*)" """)]
    private static partial Regex UndoForm();

    [GeneratedRegex("""<div class="notice">.*?<span>(.*?)</span>""", RegexOptions.Singleline)]
    private static partial Regex Told();
}
