using System.Buffers;
using System.Text;

namespace Handful.Formats.VCards;

/// <summary>Texts as a <see cref="ContactRecord"/> promises them: trimmed and without control characters.</summary>
internal static class CleanText
{
    private static readonly SearchValues<char> AllControls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))]);

    /// <summary>Whether it holds control characters other than tabs and line breaks.</summary>
    public static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAny(Controls);

    public static string WithoutControls(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Controls.Contains(c)) clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>On one line.</summary>
    public static string Line(string text) => Clean(text, keepsBreaks: false);

    /// <summary>With its line breaks, each a <c>\n</c>.</summary>
    public static string Lines(string text) => Clean(text, keepsBreaks: true);

    private static string Clean(string text, bool keepsBreaks)
    {
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.ContainsAny(AllControls)) return trimmed.Length == text.Length ? text : trimmed.ToString();
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
}
