using Handful.Matching.Fit;
using Handful.Matching.Rounds;

namespace Handful.Matching.Rooms;

/// <summary>What a host asks for.</summary>
/// <param name="Size">How many each guest meets at most, 1 or more.</param>
/// <param name="MostRounds">No more rounds than this, 1 to 64; null for as many as are needed.</param>
/// <param name="Tables">No more meetings at once than this, 1 or more; null for any number.</param>
/// <param name="Hours">When the rounds are, for guests who say at what time they are there.</param>
/// <param name="MayKnow">Whether two who know each other may be brought together.</param>
/// <param name="Weights">How much each kind of reason counts; null for the prior.</param>
public sealed record RoomWish(
    int Size = 4, int? MostRounds = null, int? Tables = null, RoundHours? Hours = null, bool MayKnow = false, FitWeights? Weights = null);

/// <summary>Two guests who meet.</summary>
/// <param name="A">The id of the one.</param>
/// <param name="B">The id of the other.</param>
/// <param name="Weight">What the meeting is worth, above 0.</param>
/// <param name="Seat">Round and table; null where no place was found.</param>
/// <param name="Why">Why there is no place, as a sentence; null where there is one.</param>
public sealed record RoomPair(string A, string B, double Weight, Seat? Seat, string? Why)
{
    /// <summary>What speaks for it, for the host to read; strongest first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The same for A to read.</summary>
    public IReadOnlyList<string> ForA { get; init; } = [];

    /// <summary>The same for B to read.</summary>
    public IReadOnlyList<string> ForB { get; init; } = [];

    /// <summary>The id of the other one; null where <paramref name="id"/> is neither.</summary>
    public string? Other(string id) => id == A ? B : id == B ? A : null;
}

/// <summary>A guest who meets nobody, and why. It never tells who wishes to avoid whom.</summary>
public sealed record LeftOut(string Id, string Why);

/// <summary>Proof that no plan is worth more than <paramref name="Bound"/> (<see cref="Solving.Certificate"/> has the formula).</summary>
/// <param name="Size">How many each guest meets at most.</param>
/// <param name="Sizes">The same for guests who can meet fewer, because they are there for fewer rounds; by id.</param>
/// <param name="Bound">The worth that no plan exceeds.</param>
/// <param name="Prices">A price of 0 or more for each guest, by id.</param>
/// <param name="Others">The pairs that were not chosen and yet are worth more than the prices of both: with these and the chosen ones the bound can be added up.</param>
public sealed record RoomCertificate(
    int Size, IReadOnlyDictionary<string, int> Sizes, double Bound, IReadOnlyDictionary<string, double> Prices, IReadOnlyList<RoomPair> Others);

/// <summary>The same among plans in which as many guests meet somebody.</summary>
/// <param name="Bound">The worth that no such plan exceeds.</param>
/// <param name="Bonus">What it counts in the formula that one more meets somebody.</param>
/// <param name="Served">How many do.</param>
/// <param name="Prices">By id; not below minus the bonus.</param>
/// <param name="Price">How much less the plan is worth than the best one found that leaves more out.</param>
public sealed record CoverageProof(double Bound, double Bonus, int Served, IReadOnlyDictionary<string, double> Prices, double Price);

/// <summary>Who meets whom, when and where.</summary>
/// <param name="People">How many guests there are.</param>
/// <param name="Pairs">By round, then table; those without a place last.</param>
/// <param name="Value">The worth of all pairs.</param>
/// <param name="Certificate">How good it could be at most.</param>
/// <param name="Coverage">How good it could be at most where nobody is left out for the worth of others; null where that costs nothing.</param>
/// <param name="LeftOut">Who meets nobody, by id.</param>
/// <param name="Rounds">How many conversations each round has.</param>
/// <param name="Warnings">What the host should look at, as sentences.</param>
public sealed record RoomPlan(
    int People, IReadOnlyList<RoomPair> Pairs, double Value, RoomCertificate Certificate, CoverageProof? Coverage, IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<int> Rounds, IReadOnlyList<FitWarning> Warnings)
{
    /// <summary>What the plan is measured against: the best that serves as many.</summary>
    public double Bound => Coverage?.Bound ?? Certificate.Bound;

    /// <summary>By what part of the bound the plan may fall short of the best, 0 to 1; 0 where there is nothing to choose.</summary>
    public double Gap => Bound > 0 ? Math.Max(0, (Bound - Value) / Bound) : 0;

    /// <summary>What part of the worth it costs that as many as possible meet somebody, 0 to 1.</summary>
    public double PriceOfCoverage => Coverage is { Price: > 0 } coverage ? coverage.Price / (Value + coverage.Price) : 0;
}
