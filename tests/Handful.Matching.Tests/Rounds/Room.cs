using CsCheck;
using Handful.Matching.Rounds;

namespace Handful.Matching.Tests.Rounds;

/// <summary>People and the meetings they are to have, made up or of a known shape; and what holds of every plan of them.</summary>
public sealed record Room(int People, (int A, int B)[] Meetings)
{
    internal static readonly Gen<Room> Any = Gen.Select(Gen.Int[0, 12], Gen.Int[1, 10]).SelectMany((people, density) =>
        Gen.Int[1, 10].Array[people * (people - 1) / 2].Select(draws => Of(people, Pairs(people).Where((_, at) => draws[at] <= density))));

    internal static readonly Gen<Room> Tiny = Gen.Int[2, 5].SelectMany(people =>
        Gen.Bool.Array[people * (people - 1) / 2].Select(drawn => Of(people, Pairs(people).Where((_, at) => drawn[at]).Take(7))));

    /// <summary>When each of twelve is there, of eight rounds.</summary>
    internal static readonly Gen<Presence[]> Times = Gen.ULong[0, 255].Select(mask => new Presence(mask)).Array[12];

    internal int Busiest =>
        Meetings.SelectMany(pair => new[] { pair.A, pair.B }).CountBy(person => person).Select(one => one.Value).DefaultIfEmpty().Max();

    public override string ToString() => $"{People} people: {string.Join(' ', Meetings)}";

    internal static Room Complete(int people) => Of(people, Pairs(people));

    internal static Room Of(int people, IEnumerable<(int, int)> meetings) => new(people, [.. meetings]);

    /// <summary>Nearly everybody has as many meetings.</summary>
    internal static Room Regular(int people, int meetings, int seed)
    {
        var chance = new Random(seed);
        var (pairs, degrees) = (new HashSet<(int, int)>(), new int[people]);
        for (var turn = 0; turn < 50; turn++)
        {
            var open = Enumerable.Range(0, people).SelectMany(person => Enumerable.Repeat(person, meetings - degrees[person])).ToArray();
            chance.Shuffle(open);
            for (var at = 0; at + 1 < open.Length; at += 2)
            {
                var (a, b) = (Math.Min(open[at], open[at + 1]), Math.Max(open[at], open[at + 1]));
                if (a == b || !pairs.Add((a, b))) continue;
                degrees[a]++;
                degrees[b]++;
            }
        }

        return Of(people, pairs);
    }

    internal RoundPlan Plan(RoundWish wish)
    {
        var plan = RoundPlanner.Plan(People, Meetings, wish);
        Holds(plan, wish);
        return plan;
    }

    /// <summary>What is true of every plan, made at once or after a change.</summary>
    internal void Holds(RoundPlan plan, RoundWish wish)
    {
        Assert.Equal(Meetings, plan.Meetings.Select(meeting => (meeting.A, meeting.B)));
        Assert.All(plan.Meetings, meeting => Assert.True(meeting.Seat is null != meeting.Obstacle is null));
        var seats = plan.Meetings.Where(meeting => meeting.Seat is not null)
            .Select(meeting => (meeting.A, meeting.B, meeting.Seat!.Value.Round, meeting.Seat.Value.Table)).ToArray();
        Assert.Equal(seats.Length * 2, seats.SelectMany(seat => new[] { (seat.A, seat.Round), (seat.B, seat.Round) }).Distinct().Count());
        Assert.Equal(seats.Length, seats.Select(seat => (seat.Round, seat.Table)).Distinct().Count());
        Assert.Equal(plan.Sizes, Enumerable.Range(1, plan.Rounds).Select(round => seats.Count(seat => seat.Round == round)));
        Assert.True(plan.Rounds == 0 || plan.Sizes[^1] > 0);
        Assert.True(plan.Rounds <= (wish.MostRounds ?? int.MaxValue));
        Assert.All(seats, seat =>
        {
            Assert.InRange(seat.Table, 1, wish.Tables ?? int.MaxValue);
            Assert.InRange(seat.Round, 1, plan.Rounds);
            Assert.True(wish.There is null || (wish.There[seat.A].Has(seat.Round) && wish.There[seat.B].Has(seat.Round)));
        });
        foreach (var meeting in plan.Meetings)
            if (meeting.Obstacle is { } obstacle) IsTrue(obstacle, meeting, plan, wish);
    }

    internal static int Placed(RoundPlan plan) => plan.Meetings.Count(meeting => meeting.Seat is not null);

    private void IsTrue(Obstacle obstacle, PlannedMeeting meeting, RoundPlan plan, RoundWish wish)
    {
        var rounds = Enumerable.Range(1, wish.MostRounds ?? Presence.MostRounds).ToArray();
        var together = rounds.Where(round => Has(meeting.A, round) && Has(meeting.B, round)).ToArray();
        var free = together.Where(round => !Meets(meeting.A, round) && !Meets(meeting.B, round)).ToArray();
        Assert.NotEmpty(obstacle.People);
        Assert.All(obstacle.People, one => Assert.True(one == meeting.A || one == meeting.B));
        Assert.DoesNotContain(free, HasTable);
        Assert.True(obstacle.Kind switch
        {
            ObstacleKind.NeverThereTogether => together.Length == 0,
            ObstacleKind.AllTablesTaken => together.Length > 0 && !together.Any(HasTable),
            ObstacleKind.MoreMeetingsThanRounds => obstacle.People.All(one =>
                Meetings.Count(pair => pair.A == one || pair.B == one) > rounds.Count(round => Has(one, round))),
            ObstacleKind.NoTableWhenBothAreFree => free.Length > 0,
            ObstacleKind.NeverFreeTogether => together.Length > 0 && free.Length == 0,
            _ => false,
        });

        bool Has(int person, int round) => wish.There is null || wish.There[person].Has(round);
        bool Meets(int person, int round) => plan.Meetings.Any(other => other.Seat?.Round == round && (other.A == person || other.B == person));
        bool HasTable(int round) => round > plan.Rounds || plan.Sizes[round - 1] < (wish.Tables ?? int.MaxValue);
    }

    private static IEnumerable<(int, int)> Pairs(int people) =>
        from a in Enumerable.Range(0, people) from b in Enumerable.Range(a + 1, people - a - 1) select (a, b);
}
