namespace Handful.Matching.Rounds;

/// <summary>
/// Says in which round and at which table everybody meets whom: no one twice in a round, no table twice, as few rounds as are found to be enough and
/// at most one more than the busiest person has meetings, unless tables or times ask for more; rounds of even size. The same input gives the same
/// plan, and so do the same meetings in another order. People are 0 to <c>people</c> - 1.
/// </summary>
public static class RoundPlanner
{
    /// <summary>
    /// Plans from nothing. Where everybody is always there, the sizes of the rounds differ by at most one, and everything is placed if there may be a
    /// round more than the busiest person has meetings, and as many as the tables ask for. Where people come and go, the rounds are as even as was
    /// found.
    /// </summary>
    /// <param name="people">How many there are.</param>
    /// <param name="meetings">Each pair once, in either direction.</param>
    /// <param name="wish">What the host can offer.</param>
    /// <param name="stop">Heeded within some milliseconds.</param>
    /// <exception cref="ArgumentException">
    /// A pair names nobody, somebody with themselves, or stands twice; or the wish does not fit people or meetings.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoundPlan Plan(int people, IReadOnlyList<(int A, int B)> meetings, RoundWish wish, CancellationToken stop = default)
    {
        var graph = Checked(people, meetings, wish);
        var table = new Draft(graph, wish, null, stop).Finish();
        return Written(graph, meetings, table, new Dictionary<int, int>());
    }

    /// <summary>
    /// Plans anew after a change. Meetings that were there before keep round and table where possible, and few of them are moved for each that is
    /// new. Rounds are not evened out again, since that would send people elsewhere for nothing.
    /// </summary>
    /// <param name="previous">A plan in which the same numbers stand for the same people.</param>
    /// <param name="people">How many there are now.</param>
    /// <param name="meetings">Each pair once, in either direction; those of the previous plan that are still to be, and new ones.</param>
    /// <param name="wish">What the host can offer now.</param>
    /// <param name="stop">Heeded within some milliseconds.</param>
    /// <exception cref="ArgumentException">As for <see cref="Plan"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoundPlan Replan(
        RoundPlan previous, int people, IReadOnlyList<(int A, int B)> meetings, RoundWish wish, CancellationToken stop = default)
    {
        var graph = Checked(people, meetings, wish);
        var seats = previous.Meetings.Where(meeting => meeting.Seat is not null)
            .ToDictionary(meeting => (Math.Min(meeting.A, meeting.B), Math.Max(meeting.A, meeting.B)), meeting => meeting.Seat!.Value);
        var former = new Dictionary<int, Seat>();
        for (var meeting = 0; meeting < graph.Count; meeting++)
            if (seats.TryGetValue(graph.Pair(meeting), out var seat)) former[meeting] = seat;
        var table = new Draft(graph, wish, former.ToDictionary(one => one.Key, one => one.Value.Round - 1), stop).Finish();
        var kept = former.Where(one => table.Round(one.Key) == one.Value.Round - 1 && one.Value.Table <= (wish.Tables ?? int.MaxValue));
        return Written(graph, meetings, table, kept.ToDictionary(one => one.Key, one => one.Value.Table));
    }

    private static MeetingGraph Checked(int people, IReadOnlyList<(int A, int B)> meetings, RoundWish wish)
    {
        if (wish.MostRounds < 1) throw new ArgumentOutOfRangeException(nameof(wish), wish.MostRounds, "There is to be a round.");
        if (wish.Tables < 1) throw new ArgumentOutOfRangeException(nameof(wish), wish.Tables, "There is to be a table.");
        if (wish.There is { } there && there.Count != people)
            throw new ArgumentException("It is to be said of each person when they are there.", nameof(wish));
        return new MeetingGraph(people, meetings, wish.Worths);
    }

    private static RoundPlan Written(MeetingGraph graph, IReadOnlyList<(int A, int B)> meetings, Timetable table, Dictionary<int, int> kept)
    {
        var tables = Seating.Of(table, kept);
        var planned = new PlannedMeeting[meetings.Count];
        for (var meeting = 0; meeting < graph.Count; meeting++)
        {
            var (a, b) = meetings[graph.Input(meeting)];
            planned[graph.Input(meeting)] = table.Round(meeting) is var round and not Timetable.Nowhere
                ? new PlannedMeeting(a, b, new Seat(round + 1, tables[meeting]), null)
                : new PlannedMeeting(a, b, null, Obstacles.Of(meeting, table));
        }

        return new RoundPlan(planned, [.. Enumerable.Range(0, table.Open).Select(table.Size)]);
    }
}
