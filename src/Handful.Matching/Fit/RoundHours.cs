namespace Handful.Matching.Fit;

/// <summary>When the rounds of an evening are: from <see cref="Start"/> on, each so many minutes and the next at once.</summary>
public sealed record RoundHours
{
    /// <param name="start">When the first round begins.</param>
    /// <param name="minutes">How long a round takes, from 1 to 1440.</param>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are outside 1 to 1440.</exception>
    public RoundHours(TimeOnly start, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, Availability.Day);
        (Start, Minutes) = (start, minutes);
    }

    public TimeOnly Start { get; }

    public int Minutes { get; }

    /// <summary>The minutes of the day from which and until which a round lasts; above 1440 after midnight.</summary>
    internal (int From, int Until) Of(int round)
    {
        var from = (Start.Hour * 60) + Start.Minute + ((round - 1) * Minutes);
        return (from, from + Minutes);
    }
}
