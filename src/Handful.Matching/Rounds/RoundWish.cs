namespace Handful.Matching.Rounds;

/// <summary>What a host can offer.</summary>
/// <param name="MostRounds">No more rounds than this, 1 or more; null for as many as are needed.</param>
/// <param name="Tables">No more meetings at the same time than this, 1 or more; null for any number.</param>
/// <param name="There">
/// When each person is there, in the order of the people; null where everybody always is. If anybody is not, there are at most
/// <see cref="Presence.MostRounds"/> rounds.
/// </param>
/// <param name="Worths">
/// What each meeting is worth, finite and above 0, in the order of the meetings; null where all are worth the same. If something must be left
/// out, it is to be worth as little as possible.
/// </param>
public sealed record RoundWish(
    int? MostRounds = null, int? Tables = null, IReadOnlyList<Presence>? There = null, IReadOnlyList<double>? Worths = null);

/// <summary>The rounds in which somebody is there, of the first 64; or always.</summary>
/// <param name="Mask">The lowest bit is round 1. All 64 bits mean always.</param>
public readonly record struct Presence(ulong Mask)
{
    /// <summary>How many rounds a presence can tell apart.</summary>
    public const int MostRounds = 64;

    public static Presence Always { get; } = new(ulong.MaxValue);

    public static Presence Never { get; } = new(0);

    /// <summary>From one round to another, both included, 1 to 64; nothing where they are the wrong way round.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A round below 1 or above 64.</exception>
    public static Presence Between(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, MostRounds);
        var mask = 0UL;
        for (var round = first; round <= last; round++) mask |= 1UL << (round - 1);
        return new Presence(mask);
    }

    /// <summary>In these rounds, each 1 to 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A round below 1 or above 64.</exception>
    public static Presence In(params IEnumerable<int> rounds) => new(rounds.Aggregate(0UL, (mask, round) => mask | Between(round, round).Mask));

    /// <summary>Whether somebody is there in this round, 1 or more.</summary>
    public bool Has(int round) => Mask == ulong.MaxValue || (round is >= 1 and <= MostRounds && (Mask >> (round - 1) & 1) == 1);
}
