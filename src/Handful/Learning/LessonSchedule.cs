namespace Handful.Learning;

/// <summary>How often in a row a lesson was still known, and when it comes back; null once it has stuck.</summary>
public readonly record struct Recall(int Times, DateOnly? DueOn);

/// <summary>
/// When a lesson comes back: the schedule of SM-2 (Woźniak, Optimization of learning, 1990), whose intervals are one day, six days, and then
/// each 2.5 times the one before, rounded up. Of its six grades two are asked for, "still known" (4) and "had slipped" (2), and by these its
/// factor stays at 2.5: what is known goes on, what has slipped begins again. Known after the longest interval, a lesson has stuck.
/// </summary>
public static class LessonSchedule
{
    private const double Factor = 2.5;

    /// <summary>In days: 1, 6, 15, 38, 95.</summary>
    public static readonly IReadOnlyList<int> Intervals = MakeIntervals(5);

    public static Recall Begin(DateOnly today) => new(0, today.AddDays(Intervals[0]));

    /// <param name="times">How often in a row it was known so far.</param>
    /// <param name="known">Whether it is known now.</param>
    /// <param name="today">From when the next interval counts, however late the lesson was looked at.</param>
    public static Recall Next(int times, bool known, DateOnly today)
    {
        var next = known ? times + 1 : 0;
        return new Recall(next, next >= Intervals.Count ? null : today.AddDays(Intervals[next]));
    }

    private static List<int> MakeIntervals(int count)
    {
        List<int> days = [1, 6];
        while (days.Count < count) days.Add((int)Math.Ceiling(days[^1] * Factor));
        return days;
    }
}
