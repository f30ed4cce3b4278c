using CsCheck;
using Handful.Conversations;

namespace Handful.Tests.Conversations;

public sealed class WarmthTests
{
    private static readonly DateOnly Day = new(2026, 5, 14);
    private static readonly Gen<Encounter[]> Talks = Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 5]).Select((back, depth) => new Encounter(Day.AddDays(-back), depth)).Array[0, 30];

    [Fact]
    public void Warmth_stays_between_nothing_and_one() =>
        Gen.Select(Talks, Gen.Int[1, 3650]).Sample((talks, rhythm) => Assert.InRange(Warmth.On(Day, talks, rhythm), 0, 1));

    [Fact]
    public void A_quiet_month_never_warms() =>
        Talks.Sample(talks => Assert.True(Warmth.On(Day.AddDays(30), talks, null) <= Warmth.On(Day, talks, null)));

    [Fact]
    public void Another_conversation_never_cools() =>
        Gen.Select(Talks, Gen.Int[1, 5]).Sample((talks, depth) => Assert.True(Warmth.On(Day, [.. talks, new Encounter(Day, depth)], null) >= Warmth.On(Day, talks, null)));

    [Fact]
    public void A_deeper_conversation_warms_more() =>
        Gen.Int[1, 4].Sample(depth => Assert.True(Warmth.On(Day, [new Encounter(Day, depth + 1)], null) > Warmth.On(Day, [new Encounter(Day, depth)], null)));

    [Fact]
    public void The_future_does_not_warm_today() => Assert.Equal(0, Warmth.On(Day, [new Encounter(Day.AddDays(1), 5)], null));
}
