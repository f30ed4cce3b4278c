namespace Handful.Matching.Solving;

/// <summary>
/// A plan after a change: somebody does not come (their capacity is 0), somebody comes late, pairs are vetoed (they are not in the graph any more) or
/// capacities are others. What may stay stays, apart from the few pairs on the way from a free place to where it is filled.
/// </summary>
public static class PlanRepair
{
    private const int Sweeps = 4;

    // What a kept pair must be outdone by, as a share of the mean worth of a pair.
    private const double Reluctance = 0.05;

    /// <summary>
    /// The chosen pairs of a plan that are in another graph too, as indexes there. People have the same numbers in both; new ones come last.
    /// </summary>
    public static IReadOnlyList<int> Kept(PairGraph before, GroupPlan plan, PairGraph now)
    {
        var kept = new List<int>();
        foreach (var index in plan.Chosen) if (now.Find(before.Pairs[index].A, before.Pairs[index].B) is { } same) kept.Add(same);
        return kept;
    }

    /// <summary>
    /// Everybody who can have a partner has one, as in <see cref="GroupSolver"/>; the worth is close to the best, and bounded by new certificates.
    /// The price of
    /// coverage is the one of the plan before, or what was lost here.
    /// </summary>
    /// <param name="graph">The pairs who may meet now.</param>
    /// <param name="capacities">Most partners of each person now.</param>
    /// <param name="kept">Indexes in <paramref name="graph"/> of pairs that were chosen before; where they are too many for somebody, the lightest
    /// go.</param>
    /// <param name="before">The plan before, for its prices. Later people have none.</param>
    /// <param name="stop">Ends the work within a tenth of a second.</param>
    public static GroupPlan Repair(
        PairGraph graph, IReadOnlyList<int> capacities, IReadOnlyList<int> kept, GroupPlan before, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(before);
        var pace = new Pace(null, stop);
        var market = new Market(graph, capacities, pace);
        var draft = Keep(graph, market, kept);
        var free = new Proposal(draft, Prices(market, before.Certificate, pace), 0);
        var serving = before.ForCoverage is { } certificate ? new Proposal(draft, Prices(market, certificate, pace), certificate.Bonus) : null;
        var prices = (serving ?? free).Prices;
        var reluctance = before.Chosen.Count == 0 ? 0 : Reluctance * before.Value / before.Chosen.Count;
        GuidedRepair.Repair(market, draft, prices, reluctance, pace);
        var worth = draft.Value() + (serving is null ? 0 : before.PriceOfCoverage);
        Coverage.Grow(market, draft, prices, reluctance, pace);
        GuidedRepair.Repair(market, draft, prices, reluctance, pace);
        return PlanWriter.Write(graph, market, free, serving, worth);
    }

    private static Draft Keep(PairGraph graph, Market market, IReadOnlyList<int> kept)
    {
        var edgeOf = new int[graph.Pairs.Length];
        Array.Fill(edgeOf, -1);
        for (var edge = 0; edge < market.Edges; edge++) edgeOf[market.PairOf[edge]] = edge;
        var edges = new List<int>();
        foreach (var index in kept) if (edgeOf[index] >= 0) edges.Add(edgeOf[index]);
        edges.Sort(market.ByWeight);
        var draft = new Draft(market);
        foreach (var edge in edges) if (draft.HasPlace(market.A[edge]) && draft.HasPlace(market.B[edge])) draft.Add(edge);
        return draft;
    }

    /// <summary>The prices before, made right for what is different now.</summary>
    private static double[] Prices(Market market, Certificate before, Pace pace)
    {
        var prices = new double[market.People];
        for (var person = 0; person < prices.Length; person++)
        {
            // Who was not to be had before had a price that meant nothing.
            if (person < before.Prices.Count && before.Prices[person] < market.HeaviestWeight)
                prices[person] = Math.Max(-before.Bonus, before.Prices[person]);
        }
        PriceDescent.Sweep(market, prices, before.Bonus, Sweeps, pace);
        return prices;
    }
}
