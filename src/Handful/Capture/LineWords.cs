using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Handful.Capture;

/// <summary>One word of a line.</summary>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Text">As it stands there.</param>
/// <param name="Lower">In lower case, with straight apostrophes.</param>
/// <param name="Clause">Words of one clause have one number; commas, colons and full stops part clauses.</param>
/// <param name="Mark">What stands between the clause before and this word, where it is the first of its clause.</param>
internal readonly record struct LineWord(int Start, string Text, string Lower, int Clause, char Mark)
{
    internal int End => Start + Text.Length;

    /// <summary>A capital, or a letter of a script that has none.</summary>
    internal bool StartsLikeAName => char.GetUnicodeCategory(Text, 0) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;

    internal bool IsNumber => char.IsAsciiDigit(Text[0]);
}

/// <summary>The words of a line, and the parts of it that are words.</summary>
internal sealed partial class LineWords
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:!?—–()[]\"“”„«»、，。：；！？|\n");

    private readonly string line;
    private readonly LineWord[] words;

    internal LineWords(string line)
    {
        this.line = line;
        words = [.. Read(line)];
        // Somebody who types without capitals gives no other sign of what is a name.
        HasCapitals = words.Any(word => char.IsUpper(word.Text[0]) && word.Lower != "i");
    }

    internal bool HasCapitals { get; }

    internal int Count => words.Length;

    internal LineWord this[int at] => words[at];

    internal string Lower(int at) => at >= 0 && at < words.Length ? words[at].Lower : "";

    /// <summary>Whether this is one of <paramref name="some"/>, and in the same clause as the word before.</summary>
    internal bool Follows(int at, IReadOnlySet<string> some) => at > 0 && at < words.Length && words[at].Clause == words[at - 1].Clause && some.Contains(words[at].Lower);

    internal bool SameClause(int one, int other) => one >= 0 && other >= 0 && one < words.Length && other < words.Length && words[one].Clause == words[other].Clause;

    /// <summary>The line from the word <paramref name="from"/> up to, without, <paramref name="to"/>.</summary>
    internal string Between(int from, int to) => from >= to ? "" : line[words[from].Start..words[to - 1].End];

    private static IEnumerable<LineWord> Read(string line)
    {
        var (clause, end) = (0, 0);
        foreach (Match match in WordPattern().Matches(line))
        {
            var mark = MarkIn(line.AsSpan(end, match.Index - end), match.Index == 0 || end == 0);
            if (mark != '\0' && end > 0) clause++;
            yield return new LineWord(match.Index, match.Value, match.Value.ToLowerInvariant().Replace('’', '\''), clause, mark);
            end = match.Index + match.Length;
        }
    }

    private static char MarkIn(ReadOnlySpan<char> gap, bool first)
    {
        if (first) return '\0';
        var at = gap.IndexOfAny(Marks);
        if (at >= 0) return gap[at];
        // A full stop ends a clause; "Dr. Ada", "A. B. Miller" and "12. Mai" are dealt with where words are told apart.
        if (gap.StartsWith(". ")) return '.';
        return gap.Contains(" - ", StringComparison.Ordinal) ? '-' : '\0';
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})?(?![0-9])|[0-9]{1,2}[./][0-9]{1,2}(?:/(?:[0-9]{4}|[0-9]{2}))?(?![0-9])|[0-9]{1,2}\.(?=\s\p{L})|(?:Dr|Prof|Mr|Mrs|Ms|St|\b\p{Lu})\.(?=\s\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-][\p{L}\p{M}\p{N}]+)*(?:/(?=\s))?|[&+]", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
