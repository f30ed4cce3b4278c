using Handful.Matching.Rooms;

namespace Handful.Rooms;

/// <summary>Two who meet. Round and table are absent where no place was found; then <paramref name="Why"/> says why.</summary>
public sealed record MatchedPair(string A, string B, double Weight, int? Round, int? Table, IReadOnlyList<string> Reasons, string? Why);

public sealed record MatchLeftOut(string Id, string Why);

/// <summary>A line of the list that gave no guest.</summary>
public sealed record MatchRefused(int At, string Why);

/// <param name="PriceOfCoverage">What part of the worth it takes at most that as many as possible meet somebody, 0 to 1.</param>
/// <param name="FreeBound">The bound over all plans; <paramref name="Bound"/> is that over plans which serve as many.</param>
public sealed record MatchReply(
    int People, IReadOnlyList<MatchedPair> Pairs, double Value, double Bound, double Gap, IReadOnlyList<MatchLeftOut> LeftOut, double Seconds,
    double FreeBound, double PriceOfCoverage, IReadOnlyList<int> Rounds, IReadOnlyList<string> Warnings, IReadOnlyList<MatchRefused> Refused)
{
    public static MatchReply From(RoomPlan plan, TimeSpan took, IEnumerable<MatchRefused>? refused = null) => new(
        plan.People, [.. plan.Pairs.Select(pair => new MatchedPair(pair.A, pair.B, pair.Weight, pair.Seat?.Round, pair.Seat?.Table, pair.Reasons, pair.Why))],
        plan.Value, plan.Bound, plan.Gap, [.. plan.LeftOut.Select(left => new MatchLeftOut(left.Id, left.Why))], Math.Round(took.TotalSeconds, 3),
        plan.Certificate.Bound, plan.PriceOfCoverage, plan.Rounds, [.. plan.Warnings.Select(warning => warning.Text)],
        [.. refused ?? []]);
}
