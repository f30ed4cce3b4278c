namespace Handful.Formats.VCards;

/// <summary>The text of one whole card into a <see cref="VCard"/>.</summary>
internal static class VCardParsing
{
    public static VCard Parse(string text)
    {
        var version = VersionOf(text);
        var properties = new List<VCardProperty>(16);
        var lines = new LogicalLines(text, version);
        lines.MoveNext();
        while (lines.MoveNext())
        {
            if (lines.End >= text.Length && VCardMarks.IsEnd(lines.Line)) break;
            var line = CleanText.HasControls(lines.Line) ? CleanText.WithoutControls(lines.Line) : lines.Line;
            properties.Add(PropertyParsing.Parse(line, text, lines.Start, lines.End - lines.Start, version));
        }
        return new VCard(version, properties, text);
    }

    /// <summary>Wherever VERSION stands; without one, what a bare TYPE (<c>TEL;CELL:</c>) gives away.</summary>
    public static VCardVersion VersionOf(ReadOnlySpan<char> text)
    {
        var rest = text;
        while (rest.IndexOf("VERSION:", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var isLine = at > 0 ? rest[at - 1] is '\n' or '\r' : rest.Length == text.Length;
            rest = rest[(at + 8)..];
            if (!isLine) continue;
            var value = rest.TrimStart();
            return value.StartsWith("2.") ? VCardVersion.V21 : value.StartsWith("4.") ? VCardVersion.V40 : VCardVersion.V30;
        }
        return text.Contains("\nTEL;CELL", StringComparison.OrdinalIgnoreCase) || text.Contains(";QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase)
            ? VCardVersion.V21
            : VCardVersion.V30;
    }
}
