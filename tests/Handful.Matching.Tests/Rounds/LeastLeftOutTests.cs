using CsCheck;
using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

public class LeastLeftOutTests
{
    [Fact]
    public void In_a_tiny_room_no_plan_places_more_worth_in_so_few_rounds() =>
        Gen.Select(Room.Tiny, Gen.Int[1, 4], Gen.Double[0.1, 9].Array[7]).Sample((room, rounds, worths) =>
            IsBest(room, new RoundWish(rounds, Worths: worths[..room.Meetings.Length])));

    [Fact]
    public void In_a_tiny_room_no_plan_places_more_at_such_times() =>
        Gen.Select(Room.Tiny, Gen.ULong[0, 15].Array[5], Gen.Int[1, 4]).Sample((room, times, rounds) =>
            IsBest(room, new RoundWish(rounds, There: [.. times.Take(room.People).Select(mask => new Presence(mask))])));

    [Fact]
    public void In_a_tiny_room_no_plan_places_more_worth_at_so_few_tables_and_times() =>
        Gen.Select(Room.Tiny, Gen.ULong[0, 15].Array[5], Gen.Int[1, 4], Gen.Double[0.1, 9].Array[7]).Sample((room, times, rounds, worths) =>
            IsBest(room, new RoundWish(rounds, 1, [.. times.Take(room.People).Select(mask => new Presence(mask))], worths[..room.Meetings.Length])));

    [Fact]
    public void The_worthiest_meetings_of_somebody_with_too_many_are_placed()
    {
        var plan = RoundPlanner.Plan(6, [(0, 1), (0, 2), (0, 3), (4, 0), (5, 0)], new RoundWish(2, Worths: [1, 5, 2, 4, 3]));
        Assert.Equal([null, 1, null, 1, null], plan.Meetings.Select(meeting => meeting.Seat?.Table));
        Assert.All(plan.Meetings.Where(meeting => meeting.Seat is null), meeting =>
        {
            Assert.Equal(ObstacleKind.MoreMeetingsThanRounds, meeting.Obstacle!.Kind);
            Assert.Equal([0], meeting.Obstacle.People);
        });
    }

    [Fact]
    public void What_is_worth_most_gives_way_to_two_that_are_worth_more_together()
    {
        var plan = RoundPlanner.Plan(4, [(0, 1), (0, 2), (1, 3)], new RoundWish(1, Worths: [8, 7, 6]));
        Assert.Equal([null, 1, 1], plan.Meetings.Select(meeting => meeting.Seat?.Round));
    }

    [Fact]
    public void Where_tables_are_too_few_nobody_loses_all_while_others_keep_many()
    {
        var room = Room.Regular(40, 4, 1);
        var plan = room.Plan(new RoundWish(4, 10));
        var placed = plan.Meetings.Where(meeting => meeting.Seat is not null);
        var each = placed.SelectMany(meeting => new[] { meeting.A, meeting.B }).CountBy(person => person).ToArray();
        Assert.Equal(40, each.Length);
        Assert.All(each, one => Assert.InRange(one.Value, 1, 3));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void As_many_rounds_as_meetings_of_each_are_enough_for_a_large_room(int meetings)
    {
        foreach (var seed in Enumerable.Range(0, 10))
        {
            var room = Room.Regular(1000, meetings, seed);
            // Whoever is one short of two meetings makes it impossible; that is their own matter.
            if (room.Meetings.Length == 500 * meetings) Assert.Equal(room.Meetings.Length, Room.Placed(room.Plan(new RoundWish(meetings))));
        }
    }

    private static void IsBest(Room room, RoundWish wish)
    {
        var plan = room.Plan(wish);
        var placed = room.Meetings.Select((_, at) => plan.Meetings[at].Seat is null ? 0 : Worth(wish, at)).Sum();
        Assert.Equal(Best(room, wish, 0, []), placed, 1e-9);
    }

    private static double Worth(RoundWish wish, int at) => wish.Worths?[at] ?? 1;

    /// <summary>Everything that can be done with each meeting in turn.</summary>
    private static double Best(Room room, RoundWish wish, int at, HashSet<(int Person, int Round)> busy)
    {
        if (at == room.Meetings.Length) return 0;
        var best = Best(room, wish, at + 1, busy);
        var (a, b) = room.Meetings[at];
        for (var round = 1; round <= wish.MostRounds; round++)
        {
            if (wish.There is { } there && !(there[a].Has(round) && there[b].Has(round))) continue;
            if (busy.Contains((a, round)) || busy.Contains((b, round))) continue;
            if (busy.Count(one => one.Round == round) / 2 >= (wish.Tables ?? int.MaxValue)) continue;
            best = Math.Max(best, Worth(wish, at) + Best(room, wish, at + 1, [.. busy, (a, round), (b, round)]));
        }

        return best;
    }
}
