namespace Handful.Matching.Topics;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap
{
    /// <summary>A comma, a full stop, a new line: no name of a topic reaches across.</summary>
    Break,

    Space,

    /// <summary>A hyphen, a slash or a dot within a word, as in front-end, CI/CD and Node.js.</summary>
    Joint,
}

/// <summary>A word of a text: where it stands, and the hash and length of its folded singular.</summary>
internal readonly record struct TextWord(int Start, int End, Gap Before, WordHash Hash);

/// <summary>
/// A hash that can be put together: the hash of "open" and that of "source" give that of "opensource", so that hyphens and closed
/// compounds need no second look at the letters. A polynomial over 2⁶⁴ in the manner of Karp and Rabin (1987).
/// </summary>
internal readonly record struct WordHash(ulong Value, int Length)
{
    internal const int Longest = 64;

    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    private static readonly ulong[] Powers = MakePowers();

    internal static WordHash Of(ReadOnlySpan<char> letters)
    {
        var value = 0UL;
        foreach (var letter in letters) value = (value * Factor) + letter;
        return new WordHash(value, letters.Length);
    }

    /// <summary>The hash of both words written as one; <see cref="Length"/> beyond <see cref="Longest"/> where they are too long for a name.</summary>
    internal WordHash Then(WordHash next) => next.Length > Longest || Length + next.Length > Longest
        ? new WordHash(0, Longest + 1)
        : new WordHash((Value * Powers[next.Length]) + next.Value, Length + next.Length);

    private static ulong[] MakePowers()
    {
        var powers = new ulong[Longest + 1];
        powers[0] = 1;
        for (var i = 1; i <= Longest; i++) powers[i] = powers[i - 1] * Factor;
        return powers;
    }
}
