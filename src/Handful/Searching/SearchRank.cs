using Handful.Kernel;
using Handful.Matching;
using Handful.Storage;

namespace Handful.Searching;

/// <summary>Which of the documents found is meant.</summary>
internal static class SearchRank
{
    internal static IEnumerable<SearchDocument> Order(IEnumerable<SearchDocument> documents, string[] words) =>
        documents.Select(document => (document, worth: Worth(document, words)))
            .Where(pair => pair.worth > 0)
            .OrderByDescending(pair => pair.worth).ThenBy(pair => pair.document.FoldedTitle, StringComparer.Ordinal).ThenBy(pair => pair.document.Number)
            .Select(pair => pair.document);

    /// <summary>Every word must be somewhere; where it stands decides: the title's word, its beginning, inside it, misspelt, then the rest.</summary>
    internal static double Worth(SearchDocument document, string[] words)
    {
        var title = document.FoldedTitle.Split(' ');
        double worth = document.Kind switch { "person" => 3, "gathering" => 2, "topic" => 2, _ => 1 };
        if (document.FoldedTitle == string.Join(' ', words)) worth += 100;
        string[]? text = null;
        foreach (var word in words)
        {
            var best = title.Max(part => Match(part, word)) * 4;
            if (best < 4 * 0.8)
            {
                text ??= document.FoldedText.Split([' ', '\n']);
                best = Math.Max(best, text.Length == 0 ? 0 : text.Max(part => Match(part, word)));
            }

            if (best <= 0) return 0;
            worth += best * 10;
        }

        // Of two that match alike, the shorter name is the closer one.
        return worth - document.FoldedTitle.Length / 1000.0;
    }

    /// <summary>Of known words those that a misspelt one may stand for, the nearest first.</summary>
    internal static List<string> Near(IEnumerable<string> known, string word, int most) =>
        [.. known.Select(part => (part, match: Match(part, word))).Where(pair => pair.match > 0).OrderByDescending(pair => pair.match).ThenBy(pair => pair.part.Length).ThenBy(pair => pair.part, StringComparer.Ordinal).Take(most).Select(pair => pair.part)];

    private static double Match(string part, string word)
    {
        if (part == word) return 1;
        if (part.StartsWith(word, StringComparison.Ordinal)) return 0.9;
        // Inside a word: of three letters or more, or of a script that puts no spaces between words.
        if ((word.Length >= 3 || !char.IsAscii(word[0])) && part.Contains(word, StringComparison.Ordinal)) return 0.6;
        if (word.Length < 4 || part.Length < 3) return 0;
        // One slip in four letters, two in seven; a slip while still typing counts against the beginning alone.
        var allowed = word.Length >= 7 ? 2 : 1;
        var slips = Math.Min(Spelling.Slips(part, word, allowed), part.Length > word.Length ? Spelling.Slips(part[..word.Length], word, allowed) : int.MaxValue);
        return slips <= allowed ? 0.5 - 0.1 * slips : 0;
    }
}
