using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

/// <summary>Tries every allowed plan of a small group.</summary>
internal static class BruteForce
{
    /// <summary>The best worth for each number of people served, from 0 to all; minus infinity where no plan serves just so many.</summary>
    internal static double[] BestWorthByServed(PairGraph graph, int[] capacities)
    {
        var (best, partners) = (new double[graph.People + 1], new int[graph.People]);
        Array.Fill(best, double.NegativeInfinity);
        var pairs = graph.Pairs.ToArray();
        Try(0, 0);
        return best;

        void Try(int pair, double worth)
        {
            if (pair == pairs.Length)
            {
                var served = partners.Count(count => count > 0);
                best[served] = Math.Max(best[served], worth);
                return;
            }
            Try(pair + 1, worth);
            var (a, b, weight) = pairs[pair];
            if (partners[a] == capacities[a] || partners[b] == capacities[b]) return;
            (partners[a], partners[b]) = (partners[a] + 1, partners[b] + 1);
            Try(pair + 1, worth + weight);
            (partners[a], partners[b]) = (partners[a] - 1, partners[b] - 1);
        }
    }
}
