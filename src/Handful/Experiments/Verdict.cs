using System.Globalization;
using Handful.Ui;

namespace Handful.Experiments;

/// <summary>What may be said of a comparison, and no more: a word, a sentence, and how many more occasions it needs.</summary>
/// <param name="Word">One of the three below.</param>
/// <param name="Sentence">The same for a person.</param>
/// <param name="More">How many more occasions would show a difference worth the while; 0 where enough is known.</param>
public sealed record Verdict(string Word, string Sentence, int More)
{
    public const string BeyondChance = "more than chance";
    public const string CouldBeChance = "could be chance";
    public const string TooFew = "too few to tell";

    // "Half a spread" is what Cohen (1988) calls a medium difference: one that can be noticed without counting.
    private const double WorthInSpreads = 0.5;

    /// <param name="found">What the comparison found.</param>
    /// <param name="with">What those occasions are called on which it was done.</param>
    /// <param name="without">And the others.</param>
    /// <param name="worth">The smallest difference that would matter; null for half a spread, or the one that was seen where that is larger.</param>
    public static Verdict Of(Comparison found, string with, string without, double? worth = null)
    {
        var seen = found.Difference == 0 ? $"no difference between “{with}” and “{without}”"
            : $"{Figure(Math.Abs(found.Difference))} {(found.Difference > 0 ? "more" : "less")} with “{with}” than with “{without}”";
        if (found.Low is null || found.High is null)
        {
            var least = Math.Max(2, Lots.Fewest - found.N);
            return new Verdict(TooFew, $"So far {seen}, of {NumberWords.Say(found.N, "occasion", "occasions")}. So few can show nothing yet, however large: at least {NumberWords.Say(least)} more are needed.", least);
        }

        var range = $"the true difference may lie anywhere from {Figure(found.Low.Value)} to {Figure(found.High.Value)}";
        if (found.P <= PermutationTest.Level)
            return new Verdict(BeyondChance, $"{SentenceStart.Of(seen)}: chance alone would seldom do that (p = {Probability(found.P)}), and {range}.", 0);
        var size = worth ?? Math.Max(Math.Abs(found.Difference), WorthInSpreads * found.Spread);
        if (size <= 0 || (Math.Abs(found.Low.Value) < size && Math.Abs(found.High.Value) < size))
            return new Verdict(CouldBeChance, $"{SentenceStart.Of(seen)}, which could be chance (p = {Probability(found.P)}); {range}, and nothing in that range would matter much.", 0);
        var more = Math.Max(2, Occasions.Needed(found.Spread, size) - found.N);
        return new Verdict(CouldBeChance,
            $"{SentenceStart.Of(seen)}, which could be chance (p = {Probability(found.P)}): {range}. About {NumberWords.Say(more)} more occasions would show a difference of {Figure(size)}, if there is one, four times in five.", more);
    }

    internal static string Figure(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Probability(double p) => p < 0.001 ? "less than 0.001" : p.ToString("0.000", CultureInfo.InvariantCulture);
}
