namespace Handful.Matching.Briefs;

/// <summary>How much it proves that two texts have terms in common.</summary>
internal static class Affinity
{
    /// <summary>
    /// Towards 1 the more terms there are and the rarer they are among the guests; 0 where it proves nothing: common words alone, or one
    /// telling word that not both texts are about.
    /// </summary>
    public static double Of(Part mine, Part theirs, IReadOnlyCollection<Term> shared, Crowd crowd)
    {
        if (!Proves(mine, theirs, shared, crowd)) return 0;
        var doubt = 1.0;
        foreach (var term in shared) doubt *= 1 - term.Strength * crowd.Rarity(term);
        return 1 - doubt;
    }

    private static bool Proves(Part mine, Part theirs, IReadOnlyCollection<Term> shared, Crowd crowd)
    {
        var (words, common) = (0, 0);
        foreach (var term in shared)
        {
            if (term.IsGeneric) common++;
            else if (term.IsWord) words++;
            else if (!term.IsPlainTopic) return true;
        }
        return words > 1 || (words == 1 && common > 0) || shared.Any(term => !term.IsGeneric && IsAbout(mine, theirs, term, crowd));
    }

    private static bool IsAbout(Part mine, Part theirs, Term term, Crowd crowd)
    {
        if (term.IsPlainTopic && (IsWhole(mine, term) || IsWhole(theirs, term))) return true;
        if (!mine.Fragment.Heads.Contains(term.Key)) return false;
        if (theirs.Field != Field.Role && !theirs.Fragment.Heads.Contains(term.Key)) return false;
        // What the owner asks for stays worth asking where many know it.
        return mine.Field is Field.Goal or Field.Want || !term.IsWord || !crowd.IsEverywhere(term);
    }

    private static bool IsWhole(Part part, Term topic) => part.Fragment.Key.AsSpan(1).SequenceEqual(topic.Key.AsSpan(1));
}
