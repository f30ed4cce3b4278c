using System.Runtime.CompilerServices;

namespace Handful.Matching.Solving;

/// <summary>
/// Lowers the bound of a certificate one price at a time, each to where the bound is lowest while the others stay (coordinate descent on a convex,
/// piecewise
/// linear function: it can only fall, and need not reach the lowest).
/// </summary>
internal static class PriceDescent
{
    /// <summary>Sets every person's price in turn, in alternating order; with every bonus.</summary>
    internal static void Sweep(Market market, double[] prices, double bonus, int sweeps, Pace pace)
    {
        var offers = new Largest();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var step = 0; step < market.People; step++)
            {
                var person = sweep % 2 == 0 ? step : market.People - 1 - step;
                prices[person] = Best(market, person, prices, bonus, offers);
                pace.Step(market.Start[person + 1] - market.Start[person]);
            }
        }
    }

    /// <summary>
    /// With t the offers w − p of the neighbours, descending, and c the capacity, the bound falls in p while more than c offers are above it, and
    /// rises
    /// when fewer are: the middle between the c-th and the next. Below 0 only one partner counts, the one who earns the bonus.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Best(Market market, int person, double[] prices, double bonus, Largest offers)
    {
        var capacity = market.Capacity[person];
        if (capacity == 0 || market.Start[person] == market.Start[person + 1]) return 0;
        var places = market.Places[person];
        offers.Clear(places + 1);
        for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++)
            offers.Offer(market.Weight[market.EdgeAt[arc]] - prices[market.Neighbour[arc]]);
        if (places == capacity && offers[places - 1] > 0) return (offers[places - 1] + Math.Max(0, offers[places])) / 2;
        return offers[0] < 0 ? Math.Max(-bonus, (offers[0] + Math.Max(-bonus, offers[1])) / 2) : 0;
    }

    /// <summary>The formula of <see cref="Certificate"/> over the market.</summary>
    internal static double Bound(Market market, double[] prices, double bonus)
    {
        var bound = 0.0;
        for (var person = 0; person < market.People; person++)
            if (market.Places[person] > 0) bound += Math.Max(0, bonus + ((prices[person] < 0 ? 1 : market.Capacity[person]) * prices[person]));
        for (var edge = 0; edge < market.Edges; edge++) bound += Math.Max(0, Spare(market, edge, prices));
        return bound;
    }

    /// <summary>What an edge is worth above the prices of its two people.</summary>
    internal static double Spare(Market market, int edge, double[] prices) => market.Weight[edge] - prices[market.A[edge]] - prices[market.B[edge]];
}
