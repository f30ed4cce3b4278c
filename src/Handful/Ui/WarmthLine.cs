using System.Globalization;
using System.Text;

namespace Handful.Ui;

/// <summary>Where things stand in a picture of a year's warmth: percent across, pixels down.</summary>
internal static class WarmthLine
{
    private const int Days = 365;
    private const double Top = 7;
    private const double Bottom = 96;

    public static DateOnly Start(DateOnly today) => today.AddDays(-Days);

    public static string Across(DateOnly day, DateOnly today) => Number(Percent(day, today)) + "%";

    public static string Down(double warmth) => Number(Depth(warmth));

    public static string Radius(int depth) => Number(2.5 + (depth * 0.8));

    /// <summary>A line through every third day, which at any width is finer than the eye.</summary>
    public static string Path(Func<DateOnly, double> warmth, DateOnly today)
    {
        var path = new StringBuilder();
        for (var day = Start(today); day < today; day = day.AddDays(3))
            Add(day);
        Add(today);
        return path.ToString();

        void Add(DateOnly day) =>
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Number(Percent(day, today))).Append(' ').Append(Number(Depth(warmth(day))));
    }

    /// <summary>Four months' names, each in the middle of its month, clear of the edge and of "now".</summary>
    public static IEnumerable<(string Name, string Across)> Seasons(DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        return from step in Enumerable.Range(0, 4)
               let month = first.AddMonths(step * 3)
               select (month.ToString("MMM", CultureInfo.InvariantCulture), Across(month.AddDays(14), today));
    }

    private static double Percent(DateOnly day, DateOnly today) => 100.0 * (day.DayNumber - Start(today).DayNumber) / Days;

    private static double Depth(double warmth) => Bottom - ((Bottom - Top) * Math.Clamp(warmth, 0, 1));

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
