namespace Handful.Matching.Fit;

/// <summary>When a guest is there: always, in some rounds, or at some times of the day.</summary>
public sealed class Availability
{
    /// <summary>The highest round that can be named.</summary>
    public const int MostRounds = 64;

    internal const int Day = 24 * 60;

    private readonly ulong rounds;
    private readonly (int From, int Until)[] times;

    internal Availability(ulong rounds, (int From, int Until)[] times) => (this.rounds, this.times) = (rounds, times);

    public static Availability Always { get; } = new(ulong.MaxValue, []);

    public bool IsAlways => rounds == ulong.MaxValue && times.Length == 0;

    /// <summary>
    /// Reads what stands in a list: rounds ("2", "1-3") or times ("18:00-19:30", "from 19:00", "until 20:00"), one or several in each part.
    /// Nothing at all means always.
    /// </summary>
    /// <returns>When the guest is there, or null and a sentence for a person that says what could not be read.</returns>
    public static (Availability? Available, string? Why) Read(IReadOnlyList<string> parts) => AvailabilityReader.Read(parts);

    /// <summary>Whether a guest is there for the whole of a round. Who names times is, as long as nobody says when the rounds are.</summary>
    /// <param name="round">From 1.</param>
    /// <param name="hours">When the rounds are, or null.</param>
    public bool IsIn(int round, RoundHours? hours)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        if (times.Length == 0) return IsAlways || (round <= MostRounds && (rounds & (1UL << (round - 1))) != 0);
        if (hours is null) return true;
        var (from, until) = hours.Of(round);
        // After midnight "00:30" is the next day's.
        return Array.Exists(times, time => Holds(time, from, until) || Holds(time, from - Day, until - Day) || Holds(time, from + Day, until + Day));
    }

    /// <summary>Which of the rounds 1 to <paramref name="count"/> a guest is there for.</summary>
    public IReadOnlyList<int> RoundsOf(int count, RoundHours? hours) => [.. Enumerable.Range(1, count).Where(round => IsIn(round, hours))];

    /// <summary>Whether two are there at one time. Rounds and times can only be compared once it is known when the rounds are.</summary>
    public bool Overlaps(Availability other)
    {
        if (times.Length == 0 && other.times.Length == 0) return (rounds & other.rounds) != 0;
        if (times.Length == 0 || other.times.Length == 0) return true;
        foreach (var (from, until) in times)
            foreach (var (start, end) in other.times)
                if (Meet(from, until, start, end, 0) || Meet(from, until, start, end, Day) || Meet(from, until, start, end, -Day)) return true;
        return false;
    }

    /// <summary>The same in rounds, so that two who share no whole round do not overlap.</summary>
    internal Availability InRounds(int count, RoundHours? hours)
    {
        if (times.Length > 0 && hours is null) return this;
        var all = 0UL;
        for (var round = 1; round <= Math.Min(count, MostRounds); round++)
            if (IsIn(round, hours)) all |= 1UL << (round - 1);
        return new Availability(all, []);
    }

    private static bool Holds((int From, int Until) time, int from, int until) => time.From <= from && until <= time.Until;

    private static bool Meet(int from, int until, int start, int end, int later) => Math.Max(from, start + later) < Math.Min(until, end + later);
}
