using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

public class TimesTests
{
    [Fact]
    public void Who_comes_late_and_who_leaves_early_never_meet()
    {
        var plan = RoundPlanner.Plan(3, [(0, 1), (1, 2)], new RoundWish(4, There: [Presence.Between(1, 2), Presence.Between(3, 4), Presence.Always]));
        Assert.Equal(ObstacleKind.NeverThereTogether, plan.Meetings[0].Obstacle!.Kind);
        Assert.Equal([0, 1], plan.Meetings[0].Obstacle!.People);
        Assert.InRange(plan.Meetings[1].Seat!.Value.Round, 3, 4);
    }

    [Fact]
    public void Who_is_never_there_makes_the_evening_no_longer_for_others()
    {
        var room = Room.Complete(6);
        var plan = room.Plan(new RoundWish(There: [Presence.Never, Presence.In(1), .. Enumerable.Repeat(Presence.Always, 4)]));
        Assert.InRange(plan.Rounds, 3, 4);
        Assert.Equal(7, Room.Placed(plan));
    }

    [Fact]
    public void Times_that_are_always_are_no_times() =>
        Assert.Equal(99, Room.Complete(100).Plan(new RoundWish(There: [.. Enumerable.Repeat(Presence.Always, 100)])).Rounds);

    [Fact]
    public void Where_people_come_and_go_rounds_are_still_even()
    {
        var chance = new Random(1);
        var room = Room.Regular(200, 4, 1);
        var plan = room.Plan(new RoundWish(8, There:
            [.. Enumerable.Range(0, 200).Select(_ => Presence.In(Enumerable.Range(1, 8).Where(_ => chance.Next(5) > 0)))]));
        Assert.True(plan.Sizes.Max() - plan.Sizes.Min() <= 1);
    }

    [Fact]
    public void A_presence_knows_its_rounds()
    {
        Assert.Equal([2, 3, 4], Enumerable.Range(0, 100).Where(Presence.Between(2, 4).Has));
        Assert.Equal([1, 64], Enumerable.Range(0, 100).Where(Presence.In(64, 1).Has));
        Assert.True(Presence.Always.Has(1000));
        Assert.Equal(Presence.Never, Presence.Between(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Presence.Between(0, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Presence.In(65));
    }
}
