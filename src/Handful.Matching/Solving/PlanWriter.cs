namespace Handful.Matching.Solving;

/// <summary>
/// Says in terms of the graph what was found in the market: pairs by their index, and prices that bound the weights as they were given.
/// </summary>
internal static class PlanWriter
{
    internal static GroupPlan Write(PairGraph graph, Market market, Proposal free, Proposal? serving, double bestWorth)
    {
        var draft = (serving ?? free).Draft;
        var chosen = new List<int>();
        for (var edge = 0; edge < market.Edges; edge++) if (draft.Chosen[edge]) chosen.Add(market.PairOf[edge]);
        chosen.Sort();
        var value = 0.0;
        foreach (var index in chosen) value += graph.Pairs[index].Weight;
        var served = draft.Partners.Count(partners => partners > 0);
        return new GroupPlan(
            chosen, value, served,
            Certify(graph, market, free, served: 0),
            serving is null ? null : Certify(graph, market, serving, served),
            serving is null ? 0 : Math.Max(0, bestWorth - value));
    }

    private static Certificate Certify(PairGraph graph, Market market, Proposal proposal, int served)
    {
        double[] prices = [.. proposal.Prices];
        var bonus = proposal.Bonus;
        // Who can have nobody costs nothing; who may have nobody has a price that no pair is worth.
        for (var person = 0; person < prices.Length; person++) if (market.Places[person] == 0) prices[person] = -bonus;
        foreach (var (a, b, weight) in graph.Pairs)
        {
            if (market.Capacity[a] == 0) prices[a] = Math.Max(prices[a], weight + bonus);
            if (market.Capacity[b] == 0) prices[b] = Math.Max(prices[b], weight + bonus);
        }
        return new Certificate(prices, bonus, served, PlanChecker.Bound(graph, market.Capacity, prices, bonus, served));
    }
}
