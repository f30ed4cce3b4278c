namespace Handful.Matching.Solving;

/// <summary>The pairs held in one direction only, walked through until none is left; those held in both are chosen at once.</summary>
internal sealed class HalfPairs
{
    private readonly Market market;
    private readonly int[] start;
    private readonly int[] edges;
    private readonly int[] next;
    private readonly bool[] walked;
    private readonly List<(int Person, int By)> trail = [];

    internal HalfPairs(Market market, bool[] held, Draft draft)
    {
        this.market = market;
        var times = new byte[market.Edges];
        for (var arc = 0; arc < held.Length; arc++) if (held[arc]) times[market.EdgeAt[arc]]++;
        start = new int[market.People + 1];
        for (var edge = 0; edge < times.Length; edge++)
        {
            if (times[edge] == 2) draft.Add(edge);
            if (times[edge] != 1) continue;
            start[market.A[edge] + 1]++;
            start[market.B[edge] + 1]++;
        }
        for (var person = 0; person < market.People; person++) start[person + 1] += start[person];
        edges = new int[start[^1]];
        next = start[..market.People];
        for (var edge = 0; edge < times.Length; edge++)
            if (times[edge] == 1) (edges[next[market.A[edge]]++], edges[next[market.B[edge]]++]) = (edge, edge);
        next = start[..market.People];
        walked = new bool[market.Edges];
    }

    /// <summary>
    /// A closed walk over all halves that hang together with the person's, each as where it is left from; empty when they are all walked.
    /// </summary>
    internal List<(int From, int Edge)> Walk(int from)
    {
        var walk = new List<(int, int)>();
        trail.Clear();
        trail.Add((from, -1));
        while (trail.Count > 0)
        {
            var (person, by) = trail[^1];
            while (next[person] < start[person + 1] && walked[edges[next[person]]]) next[person]++;
            if (next[person] < start[person + 1])
            {
                var edge = edges[next[person]++];
                walked[edge] = true;
                trail.Add((market.Other(edge, person), edge));
            }
            else
            {
                trail.RemoveAt(trail.Count - 1);
                if (by >= 0) walk.Add((person, by));
            }
        }
        return walk;
    }
}
