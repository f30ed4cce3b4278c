using System.Numerics;

namespace Handful.Matching.Solving;

/// <summary>
/// A few edges in an order that keeps few people half decided at a time, and where in 128 bits stands how many partners each of them has. People
/// are numbered 0, 1, 2 … here.
/// </summary>
internal sealed class FrontierOrder
{
    private readonly int[] shift;
    private readonly UInt128[] mask;
    private readonly UInt128[] stillOpen;
    private readonly double[] spareAfter;
    private readonly (int Person, int Left)[][] openAfter;

    /// <param name="edges">Two people, the weight, and what it is above the prices of the two.</param>
    /// <param name="places">Free places of each person.</param>
    /// <param name="served">Who has a partner already.</param>
    internal FrontierOrder(IReadOnlyList<(int A, int B, double Weight, double Spare)> edges, int[] places, bool[] served)
    {
        Served = served;
        var left = new int[places.Length];
        foreach (var (a, b, _, _) in edges) (left[a], left[b]) = (left[a] + 1, left[b] + 1);
        Places = [.. places.Zip(left, Math.Min)];
        (shift, mask) = (new int[places.Length], new UInt128[places.Length]);
        for (var person = 0; person < places.Length; person++)
        {
            shift[person] = Bits;
            var bits = 32 - BitOperations.LeadingZeroCount((uint)Places[person]);
            mask[person] = Bits + bits > 128 ? 0 : ((UInt128.One << bits) - 1) << Bits;
            Bits += bits;
        }

        Order = Ordered(edges, places.Length, left);
        Steps = [.. Order.Select(edge => (edges[edge].A, edges[edge].B, edges[edge].Weight))];
        (stillOpen, spareAfter, openAfter) = (new UInt128[edges.Count], new double[edges.Count + 1], new (int, int)[edges.Count][]);
        for (var step = 0; step < edges.Count; step++)
        {
            var (a, b, _) = Steps[step];
            (left[a], left[b]) = (left[a] - 1, left[b] - 1);
            openAfter[step] = [.. Enumerable.Range(0, left.Length).Where(person => left[person] > 0).Select(person => (person, left[person]))];
            foreach (var (person, _) in openAfter[step]) stillOpen[step] |= mask[person];
        }
        for (var step = edges.Count - 1; step > 0; step--) spareAfter[step - 1] = spareAfter[step] + Math.Max(0, edges[Order[step]].Spare);
    }

    /// <summary>How many bits the numbers of partners take together.</summary>
    internal int Bits { get; }
    internal int[] Places { get; }
    internal bool[] Served { get; }

    /// <summary>The edges in this order, by their place in what was given, and as people and weight.</summary>
    internal IReadOnlyList<int> Order { get; }
    internal IReadOnlyList<(int A, int B, double Weight)> Steps { get; }

    internal int Partners(UInt128 partners, int person) => (int)((partners & mask[person]) >> shift[person]);

    internal UInt128 One(int person) => UInt128.One << shift[person];

    /// <summary>The bits of people who have edges to come after the step.</summary>
    internal UInt128 StillOpen(int step) => stillOpen[step];

    internal double SpareAfter(int step) => spareAfter[step];

    internal (int Person, int Left)[] OpenAfter(int step) => openAfter[step];

    /// <summary>Always the person whose edges bring in the fewest new people, until all edges are there.</summary>
    private static List<int> Ordered(IReadOnlyList<(int A, int B, double Weight, double Spare)> edges, int people, int[] count)
    {
        var (order, taken, touched, left) = (new List<int>(), new bool[edges.Count], new bool[people], count.ToArray());
        while (order.Count < edges.Count)
        {
            var (best, fewest) = (-1, int.MaxValue);
            for (var person = 0; person < people; person++)
            {
                if (left[person] == 0) continue;
                var fresh = touched[person] ? 0 : 1;
                for (var edge = 0; edge < edges.Count; edge++)
                    if (!taken[edge] && Joins(edge, person) && !touched[edges[edge].A ^ edges[edge].B ^ person]) fresh++;
                if (fresh < fewest) (best, fewest) = (person, fresh);
            }
            for (var edge = 0; edge < edges.Count; edge++)
            {
                if (taken[edge] || !Joins(edge, best)) continue;
                var (a, b, _, _) = edges[edge];
                (taken[edge], touched[a], touched[b], left[a], left[b]) = (true, true, true, left[a] - 1, left[b] - 1);
                order.Add(edge);
            }
        }
        return order;

        bool Joins(int edge, int person) => edges[edge].A == person || edges[edge].B == person;
    }
}
