namespace Handful.Matching.Briefs;

/// <summary>How much it proves that two texts have terms in common.</summary>
internal static class Affinity
{
    /// <summary>What all further terms together add to the strongest one, and how much of it one of them adds.</summary>
    private const double MostOfTheRest = 0.5, OneOfTheRest = 0.3;

    /// <summary>0 where it proves nothing: common words alone, or one telling word that not both texts are about.</summary>
    public static double Of(Part mine, Part theirs, IReadOnlyList<Term> shared, Crowd crowd)
    {
        var words = shared.Count(term => term.IsWord);
        var isStrong = shared.Any(term => !term.IsWord && !term.IsGeneric);
        if (!isStrong && words == 0) return 0;
        if (!isStrong && shared.Count == 1 && !IsProof(mine, theirs, shared[0], crowd)) return 0;
        var strengths = shared.Select(term => term.Strength * crowd.Rarity(term)).OrderDescending().ToArray();
        return strengths[0] + Math.Min(MostOfTheRest, OneOfTheRest * strengths.Skip(1).Sum());
    }

    private static bool IsProof(Part mine, Part theirs, Term word, Crowd crowd)
    {
        if (!mine.Fragment.Heads.Contains(word.Key)) return false;
        if (theirs.Field != Field.Role && !theirs.Fragment.Heads.Contains(word.Key)) return false;
        // What the owner asks for stays worth asking where many know it.
        return mine.Field is Field.Goal or Field.Want || !crowd.IsEverywhere(word);
    }
}
