namespace Handful.Matching.Rounds;

/// <summary>The way from a graph of meetings to a timetable: placing, opening rounds, keeping to the tables, evening out.</summary>
internal sealed class Draft
{
    // Bounds of the search, in looks at somebody's round for each meeting. Where one more round is to be had, little effort goes into saving it.
    private const int StepsToSaveARound = 100;
    private const int StepsToLeaveNobodyOut = 1000;
    private const long MostNodes = 20_000_000;

    private readonly MeetingGraph _graph;
    private readonly RoundWish _wish;
    private readonly CancellationToken _stop;
    private readonly Timetable _table;
    private readonly Placing _placing;
    private readonly LocalSearch _search;
    private readonly Parts _parts;
    private readonly bool _repairs;

    /// <summary>Begins with the rounds of a former plan, from 0, which are kept where they can be; or with none.</summary>
    internal Draft(MeetingGraph graph, RoundWish wish, IReadOnlyDictionary<int, int>? former, CancellationToken stop)
    {
        (_graph, _wish, _stop, _repairs) = (graph, wish, stop, former is not null);
        var there = wish.There is { } times && times.Any(one => one != Presence.Always) ? times.Select(one => one.Mask).ToArray() : null;
        var formerRounds = former?.Values.DefaultIfEmpty(-1).Max() + 1 ?? 0;
        var atOnce = wish.Tables ?? int.MaxValue;
        var needed = Math.Max(graph.Busiest + 1, (int)(((long)graph.Count + atOnce - 1) / atOnce));
        var most = Math.Min(wish.MostRounds ?? int.MaxValue, there is null ? Math.Max(needed, formerRounds) : Presence.MostRounds);
        _table = new Timetable(graph, there, most) { Open = Math.Min(most, Math.Max(graph.Busiest, formerRounds)) };
        // Without times the tables are kept to by evening out, which is surer.
        if (there is not null) _table.Tables = atOnce;
        _placing = new Placing(_table, _repairs);
        _search = new LocalSearch(_table, _placing, stop);
        _parts = new Parts(graph);
        foreach (var (meeting, round) in former ?? new Dictionary<int, int>())
            if (round < _table.Open && _table.Allows(meeting, round) && _table.HasRoom(round) && _table.BothFree(meeting, round)) _table.Move(meeting, round);
    }

    internal Timetable Finish()
    {
        var unplaced = Place();
        OpenRounds(unplaced);
        KeepToTables();
        SearchSmallParts();
        do
        {
            if (!_repairs) new EvenRounds(_table, _stop).Run();
        }
        while (Fill());
        while (_table.Open > 0 && _table.Size(_table.Open - 1) == 0) _table.Open--;
        return _table;
    }

    /// <summary>Where something may have to stay out, what is worth most comes first; where people come and go, who has the fewest rounds in common.</summary>
    private List<int> Place()
    {
        var order = Enumerable.Range(0, _graph.Count).Where(meeting => _table.Round(meeting) == Timetable.Nowhere);
        if (_table.HasTimes) order = order.OrderBy(Choices).ThenByDescending(_graph.Worth).ThenBy(LessBusy).ThenBy(meeting => meeting);
        else if (_graph.HasWorths || _table.Open < _graph.Busiest) order = order.OrderByDescending(_graph.Worth).ThenBy(LessBusy).ThenBy(meeting => meeting);
        return Try([.. order]);
    }

    private int Choices(int meeting) => Enumerable.Range(0, _table.Most).Count(round => _table.Allows(meeting, round));

    private int LessBusy(int meeting) => _graph.Pair(meeting) is var (a, b) ? Math.Min(_graph.Degree(a), _graph.Degree(b)) : 0;

    private List<int> Try(List<int> meetings)
    {
        var left = new List<int>();
        foreach (var meeting in meetings)
        {
            _stop.ThrowIfCancellationRequested();
            if (!_placing.TryPlace(meeting)) left.Add(meeting);
        }

        return left;
    }

    /// <summary>Opens one round after the other while that may help. With one more than the busiest person has meetings Vizing's fan places everything.</summary>
    private void OpenRounds(List<int> unplaced)
    {
        while (unplaced.Count > 0)
        {
            var last = unplaced.Min(NextRound) == _table.Most;
            if (last || (!_repairs && _parts.All(part => part.FewestUnplaced(_table) == 0)))
                unplaced = Search(unplaced, last ? StepsToLeaveNobodyOut : StepsToSaveARound);
            // The search may have put others out, for whom there are rounds yet.
            if (unplaced.Count == 0 || unplaced.Min(NextRound) is var open && open == _table.Most) return;
            _table.Open = open + 1;
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

    private List<int> Search(List<int> unplaced, int stepsEach)
    {
        var left = new List<int>();
        foreach (var group in unplaced.GroupBy(_parts.Of))
        {
            var some = group.ToList();
            // Where worths differ, it is not enough that few stay out.
            var fewest = _graph.HasWorths ? 0 : group.Key.FewestUnplaced(_table);
            if (some.Count > fewest) _search.Run(some, fewest, (long)stepsEach * group.Key.Meetings.Count);
            left.AddRange(some);
        }

        return left;
    }

    /// <summary>
    /// Without times: as many rounds as the tables ask for, and if there may not be so many, what is worth least stays out. Then evening out brings every
    /// round down to the tables.
    /// </summary>
    private void KeepToTables()
    {
        if (_table.HasTimes || _wish.Tables is not { } tables) return;
        var rounds = ((long)_table.Placed + tables - 1) / tables;
        _table.Open = (int)Math.Min(_table.Most, Math.Max(_table.Open, rounds));
        LeastWorth.TakeOut(_table, (long)_table.Open * tables);
        new EvenRounds(_table, _stop).Run(largerThan: tables);
        _table.Tables = tables;
    }

    private void SearchSmallParts()
    {
        var exact = new ExactSearch(_table, _stop);
        foreach (var part in _table.Tables < int.MaxValue ? _parts.Together() : _parts)
        {
            if (exact.Nodes > MostNodes) return;
            if (part.Meetings.Count > ExactSearch.MostMeetings) continue;
            var unplaced = part.Meetings.Count(meeting => _table.Round(meeting) == Timetable.Nowhere);
            if (unplaced > (_graph.HasWorths ? 0 : part.FewestUnplaced(_table))) exact.Run(part.Meetings);
        }
    }

    /// <summary>Whether anything found a place that evening out has made free.</summary>
    private bool Fill()
    {
        var placed = _table.Placed;
        for (var meeting = 0; placed < _graph.Count && meeting < _graph.Count; meeting++)
        {
            if (_table.Round(meeting) != Timetable.Nowhere || _placing.TryFree(meeting) || NextRound(meeting) is var round && round == _table.Most) continue;
            _table.Open = round + 1;
            _table.Move(meeting, round);
        }

        return _table.Placed > placed;
    }
}
