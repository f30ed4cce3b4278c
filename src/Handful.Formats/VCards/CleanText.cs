using System.Text;

namespace Handful.Formats.VCards;

/// <summary>Texts as a <see cref="ContactRecord"/> promises them: trimmed and without control characters.</summary>
internal static class CleanText
{
    /// <summary>On one line.</summary>
    public static string Line(string text) => Clean(text, keepsBreaks: false);

    /// <summary>With its line breaks, each a <c>\n</c>.</summary>
    public static string Lines(string text) => Clean(text, keepsBreaks: true);

    private static string Clean(string text, bool keepsBreaks)
    {
        var trimmed = text.AsSpan().Trim();
        if (!HasControls(trimmed)) return trimmed.Length == text.Length ? text : trimmed.ToString();
        var clean = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            var c = trimmed[i];
            if (c == '\r' && i + 1 < trimmed.Length && trimmed[i + 1] == '\n') continue;
            if (c is '\n' or '\r') clean.Append(keepsBreaks ? '\n' : ' ');
            else if (c == '\t') clean.Append(keepsBreaks ? '\t' : ' ');
            else if (!char.IsControl(c)) clean.Append(c);
        }
        return clean.ToString().Trim();
    }

    private static bool HasControls(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c)) return true;
        }
        return false;
    }
}
