namespace Handful.Matching.Rounds;

/// <summary>
/// The least worth that must stay unplaced among a few meetings that nothing else depends on, by depth-first branch and bound. What was found so far
/// is kept where the search is too long.
/// </summary>
internal sealed class ExactSearch(Timetable table, CancellationToken stop)
{
    internal const int MostMeetings = 24;
    private const int MostNodes = 100_000;

    private int[] _meetings = [];
    private int[] _best = [];
    private double _leastLost;
    private int _nodes;

    /// <summary>How many nodes all searches together have looked at.</summary>
    internal long Nodes { get; private set; }

    internal void Run(IReadOnlyList<int> meetings)
    {
        // Those with the fewest rounds first, and of these the ones that are worth most.
        _meetings = [.. meetings.OrderBy(Choices).ThenByDescending(table.Graph.Worth).ThenBy(meeting => meeting)];
        _best = [.. _meetings.Select(table.Round)];
        _leastLost = _meetings.Where(meeting => table.Round(meeting) == Timetable.Nowhere).Sum(table.Graph.Worth);
        _nodes = 0;
        foreach (var meeting in _meetings) table.Move(meeting, Timetable.Nowhere);
        Search(0, 0, 0);
        foreach (var meeting in _meetings) table.Move(meeting, Timetable.Nowhere);
        for (var at = 0; at < _best.Length; at++) table.Move(_meetings[at], _best[at]);
        Nodes += _nodes;
    }

    private int Choices(int meeting) => Enumerable.Range(0, table.Open).Count(round => table.Allows(meeting, round));

    private void Search(int at, double lost, int used)
    {
        // Sums of worths in another order may differ in the last bit.
        if (lost >= _leastLost * (1 - 1e-12) || ++_nodes > MostNodes) return;
        if (_nodes % 1024 == 0) stop.ThrowIfCancellationRequested();
        if (at == _meetings.Length)
        {
            (_leastLost, _best) = (lost, [.. _meetings.Select(table.Round)]);
            return;
        }

        var meeting = _meetings[at];
        // Without times all rounds that nobody uses yet are alike.
        var rounds = table.HasTimes ? table.Open : Math.Min(table.Open, used + 1);
        for (var round = 0; round < rounds; round++)
        {
            if (!table.Allows(meeting, round) || !table.Accepts(meeting, round)) continue;
            table.Move(meeting, round);
            Search(at + 1, lost, Math.Max(used, round + 1));
            table.Move(meeting, Timetable.Nowhere);
        }

        Search(at + 1, lost + table.Graph.Worth(meeting), used);
    }
}
