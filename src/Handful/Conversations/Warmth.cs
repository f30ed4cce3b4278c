namespace Handful.Conversations;

/// <summary>A conversation as warmth sees it: its day and how deep it went, 1 to 5.</summary>
public readonly record struct Encounter(DateOnly On, int Depth);

/// <summary>
/// How warm a tie is, from 0 (never talked) to below 1. Each conversation adds by its depth and fades by halves:
/// 1 − e^(−Σ gain(depth) · 2^(−days/half-life)). The formula is our own choice, not a measurement: that closeness fades
/// without contact, and faster in ties that are used to more of it, is known (Roberts &amp; Dunbar, 2011); its numbers are not.
/// </summary>
public static class Warmth
{
    /// <summary>Days, for a circle without a rhythm.</summary>
    public const int DefaultHalfLife = 90;

    // One conversation of trust comes to 0.7, one greeting to 0.1; five greetings stay below one exchange.
    private static readonly double[] Gains = [0.1, 0.25, 0.55, 0.85, 1.2];

    /// <summary>Warmth at the end of <paramref name="day"/>; later conversations do not count.</summary>
    /// <param name="talks">In any order.</param>
    /// <param name="rhythmDays">The circle's rhythm, which is the half-life; null for 90 days.</param>
    public static double On(DateOnly day, IEnumerable<Encounter> talks, int? rhythmDays)
    {
        double halfLife = Math.Max(1, rhythmDays ?? DefaultHalfLife);
        var sum = talks.Where(talk => talk.On <= day)
            .Sum(talk => Gains[Math.Clamp(talk.Depth, 1, 5) - 1] * Math.Pow(2, -(day.DayNumber - talk.On.DayNumber) / halfLife));
        return 1 - Math.Exp(-sum);
    }
}
