namespace Handful.Matching.Rounds;

/// <summary>Makes a round smaller and another larger by swapping Kempe chains that begin and end in the first.</summary>
internal sealed class RoundShift(Timetable table)
{
    private readonly KempeChain _chain = new(table);

    /// <summary>Gives up to this many meetings. Whoever was free in the first round stays free in it.</summary>
    /// <returns>Whether any was given.</returns>
    internal bool TryGive(int from, int to, int count)
    {
        var given = 0;
        // The members change while chains are swapped: what comes in by a swap is of a chain that has been seen.
        foreach (var meeting in table.Members(from).ToArray())
        {
            if (given == count) break;
            var (a, b) = table.Graph.Pair(meeting);
            if (table.Round(meeting) == from && (TryFrom(a) || TryFrom(b))) given++;
        }

        return given > 0;

        bool TryFrom(int person)
        {
            if (!table.IsFree(person, to)) return false;
            _chain.Follow(person, from, to);
            if (_chain.Length % 2 == 0 || !_chain.MaySwap()) return false;
            _chain.Swap();
            return true;
        }
    }
}
