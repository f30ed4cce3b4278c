using System.Globalization;
using Handful.Ui;

namespace Handful.Gatherings;

/// <summary>When a gathering is, as people say it.</summary>
public static class GatheringWords
{
    private static readonly TimeOnly Evening = new(17, 0);

    /// <summary>"tonight", "tomorrow", "Saturday 16 May".</summary>
    public static string Day(Gathering gathering, DateOnly today) => (gathering.On.DayNumber - today.DayNumber) switch
    {
        0 => gathering.From >= Evening ? "tonight" : "today",
        -1 => "yesterday",
        1 => "tomorrow",
        > -180 and < 180 => DateWords.Day(gathering.On),
        _ => DateWords.Exact(gathering.On),
    };

    /// <summary>"18:30 to 21:00", or empty.</summary>
    public static string Hours(Gathering gathering) => (gathering.From, gathering.To) switch
    {
        ({ } from, { } to) => $"{Hour(from)} to {Hour(to)}",
        ({ } from, null) => $"from {Hour(from)}",
        (null, { } to) => $"until {Hour(to)}",
        _ => "",
    };

    /// <summary>The two together at the start of a sentence.</summary>
    public static string When(Gathering gathering, DateOnly today) =>
        SentenceStart.Of(string.Join(", ", new[] { Day(gathering, today), Hours(gathering) }.Where(words => words.Length > 0)));

    /// <summary>"Three are coming, and you know one of them."</summary>
    public static string Coming(int coming, int known) => (coming, known) switch
    {
        (1, 0) => "One is coming, and you do not know them yet.",
        (1, _) => "One is coming, and you know them.",
        (_, 0) => $"{NumberWords.SayFirst(coming)} are coming, and you know none of them yet.",
        (2, 2) => "Two are coming, and you know both of them.",
        _ => $"{NumberWords.SayFirst(coming)} are coming, and you know {(known == coming ? "all" : NumberWords.Say(known))} of them.",
    };

    /// <summary>"Soil scientist, Fernhollow Growers", or what is known of the two.</summary>
    public static string Work(string role, string organisation) =>
        string.Join(", ", new[] { role, organisation }.Where(words => words.Length > 0));

    private static string Hour(TimeOnly hour) => hour.ToString("HH':'mm", CultureInfo.InvariantCulture);
}
