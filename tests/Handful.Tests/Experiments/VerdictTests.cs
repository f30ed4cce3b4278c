using CsCheck;
using Handful.Experiments;

namespace Handful.Tests.Experiments;

public sealed class VerdictTests
{
    [Fact]
    public void Two_occasions_on_each_side_are_too_few_whatever_they_brought()
    {
        var verdict = Say([9, 9], [1, 1]);
        Assert.Equal(Verdict.TooFew, verdict.Word);
        Assert.Equal(4, verdict.More);
    }

    [Fact]
    public void What_could_be_chance_is_called_so_with_the_occasions_still_needed()
    {
        var verdict = Say([3, 4, 2, 5, 3, 4], [3, 3, 2, 4, 3, 5]);
        Assert.Equal(Verdict.CouldBeChance, verdict.Word);
        Assert.InRange(verdict.More, 20, 400);
        Assert.DoesNotContain("effect", verdict.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_chance_would_seldom_do_is_told_with_its_range()
    {
        var verdict = Say([6, 7, 6, 7, 6], [2, 3, 2, 3, 2]);
        Assert.Equal((Verdict.BeyondChance, 0), (verdict.Word, verdict.More));
        Assert.StartsWith("4 more with “shown” than with “not shown”", verdict.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_in_the_range_would_matter_no_more_occasions_are_asked_for() =>
        Assert.Equal((Verdict.CouldBeChance, 0), Say([3.1, 3, 2.9, 3, 3.1], [3, 3.1, 2.9, 3, 3], worth: 1) is var verdict ? (verdict.Word, verdict.More) : default);

    [Fact]
    public void A_word_of_something_more_than_chance_and_an_interval_without_nothing_go_together() => Gen.Int[0, 8].Array[10].Sample(values =>
    {
        var found = PermutationTest.Compare([.. values.Select((value, place) => new Result(place % 2 == 0, value))]);
        var beyond = Verdict.Of(found, "a", "b").Word == Verdict.BeyondChance;
        Assert.Equal(found.P <= PermutationTest.Level, beyond);
        if (beyond) Assert.False(found.Low < -1e-9 && found.High > 1e-9);
    });

    [Fact]
    public void So_many_occasions_show_the_difference_four_times_in_five()
    {
        var chance = new Random(8);
        foreach (var size in (double[])[1, 1.5])
        {
            var needed = Occasions.Needed(1, size);
            var shown = Enumerable.Range(0, 400).Count(_ => PermutationTest.Compare(
                [.. Enumerable.Range(0, needed).Select(place => new Result(place % 2 == 0, Normal(chance) + (place % 2 == 0 ? size : 0)))], 1000, 399).P <= PermutationTest.Level);
            // Three standard deviations of 400 throws are 0.06.
            Assert.InRange(shown / 400.0, 0.74, 0.90);
        }
    }

    [Fact]
    public void A_smaller_difference_needs_more_occasions_and_always_an_even_number() => Gen.Select(Gen.Double[0.1, 10], Gen.Double[0.1, 10]).Sample((spread, size) =>
    {
        Assert.True(Occasions.Needed(spread, size) >= Occasions.Needed(spread, size * 1.5));
        Assert.Equal(0, Occasions.Needed(spread, size) % 2);
    });

    private static Verdict Say(double[] with, double[] without, double? worth = null) =>
        Verdict.Of(PermutationTest.Compare([.. with.Select(value => new Result(true, value)), .. without.Select(value => new Result(false, value))]), "shown", "not shown", worth);

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
