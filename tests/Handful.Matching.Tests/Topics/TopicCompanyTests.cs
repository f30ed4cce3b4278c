using CsCheck;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public sealed class TopicCompanyTests
{
    private static readonly Gen<(int Both, int One, int Other, int All)> Counts =
        from both in Gen.Int[0, 50]
        from one in Gen.Int[0, 200]
        from other in Gen.Int[0, 200]
        from rest in Gen.Int[0, 5000]
        select (both, both + one, both + other, both + one + other + rest);

    [Fact]
    public void It_lies_between_nothing_and_nearly_the_same_and_is_symmetric() => Counts.Sample(seen =>
    {
        var near = TopicCompany.Nearness(seen.Both, seen.One, seen.Other, seen.All);
        Assert.InRange(near, 0, 0.9);
        Assert.Equal(near, TopicCompany.Nearness(seen.Both, seen.Other, seen.One, seen.All));
    });

    [Fact]
    public void What_is_no_oftener_together_than_by_chance_is_not_near() => Counts.Sample(seen =>
    {
        if ((long)seen.Both * seen.All <= (long)seen.One * seen.Other) Assert.Equal(0, TopicCompany.Nearness(seen.Both, seen.One, seen.Other, seen.All));
    });

    [Fact]
    public void Once_more_together_is_never_farther() => Counts.Sample(seen =>
    {
        if (seen.Both >= Math.Min(seen.One, seen.Other) || seen.Both + 1 >= seen.All) return;
        var (less, more) = (TopicCompany.Nearness(seen.Both, seen.One, seen.Other, seen.All), TopicCompany.Nearness(seen.Both + 1, seen.One, seen.Other, seen.All));
        Assert.True(more >= less - 1e-12, $"{seen}: {less} then {more}");
    });

    [Fact]
    public void Once_is_chance_and_the_same_share_seen_oftener_is_nearer()
    {
        Assert.Equal(0, TopicCompany.Nearness(1, 1, 1, 1000));
        Assert.True(TopicCompany.Nearness(20, 40, 40, 10_000) > TopicCompany.Nearness(2, 4, 4, 1000));
        Assert.InRange(TopicCompany.Nearness(3, 3, 3, 30), 0.5, 0.6);
    }

    [Fact]
    public void What_everybody_names_tells_nothing() => Assert.Equal(0, TopicCompany.Nearness(30, 30, 30, 30));
}
