namespace Handful.Matching.Briefs;

/// <summary>The part of an English word that its family shares: grafter, grafters and grafting are all "graft".</summary>
internal static class WordStem
{
    // Four letters must be left: shorter stems (pap-er, numb-er aside) join words that have nothing in common.
    private const int Shortest = 4;

    /// <summary>The stem of a word folded and in the singular; words that do not inflect stem to themselves.</summary>
    public static string Of(string word)
    {
        var stem = word;
        if (Ends(stem, "isation") || Ends(stem, "ization")) stem = stem[..^7] + "is";
        else if (Ends(stem, "ing")) stem = stem[..^3];
        else if (Ends(stem, "ed")) stem = stem[..^2];
        if (Ends(stem, "er") && !stem.EndsWith("eer", StringComparison.Ordinal)) stem = stem[..^2];
        if (stem.Length > Shortest && stem[^1] == 'e') stem = stem[..^1];
        if (Ends(stem, "iz")) stem = stem[..^1] + "s";
        return IsDoubled(stem) ? stem[..^1] : stem;
    }

    private static bool Ends(string word, string ending) =>
        word.Length >= ending.Length + Shortest && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsDoubled(string stem) =>
        stem.Length > Shortest && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'o' or 'f' or 'z');
}
