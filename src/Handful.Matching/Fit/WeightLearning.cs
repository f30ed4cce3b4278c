namespace Handful.Matching.Fit;

/// <summary>One answer to "was it worth it?" after two have met.</summary>
/// <param name="Terms">What the one who answers had of the pair when it was made.</param>
/// <param name="WorthIt">From 0, no, to 1, very much.</param>
public readonly record struct FitAnswer(FitVector Terms, double WorthIt);

/// <summary>
/// Learns weights from answers: logistic regression with a normal prior around given weights, of which the most probable weights are taken
/// (ridge regression around a prior: le Cessie and van Houwelingen, "Ridge estimators in logistic regression", Applied Statistics 41, 1992; a prior
/// for few answers: Gelman, Jakulin, Pittau and Su, "A weakly informative default prior distribution for logistic and other regression models",
/// Annals of Applied Statistics 2, 2008).
/// An answer between 0 and 1 counts as that share of a yes.
/// </summary>
public static class WeightLearning
{
    // A weight drifts by a twentieth at most with one answer: at most spread² · 1 · 1.
    private const double Spread = 0.22;

    // How often meetings are worth it at all is no matter of weights, so it is free to move.
    private const double SpreadOfRate = 1.5;

    private const int Kinds = 6;
    private const int MostSweeps = 2000;
    private const double Still = 1e-10;

    /// <summary>The weights that the answers speak for; the prior where there are none, and near it where there are few.</summary>
    /// <param name="prior">Where to begin, and what the answers have to speak against.</param>
    /// <param name="answers">In any order.</param>
    /// <exception cref="ArgumentException">An answer is outside 0 to 1 or has a term that is no number.</exception>
    public static FitWeights Learn(FitWeights prior, IReadOnlyList<FitAnswer> answers)
    {
        var terms = answers.Select(answer => Numbers(answer.Terms)).ToArray();
        if (answers.Any(answer => !(answer.WorthIt is >= 0 and <= 1)) || terms.Any(row => !Array.TrueForAll(row, double.IsFinite)))
            throw new ArgumentException("An answer lies from 0 to 1, and its terms are numbers.", nameof(answers));
        double[] before = [prior.Learn, prior.Give, prior.Share, prior.Purpose, prior.Outside, prior.Tie, 0];
        var weights = (double[])before.Clone();
        var worth = answers.Select(answer => answer.WorthIt).ToArray();
        Climb(weights, before, terms, worth);
        return new FitWeights(weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]);
    }

    // One weight after the other, each by a step that cannot overshoot: the logistic curve bends by a quarter at most (Böhning and Lindsay,
    // "Monotonicity of quadratic-approximation algorithms", 1988). The posterior has one peak, also within the bounds.
    private static void Climb(double[] weights, double[] before, double[][] terms, double[] worth)
    {
        var scores = terms.Select(row => Score(weights, row)).ToArray();
        for (var (sweep, moved) = (0, 1.0); sweep < MostSweeps && moved > Still; sweep++)
        {
            moved = 0;
            for (var kind = 0; kind < weights.Length; kind++)
            {
                var spread = kind < Kinds ? Spread : SpreadOfRate;
                var (slope, bend) = ((before[kind] - weights[kind]) / (spread * spread), 1 / (spread * spread));
                for (var at = 0; at < terms.Length; at++)
                {
                    var term = Term(terms[at], kind);
                    slope += term * (worth[at] - (1 / (1 + Math.Exp(-scores[at]))));
                    bend += term * term / 4;
                }
                var to = weights[kind] + (slope / bend);
                if (kind < Kinds) to = Math.Clamp(to, Math.Min(FitWeights.Least, before[kind]), Math.Max(FitWeights.Most, before[kind]));
                var step = to - weights[kind];
                weights[kind] = to;
                for (var at = 0; at < terms.Length; at++) scores[at] += step * Term(terms[at], kind);
                moved = Math.Max(moved, Math.Abs(step));
            }
        }
    }

    private static double[] Numbers(in FitVector side) => [side.Learn, side.Give, side.Share, side.Purpose, side.Outside, -side.Tie];

    private static double Term(double[] row, int kind) => kind < Kinds ? row[kind] : 1;

    private static double Score(double[] weights, double[] row)
    {
        var score = weights[Kinds];
        for (var kind = 0; kind < Kinds; kind++) score += weights[kind] * row[kind];
        return score;
    }
}
