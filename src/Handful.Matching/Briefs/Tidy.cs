using System.Collections.Frozen;
using System.Text;

namespace Handful.Matching.Briefs;

/// <summary>Texts as people paste them, made fit for the middle of a sentence.</summary>
internal static class Tidy
{
    private const int LongestQuote = 140;

    private static readonly char[] Around = [' ', '.', ',', ';', ':', '"', '“', '”', '*', '•', '-', '–'];

    private static readonly FrozenSet<string> Nothing =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "n/a", "na", "none", "nothing", "other", "tbd", "not sure", "no", "unknown", "nil");

    /// <summary>One line, single spaces, without the stops and marks around it; a question keeps its mark.</summary>
    public static string Line(string text)
    {
        if (IsOneLine(text)) return text.Trim(Around);
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter) || char.IsControl(letter);
            if (!blank) line.Append(letter == '!' ? '.' : letter);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().Trim(Around);
    }

    // Most texts are, and two thousand guests bring tens of thousands of them.
    private static bool IsOneLine(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter == '!' || (letter != ' ' && char.IsWhiteSpace(letter)) || char.IsControl(letter) || (letter == ' ' && before == ' ')) return false;
            before = letter;
        }
        return true;
    }

    /// <summary>False for blanks, dashes and the ways people write "nothing" into a form.</summary>
    public static bool SaysSomething(string line) => line.Any(char.IsLetterOrDigit) && !Nothing.Contains(line);

    /// <summary>Whether the text is more than one sentence.</summary>
    public static bool HasSeveralSentences(string line) => Sentences(line).Skip(1).Any();

    /// <summary>The sentences of a text, each without its full stop.</summary>
    public static IEnumerable<string> Sentences(string line)
    {
        var start = 0;
        for (var at = 0; at + 2 < line.Length; at++)
        {
            if (line[at] is not ('.' or '?') || line[at + 1] != ' ' || !char.IsUpper(line[at + 2])) continue;
            if (at - start < 3) continue;
            yield return Line(line[start..(at + 1)]);
            start = at + 2;
        }
        if (start < line.Length) yield return Line(line[start..]);
    }

    /// <summary>The text between quotation marks, cut at a word when it is longer than a sentence should be.</summary>
    public static string Quote(string line)
    {
        var words = line.Replace('“', '‘').Replace('”', '’').Replace('"', '’');
        if (words.Length <= LongestQuote) return $"“{words}”";
        var end = words.LastIndexOf(' ', LongestQuote);
        return $"“{words[..(end > 0 ? end : LongestQuote)].TrimEnd(',', ';', ' ')} …”";
    }
}
