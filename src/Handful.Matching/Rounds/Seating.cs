namespace Handful.Matching.Rounds;

/// <summary>
/// Tables for rounds that are settled. Where it can be, one of the two stays where they sat last: whoever comes to a taken table sends the meeting
/// there to the table of its other person, and so on, as in R. Pagh and F. F. Rodler, Cuckoo hashing, Journal of Algorithms 51, 2004.
/// </summary>
internal sealed class Seating
{
    private const int MostSent = 32;
    private const int Nobody = -1;

    private readonly Timetable _table;
    private readonly IReadOnlyDictionary<int, int> _kept;
    private readonly int[] _tables;
    private readonly int[] _last;
    private readonly int[] _takenBy;

    private Seating(Timetable table, IReadOnlyDictionary<int, int> kept)
    {
        (_table, _kept) = (table, kept);
        _tables = new int[table.Graph.Count];
        _last = new int[table.Graph.People];
        var largest = Enumerable.Range(0, table.Open).Select(table.Size).DefaultIfEmpty().Max();
        _takenBy = new int[Math.Max(largest, kept.Values.DefaultIfEmpty().Max()) + 1];
    }

    /// <summary>The table of each placed meeting, from 1. Those of some meetings may be given, no two of a round the same.</summary>
    internal static int[] Of(Timetable table, IReadOnlyDictionary<int, int> kept)
    {
        var seating = new Seating(table, kept);
        for (var round = 0; round < table.Open; round++) seating.Seat([.. table.Members(round).Order()]);
        return seating._tables;
    }

    private void Seat(int[] meetings)
    {
        Array.Fill(_takenBy, Nobody);
        foreach (var meeting in meetings)
            if (_kept.TryGetValue(meeting, out var seat)) Take(meeting, seat);
        foreach (var meeting in meetings)
            if (_tables[meeting] == 0) Ask(meeting);
        var free = 1;
        foreach (var meeting in meetings)
        {
            if (_tables[meeting] == 0)
            {
                while (_takenBy[free] != Nobody) free++;
                Take(meeting, free);
            }

            var (a, b) = _table.Graph.Pair(meeting);
            _last[a] = _last[b] = _tables[meeting];
        }
    }

    private void Ask(int meeting)
    {
        var (a, b) = _table.Graph.Pair(meeting);
        var seat = _last[a] > 0 && _takenBy[_last[a]] == Nobody ? _last[a] : _last[b] > 0 ? _last[b] : _last[a];
        for (var sent = 0; seat > 0 && sent < MostSent; sent++)
        {
            var there = _takenBy[seat];
            if (there != Nobody && _kept.ContainsKey(there)) return;
            Take(meeting, seat);
            if (there == Nobody) return;
            _tables[there] = 0;
            (a, b) = _table.Graph.Pair(there);
            (meeting, seat) = (there, _last[a] == seat ? _last[b] : _last[a]);
        }
    }

    private void Take(int meeting, int seat) => (_tables[meeting], _takenBy[seat]) = (seat, meeting);
}
