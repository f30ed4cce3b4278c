using System.Globalization;

namespace Handful.Ui;

/// <summary>
/// A date as people say it, seen from today. Within a year, two dates in different months never get the same words,
/// and neither do a past and a coming day.
/// </summary>
public static class DateWords
{
    private const int DaysSaidInWeeks = 56;

    /// <summary>"yesterday", "last Wednesday", "in 3 weeks", "in February", "last June", "in June 2024".</summary>
    public static string Say(DateOnly date, DateOnly today)
    {
        var days = date.DayNumber - today.DayNumber;
        return days switch
        {
            0 => "today",
            -1 => "yesterday",
            1 => "tomorrow",
            > -7 and < 0 => $"last {date.DayOfWeek}",
            < 7 and > 0 => $"on {date.DayOfWeek}",
            > -DaysSaidInWeeks and < 0 => $"{Weeks(-days)} ago",
            < DaysSaidInWeeks and > 0 => $"in {Weeks(days)}",
            _ => SayMonth(date, today),
        };
    }

    /// <summary>The same at the start of a sentence.</summary>
    public static string SayFirst(DateOnly date, DateOnly today) => SentenceStart.Of(Say(date, today));

    /// <summary>"Wednesday 6 May 2026".</summary>
    public static string Exact(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Wednesday 6 May", for a day near enough that its year is plain.</summary>
    public static string Day(DateOnly date) => date.ToString("dddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary>The machine's form, for the <c>datetime</c> attribute.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Weeks(int days) => days / 7 == 1 ? "a week" : string.Create(CultureInfo.InvariantCulture, $"{days / 7} weeks");

    // The twelve names of the months are shared out: five behind and six ahead go by the bare name, the rest by "last" and "next".
    private static string SayMonth(DateOnly date, DateOnly today)
    {
        var month = date.ToString("MMMM", CultureInfo.InvariantCulture);
        var months = ((date.Year - today.Year) * 12) + date.Month - today.Month;
        return months switch
        {
            >= -5 and <= 6 => $"in {month}",
            >= -11 and < 0 => $"last {month}",
            > 0 and <= 11 => $"next {month}",
            _ => string.Create(CultureInfo.InvariantCulture, $"in {month} {date.Year:0000}"),
        };
    }
}
