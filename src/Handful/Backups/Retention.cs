namespace Handful.Backups;

/// <summary>Which copies stay: the last seven days of which there is one, and the first of a month for twelve months.</summary>
public static class Retention
{
    public const int Days = 7;
    public const int Months = 12;
    public const int BeforeUpdates = 5;

    /// <summary>
    /// The days whose copies may go. Days and months without a copy do not count, so that a long absence, or a clock that ran
    /// ahead, costs none. What is newer than today stays: then it is the clock that is wrong.
    /// </summary>
    public static IReadOnlyList<DateOnly> Gone(IEnumerable<DateOnly> copies, DateOnly today)
    {
        var past = copies.Where(day => day <= today).Distinct().OrderDescending().ToList();
        var months = past.GroupBy(day => (day.Year, day.Month)).Take(Months).Select(month => month.Min());
        return [.. past.Skip(Days).Except(months)];
    }

    /// <summary>The day on which a copy goes if from today on one is made every day.</summary>
    public static DateOnly Until(DateOnly copy, IReadOnlyCollection<DateOnly> copies, DateOnly today)
    {
        var there = copies.Append(copy).ToHashSet();
        for (var day = today; ; day = day.AddDays(1))
        {
            there.Add(day);
            var gone = Gone(there, day);
            if (gone.Contains(copy)) return day;
            there.ExceptWith(gone);
        }
    }

    /// <summary>Of stamps that sort by time, those before the newest few; stamps after now stay.</summary>
    public static IReadOnlyList<string> GoneBeforeUpdates(IEnumerable<string> stamps, string now) =>
        [.. stamps.Where(stamp => string.CompareOrdinal(stamp, now) <= 0).OrderDescending(StringComparer.Ordinal).Skip(BeforeUpdates)];
}
