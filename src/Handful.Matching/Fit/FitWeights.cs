namespace Handful.Matching.Fit;

/// <summary>What one side of a pair has of each kind, from 0 to 1: the terms of its worth before they are weighted.</summary>
/// <param name="Learn">What they could learn from the other.</param>
/// <param name="Give">What the other could give them.</param>
/// <param name="Share">What both care about, by how rare it is in the room.</param>
/// <param name="Purpose">A purpose in common.</param>
/// <param name="Outside">An interest outside work in common.</param>
/// <param name="Tie">What the two have with each other already.</param>
public readonly record struct FitVector(double Learn, double Give, double Share, double Purpose, double Outside, double Tie)
{
    /// <summary>Whether nothing speaks for the pair from this side.</summary>
    internal bool IsNothing => Learn + Give + Share + Purpose + Outside == 0;
}

/// <summary>How much each kind of term counts, from <see cref="Least"/> to <see cref="Most"/>; a tie is taken off.</summary>
public sealed record FitWeights(double Learn, double Give, double Share, double Purpose, double Outside, double Tie)
{
    /// <summary>No weight goes to nothing, so that later answers can bring it back.</summary>
    public const double Least = 0.05;

    public const double Most = 3;

    /// <summary>What anybody has of meeting anybody, so that two directions can be multiplied.</summary>
    internal const double Base = 0.01;

    // What a tie leaves of a direction at least, so that pairs of acquaintances keep their order.
    private const double LeftByTie = 0.05;

    /// <summary>Before anybody has answered: stated needs count most, what two have in common somewhat less. A choice, not a measurement.</summary>
    public static FitWeights Prior { get; } = new(Learn: 1, Give: 1, Share: 0.6, Purpose: 0.7, Outside: 0.6, Tie: 0.5);

    /// <summary>What one side has of meeting the other; above 0.</summary>
    public double Of(in FitVector side)
    {
        var gain = Base + (Learn * side.Learn) + (Give * side.Give) + (Share * side.Share) + (Purpose * side.Purpose) + (Outside * side.Outside);
        return Math.Max(gain * LeftByTie, gain - (Tie * side.Tie));
    }

    /// <summary>The worth of a pair: the geometric mean of its two sides, so that a pair of which only one has something is worth little.</summary>
    public double Of(in FitVector one, in FitVector other) => Math.Sqrt(Of(one) * Of(other));
}
