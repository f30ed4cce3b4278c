namespace Handful.Matching.Topics;

/// <summary>How near two topics are by the company they keep: what people care about together, and what comes up together.</summary>
public static class TopicCompany
{
    /// <summary>What happened once together may be chance.</summary>
    public const int Fewest = 2;

    // Company tells that two topics are near, never that they are one.
    private const double Nearest = 0.9;

    /// <summary>
    /// From 0, no nearer than chance, towards 1: normalised pointwise mutual information (Bouma, *Normalized (pointwise) mutual information in
    /// collocation extraction*, 2009), drawn towards 0 where little was seen by the factor of Pantel and Lin (*Discovering word senses from
    /// text*, 2002): n/(n + 1) for the times together, and again for those of the rarer of the two. Symmetric.
    /// </summary>
    /// <param name="both">How often the two were seen together.</param>
    /// <param name="one">How often the one was seen at all.</param>
    /// <param name="other">How often the other was.</param>
    /// <param name="all">How often anything was: people who care about something, conversations in which something came up.</param>
    public static double Nearness(int both, int one, int other, int all)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        var rarer = Math.Min(one, other);
        both = Math.Min(both, rarer);
        all = Math.Max(all, one + other - both);
        // What everybody has in common tells nothing.
        if (both < Fewest || both == all) return 0;
        var information = Math.Log((double)both * all / ((double)one * other)) / -Math.Log((double)both / all);
        var seen = both / (both + 1.0) * (rarer / (rarer + 1.0));
        return Math.Clamp(information * seen, 0, Nearest);
    }
}
