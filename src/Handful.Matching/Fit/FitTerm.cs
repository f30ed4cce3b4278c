namespace Handful.Matching.Fit;

/// <summary>What a term of a pair's worth is.</summary>
public enum FitKind
{
    /// <summary>One could learn from the other: what they want or care about meets what the other offers or does.</summary>
    Learn,

    /// <summary>The other could give what one needs.</summary>
    Give,

    /// <summary>Both care about it.</summary>
    Share,

    /// <summary>A purpose in common.</summary>
    Purpose,

    /// <summary>Both care about it, and it has nothing to do with the work of either.</summary>
    Outside,

    /// <summary>They know each other already, or may: it takes from the worth.</summary>
    Tie,

    /// <summary>Nothing speaks for the pair yet; the sentence says so.</summary>
    Little,
}

/// <summary>One term of what one side has of a meeting.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Weight">What it adds to the side's worth; below 0 for a tie.</param>
/// <param name="Mine">The words of the one who has it, or empty.</param>
/// <param name="Theirs">The words of the other which meet them, or empty.</param>
/// <param name="Nearness">How near the two are in the graph of topics: 1 where they are the same.</param>
/// <param name="Others">How many others in the room care about the same; for what is shared.</param>
/// <param name="Text">The term as a sentence, of facts in the two profiles only.</param>
public sealed record FitTerm(FitKind Kind, double Weight, string Mine, string Theirs, double Nearness, int Others, string Text);

/// <summary>Why two guests fit.</summary>
/// <param name="A">The number of the one in <see cref="FitRoom.Guests"/>.</param>
/// <param name="B">The number of the other.</param>
/// <param name="Worth">The geometric mean of the two sides.</param>
/// <param name="OfA">What A has of each kind.</param>
/// <param name="OfB">What B has of each kind.</param>
/// <param name="ForA">Every term of A's side, strongest first.</param>
/// <param name="ForB">Every term of B's side, strongest first.</param>
/// <param name="Reasons">The strongest terms of both sides in words, what both have in common once; never empty.</param>
/// <param name="ReasonsForA">The same for A to read: what A has of it first, then what A could give.</param>
/// <param name="ReasonsForB">The same for B.</param>
public sealed record PairFit(
    int A,
    int B,
    double Worth,
    FitVector OfA,
    FitVector OfB,
    IReadOnlyList<FitTerm> ForA,
    IReadOnlyList<FitTerm> ForB,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> ReasonsForA,
    IReadOnlyList<string> ReasonsForB);

/// <summary>Two guests who may meet, by their numbers in <see cref="FitRoom.Guests"/>, A before B.</summary>
/// <param name="A">The one.</param>
/// <param name="B">The other.</param>
/// <param name="Worth">Above 0.</param>
public readonly record struct FitPair(int A, int B, double Worth);

/// <summary>Something the host should know of a guest's row. It never tells whom somebody wishes to avoid.</summary>
/// <param name="GuestId">Whose row it is.</param>
/// <param name="Text">A sentence for a person.</param>
public sealed record FitWarning(string GuestId, string Text);
