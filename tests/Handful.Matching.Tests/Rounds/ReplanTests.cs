using CsCheck;
using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

public class ReplanTests
{
    private static readonly Gen<int?> MaybeFew = Gen.Int[0, 5].Select(number => number == 0 ? (int?)null : number);

    [Fact]
    public void After_any_change_everything_holds() =>
        Gen.Select(Room.Any, Room.Any, MaybeFew, MaybeFew, Room.Times, Gen.Bool).Sample((before, after, rounds, tables, times, timed) =>
        {
            var there = timed ? times[..after.People] : null;
            var wish = new RoundWish(rounds, tables, there);
            var plan = RoundPlanner.Replan(before.Plan(new RoundWish()), after.People, after.Meetings, wish);
            after.Holds(plan, wish);
            if (!timed && rounds is null) Assert.Equal(after.Meetings.Length, Room.Placed(plan));
        });

    [Fact]
    public void Nothing_changes_where_nothing_changed() => Gen.Select(Room.Any, MaybeFew, MaybeFew).Sample((room, rounds, tables) =>
    {
        var wish = new RoundWish(rounds, tables);
        var plan = room.Plan(wish);
        var after = RoundPlanner.Replan(plan, room.People, room.Meetings, wish);
        Assert.Equal(plan.Meetings.Select(meeting => meeting.Seat), after.Meetings.Select(meeting => meeting.Seat));
    });

    [Fact]
    public void Who_stays_away_moves_nobody() => Gen.Select(Room.Any.Where(room => room.People > 0), Gen.Int[0, 11]).Sample((room, number) =>
    {
        var away = number % room.People;
        var plan = room.Plan(new RoundWish());
        var left = room with { Meetings = [.. room.Meetings.Where(pair => pair.A != away && pair.B != away)] };
        var after = RoundPlanner.Replan(plan, room.People, left.Meetings, new RoundWish());
        Assert.Equal(plan.Meetings.Where(meeting => meeting.A != away && meeting.B != away), after.Meetings);
    });

    [Fact]
    public void A_late_guest_moves_few()
    {
        var room = Room.Regular(1000, 4, 1);
        var plan = room.Plan(new RoundWish(5));
        var (late, wish) = (Room.Of(1001, [.. room.Meetings, (1000, 3), (500, 1000), (1000, 77), (1000, 910)]), new RoundWish(5));
        var after = RoundPlanner.Replan(plan, late.People, late.Meetings, wish);
        late.Holds(after, wish);
        Assert.Equal(late.Meetings.Length, Room.Placed(after));
        Assert.InRange(plan.Meetings.Zip(after.Meetings).Count(pair => pair.First.Seat != pair.Second.Seat), 0, 40);
    }
}
