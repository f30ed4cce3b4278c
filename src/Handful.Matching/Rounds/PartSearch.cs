namespace Handful.Matching.Rounds;

/// <summary>Searches for places part by part, in those where fewer could stay out, as far as is known.</summary>
internal sealed class PartSearch(Timetable table, Parts parts, Placing placing, CancellationToken stop)
{
    // Shared out by meetings, so that a small room is searched thoroughly.
    private const int StepsToShare = 500_000;
    private const long MostNodes = 20_000_000;

    private readonly LocalSearch _search = new(table, placing, stop);

    /// <summary>Takes so many steps for each meeting at most.</summary>
    /// <returns>What is unplaced afterwards.</returns>
    internal List<int> Run(List<int> unplaced, int stepsEach)
    {
        var left = new List<int>();
        foreach (var group in unplaced.GroupBy(parts.Of))
        {
            var (part, some) = (group.Key, group.ToList());
            var steps = (stepsEach + (long)StepsToShare / table.Graph.Count) * part.Meetings.Count;
            if (some.Count > Fewest(part)) _search.Run(some, Fewest(part), steps);
            left.AddRange(some);
        }

        return left;
    }

    internal void RunExact()
    {
        var exact = new ExactSearch(table, stop);
        foreach (var part in table.Tables < int.MaxValue ? parts.Together() : parts)
        {
            if (exact.Nodes > MostNodes) return;
            if (part.Meetings.Count > ExactSearch.MostMeetings) continue;
            if (part.Meetings.Count(meeting => table.Round(meeting) == Timetable.Nowhere) > Fewest(part)) exact.Run(part.Meetings);
        }
    }

    // Where worths differ, it is not enough that few stay out.
    private int Fewest(Part part) => table.Graph.HasWorths ? 0 : part.FewestUnplaced(table);
}
