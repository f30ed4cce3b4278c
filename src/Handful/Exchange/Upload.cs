using Handful.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Handful.Exchange;

/// <summary>A file as it arrived: an import, or what it is instead.</summary>
internal sealed record Received(string FileName, Outcome<ImportRun> Outcome);

/// <summary>
/// Files on their way in. They go from the connection straight into the data folder: the framework's own form would first
/// write them to the folder for temporary files, which on many machines is memory.
/// </summary>
internal sealed class Upload(HttpContext context, ImportDesk desk, IAntiforgery antiforgery)
{
    private const int MostFiles = 50;
    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";

    private static readonly Refusal NotWhole = new(Refusal.Invalid, "The upload did not arrive whole. Send it again; nobody will be in twice.", "file");

    /// <summary>Null where the form was not ours. Files before one that broke the upload are in.</summary>
    public async Task<IReadOnlyList<Received>?> ReadFormAsync(bool proven, CancellationToken cancellation)
    {
        var received = new List<Received>();
        if (Boundary() is not { } boundary) return proven ? [Nothing()] : null;
        var reader = new MultipartReader(boundary, context.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.GetContentDispositionHeader() is not { } disposition) continue;
                if (disposition.IsFormDisposition() && disposition.Name == TokenField)
                {
                    context.Request.Headers[TokenHeader] = await TokenAsync(section.Body, cancellation);
                    continue;
                }

                if (!disposition.IsFileDisposition() || NameOf(disposition) is not { Length: > 0 } name) continue;
                proven = proven || await IsOursAsync();
                if (!proven) return null;
                if (received.Count == MostFiles)
                {
                    received.Add(new Received(name, new Refusal(Refusal.TooLarge, $"Bring at most {MostFiles} files at once. Those before this one are in.", "file")));
                    break;
                }

                received.Add(new Received(name, await desk.ReceiveAsync(section.Body, name, cancellation)));
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !cancellation.IsCancellationRequested)
        {
            received.Add(new Received("", NotWhole));
        }

        // A form without a file may prove itself all the same, and then deserves its sentence.
        if (received.Count == 0 && !proven && !await IsOursAsync()) return null;
        return received.Count > 0 ? received : [Nothing()];
    }

    /// <summary>The sentence for what is larger than this installation takes. The body is read to its end, or the browser would show its own error instead.</summary>
    public async Task<Refusal?> TooLargeAsync(CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { MaxRequestBodySize: { } most, IsReadOnly: false } limit) return null;
        if (context.Request.ContentLength is not { } length || length <= most) return null;
        if (!context.Request.Headers.Expect.ToString().Equals("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            limit.MaxRequestBodySize = null;
            await context.Request.Body.CopyToAsync(Stream.Null, cancellation);
        }

        return new Refusal(Refusal.TooLarge, $"This is larger than the {most >> 30} GB that can be brought at once. On the machine itself, ./handful import reads files of any size.", "file");
    }

    /// <summary>By the token that stood before the files. Without it the framework would look for one in a form that is half read.</summary>
    private async Task<bool> IsOursAsync() => context.Request.Headers[TokenHeader].ToString().Length > 0 && await antiforgery.IsRequestValidAsync(context);

    private string? Boundary() =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 200 } boundary ? boundary.ToString() : null;

    private static Received Nothing() => new("", new Refusal(Refusal.Invalid, "Choose a file first.", "file"));

    /// <summary>Some browsers send the whole path.</summary>
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    private static async Task<string> TokenAsync(Stream section, CancellationToken cancellation)
    {
        var token = new byte[2000];
        var length = await section.ReadAtLeastAsync(token, token.Length, throwOnEndOfStream: false, cancellation);
        var text = System.Text.Encoding.ASCII.GetString(token, 0, length).Trim();
        return text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? text : "";
    }
}
