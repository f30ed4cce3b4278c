namespace Handful.Matching.Rounds;

/// <summary>
/// Makes rounds of even size. Of two rounds that differ by two or more, the larger always begins and ends some Kempe chain, and swapping it brings
/// them nearer: so every proper colouring can be made one whose classes differ by at most one (J. Folkman and D. R. Fulkerson, Edge colorings in
/// bipartite graphs, 1969; D. de Werra, Equitable colorations of graphs, 1971; C. J. H. McDiarmid, The solution of a timetabling problem, 1972).
/// Where people are not always there, some chains cannot be swapped, and rounds are made as even as is found.
/// </summary>
internal sealed class EvenRounds(Timetable table, CancellationToken stop)
{
    private readonly RoundShift _shift = new(table);

    /// <summary>Evens out the open rounds, or only those that are larger than this.</summary>
    internal void Run(int largerThan = 0)
    {
        var bySize = new SortedSet<(int Size, int Round)>(Enumerable.Range(0, table.Open).Select(round => (table.Size(round), round)));
        while (bySize.Count > 0 && bySize.Max.Size > largerThan && Give(bySize) is var (from, to))
        {
            stop.ThrowIfCancellationRequested();
            bySize.Remove(from);
            bySize.Remove(to);
            bySize.Add((table.Size(from.Round), from.Round));
            bySize.Add((table.Size(to.Round), to.Round));
        }
    }

    /// <summary>The two rounds between which meetings were shifted, with their sizes before.</summary>
    private ((int Size, int Round) From, (int Size, int Round) To)? Give(SortedSet<(int Size, int Round)> bySize)
    {
        foreach (var from in bySize.Reverse())
        {
            foreach (var to in bySize)
            {
                if (from.Size - to.Size < 2) break;
                if (_shift.TryGive(from.Round, to.Round, (from.Size - to.Size) / 2)) return (from, to);
            }
        }

        return null;
    }
}
