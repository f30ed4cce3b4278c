using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

public class KnownGraphsTests
{
    private static readonly Room Petersen = Room.Of(10,
        Enumerable.Range(0, 5).SelectMany(at => new[] { (at, (at + 1) % 5), (at, at + 5), (at + 5, (at + 2) % 5 + 5) }));

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(13)]
    public void An_odd_number_of_people_who_all_meet_need_as_many_rounds(int people) =>
        Assert.Equal(people, Planned(Room.Complete(people)).Rounds);

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(20)]
    [InlineData(50)]
    public void An_even_number_of_people_who_all_meet_need_one_round_less(int people) =>
        Assert.Equal(people - 1, Planned(Room.Complete(people)).Rounds);

    [Theory]
    [InlineData(1, 100)]
    [InlineData(7, 7)]
    [InlineData(9, 30)]
    public void Two_groups_need_as_many_rounds_as_the_larger_has_people(int one, int other)
    {
        var pairs = from a in Enumerable.Range(0, one) from b in Enumerable.Range(one, other) select (a, b);
        Assert.Equal(Math.Max(one, other), Planned(Room.Of(one + other, pairs)).Rounds);
    }

    [Fact]
    public void The_graph_of_Petersen_needs_four_rounds_and_in_three_one_meeting_stays_out()
    {
        Assert.Equal(4, Planned(Petersen).Rounds);
        Assert.Equal(13, Room.Placed(Petersen.Plan(new RoundWish(3))));
    }

    [Theory]
    [InlineData(5, 4, 8)]
    [InlineData(7, 6, 18)]
    [InlineData(7, 3, 9)]
    public void Of_an_odd_number_of_people_one_sits_out_each_round(int people, int rounds, int placed) =>
        Assert.Equal(placed, Room.Placed(Room.Complete(people).Plan(new RoundWish(rounds))));

    [Fact]
    public void Somebody_whom_a_hundred_thousand_are_to_meet_sits_at_one_table()
    {
        var plan = RoundPlanner.Plan(100_000, [.. Enumerable.Range(1, 99_999).Select(other => (0, other))], new RoundWish());
        Assert.Equal(99_999, plan.Rounds);
        Assert.All(plan.Meetings, meeting => Assert.Equal(1, meeting.Seat!.Value.Table));
    }

    [Fact]
    public void Nobody_and_nothing_make_an_empty_plan()
    {
        Assert.Empty(RoundPlanner.Plan(0, [], new RoundWish()).Sizes);
        Assert.Empty(RoundPlanner.Plan(5, [], new RoundWish(3, 2, Enumerable.Repeat(Presence.Never, 5).ToArray())).Meetings);
    }

    [Fact]
    public void One_pair_meets_in_the_first_round_at_the_first_table() =>
        Assert.Equal(new PlannedMeeting(1, 0, new Seat(1, 1), null), RoundPlanner.Plan(2, [(1, 0)], new RoundWish()).Meetings.Single());

    [Fact]
    public void What_is_no_simple_graph_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(3, [(0, 1), (1, 0)], new RoundWish()));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(3, [(0, 1), (0, 1)], new RoundWish()));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(3, [(1, 1)], new RoundWish()));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(3, [(1, 3)], new RoundWish()));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(3, [(-1, 1)], new RoundWish()));
    }

    [Fact]
    public void A_wish_that_cannot_be_meant_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundPlanner.Plan(2, [(0, 1)], new RoundWish(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RoundPlanner.Plan(2, [(0, 1)], new RoundWish(Tables: 0)));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(2, [(0, 1)], new RoundWish(There: [Presence.Always])));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(2, [(0, 1)], new RoundWish(Worths: [])));
        Assert.Throws<ArgumentException>(() => RoundPlanner.Plan(2, [(0, 1)], new RoundWish(Worths: [double.NaN])));
    }

    [Fact]
    public void A_plan_that_is_called_off_is_not_made() =>
        Assert.Throws<OperationCanceledException>(() => RoundPlanner.Plan(2, [(0, 1)], new RoundWish(), new CancellationToken(canceled: true)));

    private static RoundPlan Planned(Room room) => room.Plan(new RoundWish());
}
