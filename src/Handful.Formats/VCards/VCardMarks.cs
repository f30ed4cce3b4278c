namespace Handful.Formats.VCards;

/// <summary>The lines that begin and end a card, in any case and with blanks where they do no harm.</summary>
internal static class VCardMarks
{
    // Not every white space: one beyond ASCII is a different character, or none, before the card's character set is known.
    private const string Blanks = " \t";

    public static bool IsBegin(ReadOnlySpan<char> line) => !line.IsEmpty && (line[0] | 0x20) == 'b' && Is(line, "BEGIN");

    public static bool IsEnd(ReadOnlySpan<char> line) => !line.IsEmpty && (line[0] | 0x20) == 'e' && Is(line, "END");

    private static bool Is(ReadOnlySpan<char> line, ReadOnlySpan<char> word)
    {
        if (line.Length > 64 || !line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        var rest = line[word.Length..].TrimStart(Blanks);
        return !rest.IsEmpty && rest[0] == ':' && rest[1..].Trim(Blanks).Equals("VCARD", StringComparison.OrdinalIgnoreCase);
    }
}
