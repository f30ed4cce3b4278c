using System.Text;

namespace Handful.Formats.VCards;

/// <summary>One unfolded line into group, name, parameters and value.</summary>
internal static class PropertyParsing
{
    /// <summary>The property, or a nameless one that only keeps the line, where it is none.</summary>
    public static VCardProperty Parse(ReadOnlySpan<char> line, string cardText, int start, int length, VCardVersion version)
    {
        var colon = FindOutsideQuotes(line, ':');
        if (colon < 0) colon = line.IndexOf(':');
        if (colon <= 0) return new VCardProperty("", "", "", [], line.ToString(), cardText, start, length, version);
        var header = line[..colon];
        var value = line[(colon + 1)..];
        var semicolon = header.IndexOf(';');
        var fullName = (semicolon < 0 ? header : header[..semicolon]).Trim();
        var dot = fullName.IndexOf('.');
        var group = dot <= 0 ? "" : VCardNames.Written(fullName[..dot]);
        var name = VCardNames.Written(fullName[(dot + 1)..]);
        IReadOnlyList<VCardParameter> parameters = semicolon < 0 ? [] : Parameters(header[(semicolon + 1)..]);
        return new VCardProperty(group, name, VCardNames.Key(name), parameters, value.ToString(), cardText, start, length, version);
    }

    private static List<VCardParameter> Parameters(ReadOnlySpan<char> text)
    {
        var parameters = new List<VCardParameter>(2);
        while (!text.IsEmpty)
        {
            var end = FindOutsideQuotes(text, ';');
            var one = (end < 0 ? text : text[..end]).Trim();
            text = end < 0 ? [] : text[(end + 1)..];
            if (one.IsEmpty) continue;
            var equals = one.IndexOf('=');
            parameters.Add(equals > 0
                ? new VCardParameter(VCardNames.Written(one[..equals].TrimEnd()), Values(one[(equals + 1)..]))
                : new VCardParameter(NameOfBare(one), VCardNames.Written(one)));
        }
        return parameters;
    }

    private static string[] Values(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(',', '"', '^') < 0) return [VCardNames.Written(text.Trim())];
        var values = new List<string>(2);
        while (true)
        {
            var end = FindOutsideQuotes(text, ',');
            values.Add(Unescape((end < 0 ? text : text[..end]).Trim().Trim('"')));
            if (end < 0) return [.. values];
            text = text[(end + 1)..];
        }
    }

    private static string NameOfBare(ReadOnlySpan<char> value) => value switch
    {
        _ when IsAny(value, "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B") => "ENCODING",
        _ when IsAny(value, "INLINE", "URL", "CONTENT-ID", "CID") => "VALUE",
        _ => "TYPE",
    };

    private static bool IsAny(ReadOnlySpan<char> value, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (value.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>RFC 6868: a caret stands for what a parameter's value could not hold.</summary>
    private static string Unescape(ReadOnlySpan<char> value)
    {
        if (!value.Contains('^')) return VCardNames.Written(value);
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var meant = value[i] == '^' && i + 1 < value.Length ? value[i + 1] : '\0';
            var c = meant switch { 'n' => '\n', '^' => '^', '\'' => '"', _ => '\0' };
            if (c != '\0') i++;
            text.Append(c == '\0' ? value[i] : c);
        }
        return text.ToString();
    }

    private static int FindOutsideQuotes(ReadOnlySpan<char> text, char wanted)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] == wanted && !quoted) return i;
        }
        return -1;
    }
}
