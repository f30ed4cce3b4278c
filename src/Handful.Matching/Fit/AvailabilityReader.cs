using System.Globalization;
using System.Text.RegularExpressions;

namespace Handful.Matching.Fit;

/// <summary>Reads "1;3-4", "round 2", "18:00-19:30", "from 19:00" and "until 20:00", in English and in German.</summary>
internal static partial class AvailabilityReader
{
    private const int LongestPart = 60;
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly string[] Anytime = ["always", "all", "any", "anytime", "any time", "all evening", "immer", "alle", "jederzeit", "*"];

    public static (Availability? Available, string? Why) Read(IReadOnlyList<string> parts)
    {
        var (rounds, times) = (0UL, new List<(int From, int Until)>());
        foreach (var part in parts.SelectMany(Split))
        {
            if (part.Length > LongestPart) return (null, "What stands under available is too long to be a round or a time.");
            if (Anytime.Contains(part.ToLowerInvariant())) return (Availability.Always, null);
            if (RoundsIn(part) is { } some) rounds |= some;
            else if (TimeIn(part) is { } time) times.Add(time);
            else return (null, $"“{part}” is no round (1 to {Availability.MostRounds}) and no time (such as 18:00-19:30).");
        }
        if (rounds != 0 && times.Count > 0) return (null, "Rounds and times stand side by side under available; name either.");
        return (rounds == 0 && times.Count == 0 ? Availability.Always : new Availability(rounds, [.. times]), null);
    }

    private static string[] Split(string parts) =>
        parts.Split([';', ',', '\n', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static ulong? RoundsIn(string part)
    {
        if (Rounds().Match(part) is not { Success: true } match) return null;
        var first = Number(match.Groups["first"]);
        var last = match.Groups["last"].Success ? Number(match.Groups["last"]) : first;
        if (first < 1 || last < first || last > Availability.MostRounds) return null;
        var some = 0UL;
        for (var round = first; round <= last; round++) some |= 1UL << (round - 1);
        return some;
    }

    private static (int From, int Until)? TimeIn(string part)
    {
        if (Times().Match(part) is not { Success: true } match) return null;
        var (from, until) = (Minutes(match, "h1", "m1"), Minutes(match, "h2", "m2"));
        if (from > Availability.Day || until > Availability.Day) return null;
        if (match.Groups["until"].Success) return until is null && from > 0 ? (0, from.Value) : null;
        if (until is null) return from == Availability.Day ? null : (from!.Value, Availability.Day);
        if (until == from) return null;
        // "22:00-01:00" goes on after midnight.
        return (from!.Value, until > from ? until.Value : until.Value + Availability.Day);
    }

    private static int? Minutes(Match match, string hour, string minute) =>
        match.Groups[hour].Success ? (Number(match.Groups[hour]) * 60) + (match.Groups[minute].Success ? Number(match.Groups[minute]) : 0) : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(rounds?|runden?|r)?\s*(?<first>[0-9]{1,3})(\s*([-–—]|to|bis)\s*(?<last>[0-9]{1,3}))?$", Plain, 1000)]
    private static partial Regex Rounds();

    [GeneratedRegex(@"^(?<from>from|after|ab|von|seit)?(?<until>until|till|bis|before|vor)?\s*(?<h1>[0-9]{1,2})[:.h](?<m1>[0-5][0-9])?\s*(uhr)?"
        + @"(\s*([-–—]|to|until|bis)\s*((?<h2>[0-9]{1,2})[:.h](?<m2>[0-5][0-9])?\s*(uhr)?)?)?$", Plain, 1000)]
    private static partial Regex Times();
}
