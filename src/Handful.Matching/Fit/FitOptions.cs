namespace Handful.Matching.Fit;

/// <summary>What the host asks of the pairs.</summary>
public sealed record FitOptions
{
    /// <summary>Whether people may meet who know each other already; then what they have counts less.</summary>
    public bool AllowKnown { get; init; }

    /// <summary>How many rounds there are, from 1 to <see cref="Availability.MostRounds"/>, or null while nobody knows.</summary>
    public int? Rounds { get; init; }

    /// <summary>When the rounds are, or null: then times only say who is there together.</summary>
    public RoundHours? Hours { get; init; }
}
