using CsCheck;
using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

public class RoundProperties
{
    private static readonly Gen<int?> MaybeFew = Gen.Int[0, 6].Select(number => number == 0 ? (int?)null : number);

    [Fact]
    public void Without_limits_everybody_meets_everybody_in_at_most_one_round_more_than_the_busiest_has_meetings() => Room.Any.Sample(room =>
    {
        var plan = room.Plan(new RoundWish());
        Assert.Equal(room.Meetings.Length, Room.Placed(plan));
        Assert.InRange(plan.Rounds, room.Busiest, room.Busiest + 1);
    });

    [Fact]
    public void Rounds_differ_by_at_most_one_meeting_whatever_the_limits() =>
        Gen.Select(Room.Any, MaybeFew, MaybeFew).Sample((room, rounds, tables) =>
    {
        var plan = room.Plan(new RoundWish(rounds, tables));
        Assert.True(plan.Rounds == 0 || plan.Sizes.Max() - plan.Sizes.Min() <= 1);
    });

    [Fact]
    public void Tables_ask_for_more_rounds_and_for_no_more_than_they_must() => Gen.Select(Room.Any, Gen.Int[1, 4]).Sample((room, tables) =>
    {
        var plan = room.Plan(new RoundWish(Tables: tables));
        Assert.Equal(room.Meetings.Length, Room.Placed(plan));
        Assert.True(plan.Rounds <= Math.Max(room.Busiest + 1, (room.Meetings.Length + tables - 1) / tables));
    });

    [Fact]
    public void Everything_is_placed_where_rounds_and_tables_are_enough() =>
        Gen.Select(Room.Any, Gen.Int[0, 3], Gen.Int[1, 5]).Sample((room, more, tables) =>
        {
            var rounds = Math.Max(room.Busiest + 1, (room.Meetings.Length + tables - 1) / tables) + more;
            Assert.Equal(room.Meetings.Length, Room.Placed(room.Plan(new RoundWish(rounds, tables))));
        });

    [Fact]
    public void Tables_that_are_too_few_are_all_taken() => Gen.Select(Room.Any, Gen.Int[1, 4], Gen.Int[1, 3]).Sample((room, rounds, tables) =>
    {
        var anyTables = Room.Placed(room.Plan(new RoundWish(rounds)));
        Assert.Equal(Math.Min(rounds * tables, anyTables), Room.Placed(room.Plan(new RoundWish(rounds, tables))));
    });

    [Fact]
    public void Times_are_kept_and_who_stays_out_has_a_true_reason() =>
        Gen.Select(Room.Any, MaybeFew, MaybeFew, Room.Times).Sample((room, rounds, tables, times) =>
            room.Plan(new RoundWish(rounds, tables, times[..room.People])));

    [Fact]
    public void Times_that_leave_enough_leave_nobody_out() =>
        Gen.Select(Gen.Int[20, 200], Gen.Int[2, 4], Gen.Int[0, 9]).Sample((people, meetings, seed) =>
        {
            var room = Room.Regular(people, meetings, seed);
            var chance = new Random(seed);
            // Everybody misses two.
            var rounds = Enumerable.Range(1, 2 * meetings + 2).ToArray();
            var there = Enumerable.Range(0, people).Select(_ => Presence.In(rounds.OrderBy(_ => chance.Next()).Skip(2))).ToArray();
            Assert.Equal(room.Meetings.Length, Room.Placed(room.Plan(new RoundWish(rounds.Length, There: there))));
        }, iter: 30);

    [Fact]
    public void The_order_of_the_input_changes_nothing() =>
        Gen.Select(Gen.Select(Room.Any, Room.Times), MaybeFew, MaybeFew, Gen.Int[0, 7]).Sample((drawn, rounds, tables, seed) =>
        {
            var (room, times) = drawn;
            var there = seed % 2 == 0 ? null : times[..room.People];
            double[] worth = [.. room.Meetings.Select(pair => 0.5 + (pair.A * 7 + pair.B * 5) % 11)];
            var order = Enumerable.Range(0, room.Meetings.Length).ToArray();
            new Random(seed).Shuffle(order);
            var reordered = order.Select(at => room.Meetings[at]).Select(pair => seed < 4 ? pair : (pair.B, pair.A));
            var shuffled = room with { Meetings = [.. reordered] };
            var plan = room.Plan(new RoundWish(rounds, tables, there, worth));
            var other = shuffled.Plan(new RoundWish(rounds, tables, there, [.. order.Select(at => worth[at])]));
            Assert.Equal(plan.Sizes, other.Sizes);
            Assert.Equal(order.Select(at => plan.Meetings[at].Seat), other.Meetings.Select(meeting => meeting.Seat));
        });
}
