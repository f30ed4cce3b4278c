using CsCheck;
using Handful.Experiments;

namespace Handful.Tests.Experiments;

public sealed class PermutationTestTests
{
    private static readonly Gen<Result[]> Small =
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4]).SelectMany((with, without) => Gen.Int[-5, 5].Array[with + without].Select(values => values.Select((value, place) => new Result(place < with, value)).ToArray()));

    [Fact]
    public void On_small_data_it_agrees_with_looking_at_every_way_by_hand() => Small.Sample(results =>
    {
        var found = PermutationTest.Compare(results);
        Assert.Equal(Difference(results), found.Difference, 9);
        Assert.Equal(ByHand(results, 0), found.P, 9);
        Assert.True(found.Exact);
    });

    [Fact]
    public void The_interval_holds_just_those_differences_that_the_test_does_not_refuse() => Gen.Select(Small, Gen.Double[-12, 12]).Sample((results, truth) =>
    {
        var found = PermutationTest.Compare(results);
        // At the ends themselves rounding decides.
        if (Near(truth, found.Low) || Near(truth, found.High)) return;
        var inside = truth > (found.Low ?? double.NegativeInfinity) && truth < (found.High ?? double.PositiveInfinity);
        Assert.Equal(ByHand(results, truth) > PermutationTest.Level, inside);
    });

    [Fact]
    public void In_blocks_only_the_ways_within_blocks_are_looked_at()
    {
        Result[] results = [.. Enumerable.Range(0, 12).Select(place => new Result(place % 2 == 0, place % 2 == 0 ? 2 : 1, place / 4))];
        // Six ways in each of three blocks, and of the 216 the one that came about and its mirror image are as extreme.
        Assert.Equal(2.0 / 216, PermutationTest.Compare(results).P, 12);
    }

    [Theory]
    [InlineData(200_000)]
    [InlineData(0)]
    public void Of_ten_thousand_without_any_effect_one_in_twenty_is_taken_for_one_and_no_more(double mostLookedAt)
    {
        var chance = new Random(20260514);
        var alarms = 0;
        for (var run = 0; run < 10_000; run++)
        {
            // Skewed, as answers on a scale are.
            Result[] results = [.. Enumerable.Range(0, 12).Select(place => new Result(place % 2 == 0, -Math.Log(1 - chance.NextDouble())))];
            if (PermutationTest.Compare(results, mostLookedAt, 399).P <= PermutationTest.Level) alarms++;
        }

        // Three standard deviations of 10,000 throws at one in twenty are 65.
        Assert.InRange(alarms, 435, 565);
    }

    [Fact]
    public void Nine_in_ten_intervals_and_more_hold_the_truth()
    {
        var chance = new Random(14);
        var held = 0;
        for (var run = 0; run < 2_000; run++)
        {
            Result[] results = [.. Enumerable.Range(0, 10).Select(place => new Result(place % 2 == 0, chance.NextDouble() + chance.NextDouble() + (place % 2 == 0 ? 0.4 : 0)))];
            var found = PermutationTest.Compare(results);
            if (found.Low <= 0.4 && found.High >= 0.4) held++;
        }

        Assert.InRange(held / 2000.0, 0.935, 0.975);
    }

    [Fact]
    public void A_large_effect_is_found()
    {
        var chance = new Random(3);
        var found = 0;
        for (var run = 0; run < 500; run++)
        {
            Result[] results = [.. Enumerable.Range(0, 14).Select(place => new Result(place % 2 == 0, Normal(chance) + (place % 2 == 0 ? 2 : 0)))];
            if (PermutationTest.Compare(results).P <= PermutationTest.Level) found++;
        }

        Assert.True(found > 440, $"{found} of 500");
    }

    [Fact]
    public void By_lot_it_comes_to_nearly_the_same_as_exactly() => Gen.Double[-3, 3].Array[16].Sample(
        values =>
        {
            Result[] results = [.. values.Select((value, place) => new Result(place % 2 == 0, value))];
            var (exact, byLot) = (PermutationTest.Compare(results), PermutationTest.Compare(results, 0, 4999));
            Assert.Equal(exact.P, byLot.P, 0.04);
            Assert.False(byLot.Exact);
        },
        iter: 50);

    [Fact]
    public void Twice_the_same_data_come_to_the_same()
    {
        Result[] results = [.. Enumerable.Range(0, 40).Select(place => new Result(place % 3 == 0, place % 7))];
        Assert.Equal(PermutationTest.Compare(results), PermutationTest.Compare(results));
    }

    [Fact]
    public void Another_zero_and_another_unit_change_nothing_but_the_figures() => Gen.Select(Small, Gen.Double[1e-3, 1e6], Gen.Double[-1e6, 1e6]).Sample((results, unit, zero) =>
    {
        var (one, other) = (PermutationTest.Compare(results), PermutationTest.Compare([.. results.Select(result => result with { Value = (result.Value * unit) + zero })]));
        Assert.Equal(one.P, other.P, 9);
        Assert.Equal(one.Difference, other.Difference / unit, 1e-4);
        Assert.Equal(one.Low is null, other.Low is null);
    });

    [Fact]
    public void The_other_way_round_is_the_same_with_its_sign_turned() => Small.Sample(results =>
    {
        var (one, other) = (PermutationTest.Compare(results), PermutationTest.Compare([.. results.Select(result => result with { With = !result.With })]));
        Assert.Equal(one.P, other.P, 9);
        Assert.Equal(one.Difference, -other.Difference, 9);
        Assert.Equal(one.Low ?? double.NaN, -(other.High ?? double.NaN), 9);
    });

    private static bool Near(double one, double? other) => other is { } end && Math.Abs(one - end) < 1e-6;

    private static double Difference(IReadOnlyList<Result> results) =>
        results.Where(result => result.With).Average(result => result.Value) - results.Where(result => !result.With).Average(result => result.Value);

    /// <summary>Written once more and plainly: what those with it would be without the difference, and every subset of them by its bits.</summary>
    private static double ByHand(Result[] results, double truth)
    {
        var without = results.Select(result => result.With ? result.Value - truth : result.Value).ToArray();
        var with = results.Count(result => result.With);
        var seen = Math.Abs(Difference([.. results.Zip(without, (result, value) => result with { Value = value })]));
        var ways = Enumerable.Range(0, 1 << results.Length).Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) == with)
            .Select(bits => Math.Abs(Difference([.. without.Select((value, place) => new Result((bits >> place & 1) == 1, value))]))).ToList();
        return ways.Count(way => way >= seen - 1e-9) / (double)ways.Count;
    }

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
