using Handful.Matching.Rooms;

namespace Handful.Rooms;

/// <summary>Proof for plans that serve as many guests as this one does; <see cref="Matching.Solving.Certificate"/> has the formula.</summary>
public sealed record CoverageFile(double Bound, double Bonus, int Served, IReadOnlyDictionary<string, double> Prices);

/// <summary>
/// Proof that no plan is worth more than <paramref name="Bound"/>: with a price p of 0 or more for each guest, it is Σ size·p + Σ max(0, w − p_a − p_b) over the
/// pairs who may meet.
/// </summary>
/// <param name="Size">How many each guest meets at most.</param>
/// <param name="Bound">The worth that no plan exceeds.</param>
/// <param name="Prices">By the guests' ids.</param>
/// <param name="Others">
/// The pairs beside those of the plan that are worth more than the prices of both: with these and the plan the sum can be done without all other pairs, which add nothing.
/// </param>
/// <param name="Sizes">How many guests meet at most who are there for fewer rounds; by id, null where nobody is.</param>
/// <param name="Coverage">The same among plans that serve as many; null where that costs nothing.</param>
public sealed record CertificateFile(
    int Size, double Bound, IReadOnlyDictionary<string, double> Prices, IReadOnlyList<CertifiedPair> Others, CoverageFile? Coverage,
    IReadOnlyDictionary<string, int>? Sizes)
{
    public static CertificateFile Of(RoomPlan plan) => new(
        plan.Certificate.Size, plan.Certificate.Bound, plan.Certificate.Prices, [.. plan.Certificate.Others.Select(pair => new CertifiedPair(pair.A, pair.B, pair.Weight))],
        plan.Coverage is { } coverage ? new CoverageFile(coverage.Bound, coverage.Bonus, coverage.Served, coverage.Prices) : null,
        plan.Certificate.Sizes.Count > 0 ? plan.Certificate.Sizes : null);
}

public sealed record CertifiedPair(string A, string B, double Weight);
