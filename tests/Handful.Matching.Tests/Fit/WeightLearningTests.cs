using CsCheck;
using Handful.Matching.Fit;

namespace Handful.Matching.Tests.Fit;

public class WeightLearningTests
{
    private static readonly Gen<FitVector> Terms = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1],
        (learn, give, share, purpose, outside, tie) => new FitVector(learn, give, share, purpose, outside, tie));

    private static readonly Gen<FitAnswer[]> Answers = Gen.Select(Terms, Gen.Double[0, 1], (terms, worthIt) => new FitAnswer(terms, worthIt)).Array[0, 60];

    [Fact]
    public void Without_answers_the_prior_stays() => Assert.Equal(FitWeights.Prior, WeightLearning.Learn(FitWeights.Prior, []));

    [Fact]
    public void One_answer_moves_no_weight_by_more_than_a_twentieth() =>
        Answers.Where(answers => answers.Length > 0).Sample(answers =>
            Assert.All(Pairs(FitWeights.Prior, WeightLearning.Learn(FitWeights.Prior, answers[..1])), pair => Assert.InRange(pair.After - pair.Before, -0.05, 0.05)));

    [Fact]
    public void Weights_stay_within_their_bounds_whatever_is_answered() =>
        Answers.Sample(answers => Assert.All(Pairs(FitWeights.Prior, WeightLearning.Learn(FitWeights.Prior, answers)),
            pair => Assert.InRange(pair.After, FitWeights.Least, FitWeights.Most)));

    [Fact]
    public void A_thousand_answers_of_one_kind_stay_within_the_bounds_too()
    {
        var answers = Enumerable.Range(0, 1000).Select(at => new FitAnswer(at % 2 == 0 ? new FitVector(1, 0, 0, 0, 0, 0) : new FitVector(0, 0, 1, 0, 0, 0), at % 2)).ToList();
        var learned = WeightLearning.Learn(FitWeights.Prior, answers);
        Assert.InRange(learned.Learn, FitWeights.Least, 0.3);
        Assert.InRange(learned.Share, 1.2, FitWeights.Most);
    }

    [Fact]
    public void The_order_of_the_answers_does_not_matter() =>
        Gen.Select(Answers, Gen.Int[0, 1000]).Sample((answers, seed) =>
        {
            var shuffled = answers.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.All(Pairs(WeightLearning.Learn(FitWeights.Prior, answers), WeightLearning.Learn(FitWeights.Prior, shuffled)),
                pair => Assert.Equal(pair.Before, pair.After, 6));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_was_worth_it_counts_more_and_what_was_not_counts_less(int kind)
    {
        var before = FitWeights.Prior;
        var (liked, disliked) = (WeightLearning.Learn(before, Said(kind, 1)), WeightLearning.Learn(before, Said(kind, 0)));
        for (var at = 0; at < 5; at++)
        {
            var (then, up, down) = (Weight(before, at), Weight(liked, at), Weight(disliked, at));
            if (at == kind) Assert.True(up > then + 0.05 && down < then - 0.05);
            else Assert.InRange(up - down, -0.02, 0.02);
        }
    }

    [Fact]
    public void A_tie_counts_more_where_meetings_of_acquaintances_were_not_worth_it()
    {
        List<FitAnswer> answers = [.. Enumerable.Range(0, 20).Select(at => new FitAnswer(new FitVector(0.5, 0, 0.5, 0, 0, at % 2), 1 - (at % 2)))];
        Assert.True(WeightLearning.Learn(FitWeights.Prior, answers).Tie > FitWeights.Prior.Tie + 0.05);
    }

    [Fact]
    public void More_answers_of_the_same_move_it_further()
    {
        var few = WeightLearning.Learn(FitWeights.Prior, Said(2, 1, 5));
        var many = WeightLearning.Learn(FitWeights.Prior, Said(2, 1, 100));
        Assert.True(many.Share > few.Share && few.Share > FitWeights.Prior.Share);
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void What_is_no_answer_is_refused(double worthIt, double learn) =>
        Assert.Throws<ArgumentException>(() => WeightLearning.Learn(FitWeights.Prior, [new FitAnswer(new FitVector(learn, 0, 0, 0, 0, 0), worthIt)]));

    // Meetings with and without one kind; those with it go as told, the others even.
    private static List<FitAnswer> Said(int kind, double worthIt, int count = 20) =>
        [.. Enumerable.Range(0, count).Select(_ => new FitAnswer(Only(kind), worthIt)), .. Enumerable.Range(0, count).Select(_ => new FitAnswer(default, 1 - worthIt))];

    private static FitVector Only(int kind) =>
        new(kind == 0 ? 1 : 0, kind == 1 ? 1 : 0, kind == 2 ? 1 : 0, kind == 3 ? 1 : 0, kind == 4 ? 1 : 0, 0);

    private static double Weight(FitWeights weights, int kind) => kind switch { 0 => weights.Learn, 1 => weights.Give, 2 => weights.Share, 3 => weights.Purpose, _ => weights.Outside };

    private static IEnumerable<(double Before, double After)> Pairs(FitWeights before, FitWeights after) =>
        [.. Enumerable.Range(0, 5).Select(kind => (Weight(before, kind), Weight(after, kind))), (before.Tie, after.Tie)];
}
