namespace Handful.Matching.Solving;

/// <summary>
/// Chooses who meets whom in a group: first as many people as possible with at least one partner, then as much worth as possible, with a proof of
/// how far
/// from the best the plan can be. The same pairs give the same plan, in whichever order they are given.
/// </summary>
public static class GroupSolver
{
    // Measured on mentors, hubs and power laws this serves as many as can be served; where it does not, Coverage does the rest.
    private const double BonusInHeaviestWeights = 1;

    /// <param name="graph">The pairs who may meet.</param>
    /// <param name="capacities">Most partners of each person, 0 or more.</param>
    /// <param name="progress">Told from 0 to 1, never less than before.</param>
    /// <param name="stop">Ends the work within a tenth of a second.</param>
    /// <exception cref="ArgumentException">There is not one capacity for each person, or one is below 0.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static GroupPlan Solve(
        PairGraph graph, IReadOnlyList<int> capacities, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(capacities);
        var pace = new Pace(progress, stop);
        var market = new Market(graph, capacities, pace);
        pace.Part(0, 0.5);
        var free = Proposal.Make(market, bonus: 0, without: null, pace);
        new ExactFinish(market, free.Draft, free.Prices, pace).Improve(servesFirst: false);
        var serving = Coverage.CanGrow(market, free.Draft, free.Prices, pace) ? Serving(market, free, pace) : null;
        pace.Part(0, 1);
        pace.Report(1);
        return PlanWriter.Write(graph, market, free, serving, free.Draft.Value());
    }

    private static Proposal Serving(Market market, Proposal free, Pace pace)
    {
        pace.Part(0.5, 1);
        var serving = Proposal.Make(market, BonusInHeaviestWeights * market.HeaviestWeight, free, pace);
        Coverage.Grow(market, serving.Draft, serving.Prices, reluctance: 0, pace);
        GuidedRepair.Repair(market, serving.Draft, serving.Prices, reluctance: 0, pace);
        BetterParts.Take(market, from: free.Draft, into: serving.Draft, pace);
        new ExactFinish(market, serving.Draft, serving.Prices, pace).Improve(servesFirst: true);
        return serving;
    }
}
