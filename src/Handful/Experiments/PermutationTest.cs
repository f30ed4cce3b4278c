namespace Handful.Experiments;

/// <summary>What a comparison found.</summary>
/// <param name="Difference">The mean with, less the mean without.</param>
/// <param name="Low">The lower end of the 95 % interval; null where so few occasions leave it open.</param>
/// <param name="High">The upper end; null where it is open.</param>
/// <param name="P">How often chance alone gives a difference at least as large, on either side.</param>
/// <param name="N">How many occasions there were.</param>
/// <param name="Spread">The pooled standard deviation of the two arms.</param>
/// <param name="Exact">Whether every way in which the lots could have fallen was looked at.</param>
public sealed record Comparison(double Difference, double? Low, double? High, double P, int N, double Spread, bool Exact);

/// <summary>
/// Fisher's permutation test of the difference of two means, two-sided, and the interval of all differences that it does not refuse at 5 %
/// (Fisher, The design of experiments, 1935; Pitman 1937). The lots are drawn anew within their blocks, as they were the first time. Every
/// way is looked at where there are at most 200,000; else 19,999 by lot from a fixed seed, and the one that came about, which keeps the test
/// valid (Phipson and Smyth, Permutation p-values should never be zero, 2010).
/// </summary>
public static class PermutationTest
{
    public const double Level = 0.05;

    private const double MostLookedAt = 200_000;
    private const int DrawnByLot = 19_999;
    private const ulong Seed = 20_150_514;

    /// <param name="results">At least one with and one without.</param>
    public static Comparison Compare(IReadOnlyList<Result> results) => Compare(results, MostLookedAt, DrawnByLot);

    internal static Comparison Compare(IReadOnlyList<Result> results, double mostLookedAt, int drawn)
    {
        var with = results.Count(result => result.With);
        var without = results.Count - with;
        ArgumentOutOfRangeException.ThrowIfZero(with);
        ArgumentOutOfRangeException.ThrowIfZero(without);
        // About the mean the sums are small, and nothing of them is lost where the figures are large.
        var middle = results.Average(result => result.Value);
        List<IReadOnlyList<Result>> blocks = [.. results.GroupBy(result => result.Block).OrderBy(block => block.Key).Select(block => block.Select(result => result with { Value = result.Value - middle }).ToList())];
        var total = blocks.Sum(block => block.Sum(result => result.Value));
        double Between(double sum) => (sum / with) - ((total - sum) / without);
        var difference = Between(blocks.Sum(block => block.Where(result => result.With).Sum(result => result.Value)));
        // What differs by rounding only is the same.
        var grain = 1e-9 * (Math.Abs(difference) + results.Max(result => Math.Abs(result.Value - middle)));
        var exact = Arrangements.Count(blocks) <= mostLookedAt;
        var (asLarge, all) = (0, 0);
        List<double> below = [], above = [];
        foreach (var (sum, stayed) in exact ? Arrangements.All(blocks) : Arrangements.Some(blocks, drawn, Seed))
        {
            var other = Between(sum);
            all++;
            if (Math.Abs(other) >= Math.Abs(difference) - grain) asLarge++;
            var share = ((double)stayed / with) - ((double)(with - stayed) / without);
            var rest = other - (difference * share);
            below.Add(Reach(rest, share));
            above.Add(Reach(-rest, share));
        }

        var (low, high) = (End(below, all), End(above, all));
        return new Comparison(difference, low is { } down ? difference - down : null, high is { } up ? difference + up : null, (double)asLarge / all, results.Count, SpreadOf(results), exact);
    }

    /// <summary>
    /// How far below the difference that was seen a true one may lie for this arrangement still to look as extreme. With a true difference d − t
    /// taken out of those who had it, what was seen becomes t, and the arrangement's own difference rest + t · share, where share says how far
    /// the arrangement is the one that came about; it is as extreme while t (1 − share) ≤ rest or t (1 + share) ≤ −rest. So the test need not be
    /// tried difference by difference: the end of the interval is a quantile of these.
    /// </summary>
    private static double Reach(double rest, double share) => Math.Max(Bound(rest, 1 - share), Bound(-rest, 1 + share));

    // Without a slope it is the arrangement that came about, or its mirror image, which are as extreme whatever is true.
    private static double Bound(double rest, double slope) => slope > 1e-12 ? rest / slope : double.PositiveInfinity;

    private static double? End(List<double> reaches, int all)
    {
        reaches.Sort();
        // As long as more than one in twenty are as extreme the test does not refuse.
        var end = reaches[^((int)Math.Floor((Level * all) + 1e-9) + 1)];
        return double.IsPositiveInfinity(end) ? null : Math.Max(end, 0);
    }

    private static double SpreadOf(IReadOnlyList<Result> results)
    {
        if (results.Count < 3) return 0;
        var around = results.GroupBy(result => result.With).Sum(arm =>
        {
            var mean = arm.Average(result => result.Value);
            return arm.Sum(result => (result.Value - mean) * (result.Value - mean));
        });
        return Math.Sqrt(around / (results.Count - 2));
    }
}
