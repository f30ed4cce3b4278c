namespace Handful.Matching.Solving;

/// <summary>The pairs who may meet. People are 0 to <see cref="People"/> - 1; who is in no pair is still one of them.</summary>
public sealed class PairGraph
{
    private readonly WeightedPair[] pairs;
    private readonly int[] byPeople;

    /// <exception cref="ArgumentException">A pair names nobody, one person twice or a pair that came before, or its weight is not finite and above
    /// 0.</exception>
    public PairGraph(int people, IReadOnlyList<WeightedPair> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentNullException.ThrowIfNull(pairs);
        (People, this.pairs) = (people, [.. pairs]);
        for (var index = 0; index < this.pairs.Length; index++) Guard(index);
        byPeople = Sorted(by: pair => Math.Max(pair.A, pair.B), [.. Enumerable.Range(0, this.pairs.Length)]);
        byPeople = Sorted(by: pair => Math.Min(pair.A, pair.B), byPeople);
        for (var at = 1; at < byPeople.Length; at++)
        {
            if (Key(byPeople[at]) == Key(byPeople[at - 1]))
                throw new ArgumentException($"Pair {Math.Max(byPeople[at], byPeople[at - 1])} is there twice.", nameof(pairs));
        }
    }

    /// <summary>How many people there are.</summary>
    public int People { get; }

    /// <summary>The pairs in the order in which they were given.</summary>
    public ReadOnlySpan<WeightedPair> Pairs => pairs;

    /// <summary>
    /// Indexes of the pairs by their smaller, then their larger person, so that no result depends on the order in which they were given.
    /// </summary>
    internal ReadOnlySpan<int> ByPeople => byPeople;

    /// <summary>The index of the pair of these two, whichever comes first; null where they may not meet.</summary>
    public int? Find(int one, int other)
    {
        var wanted = (Math.Min(one, other), Math.Max(one, other));
        var (low, high) = (0, byPeople.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Key(byPeople[middle]).CompareTo(wanted);
            if (order == 0) return byPeople[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private (int Smaller, int Larger) Key(int index) => (Math.Min(pairs[index].A, pairs[index].B), Math.Max(pairs[index].A, pairs[index].B));

    private void Guard(int index)
    {
        var (a, b, weight) = pairs[index];
        if ((uint)a >= (uint)People || (uint)b >= (uint)People)
            throw new ArgumentException($"Pair {index} names somebody who is not there.", nameof(index));
        if (a == b) throw new ArgumentException($"Pair {index} is one person twice.", nameof(index));
        if (!double.IsFinite(weight) || weight <= 0)
            throw new ArgumentException($"The weight of pair {index} is not a number above 0.", nameof(index));
    }

    /// <summary>A stable counting sort: linear, as a million and a half pairs deserve.</summary>
    private int[] Sorted(Func<WeightedPair, int> by, int[] indexes)
    {
        var next = new int[People + 1];
        foreach (ref readonly var pair in pairs.AsSpan()) next[by(pair) + 1]++;
        for (var person = 0; person < People; person++) next[person + 1] += next[person];
        var sorted = new int[indexes.Length];
        foreach (var index in indexes) sorted[next[by(pairs[index])]++] = index;
        return sorted;
    }
}
