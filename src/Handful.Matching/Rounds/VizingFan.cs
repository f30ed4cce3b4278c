namespace Handful.Matching.Rounds;

/// <summary>
/// Finds a place for a meeting by turning a fan of one person's meetings, each taking the round of the next, and at most one Kempe chain. With one
/// round more than the busiest person has meetings there always is a place: V. G. Vizing, On an estimate of the chromatic class of a p-graph, 1964;
/// compare J. Misra and D. Gries, A constructive proof of Vizing's theorem, Information Processing Letters 41, 1992. With fewer rounds it may fail.
/// It knows nothing of times and tables.
/// </summary>
internal sealed class VizingFan(Timetable table, KempeChain chain)
{
    private readonly List<int> _fan = [];
    // For each meeting of the fan the round that its other person is free in: that of the next meeting.
    private readonly List<int> _wanted = [];

    internal bool TryPlace(int meeting, int centre)
    {
        _fan.Clear();
        _wanted.Clear();
        var own = table.FirstFree(centre);
        if (own >= table.Open) return false;
        while (true)
        {
            var leaf = table.Graph.Other(meeting, centre);
            var wanted = table.FirstFree(leaf);
            if (wanted >= table.Open) return false;
            _fan.Add(meeting);
            meeting = table.At(centre, wanted);
            if (meeting == Timetable.Nowhere) return Turn(_fan.Count - 1, wanted);
            var closing = _wanted.IndexOf(wanted);
            _wanted.Add(wanted);
            if (closing < 0) continue;
            // Two leaves are free in the same round. The last becomes free in the centre's own round instead; so may the other, which then ends the
            // fan. If the chain ends at the centre, a meeting of the fan has come to the centre's own round, and leaves it again as the fan turns.
            var end = chain.Follow(leaf, own, wanted);
            chain.Swap();
            return Turn(end == Leaf(closing, centre) ? closing : _fan.Count - 1, own);
        }
    }

    private int Leaf(int at, int centre) => table.Graph.Other(_fan[at], centre);

    private bool Turn(int last, int round)
    {
        for (var at = 0; at <= last; at++) table.Move(_fan[at], Timetable.Nowhere);
        for (var at = 0; at < last; at++) table.Move(_fan[at], _wanted[at]);
        table.Move(_fan[last], round);
        return true;
    }
}
