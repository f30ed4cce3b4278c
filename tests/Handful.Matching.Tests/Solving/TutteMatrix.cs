using System.Numerics;
using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

internal static class TutteMatrix
{
    /// <summary>How many people a maximum matching serves, by the rank of Tutte's matrix of random entries modulo a prime (Lovász, 1979).</summary>
    internal static int MostMatched(PairGraph graph)
    {
        const long Prime = 2_147_483_647;
        var dice = new Random(1);
        var rows = new long[graph.People][];
        for (var person = 0; person < graph.People; person++) rows[person] = new long[graph.People];
        foreach (var (a, b, _) in graph.Pairs)
        {
            rows[a][b] = dice.NextInt64(1, Prime);
            rows[b][a] = Prime - rows[a][b];
        }
        var rank = 0;
        for (var column = 0; column < graph.People; column++)
        {
            var pivot = Array.FindIndex(rows, rank, row => row[column] != 0);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = (long)BigInteger.ModPow(rows[rank][column], Prime - 2, Prime);
            for (var row = rank + 1; row < rows.Length; row++)
            {
                if (rows[row][column] == 0) continue;
                var factor = rows[row][column] * inverse % Prime;
                for (var at = column; at < graph.People; at++) rows[row][at] = (rows[row][at] + ((Prime - factor) * rows[rank][at])) % Prime;
            }
            rank++;
        }
        return rank;
    }
}
