namespace Handful.Matching.Solving;

/// <summary>
/// Makes a draft the best there is where its distance from the bound is small enough to decide: an edge whose worth above or below the prices exceeds
/// that distance is chosen, or not, in every better plan; what is open after that falls into parts, and small parts are searched whole. So odd
/// triangles and
/// groups of a few people, whose bound cannot be reached, are solved to the end.
/// </summary>
internal sealed class ExactFinish(Market market, Draft draft, double[] prices, Pace pace)
{
    // Beyond this so many edges are open that no part of them is small.
    private const int MostEdges = 4096;
    private const double CloseEnough = 1e-5;

    private readonly FrontierBudget budget = new();

    /// <summary>
    /// A small component may leave people out for more worth, unless serving comes first; in a larger one nobody loses their only partner.
    /// </summary>
    internal void Improve(bool servesFirst)
    {
        foreach (var people in Components.Find(market, Enumerable.Range(0, market.People), _ => true, pace))
        {
            if (people.Count > MostEdges) continue;
            var edges = Components.Edges(market, people, _ => true);
            if (edges.Count > MostEdges) continue;
            var (worth, heaviest) = (0.0, 0.0);
            foreach (var edge in edges) (worth, heaviest) = (worth + market.Weight[edge], Math.Max(heaviest, market.Weight[edge]));
            var isSmall = edges.Count <= FrontierSearch.MostEdges;
            var keepsServing = servesFirst || !isSmall;
            var gap = Gap(people, edges, keepsServing);
            if (gap <= (isSmall ? 1e-12 * heaviest : CloseEnough * worth)) continue;
            bool IsOpen(int edge) => Math.Abs(Spare(edge)) <= gap * (1 + 1e-9);
            foreach (var part in Components.Find(market, people, IsOpen, pace))
            {
                var open = Components.Edges(market, part, IsOpen);
                if (open.Count is > 0 and <= FrontierSearch.MostEdges) Search(part, open, keepsServing);
            }
        }
    }

    /// <summary>
    /// How far these people's part of the plan is from its bound, as the sum of what each person and each edge misses. Where serving comes first and
    /// somebody
    /// is not served nothing can be said.
    /// </summary>
    private double Gap(List<int> people, List<int> edges, bool keepsServing)
    {
        var gap = 0.0;
        foreach (var person in people)
        {
            var (price, partners) = (prices[person], draft.Partners[person]);
            if (keepsServing && partners == 0) return double.PositiveInfinity;
            var most = price < 0 ? keepsServing ? 1 : 0 : market.Capacity[person];
            gap += (most - partners) * price;
        }
        foreach (var edge in edges)
        {
            var spare = Spare(edge);
            gap += draft.Chosen[edge] ? Math.Max(0, -spare) : Math.Max(0, spare);
        }
        return gap;
    }

    private void Search(List<int> people, List<int> edges, bool keepsServing)
    {
        var number = new Dictionary<int, int>();
        foreach (var person in people) number[person] = number.Count;
        var now = new int[people.Count];
        var (gained, worth) = (0, 0.0);
        foreach (var edge in edges)
        {
            if (!draft.Chosen[edge]) continue;
            now[number[market.A[edge]]]++;
            now[number[market.B[edge]]]++;
            worth += market.Weight[edge];
        }
        var (places, served) = (new int[people.Count], new bool[people.Count]);
        foreach (var (person, index) in number)
        {
            var others = draft.Partners[person] - now[index];
            (places[index], served[index]) = (market.Places[person] - others, others > 0);
            if (others == 0 && now[index] > 0) gained++;
        }
        var order = new FrontierOrder(
            [.. edges.Select(edge => (number[market.A[edge]], number[market.B[edge]], market.Weight[edge], Spare(edge)))],
            places,
            served);
        var search = new FrontierSearch(order, keepsServing, [.. people.Select(person => prices[person])], budget);
        if (search.Better(gained, worth, pace) is not { } chosen) return;
        foreach (var edge in edges) draft.Drop(edge);
        for (var step = 0; step < order.Order.Count; step++) if (((chosen >> step) & 1) == 1) draft.Add(edges[order.Order[step]]);
    }

    private double Spare(int edge) => PriceDescent.Spare(market, edge, prices);
}
