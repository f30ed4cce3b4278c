using System.Numerics;

namespace Handful.Matching.Rounds;

/// <summary>The way from a graph of meetings to a timetable: placing, opening rounds, keeping to the tables, evening out.</summary>
internal sealed class Draft
{
    // Bounds of the search, in looks at somebody's round for each meeting. Where one more round is to be had, little effort goes into saving it.
    private const int StepsToSaveARound = 30;
    private const int StepsToLeaveNobodyOut = 60;

    private readonly MeetingGraph _graph;
    private readonly CancellationToken _stop;
    private readonly Timetable _table;
    private readonly Placing _placing;
    private readonly PartSearch _search;
    private readonly Parts _parts;
    private readonly bool _repairs;
    private readonly int _tables;

    /// <summary>Begins with the rounds of a former plan, from 0, which are kept where they can be; or with none.</summary>
    internal Draft(MeetingGraph graph, RoundWish wish, IReadOnlyDictionary<int, int>? former, CancellationToken stop)
    {
        (_graph, _stop, _repairs, _tables) = (graph, stop, former is not null, wish.Tables ?? int.MaxValue);
        var there = wish.There is { } times && times.Any(one => one != Presence.Always) ? times.Select(one => one.Mask).ToArray() : null;
        var rounds = former?.Values.DefaultIfEmpty(-1).Max() + 1 ?? 0;
        var forTables = (int)(((long)graph.Count + _tables - 1) / _tables);
        // Where people come and go, those who are always there may go on after the others.
        var lastTime = there?.Max(mask => mask == ulong.MaxValue ? 0 : Presence.MostRounds - BitOperations.LeadingZeroCount(mask)) ?? 0;
        var most = Math.Max(Math.Max(graph.Busiest + 1, forTables) + lastTime, rounds);
        if (there is not null) most = Math.Min(most, Presence.MostRounds);
        _table = new Timetable(graph, there, Math.Min(most, wish.MostRounds ?? int.MaxValue));
        _table.Open = Math.Min(_table.Most, Math.Max(rounds, there is null ? graph.Busiest : Math.Max(BusiestByTimes(), forTables)));
        // Without times a new plan comes to the tables by evening out, which is surer.
        if (there is not null || _repairs) _table.Tables = _tables;
        _placing = new Placing(_table, _repairs);
        stop.ThrowIfCancellationRequested();
        _parts = new Parts(graph);
        stop.ThrowIfCancellationRequested();
        _search = new PartSearch(_table, _parts, _placing, stop);
        // Where that round cannot be saved, there is no need to try.
        if (there is null && !_repairs && _table.Open < _table.Most && _parts.Any(part => part.FewestUnplaced(_table) > 0)) _table.Open++;
        foreach (var (meeting, round) in former ?? new Dictionary<int, int>())
            if (round < _table.Open && _table.Allows(meeting, round) && _table.Accepts(meeting, round)) _table.Move(meeting, round);
    }

    internal Timetable Finish()
    {
        OpenRounds(Place());
        _stop.ThrowIfCancellationRequested();
        if (!_table.HasTimes && _tables < int.MaxValue) KeepToTables();
        do
        {
            if (!_repairs) new EvenRounds(_table, _stop).Run();
        }
        while (Fill());
        CloseEmptyRounds();
        return _table;
    }

    /// <summary>How many meetings the busiest person could have, if there were rounds enough.</summary>
    private int BusiestByTimes()
    {
        var possible = new int[_graph.People];
        for (var meeting = 0; meeting < _graph.Count; meeting++)
        {
            if (Choices(meeting) == 0) continue;
            var (a, b) = _graph.Pair(meeting);
            possible[a]++;
            possible[b]++;
        }

        return Enumerable.Range(0, _graph.People).Max(person => Math.Min(possible[person], _table.RoundsOf(person, _table.Most)));
    }

    /// <summary>
    /// Where something may have to stay out, what is worth most comes first; where people come and go, first who has the fewest rounds in common.
    /// </summary>
    private List<int> Place()
    {
        var order = Enumerable.Range(0, _graph.Count).Where(IsOut);
        if (_table.HasTimes || _graph.HasWorths || _table.Open < _graph.Busiest)
            order = order.OrderBy(meeting => _table.HasTimes ? Choices(meeting) : 0).ThenByDescending(_graph.Worth).ThenBy(LessBusy);
        return Try(order);
    }

    private bool IsOut(int meeting) => _table.Round(meeting) == Timetable.Nowhere;

    private int Choices(int meeting) => Enumerable.Range(0, _table.Most).Count(round => _table.Allows(meeting, round));

    private int LessBusy(int meeting) => _graph.Pair(meeting) is var (a, b) ? Math.Min(_graph.Degree(a), _graph.Degree(b)) : 0;

    /// <summary>Those that found no place.</summary>
    private List<int> Try(IEnumerable<int> meetings)
    {
        var left = new List<int>();
        foreach (var meeting in meetings)
        {
            _stop.ThrowIfCancellationRequested();
            if (!_placing.TryPlace(meeting)) left.Add(meeting);
        }

        return left;
    }

    /// <summary>
    /// Opens one round after the other while that may help. With one more than the busiest person has meetings Vizing's fan places everything.
    /// </summary>
    private void OpenRounds(List<int> unplaced)
    {
        while (unplaced.Count > 0)
        {
            if (unplaced.Min(NextRound) == _table.Most)
            {
                SearchLong(unplaced);
                return;
            }

            if (!_repairs && _parts.All(part => part.FewestUnplaced(_table) == 0)) unplaced = _search.Run(unplaced, StepsToSaveARound);
            if (unplaced.Count == 0 || unplaced.Min(NextRound) is var round && round == _table.Most) continue;
            _table.Open = round + 1;
            unplaced = Try(unplaced);
        }
    }

    /// <summary>The first round not open yet in which both are there.</summary>
    private int NextRound(int meeting)
    {
        var round = _table.Open;
        while (round < _table.Most && !_table.Allows(meeting, round)) round++;
        return round;
    }

    /// <summary>The last resort, with all rounds open: nobody is moved, and no round added, unless that gains something.</summary>
    private void SearchLong(List<int> unplaced)
    {
        var (open, rounds, lost) = (_table.Open, _table.Rounds(), LostWorth());
        _table.Open = _table.Most;
        _search.Run(unplaced, StepsToLeaveNobodyOut);
        _search.RunExact();
        if (LostWorth() < lost)
        {
            CloseEmptyRounds();
            return;
        }

        _table.Restore(rounds);
        _table.Open = open;
    }

    private double LostWorth() => Enumerable.Range(0, _graph.Count).Where(IsOut).Sum(_graph.Worth);

    private void CloseEmptyRounds()
    {
        while (_table.Open > 0 && _table.Size(_table.Open - 1) == 0) _table.Open--;
    }

    /// <summary>
    /// Without times: as many rounds as the tables ask for, and if there may not be so many, what is worth least stays out. Then evening out brings
    /// every round down to the tables.
    /// </summary>
    private void KeepToTables()
    {
        var rounds = ((long)_graph.Count + _tables - 1) / _tables;
        _table.Open = (int)Math.Min(_table.Most, Math.Max(_table.Open, rounds));
        var mayStay = (long)_table.Open * _tables;
        _table.Tables = int.MaxValue;
        // A repair has kept to the tables so far, and what found no place may find one now; nothing else has to go for it.
        for (var meeting = 0; _repairs && meeting < _graph.Count && _table.Placed < mayStay; meeting++)
            if (IsOut(meeting)) _placing.TryPlace(meeting);
        LeastWorth.TakeOut(_table, mayStay);
        new EvenRounds(_table, _stop).Run(largerThan: _tables);
        _table.Tables = _tables;
        _search.RunExact();
    }

    /// <summary>Whether anything found a place that evening out has made free.</summary>
    private bool Fill()
    {
        var placed = _table.Placed;
        for (var meeting = 0; placed < _graph.Count && meeting < _graph.Count; meeting++)
        {
            if (!IsOut(meeting) || _placing.TryFree(meeting) || NextRound(meeting) is var round && round == _table.Most) continue;
            _table.Open = round + 1;
            _table.Move(meeting, round);
        }

        return _table.Placed > placed;
    }
}
