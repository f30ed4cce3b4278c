using System.Text;

namespace Handful.Formats.VCards;

/// <summary>The escapes of text in values: RFC 6350 §3.4, RFC 2426 §4.</summary>
public static class VCardText
{
    /// <summary>Text as a value may hold it. Control characters that are no line break or tab are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c is '\n' or '\r') escaped.Append("\\n");
            else if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\t' || !char.IsControl(c)) escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>
    /// What was meant: <c>\n</c> a line break, <c>\,</c> <c>\;</c> <c>\\</c> the character, and <c>\:</c> too, as early Apple
    /// programs wrote links. Any other backslash stays as it is.
    /// </summary>
    public static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal)) return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var next = value[i] == '\\' && i + 1 < value.Length ? value[i + 1] : '\0';
            if (next is 'n' or 'N') text.Append('\n');
            else if (next is '\\' or ',' or ';' or ':') text.Append(next);
            else
            {
                text.Append(value[i]);
                continue;
            }
            i++;
        }
        return text.ToString();
    }

    /// <summary>The parts between separators that are not escaped, each still escaped; one empty part for an empty value.</summary>
    public static IReadOnlyList<string> Split(string value, char separator)
    {
        if (!value.Contains(separator, StringComparison.Ordinal)) return [value];
        var parts = new List<string>(8);
        var start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\') i++;
            else if (value[i] == separator)
            {
                parts.Add(value[start..i]);
                start = i + 1;
            }
        }
        parts.Add(value[start..]);
        return parts;
    }
}
