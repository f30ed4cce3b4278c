namespace Handful.Experiments;

/// <summary>An analysis as programs see it, by API and command line alike.</summary>
/// <param name="Difference">The mean of <paramref name="Of"/> less the mean of <paramref name="Against"/>.</param>
/// <param name="Low">The lower end of the 95 % interval; null where so few occasions leave it open.</param>
/// <param name="High">The upper end.</param>
/// <param name="P">Two-sided.</param>
/// <param name="N">How many occasions.</param>
/// <param name="Verdict">"more than chance", "could be chance" or "too few to tell".</param>
/// <param name="Sentence">The same for a person.</param>
/// <param name="More">How many more occasions it needs.</param>
/// <param name="Of">The arm.</param>
/// <param name="Against">The arm it is held against.</param>
/// <param name="Exact">Whether every way in which the lots could have fallen was looked at.</param>
public sealed record AnalysisReply(double Difference, double? Low, double? High, double P, int N, string Verdict, string Sentence, int More, string Of, string Against, bool Exact)
{
    // What the twelfth figure says is rounding, and would differ between two programs.
    private const int Digits = 9;

    public static AnalysisReply From(Trial trial, double? worth = null) => From(PermutationTest.Compare(trial.Results), trial.With, trial.Without, worth);

    public static AnalysisReply From(Comparison found, string with, string without, double? worth = null)
    {
        var verdict = Experiments.Verdict.Of(found, with, without, worth);
        return new AnalysisReply(
            Rounded(found.Difference)!.Value, Rounded(found.Low), Rounded(found.High), Rounded(found.P)!.Value, found.N, verdict.Word, verdict.Sentence, verdict.More, with, without, found.Exact);
    }

    // Rounding leaves a zero with a sign, which nobody wants to read.
    private static double? Rounded(double? value) => value is { } figure ? Math.Round(figure, Digits) + 0.0 : null;
}
