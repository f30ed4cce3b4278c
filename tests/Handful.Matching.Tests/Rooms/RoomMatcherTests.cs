using CsCheck;
using Handful.Matching.Fit;
using Handful.Matching.Rooms;
using Handful.Matching.Solving;


namespace Handful.Matching.Tests.Rooms;

public sealed class RoomMatcherTests
{
    private static readonly string[] Subjects = ["permaculture", "gardening", "Rust", "cello", "bookbinding", "sailing", "solar power", "bread baking", "mapping", "pottery"];

    private static readonly Gen<string> Subject = Gen.Int[0, 9].Select(place => Subjects[place]);

    private static readonly Gen<IReadOnlyList<FitGuest>> Rooms =
        Gen.Int[0, 24].SelectMany(count => Gen.Select(
            Subject.Array[0, 3].Array[count], Subject.Array[0, 2].Array[count], Subject.Array[0, 2].Array[count],
            Gen.Int[0, 40].Array[0, 3].Array[count], Gen.Int[0, 40].Array[0, 2].Array[count],
            (interests, wants, gives, knows, avoids) => (IReadOnlyList<FitGuest>)[.. Enumerable.Range(0, count).Select(place => new FitGuest($"g{place:00}", $"Guest {place}")
            {
                Interests = interests[place], Wants = wants[place], Gives = gives[place], Knows = Named(knows[place]), Avoid = Named(avoids[place]),
            })]));

    [Fact]
    public void Nobody_meets_more_than_asked_or_whom_they_know_or_whom_one_of_the_two_avoids() => Rooms.Sample(guests =>
    {
        var plan = RoomMatcher.Match(guests, new RoomWish(3));
        var byId = guests.ToDictionary(guest => guest.Id);
        Assert.Equal(guests.Count, plan.People);
        Assert.All(plan.Pairs, pair => Assert.DoesNotContain(byId[pair.A].Knows.Concat(byId[pair.A].Avoid), id => id == pair.B));
        Assert.All(plan.Pairs, pair => Assert.DoesNotContain(byId[pair.B].Knows.Concat(byId[pair.B].Avoid), id => id == pair.A));
        Assert.All(plan.Pairs.SelectMany(pair => new[] { pair.A, pair.B }).CountBy(id => id), one => Assert.InRange(one.Value, 1, 3));
        Assert.Equal(guests.Select(guest => guest.Id).Except(plan.Pairs.SelectMany(pair => new[] { pair.A, pair.B })).Order(), plan.LeftOut.Select(left => left.Id).Order());
        Assert.Equal(plan.Pairs.Sum(pair => pair.Weight), plan.Value, 1e-9);
    });

    [Fact]
    public void The_bound_can_be_added_up_by_anybody_and_no_plan_is_above_it() => Rooms.Sample(guests =>
    {
        var plan = RoomMatcher.Match(guests, new RoomWish(2));
        var prices = plan.Certificate.Prices;
        Assert.All(prices.Values, price => Assert.True(price >= 0));
        var all = RoomMatcher.Pairs(guests, new RoomWish(2)).Sum(pair => Math.Max(0, pair.Weight - prices[pair.A] - prices[pair.B]));
        var told = plan.Pairs.Concat(plan.Certificate.Others).Sum(pair => Math.Max(0, pair.Weight - prices[pair.A] - prices[pair.B]));
        Assert.Equal(all, told, 1e-9);
        Assert.Equal(plan.Certificate.Bound, (2 * prices.Values.Sum()) + all, 1e-9);
        Assert.True(plan.Value <= plan.Certificate.Bound + 1e-9);
        Assert.True(plan.Value <= plan.Bound + 1e-9);
    });

    [Fact]
    public void Nobody_is_twice_in_a_round_and_no_table_either_within_what_the_host_has() => Rooms.Sample(guests =>
    {
        var plan = RoomMatcher.Match(guests, new RoomWish(4, MostRounds: 3, Tables: 4));
        var seated = plan.Pairs.Where(pair => pair.Seat is not null).ToList();
        Assert.All(seated, pair => Assert.True(pair.Seat!.Value.Round <= 3 && pair.Seat.Value.Table <= 4));
        Assert.Equal(seated.Count, seated.Select(pair => pair.Seat).Distinct().Count());
        var places = seated.SelectMany(pair => new[] { (pair.Seat!.Value.Round, pair.A), (pair.Seat.Value.Round, pair.B) }).ToList();
        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(plan.Pairs.Where(pair => pair.Seat is null), pair => Assert.NotEmpty(pair.Why!));
    });

    [Fact]
    public void The_order_of_the_list_decides_nothing() => Gen.Select(Rooms, Gen.Int).Sample((guests, seed) =>
    {
        var shuffled = guests.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Told(RoomMatcher.Match(guests, new RoomWish(3))), Told(RoomMatcher.Match(shuffled, new RoomWish(3))));
    });

    [Fact]
    public void Who_stays_away_is_replaced_and_all_others_keep_whom_they_meet_wherever_they_can() => Gen.Select(Rooms, Gen.Int[0, 23]).Sample((guests, gone) =>
    {
        if (guests.Count <= gone) return;
        var before = RoomMatcher.Match(guests, new RoomWish(3));
        var rest = guests.Where((_, place) => place != gone).ToList();
        var after = RoomMatcher.Rematch(before, rest, new RoomWish(3));
        Assert.DoesNotContain(after.Pairs, pair => pair.Other(guests[gone].Id) is not null);
        Assert.All(after.Pairs.SelectMany(pair => new[] { pair.A, pair.B }).CountBy(id => id), one => Assert.InRange(one.Value, 1, 3));
        // As many are served as if everybody had been matched anew.
        Assert.Equal(RoomMatcher.Match(rest, new RoomWish(3)).LeftOut.Count, after.LeftOut.Count);
        Assert.True(after.Value <= after.Bound + 1e-9);
    });

    [Fact]
    public void Late_guests_get_their_handful() => Rooms.Sample(guests =>
    {
        if (guests.Count < 3) return;
        var before = RoomMatcher.Match([.. guests.Skip(2)], new RoomWish(3));
        var after = RoomMatcher.Rematch(before, guests, new RoomWish(3));
        Assert.Equal(guests.Count, after.People);
        Assert.Equal(RoomMatcher.Match(guests, new RoomWish(3)).LeftOut.Count, after.LeftOut.Count);
    });

    [Fact]
    public void A_graph_in_any_order_gives_one_plan_and_its_best()
    {
        string[] ids = ["ada", "ben", "cleo", "dov"];
        WeightedPair[] pairs = [new(0, 1, 3), new(1, 2, 5), new(2, 3, 3), new(0, 3, 1)];
        var plan = RoomMatcher.Solve(ids, pairs, new RoomWish(1));
        Assert.Equal([("ada", "ben"), ("cleo", "dov")], plan.Pairs.Select(pair => (pair.A, pair.B)));
        Assert.Equal(6, plan.Value);
        Assert.InRange(plan.Gap, 0, 0.0001);
        var other = RoomMatcher.Solve([.. ids.Reverse()], [.. pairs.Reverse().Select(pair => new WeightedPair(3 - pair.B, 3 - pair.A, pair.Weight))], new RoomWish(1));
        Assert.Equal(Told(plan), Told(other));
    }

    [Fact]
    public void One_mentor_for_nine_serves_as_many_as_can_be_and_says_what_that_costs()
    {
        // A chain whose best pair leaves both ends alone.
        var plan = RoomMatcher.Solve(["a", "b", "c", "d"], [new(0, 1, 1), new(1, 2, 10), new(2, 3, 1)], new RoomWish(1));
        Assert.Empty(plan.LeftOut);
        Assert.Equal(2, plan.Value);
        Assert.Equal(10, plan.Certificate.Bound, 1e-3);
        Assert.Equal(2, plan.Bound, 1e-3);
        Assert.Equal(0.8, plan.PriceOfCoverage, 1e-9);
    }

    [Fact]
    public void Who_meets_nobody_is_told_why_and_never_who_avoids_them()
    {
        FitGuest[] guests =
        [
            new("a", "Ada") { Interests = ["cello"], Avoid = ["b", "c"] }, new("b", "Ben") { Interests = ["cello"], Avoid = ["c"] },
            new("c", "Cleo") { Interests = ["cello"] }, new("d", "Dov") { Available = Availability.Read(["9"]).Available! },
        ];
        var plan = RoomMatcher.Match(guests, new RoomWish(2, MostRounds: 4));
        Assert.Empty(plan.Pairs);
        Assert.Equal(["a", "b", "c", "d"], plan.LeftOut.Select(left => left.Id));
        Assert.DoesNotContain(plan.LeftOut, left => left.Why.Contains("Ada", StringComparison.Ordinal) || left.Why.Contains("avoid", StringComparison.Ordinal));
        Assert.Equal("They are there in none of the rounds.", plan.LeftOut[3].Why);
    }

    [Fact]
    public void Nobody_and_one_alone_are_rooms_too()
    {
        Assert.Empty(RoomMatcher.Match([], new RoomWish()).LeftOut);
        Assert.Equal("Nobody else is on the list.", RoomMatcher.Match([new FitGuest("a", "Ada")], new RoomWish()).LeftOut.Single().Why);
    }

    [Fact]
    public void A_stopped_match_ends()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => RoomMatcher.Match([new FitGuest("a", "Ada"), new FitGuest("b", "Ben")], new RoomWish(), null, stop.Token));
    }

    private static string[] Named(int[] places) => [.. places.Select(place => $"g{place:00}")];

    private static string Told(RoomPlan plan) => string.Join('\n', plan.Pairs.Select(pair => $"{pair.A} {pair.B} {pair.Weight:R} {pair.Seat} {string.Join(' ', pair.Reasons)}").Append($"{plan.Value:R} {plan.Bound:R}"));
}
