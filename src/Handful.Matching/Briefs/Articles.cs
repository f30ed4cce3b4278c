using System.Collections.Frozen;

namespace Handful.Matching.Briefs;

/// <summary>"A" and "an".</summary>
internal static class Articles
{
    private static readonly FrozenSet<string> Uncounted = """
        water paper power weather leather timber copper silver butter rubber cider litter beer laughter lumber fodder fiber fibre or her
        answer another either neither together whoever whatever other however over under after ever never per
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Determiners = """
        a an the my your our their his her its some any one two three four five six seven eight nine ten another other more first last next
        every each no this that these those
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>"German translator", as forms are filled in, becomes "a German translator"; anything less plain stays as it is.</summary>
    public static string Before(string thing)
    {
        var words = thing.Split(' ');
        var last = words[^1];
        var isPlain = words.Length < 4 && words.All(word => word.All(letter => char.IsLetter(letter) || letter == '-')) && words[0].Length > 0;
        return IsDoer(last) && isPlain && !Determiners.Contains(words[0]) ? $"{For(words[0])} {Letters.Lower(thing)}" : thing;
    }

    /// <summary>Whether a word in the singular ends as those do who do something: a translator, a printer, a botanist.</summary>
    public static bool IsDoer(string word)
    {
        var last = word.ToLowerInvariant();
        return last.Length > 4 && last.All(char.IsLetter) && !Uncounted.Contains(last)
            && (last.EndsWith("er", StringComparison.Ordinal) || last.EndsWith("or", StringComparison.Ordinal)
                || last.EndsWith("ist", StringComparison.Ordinal));
    }

    /// <summary>By sound, as far as spelling shows it: abbreviations are spelled out (an HR lead, a UX researcher).</summary>
    public static string For(string word)
    {
        if (word.Length > 1 && word.All(char.IsUpper)) return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal) ? "an" : "a";
        string[] consonants = ["uni", "use", "eu", "one", "uk"];
        if (Array.Exists(consonants, start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase))) return "a";
        return "aeiouAEIOU".Contains(word[0], StringComparison.Ordinal) || word.StartsWith("hono", StringComparison.OrdinalIgnoreCase) ? "an" : "a";
    }
}
