using System.Text.Json;
using Handful.Formats.Guests;
using Handful.Kernel;

namespace Handful.Gatherings;

/// <summary>A guest list as it was sent: a file in a form, the list itself, or lines that somebody pasted.</summary>
public static class GuestUpload
{
    // The largest list that a site has given us was 3 MB; pictures sent by mistake are larger than this.
    public const int LargestFile = 20 * 1024 * 1024;
    public const int LongestPaste = 1_000_000;

    public static readonly Refusal TooLarge = new(Refusal.TooLarge, "This file is larger than 20 MB, which no guest list is. Nothing was taken in.", "list");

    /// <summary>The list in <paramref name="request"/>: multipart with a file, JSON with <c>text</c>, or the list as the body.</summary>
    public static async Task<Outcome<List<GuestReading>>> ReadAsync(HttpRequest request, CancellationToken cancellation = default)
    {
        if (request.ContentLength > LargestFile + LongestPaste) return TooLarge;
        try
        {
            if (request.HasFormContentType) return ReadFile((await request.ReadFormAsync(cancellation)).Files is [var file, ..] ? file : null);
            if (request.HasJsonContentType()) return ReadPasted((await request.ReadFromJsonAsync<PastedGuestList>(cancellation))?.Text);
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            return new Refusal(Refusal.Invalid, "This is neither a form with a file nor JSON with a text. Nothing was taken in.", "list");
        }

        return await ReadBodyAsync(request.Body, cancellation) is { } body ? ReadList(body, "") : TooLarge;
    }

    public static Outcome<List<GuestReading>> ReadFile(IFormFile? file)
    {
        if (file is null || file.Length == 0) return new Refusal(Refusal.Invalid, "There is no file here, or nothing in it. Choose the list that the host or the site gave you.", "list");
        if (file.Length > LargestFile) return TooLarge;
        using var content = file.OpenReadStream();
        return ReadList(content, Path.GetFileName(file.FileName));
    }

    public static Outcome<List<GuestReading>> ReadPasted(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Refusal.BecauseOf("text", "Paste the names first, one person a line.");
        if (text.Length > LongestPaste) return new Refusal(Refusal.TooLarge, "This is more text than a guest list has. Save it as a file and bring that.", "text");
        return GuestLists.ReadPasted(text).ToList();
    }

    /// <summary>The same, or a whole table with its header as it is copied from a spreadsheet.</summary>
    public static Outcome<List<GuestReading>> ReadTable(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestPaste) return ReadPasted(text);
        using var table = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return ReadList(table, "");
    }

    private static List<GuestReading> ReadList(Stream content, string name) => [.. GuestLists.Read(content, name)];

    private static async Task<MemoryStream?> ReadBodyAsync(Stream body, CancellationToken cancellation)
    {
        var kept = new MemoryStream();
        var block = new byte[81_920];
        while (await body.ReadAsync(block, cancellation) is var read and > 0)
        {
            if (kept.Length + read > LargestFile) return null;
            await kept.WriteAsync(block.AsMemory(0, read), cancellation);
        }

        kept.Position = 0;
        return kept;
    }
}

/// <summary>Lines that name one person each.</summary>
public sealed record PastedGuestList(string? Text);
