namespace Handful.Matching.Solving;

/// <summary>
/// The best choice among a few edges, exactly: dynamic programming edge by edge, in which two partial choices are one when they leave the same people
/// with the same numbers of partners (a frontier, or Simpath, search: Knuth, "The Art of Computer Programming", 7.1.4), and one that the prices show
/// to
/// lead to nothing better is dropped.
/// </summary>
internal sealed class FrontierSearch(FrontierOrder order, bool servesFirst, double[] prices, FrontierBudget budget)
{
    internal const int MostEdges = 128;
    private const int MostBits = 128;

    private int beatServed;
    private double beatWorth;

    /// <summary>What is chosen is worth this, and gives so many people their first partner, who count before all worth or not at all.</summary>
    private readonly record struct Choice(int Served, double Worth, UInt128 Edges)
    {
        internal bool Beats(Choice other) => Served > other.Served || (Served == other.Served && Worth > other.Worth);
    }

    /// <summary>The chosen steps of the order, bit by bit, where they beat this; null where none do, or where it is too much work.</summary>
    internal UInt128? Better(int thanServed, double thanWorth, Pace pace)
    {
        if (order.Bits > MostBits || !budget.Begin()) return null;
        (beatServed, beatWorth) = (servesFirst ? thanServed : 0, thanWorth + (1e-11 * Math.Abs(thanWorth)));
        var choices = new Dictionary<UInt128, Choice> { [0] = default };
        for (var step = 0; step < order.Steps.Count; step++)
        {
            var next = new Dictionary<UInt128, Choice>(choices.Count);
            var (a, b, weight) = order.Steps[step];
            foreach (var (partners, choice) in choices)
            {
                Keep(next, step, partners, choice);
                if (order.Partners(partners, a) == order.Places[a] || order.Partners(partners, b) == order.Places[b]) continue;
                var served = choice.Served + First(partners, a) + First(partners, b);
                Keep(next, step, partners + order.One(a) + order.One(b), new(served, choice.Worth + weight, choice.Edges | (UInt128.One << step)));
            }
            pace.Step(64 * next.Count);
            if (!budget.Spend(next.Count)) return null;
            choices = next;
        }
        return choices.Count > 0 ? choices[0].Edges : null;
    }

    /// <summary>1 where a partner more is the person's first, and that counts.</summary>
    private int First(UInt128 partners, int person) => servesFirst && !order.Served[person] && order.Partners(partners, person) == 0 ? 1 : 0;

    private void Keep(Dictionary<UInt128, Choice> next, int step, UInt128 partners, Choice choice)
    {
        if (!MayBeat(step, partners, choice)) return;
        partners &= order.StillOpen(step);
        if (!next.TryGetValue(partners, out var other) || choice.Beats(other)) next[partners] = choice;
    }

    /// <summary>By the prices, no choice among the later edges adds more than this: the argument of <see cref="Certificate"/>.</summary>
    private bool MayBeat(int step, UInt128 partners, Choice choice)
    {
        var (served, worth) = (choice.Served, choice.Worth + order.SpareAfter(step));
        foreach (var (person, left) in order.OpenAfter(step))
        {
            var may = Math.Min(order.Places[person] - order.Partners(partners, person), left);
            if (may == 0) continue;
            var first = First(partners, person);
            served += first;
            // Where everybody who can be served must be, somebody of a negative price has one partner too.
            worth += prices[person] >= 0 ? may * prices[person] : first * prices[person];
        }
        return served > beatServed || (served == beatServed && worth > beatWorth);
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
