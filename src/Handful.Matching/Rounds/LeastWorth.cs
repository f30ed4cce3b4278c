namespace Handful.Matching.Rounds;

/// <summary>Takes out what is worth least where there are too many; of equals a meeting of two who have others.</summary>
internal static class LeastWorth
{
    internal static void TakeOut(Timetable table, long mayStay)
    {
        if (table.Placed <= mayStay) return;
        var graph = table.Graph;
        var placed = new int[graph.People];
        var queue = new PriorityQueue<int, (double Worth, int OthersOfOne, int OthersOfBoth, int Meeting)>();
        for (var meeting = 0; meeting < graph.Count; meeting++)
        {
            if (table.Round(meeting) == Timetable.Nowhere) continue;
            var (a, b) = graph.Pair(meeting);
            placed[a]++;
            placed[b]++;
        }

        for (var meeting = 0; meeting < graph.Count; meeting++)
            if (table.Round(meeting) != Timetable.Nowhere) queue.Enqueue(meeting, Rank(meeting));
        while (table.Placed > mayStay && queue.TryDequeue(out var meeting, out var rank))
        {
            // Its people may have lost others since.
            if (Rank(meeting) != rank)
            {
                queue.Enqueue(meeting, Rank(meeting));
                continue;
            }

            var (a, b) = graph.Pair(meeting);
            placed[a]--;
            placed[b]--;
            table.Move(meeting, Timetable.Nowhere);
        }

        (double, int, int, int) Rank(int meeting)
        {
            var (a, b) = graph.Pair(meeting);
            return (graph.Worth(meeting), -Math.Min(placed[a], placed[b]), -placed[a] - placed[b], -meeting);
        }
    }
}
