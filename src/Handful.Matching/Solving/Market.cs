namespace Handful.Matching.Solving;

/// <summary>
/// The graph as the steps of the solver read it: only pairs of people who may have a partner, in one order whatever the input's, and for each person
/// their arcs side by side (compressed sparse rows). An arc is a pair seen from one of its people.
/// </summary>
internal sealed class Market
{
    // The heaviest pair weighs this much in the auction, which counts in integers; prices are 64 bits wide and cannot overflow.
    private const int HeaviestUnits = 1 << 30;

    internal Market(PairGraph graph, IReadOnlyList<int> capacities, Pace pace)
    {
        if (capacities.Count != graph.People) throw new ArgumentException("There is not one capacity for each person.", nameof(capacities));
        Capacity = [.. capacities];
        if (Array.Exists(Capacity, capacity => capacity < 0)) throw new ArgumentOutOfRangeException(nameof(capacities), "A capacity is below 0.");

        var open = 0;
        foreach (var (a, b, _) in graph.Pairs) if (Capacity[a] > 0 && Capacity[b] > 0) open++;
        (PairOf, A, B, Weight) = (new int[open], new int[open], new int[open], new double[open]);
        var edge = 0;
        foreach (var index in graph.ByPeople)
        {
            pace.Step(1);
            var (a, b, weight) = graph.Pairs[index];
            if (Capacity[a] == 0 || Capacity[b] == 0) continue;
            (PairOf[edge], A[edge], B[edge], Weight[edge]) = (index, Math.Min(a, b), Math.Max(a, b), weight);
            HeaviestWeight = Math.Max(HeaviestWeight, weight);
            edge++;
        }

        Start = new int[People + 1];
        for (edge = 0; edge < open; edge++) (Start[A[edge] + 1], Start[B[edge] + 1]) = (Start[A[edge] + 1] + 1, Start[B[edge] + 1] + 1);
        for (var person = 0; person < People; person++) Start[person + 1] += Start[person];
        (Neighbour, EdgeAt, Units) = (new int[2 * open], new int[2 * open], new int[2 * open]);
        UnitsPerWeight = HeaviestWeight > 0 ? HeaviestUnits / HeaviestWeight : 1;
        var next = Start[..People];
        for (edge = 0; edge < open; edge++)
        {
            pace.Step(2);
            var (a, b, units) = (A[edge], B[edge], Math.Max(1, (int)Math.Min(HeaviestUnits, Weight[edge] / HeaviestWeight * HeaviestUnits)));
            var (there, back) = (next[a]++, next[b]++);
            (Neighbour[there], EdgeAt[there], Units[there]) = (b, edge, units);
            (Neighbour[back], EdgeAt[back], Units[back]) = (a, edge, units);
        }

        Places = new int[People];
        for (var person = 0; person < People; person++) Places[person] = Math.Min(Capacity[person], Start[person + 1] - Start[person]);
    }

    internal int People => Capacity.Length;
    internal int Edges => A.Length;

    /// <summary>Most partners of each person, as asked for.</summary>
    internal int[] Capacity { get; }

    /// <summary>Most partners that each person can have: no more than there are pairs.</summary>
    internal int[] Places { get; }

    /// <summary>For each edge its pair in the graph, the smaller person, the larger and the weight.</summary>
    internal int[] PairOf { get; }
    internal int[] A { get; }
    internal int[] B { get; }
    internal double[] Weight { get; }

    /// <summary>
    /// The arcs of a person are Start[person] up to Start[person + 1]; each has who is at its other end, its edge, and its weight in units.
    /// </summary>
    internal int[] Start { get; }
    internal int[] Neighbour { get; }
    internal int[] EdgeAt { get; }
    internal int[] Units { get; }

    internal double HeaviestWeight { get; }
    internal double UnitsPerWeight { get; }

    /// <summary>Orders edges by weight, the heaviest first.</summary>
    internal int ByWeight(int edge, int other) => Weight[edge] != Weight[other] ? Weight[other].CompareTo(Weight[edge]) : edge.CompareTo(other);

    internal int Other(int edge, int person) => A[edge] ^ B[edge] ^ person;
}
