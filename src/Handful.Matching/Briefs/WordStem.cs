using System.Collections.Frozen;

namespace Handful.Matching.Briefs;

/// <summary>
/// The part of an English word that its family shares: price, prices and pricing; illustrator and illustration; negotiate and negotiation.
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with four departures: -er and -ist of doers go after one syllable too
/// (grafter, grafting), -eer stays (an engineer is no engine), British -ise is read as -ize, and strong verbs are turned back (drawn, draw).
/// </summary>
internal static class WordStem
{
    private const int ShortestDoer = 4;

    private static readonly FrozenDictionary<string, string> Strong = """
        drawn draw|drew draw|grown grow|grew grow|written write|wrote write|taught teach|built build|made make|sewn sew|woven weave|wove weave
        |spoken speak|spoke speak|sung sing|sang sing|bought buy|sold sell|brought bring|led lead|lent lend|known know|driven drive|drove drive
        |ran run|swum swim|swam swim|told tell|kept keep|thought think|found find|taken take|given give|shown show|chosen choose|chose choose
        |spun spin|ridden ride|rode ride|fed feed|bred breed|sown sow|dyed dye|dying die|women woman|men man|children child|mice mouse|geese goose
        |lives life|leaves leaf|knives knife|wolves wolf|shelves shelf
        """.Split('|').Select(pair => pair.Trim().Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    // They end as doers do and are none.
    private static readonly FrozenSet<string> NoDoer = """
        flower corner quarter shower master counter number monster center winter summer timber ginger silver copper leather weather feather
        member chapter finger shelter shoulder thunder wonder border cluster filter gender lantern pepper rubber butter letter theater theatre
        computer character disaster hamster lobster oyster poster priest tourist
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly (string Ending, string Instead)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"),
        ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
        ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"), ("graphi", "graph"),
    ];

    private static readonly (string Ending, string Instead)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ist", "ou",
    ];

    private static readonly string[] British = ["ise", "ised", "iser", "ising", "isation"];

    /// <summary>The stem of a folded word; words of other scripts, figures and very short words stem to themselves.</summary>
    public static string Of(string word)
    {
        if (word.Length < 3 || word == "news" || !word.All(char.IsAsciiLetterLower)) return word;
        if (Strong.TryGetValue(word, out var plain)) word = plain;
        var stem = WithZ(WithoutPlural(word));
        stem = WithoutDoer(WithoutPast(stem));
        if (stem.Length > 2 && stem[^1] == 'y' && HasVowel(stem.AsSpan(0, stem.Length - 1))) stem = stem[..^1] + "i";
        stem = WithoutLongEnding(Replaced(Replaced(stem, Second), Third));
        return WithoutLastLetter(stem);
    }

    private static string WithoutPlural(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2] : word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;

    private static string WithZ(string word)
    {
        var ending = Array.Find(British, ending => word.Length >= ending.Length + ShortestDoer && Ends(word, ending));
        return ending is null ? word : $"{word[..^ending.Length]}iz{ending[2..]}";
    }

    private static string WithoutPast(string word)
    {
        if (Ends(word, "eed")) return Measure(word.AsSpan(0, word.Length - 3)) > 0 ? word[..^1] : word;
        var cut = Ends(word, "ing") ? 3 : Ends(word, "ed") ? 2 : 0;
        return cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)) ? word : Mended(word[..^cut]);
    }

    // "pric" was price, "plann" was plan.
    private static string Mended(string stem)
    {
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz")) return stem + "e";
        if (IsDoubled(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string WithoutDoer(string word)
    {
        if (NoDoer.Contains(word) || Ends(word, "eer")) return word;
        var cut = Ends(word, "er") ? 2 : Ends(word, "ist") ? 3 : 0;
        return cut > 0 && word.Length >= cut + ShortestDoer && HasVowel(word.AsSpan(0, word.Length - cut)) ? Mended(word[..^cut]) : word;
    }

    private static string Replaced(string word, (string Ending, string Instead)[] endings)
    {
        foreach (var (ending, instead) in endings)
            if (Ends(word, ending)) return Measure(word.AsSpan(0, word.Length - ending.Length)) > 0 ? word[..^ending.Length] + instead : word;
        return word;
    }

    private static string WithoutLongEnding(string word)
    {
        if (NoDoer.Contains(word) || Ends(word, "eer")) return word;
        foreach (var ending in Fourth)
        {
            if (!Ends(word, ending)) continue;
            var left = word.AsSpan(0, word.Length - ending.Length);
            return Measure(left) > 1 && (ending != "ion" || left[^1] is 's' or 't') ? left.ToString() : word;
        }
        return word;
    }

    private static string WithoutLastLetter(string word)
    {
        if (word[^1] == 'e')
        {
            var left = word.AsSpan(0, word.Length - 1);
            var measure = Measure(left);
            if (measure > 1 || (measure == 1 && !EndsShort(left))) word = left.ToString();
        }
        return word[^1] == 'l' && IsDoubled(word) && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string ending) => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsDoubled(string word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    // Consonant, vowel, consonant, the last not w, x or y.
    private static bool EndsShort(ReadOnlySpan<char> word) =>
        word.Length > 2 && !IsVowel(word, word.Length - 1) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 3)
        && word[^1] is not ('w' or 'x' or 'y');

    private static bool HasVowel(ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
            if (IsVowel(word, at)) return true;
        return false;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(ReadOnlySpan<char> word)
    {
        var (count, before) = (0, false);
        for (var at = 0; at < word.Length; at++)
        {
            var vowel = IsVowel(word, at);
            if (before && !vowel) count++;
            before = vowel;
        }
        return count;
    }

    private static bool IsVowel(ReadOnlySpan<char> word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));
}
