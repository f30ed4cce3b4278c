using System.Text.RegularExpressions;

namespace Handful.Ui;

/// <summary>A stretch of text, and whether it is one of the words looked for.</summary>
internal readonly record struct MarkedPart(string Text, bool Found);

internal static class Marked
{
    // A search is a handful of words; more would make the pattern, not the reader, work.
    private const int MostWords = 12;

    /// <summary>Cuts the text before and after each of the words, at the beginnings of words only. Nothing is added or lost.</summary>
    public static IReadOnlyList<MarkedPart> Parts(string text, string? words)
    {
        var looked = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('"', '*', '\'', ',', '.'))
            .Where(word => word.Length > 0)
            .OrderByDescending(word => word.Length)
            .Take(MostWords)
            .Select(Regex.Escape)
            .ToList();
        if (looked.Count == 0 || text.Length == 0)
            return [new MarkedPart(text, false)];

        var pattern = $@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', looked)})";
        var parts = new List<MarkedPart>();
        var at = 0;
        foreach (var match in Regex.EnumerateMatches(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        {
            if (match.Index > at)
                parts.Add(new MarkedPart(text[at..match.Index], false));
            parts.Add(new MarkedPart(text.Substring(match.Index, match.Length), true));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            parts.Add(new MarkedPart(text[at..], false));
        return parts;
    }
}
