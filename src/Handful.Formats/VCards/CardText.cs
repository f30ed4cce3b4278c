using System.Text;
using System.Text.Unicode;

namespace Handful.Formats.VCards;

/// <summary>
/// A card's bytes as text that is true when it is written as UTF-8. Nearly every card is valid UTF-8 and is taken whole; of the
/// others each property is decoded for itself, because programs mix character sets within one card.
/// </summary>
internal static class CardText
{
    public static string Decode(ReadOnlySpan<byte> card) =>
        Utf8.IsValid(card) && !NeedsCharset(card) ? Encoding.UTF8.GetString(card) : DecodeEach(card);

    private static bool NeedsCharset(ReadOnlySpan<byte> card)
    {
        // Bytes that are plain ASCII mean the same in every set but those that switch by escape (ISO-2022-JP).
        if (Ascii.IsValid(card) && !card.Contains((byte)0x1B)) return false;
        return Encoding.Latin1.GetString(card).Contains("CHARSET=", StringComparison.OrdinalIgnoreCase);
    }

    private static string DecodeEach(ReadOnlySpan<byte> card)
    {
        // Latin-1 gives every byte its own character, so that lines can be told apart before anything is decoded.
        var bytes = Encoding.Latin1.GetString(card);
        var text = new StringBuilder(bytes.Length);
        var version = VCardParsing.VersionOf(bytes);
        var lines = new LogicalLines(bytes, version);
        while (lines.MoveNext()) Append(text, bytes.AsSpan(lines.Start, lines.End - lines.Start), lines.Line, version);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> raw, ReadOnlySpan<char> line, VCardVersion version)
    {
        var bytes = Bytes(raw);
        var property = PropertyParsing.Parse(line, "", 0, 0, version);
        var charset = property.Parameter("CHARSET");
        var isForeign = !property.IsQuotedPrintable && Charsets.Foreign(charset) is not null && (!Ascii.IsValid(bytes) || bytes.Contains((byte)0x1B));
        if (!isForeign && Utf8.IsValid(bytes))
        {
            text.Append(Encoding.UTF8.GetString(bytes));
            return;
        }
        var unfolded = Bytes(line);
        var decoded = property.IsQuotedPrintable ? Charsets.Decode(unfolded, null) : Charsets.Decode(unfolded, charset);
        // Where every line can be decoded by itself, the folding stays; where a fold split a character, it has to move.
        if (!isForeign && !Utf8.IsValid(unfolded)) text.Append(Charsets.Decode(bytes, null));
        else if (version == VCardVersion.V21) text.Append(isForeign ? WithUtf8(decoded, charset!) : decoded).Append("\r\n");
        else Folding.Append(text, isForeign ? WithUtf8(decoded, charset!) : decoded);
    }

    private static string WithUtf8(string line, string charset)
    {
        var at = line.IndexOf(charset, Math.Max(0, line.IndexOf("CHARSET=", StringComparison.OrdinalIgnoreCase)), StringComparison.Ordinal);
        return at < 0 ? line : string.Concat(line.AsSpan(0, at), "UTF-8", line.AsSpan(at + charset.Length));
    }

    private static byte[] Bytes(ReadOnlySpan<char> latin1)
    {
        var bytes = new byte[latin1.Length];
        Encoding.Latin1.GetBytes(latin1, bytes);
        return bytes;
    }
}
