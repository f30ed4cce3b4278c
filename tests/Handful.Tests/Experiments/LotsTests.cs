using CsCheck;
using Handful.Experiments;

namespace Handful.Tests.Experiments;

public sealed class LotsTests
{
    private static readonly Gen<(ulong Seed, int Occasions)> Asked = Gen.Select(Gen.ULong, Gen.Int[Lots.Fewest / 2, Lots.Most / 2].Select(half => half * 2));

    [Fact]
    public void Every_block_holds_as_many_with_as_without() => Asked.Sample(asked =>
        Assert.All(Lots.Draw(asked.Seed, asked.Occasions).GroupBy(lot => lot.Block), block =>
        {
            Assert.Equal(block.Count() / 2, block.Count(lot => lot.With));
            Assert.Contains(block.Count(), new[] { 4, 6 });
        }));

    [Fact]
    public void Each_occasion_has_one_lot_in_its_place() => Asked.Sample(asked =>
        Assert.Equal(Enumerable.Range(0, asked.Occasions), Lots.Draw(asked.Seed, asked.Occasions).Select(lot => lot.Place)));

    [Fact]
    public void At_no_time_is_one_side_more_than_three_ahead() => Asked.Sample(asked =>
    {
        var ahead = 0;
        Assert.All(Lots.Draw(asked.Seed, asked.Occasions), lot => Assert.InRange(ahead += lot.With ? 1 : -1, -3, 3));
    });

    [Fact]
    public void The_same_seed_gives_the_same_lots() => Asked.Sample(asked =>
        Assert.Equal(Lots.Draw(asked.Seed, asked.Occasions), Lots.Draw(asked.Seed, asked.Occasions)));

    [Fact]
    public void The_lots_of_a_seed_are_the_same_for_ever() =>
        Assert.Equal("--++++--+--+", string.Concat(Lots.Draw(6, 12).Select(lot => lot.With ? '+' : '-')));

    [Fact]
    public void Every_occasion_is_with_it_for_half_of_all_seeds()
    {
        var with = new int[12];
        for (var seed = 0UL; seed < 10_000; seed++)
        {
            foreach (var lot in Lots.Draw(seed, with.Length)) with[lot.Place] += lot.With ? 1 : 0;
        }

        // Four standard deviations of 10,000 throws of a coin are 200.
        Assert.All(with, count => Assert.InRange(count, 4800, 5200));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(6)]
    [InlineData(102)]
    public void An_odd_number_too_few_or_too_many_are_refused(int occasions) => Assert.Throws<ArgumentOutOfRangeException>(() => Lots.Draw(1, occasions));
}
