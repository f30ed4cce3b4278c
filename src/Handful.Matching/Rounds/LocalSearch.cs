namespace Handful.Matching.Rounds;

/// <summary>
/// Places what is left by changing what is there at random places, never for the worse: by swapping a Kempe chain at one of the two, or by taking
/// the place of a meeting that is worth no more, which then looks for another place itself. The unplaced meetings so wander over the graph until they
/// find room or annul each other, as in M. A. Fiol and J. Vilaltella, A simple and fast heuristic algorithm for edge-coloring of graphs, 2013.
/// The numbers that look random are the same each time.
/// </summary>
internal sealed class LocalSearch(Timetable table, Placing placing, CancellationToken stop)
{
    private readonly KempeChain _chain = new(table);
    private ulong _random;

    /// <summary>
    /// Tries until no more than the fewest are left, or so many steps are taken. Meetings that find a place leave the list, and others may come onto
    /// it.
    /// </summary>
    internal void Run(List<int> unplaced, int fewest, long steps)
    {
        var last = table.Steps + steps;
        while (unplaced.Count > fewest && table.Steps < last)
        {
            stop.ThrowIfCancellationRequested();
            var at = Pick(unplaced.Count);
            if (Improve(unplaced[at]) is { } left)
            {
                unplaced[at] = left;
                continue;
            }

            unplaced[at] = unplaced[^1];
            unplaced.RemoveAt(unplaced.Count - 1);
        }
    }

    /// <summary>The meeting that is without a place afterwards.</summary>
    private int? Improve(int meeting)
    {
        if (placing.TryPlace(meeting)) return null;
        return Loosen(meeting) && placing.TryPlace(meeting) ? null : Replace(meeting);
    }

    private bool Loosen(int meeting)
    {
        var (a, b) = table.Graph.Pair(meeting);
        var person = Pick(2) == 0 ? a : b;
        var (free, other) = (Pick(table.Open), Pick(table.Open));
        for (var tries = 0; tries < table.Open && !table.IsFree(person, free); tries++) free = (free + 1) % table.Open;
        if (free == other || !table.IsFree(person, free)) return false;
        _chain.Follow(person, other, free);
        if (_chain.Length == 0 || !_chain.MaySwap()) return false;
        _chain.Swap();
        return true;
    }

    private int? Replace(int meeting)
    {
        var (a, b) = table.Graph.Pair(meeting);
        var suitable = 0;
        for (var candidate = 0; candidate < table.Open; candidate++)
            if (table.Allows(meeting, candidate)) suitable++;
        if (suitable == 0) return meeting;
        var (round, skip) = (0, Pick(suitable));
        while (!table.Allows(meeting, round) || skip-- > 0) round++;
        table.Record();
        int[] others = [.. new[] { table.At(a, round), table.At(b, round) }.Where(other => other != Timetable.Nowhere)];
        if (others.Length == 0) others = [table.Members(round)[Pick(table.Size(round))]];
        foreach (var other in others) table.Move(other, Timetable.Nowhere);
        table.Move(meeting, round);
        int[] left = [.. others.Where(other => !placing.TryPlace(other))];
        if (left.Length > 1 || (left.Length == 1 && table.Graph.Worth(left[0]) > table.Graph.Worth(meeting)))
        {
            table.Undo();
            return meeting;
        }

        table.Keep();
        return left.Length == 0 ? null : left[0];
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).</summary>
    private int Pick(int below)
    {
        _random += 0x9E3779B97F4A7C15;
        var mixed = (_random ^ _random >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return (int)((mixed ^ mixed >> 31) % (ulong)below);
    }
}
