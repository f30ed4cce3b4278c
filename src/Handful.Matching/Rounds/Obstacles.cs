namespace Handful.Matching.Rounds;

/// <summary>Says what stands in the way of a meeting that a finished timetable has no place for.</summary>
internal static class Obstacles
{
    internal static Obstacle Of(int meeting, Timetable table)
    {
        var (a, b) = table.Graph.Pair(meeting);
        var together = Enumerable.Range(0, table.Most).Where(round => table.Allows(meeting, round)).ToList();
        if (together.Count == 0) return new Obstacle(ObstacleKind.NeverThereTogether, [a, b]);
        if (together.All(round => !table.HasRoom(round))) return new Obstacle(ObstacleKind.AllTablesTaken, [a, b]);
        int[] overbooked = [.. new[] { a, b }.Where(person => table.Graph.Degree(person) > table.RoundsOf(person, table.Most))];
        if (overbooked.Length > 0) return new Obstacle(ObstacleKind.MoreMeetingsThanRounds, overbooked);
        var free = together.Any(round => table.BothFree(meeting, round));
        return new Obstacle(free ? ObstacleKind.NoTableWhenBothAreFree : ObstacleKind.NeverFreeTogether, [a, b]);
    }
}
