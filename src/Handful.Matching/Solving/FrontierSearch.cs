namespace Handful.Matching.Solving;

/// <summary>
/// The best choice among a few edges, exactly: dynamic programming edge by edge, in which two partial choices are one when they leave the same people
/// with the same numbers of partners (a frontier, or Simpath, search: Knuth, "The Art of Computer Programming", 7.1.4), and one that the prices show to
/// lead to nothing better is dropped.
/// </summary>
internal sealed class FrontierSearch(FrontierOrder order, double bonus, double[] prices, FrontierBudget budget)
{
    internal const int MostEdges = 128;
    private const int MostBits = 128;

    /// <summary>The chosen steps of the order, bit by bit, where they are worth more than this with the bonus; null where none are, or where it is too much work.</summary>
    internal UInt128? Better(double than, Pace pace)
    {
        if (order.Bits > MostBits || !budget.Begin()) return null;
        var slack = 1e-11 * (Math.Abs(than) + bonus);
        var states = new Dictionary<UInt128, (double Value, UInt128 Chosen)> { [0] = (0, 0) };
        for (var step = 0; step < order.Steps.Count; step++)
        {
            var next = new Dictionary<UInt128, (double Value, UInt128 Chosen)>(states.Count);
            var (a, b, weight) = order.Steps[step];
            foreach (var (partners, (value, chosen)) in states)
            {
                Keep(next, step, partners, value, chosen, than + slack);
                var (ofA, ofB) = (order.Partners(partners, a), order.Partners(partners, b));
                if (ofA == order.Places[a] || ofB == order.Places[b]) continue;
                var served = (ofA == 0 && !order.Served[a] ? bonus : 0) + (ofB == 0 && !order.Served[b] ? bonus : 0);
                Keep(next, step, partners + order.One(a) + order.One(b), value + weight + served, chosen | (UInt128.One << step), than + slack);
            }
            pace.Step(64 * next.Count);
            if (!budget.Spend(next.Count)) return null;
            states = next;
        }
        return states.Count > 0 ? states[0].Chosen : null;
    }

    private void Keep(Dictionary<UInt128, (double Value, UInt128 Chosen)> next, int step, UInt128 partners, double value, UInt128 chosen, double than)
    {
        if (value + Hope(step, partners) <= than) return;
        partners &= order.StillOpen(step);
        if (!next.TryGetValue(partners, out var other) || other.Value < value) next[partners] = (value, chosen);
    }

    /// <summary>No choice among the later edges is worth more, by the prices: the argument of <see cref="Certificate"/>.</summary>
    private double Hope(int step, UInt128 partners)
    {
        var hope = order.SpareAfter(step);
        foreach (var (person, left) in order.OpenAfter(step))
        {
            var count = order.Partners(partners, person);
            var may = Math.Min(order.Places[person] - count, left);
            if (may == 0) continue;
            var first = count == 0 && !order.Served[person] ? bonus : 0;
            hope += Math.Max(0, first + ((prices[person] < 0 ? 1 : may) * prices[person]));
        }
        return hope;
    }
}

/// <summary>How many partial choices may be looked at, in one search and in all of a plan: so many take about a second.</summary>
internal sealed class FrontierBudget
{
    private const int ForOne = 1 << 20;
    private int left = 1 << 22;
    private int leftForOne;

    internal bool Begin()
    {
        leftForOne = Math.Min(ForOne, left);
        return left > 0;
    }

    internal bool Spend(int choices)
    {
        left -= choices;
        leftForOne -= choices;
        return leftForOne > 0;
    }
}
