using System.Text;
using System.Text.Json;
using Handful.Formats.Text;

namespace Handful.Formats.Json;

/// <summary>Opens the JSON exports of other programs. A file is held in memory whole, because such exports speak of later parts in earlier ones.</summary>
internal static class JsonFile
{
    /// <summary>In bytes. Beyond it, memory would not be enough on a small machine.</summary>
    public const long Largest = 512L * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000 };

    /// <summary>The document, or null and a sentence.</summary>
    public static JsonDocument? Open(Stream file, out string why)
    {
        why = "This export is larger than 512 MB, which is more than Handful reads at once. Nothing was changed.";
        if (file.CanSeek && file.Length - file.Position > Largest) return null;
        why = "This export ends early or is damaged. Export it once more and bring that; nothing was changed.";
        try
        {
            if (!IsUtf16(file)) return JsonDocument.Parse(file, Lenient);
            using var text = TextDecoding.Open(file);
            return JsonDocument.Parse(text.ReadToEnd(), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The names at the top of the document, and within its "data", as far as they are needed or can be read. Memory grows only
    /// with the longest value.
    /// </summary>
    /// <param name="file">At its beginning.</param>
    /// <param name="enough">Asked after each name; when it says true, reading ends.</param>
    public static HashSet<string> Names(Stream file, Func<HashSet<string>, bool> enough)
    {
        if (!IsUtf16(file)) return NamesOfUtf8(file, enough);
        using var text = TextDecoding.Open(file);
        using var utf8 = new MemoryStream(Encoding.UTF8.GetBytes(text.ReadToEnd()));
        return NamesOfUtf8(utf8, enough);
    }

    private static HashSet<string> NamesOfUtf8(Stream file, Func<HashSet<string>, bool> enough)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new byte[1 << 16];
        var filled = file.ReadAtLeast(buffer, 3, throwOnEndOfStream: false);
        if (buffer.AsSpan(0, filled).StartsWith(Encoding.UTF8.Preamble)) filled = Keep(buffer, 3, filled);
        var (ended, wrapped) = (false, false);
        var state = new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Lenient.MaxDepth });
        try
        {
            while (!ended)
            {
                if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var got = file.Read(buffer, filled, buffer.Length - filled);
                (filled, ended) = (filled + got, got == 0);
                var reader = new Utf8JsonReader(buffer.AsSpan(0, filled), ended, state);
                while (reader.Read())
                {
                    if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2) continue;
                    if (reader.CurrentDepth == 1) wrapped = reader.ValueTextEquals("data"u8);
                    else if (!wrapped) continue;
                    names.Add(reader.GetString()!);
                    if (enough(names)) return names;
                }

                filled = Keep(buffer, (int)reader.BytesConsumed, filled);
                state = reader.CurrentState;
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What was read until there tells what it is.
        }

        return names;
    }

    /// <summary>Moves what stands from there on to the beginning.</summary>
    private static int Keep(byte[] buffer, int from, int filled)
    {
        buffer.AsSpan(from, filled - from).CopyTo(buffer);
        return filled - from;
    }

    private static bool IsUtf16(Stream file)
    {
        if (!file.CanSeek) return false;
        var start = file.Position;
        Span<byte> mark = stackalloc byte[2];
        var length = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        file.Position = start;
        return length == 2 && mark is [0xFF, 0xFE] or [0xFE, 0xFF];
    }
}
