namespace Handful.Matching.Solving;

/// <summary>Of two plans, in each component the one that serves more people, or as many with more worth.</summary>
internal static class BetterParts
{
    internal static void Take(Market market, Draft from, Draft into, Pace pace)
    {
        foreach (var people in Components.Find(market, Enumerable.Range(0, market.People), _ => true, pace))
        {
            var edges = Components.Edges(market, people, _ => true);
            if (Merit(market, from, people, edges).CompareTo(Merit(market, into, people, edges)) <= 0) continue;
            foreach (var edge in edges) into.Drop(edge);
            foreach (var edge in edges) if (from.Chosen[edge]) into.Add(edge);
        }
    }

    private static (int Served, double Worth) Merit(Market market, Draft draft, List<int> people, List<int> edges)
    {
        var (served, worth) = (0, 0.0);
        foreach (var person in people) if (draft.Partners[person] > 0) served++;
        foreach (var edge in edges) if (draft.Chosen[edge]) worth += market.Weight[edge];
        return (served, worth);
    }
}
