namespace Handful.Matching.Solving;

/// <summary>Who meets whom in a group.</summary>
/// <param name="Chosen">Indexes of the chosen pairs in the graph, ascending.</param>
/// <param name="Value">What they are worth together.</param>
/// <param name="Served">How many people have at least one partner.</param>
/// <param name="Certificate">Bounds what any plan can be worth, one that leaves people out included.</param>
/// <param name="ForCoverage">Bounds what a plan that serves as many people can be worth; null where serving them asked for nothing.</param>
/// <param name="PriceOfCoverage">How much less the plan is worth than the best one found that leaves more people out; 0 or more.</param>
public sealed record GroupPlan(
    IReadOnlyList<int> Chosen, double Value, int Served, Certificate Certificate, Certificate? ForCoverage, double PriceOfCoverage)
{
    /// <summary>What no plan that serves as many people can surpass.</summary>
    public double Bound => Math.Min(Certificate.Bound, ForCoverage?.Bound ?? double.PositiveInfinity);

    /// <summary>The share of <see cref="Bound"/> that is missing, 0 to 1: the plan is at most this far from the best.</summary>
    public double Gap => Bound > 0 ? Math.Max(0, (Bound - Value) / Bound) : 0;
}
