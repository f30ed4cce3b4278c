using System.Text;

namespace Handful.Formats.VCards;

/// <summary>
/// Writes cards strictly: CRLF, lines of at most 75 octets, legal names, no control characters. Only a card that did not change
/// is given back as it came, whatever it holds.
/// </summary>
public static class VCardWriter
{
    /// <summary>Writes one card. A new or changed card of version 2.1 is written as 3.0.</summary>
    public static void Write(TextWriter writer, VCard card) => writer.Write(ToText(card));

    /// <summary>The card as text, its last line ended.</summary>
    public static string ToText(VCard card)
    {
        if (card.Source is { } source) return source.EndsWith('\n') || source.EndsWith('\r') ? source : source + "\r\n";
        var version = card.Version == VCardVersion.V21 ? VCardVersion.V30 : card.Version;
        var text = new StringBuilder(512);
        text.Append("BEGIN:VCARD\r\nVERSION:").Append(version == VCardVersion.V40 ? "4.0" : "3.0").Append("\r\n");
        foreach (var property in card.Properties) Append(text, property, version);
        return text.Append("END:VCARD\r\n").ToString();
    }

    private static void Append(StringBuilder text, VCardProperty property, VCardVersion version)
    {
        if (property.Key is "VERSION" or "BEGIN" or "END" || !property.Name.Any(char.IsAsciiLetterOrDigit)) return;
        if (property.Raw is not { } raw || property.From != version || !IsName(property.Name)) AppendNew(text, property, version);
        else if (IsTidy(raw)) text.Append(WithFeeds(raw.TrimEnd('\r', '\n')).Replace("\n", "\r\n", StringComparison.Ordinal)).Append("\r\n");
        else if (property.IsQuotedPrintable || property.Value.Contains('\n', StringComparison.Ordinal)) AppendNew(text, property, version);
        else
        {
            var lines = new LogicalLines(raw, version);
            lines.MoveNext();
            Folding.Append(text, CleanText.WithoutControls(lines.Line));
        }
    }

    private static void AppendNew(StringBuilder text, VCardProperty property, VCardVersion version)
    {
        var legal = property.From is null ? property : Conversion.To(version, property);
        var line = new StringBuilder(legal.Value.Length + 64);
        if (Name(legal.Group) is { Length: > 0 } group) line.Append(group).Append('.');
        line.Append(Name(legal.Name));
        foreach (var parameter in legal.Parameters)
        {
            if (Name(parameter.Name) is { Length: > 0 } name) line.Append(';').Append(name).Append('=').AppendJoin(',', parameter.Values.Select(Quoted));
        }
        var value = WithFeeds(legal.Value).Replace("\n", "\\n", StringComparison.Ordinal);
        Folding.Append(text, line.Append(':').Append(CleanText.WithoutControls(value)).ToString());
    }

    /// <summary>RFC 6350 §5 and RFC 6868: quotes around what would end the value, carets for what quotes cannot hold.</summary>
    private static string Quoted(string value)
    {
        var text = WithFeeds(value).Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);
        text = CleanText.WithoutControls(text.Replace("\n", "^n", StringComparison.Ordinal));
        return text.AsSpan().ContainsAny(":;,") || text.Length != text.Trim().Length ? $"\"{text}\"" : text;
    }

    private static bool IsTidy(string raw)
    {
        var rest = WithFeeds(raw.TrimEnd('\r', '\n')).AsSpan();
        foreach (var range in rest.Split('\n'))
        {
            var line = rest[range];
            if (line.IsWhiteSpace() || (line.Length > 25 && Encoding.UTF8.GetByteCount(line) > 75) || CleanText.HasControls(line)) return false;
        }
        return true;
    }

    private static string WithFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static bool IsName(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>What may not stand in a name becomes a hyphen, and one more at its end keeps it from turning into a name that means something.</summary>
    private static string Name(string name) =>
        IsName(name) ? name : string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').Append('-'));
}
