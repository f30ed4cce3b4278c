namespace Handful.Matching.Briefs;

/// <summary>One thing that speaks for meeting a guest.</summary>
/// <param name="Kind">As in <see cref="Reason.Kind"/>.</param>
/// <param name="Weight">Above 0; facts of one guest are compared by it.</param>
/// <param name="About">What it is about; a second fact about the same is worth less within a handful.</param>
/// <param name="Mine">The owner's text, or null where the fact is about the guest alone.</param>
/// <param name="Theirs">The guest's text, or null for what the two have with each other already.</param>
internal sealed record Fact(string Kind, double Weight, string About, Part? Mine = null, Part? Theirs = null)
{
    /// <summary>Whether the two name one interest with the same words, so that one name holds for both.</summary>
    public bool IsShared => Mine is { Field: Field.Interest } && Theirs is { Field: Field.Interest } && IsSame;

    /// <summary>Whether the two texts are the same words; other names of a topic are not, because nobody said them.</summary>
    public bool IsSame => Mine is not null && Theirs is not null && Mine.Fragment.WordsKey == Theirs.Fragment.WordsKey;

    /// <summary>Whether something of the owner's meets something of the guest's.</summary>
    public bool IsMatch => Mine is not null && Theirs is not null;
}

/// <summary>A guest with all that speaks for meeting them, strongest first.</summary>
internal sealed record Prospect(Profile Profile, IReadOnlyList<Fact> Facts)
{
    /// <summary>Each further fact counts less than the one before; one more fact never makes the sum smaller.</summary>
    private const double NextFact = 0.6;

    public bool TeachesSomething { get; } = Facts.Any(fact => fact is { Kind: "learn", IsMatch: true });

    /// <summary>Whether it is something the owner set out to learn, which comes before whatever else they look for.</summary>
    public bool TeachesAGoal => GoalWeight > 0;

    public double GoalWeight { get; } =
        Facts.Where(fact => fact is { IsMatch: true, Mine.Field: Field.Goal }).Select(fact => fact.Weight).DefaultIfEmpty().Max();

    public bool NeedsSomething { get; } = Facts.Any(fact => fact is { Kind: "give", IsMatch: true });

    public bool IsKnown => Profile.Guest.Known is not null;

    public double Score() => Score(_ => 1);

    public double Score(Func<Fact, double> worth)
    {
        if (Facts.Count == 1) return Facts[0].Weight * worth(Facts[0]);
        var (sum, share) = (0.0, 1.0);
        foreach (var weight in Facts.Select(fact => fact.Weight * worth(fact)).OrderDescending())
        {
            sum += weight * share;
            share *= NextFact;
        }
        return sum;
    }
}
