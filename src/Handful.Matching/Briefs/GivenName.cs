using System.Collections.Frozen;

namespace Handful.Matching.Briefs;

/// <summary>What to call a person once their full name stands above.</summary>
internal static class GivenName
{
    private static readonly FrozenSet<string> Titles =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "dr", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "rev", "herr", "frau");

    /// <summary>
    /// The first word of a Latin name of two words or more; the whole name where it is one word, begins with an initial or a
    /// title, has a comma, or is written in another script. A given name in capitals is
    /// written as names are. "This guest" for a blank name.
    /// </summary>
    public static string Of(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "this guest";
        var whole = string.Join(' ', words);
        if (words.Length == 1 || whole.Contains(',', StringComparison.Ordinal) || whole.Any(IsOfAnotherScript)) return whole;
        if (words[0].TrimEnd('.').Length < 2 || words[0].EndsWith('.') || Titles.Contains(words[0])) return whole;
        return words[0].Length > 3 && words[0].All(char.IsUpper) ? words[0][0] + words[0][1..].ToLowerInvariant() : words[0];
    }

    // Latin letters with every accent in use end at U+024F, and again at U+1EFF.
    private static bool IsOfAnotherScript(char letter) =>
        char.IsLetter(letter) && letter is > '\u024F' and not (>= '\u1E00' and <= '\u1EFF');
}
