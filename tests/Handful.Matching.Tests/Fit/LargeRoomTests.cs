using Handful.Matching.Fit;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Fit;

/// <summary>Rooms above the size up to which everybody is compared with everybody.</summary>
public class LargeRoomTests
{
    private static readonly FitGuest[] Crowd = Guests(700);

    [Fact]
    public void The_index_finds_nearly_all_that_comparing_everybody_would()
    {
        var room = new FitRoom(Crowd, FitWeights.Prior);
        var found = Greedy(room.Pairs());
        var all = Greedy([.. Scored(Crowd)]);
        Assert.InRange(found / all, 0.98, 1.02);
    }

    [Fact]
    public void Everybody_has_a_few_pairs_and_none_a_multitude()
    {
        var room = new FitRoom(Crowd, FitWeights.Prior);
        var partners = new int[Crowd.Length];
        foreach (var (a, b, _) in room.Pairs()) (partners[a], partners[b]) = (partners[a] + 1, partners[b] + 1);
        Assert.InRange(partners.Average(), 12, 32);
        Assert.True(partners.Min() >= 5);
    }

    [Fact]
    public void The_order_of_the_list_does_not_matter()
    {
        var shuffled = Crowd.ToArray();
        new Random(7).Shuffle(shuffled);
        Assert.Equal(new FitRoom(Crowd, FitWeights.Prior).Pairs(), new FitRoom(shuffled, FitWeights.Prior).Pairs());
    }

    [Fact]
    public void Where_all_want_the_same_few_the_others_have_each_other()
    {
        // Ten teach what 390 want; all 390 also share one dull subject.
        FitGuest[] guests = [.. Enumerable.Range(0, 400).Select(number => new FitGuest($"{number:000}", $"Guest {number}")
        {
            Wants = number < 10 ? ["chess"] : ["cello lessons"],
            Gives = number < 10 ? ["cello lessons"] : ["chess"],
        })];
        var partners = new HashSet<int>[400];
        for (var person = 0; person < 400; person++) partners[person] = [];
        foreach (var (a, b, _) in new FitRoom(guests, FitWeights.Prior).Pairs()) (_, _) = (partners[a].Add(b), partners[b].Add(a));
        Assert.All(partners.Skip(10), own => Assert.True(own.Count(other => other >= 10) >= 4));
    }

    [Fact]
    public void Where_all_are_alike_nobody_is_sought_by_everybody()
    {
        FitGuest[] guests = [.. Enumerable.Range(0, 300).Select(number => new FitGuest($"{number:000}", $"Guest {number}") { Interests = ["chess"] })];
        var partners = new int[300];
        foreach (var (a, b, _) in new FitRoom(guests, FitWeights.Prior).Pairs()) (partners[a], partners[b]) = (partners[a] + 1, partners[b] + 1);
        Assert.InRange(partners.Max(), 18, 36);
    }

    [Fact]
    public void Empty_profiles_are_spread_over_the_room()
    {
        FitGuest[] guests = [.. Crowd[..400], .. Enumerable.Range(0, 200).Select(number => new FitGuest($"x{number:000}", $"Nobody {number}"))];
        var pairs = new FitRoom(guests, FitWeights.Prior).Pairs();
        var partners = new int[600];
        foreach (var (a, b, _) in pairs.Where(pair => pair.B >= 400)) (partners[a], partners[b]) = (partners[a] + 1, partners[b] + 1);
        Assert.True(partners.Skip(400).Min() >= 5);
        Assert.True(partners.Max() <= 40);
    }

    private static IEnumerable<FitPair> Scored(FitGuest[] guests)
    {
        var terms = RoomTerms.Read(guests, null, default);
        var near = new NearTopics(terms.Having, default);
        terms.KeepWorkApart(near);
        var index = new RoomIndex(terms, near, new Ties(guests, new FitOptions(), default), FitWeights.Prior);
        var scorer = new PairScorer(index);
        for (var a = 0; a < guests.Length; a++)
        {
            scorer.Take(a);
            for (var b = a + 1; b < guests.Length; b++)
                if (index.Ties.MayMeet(a, b)) yield return new FitPair(a, b, scorer.Worth(b));
        }
    }

    private static double Greedy(IReadOnlyList<FitPair> pairs)
    {
        var (left, worth) = (Enumerable.Repeat(4, Crowd.Length).ToArray(), 0.0);
        foreach (var (a, b, value) in pairs.OrderByDescending(pair => pair.Worth).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            if (left[a] == 0 || left[b] == 0) continue;
            (left[a], left[b], worth) = (left[a] - 1, left[b] - 1, worth + value);
        }
        return worth;
    }

    private static FitGuest[] Guests(int people)
    {
        var (dice, topics) = (new Random(3), TopicCatalogue.Names.ToArray());
        dice.Shuffle(topics);
        return [.. Enumerable.Range(0, people).Select(number => new FitGuest($"{number:0000}", $"Guest {number}")
        {
            Interests = Some(4),
            Wants = Some(2),
            Gives = [.. Some(2).Select(topic => topic + " lessons")],
        })];

        string[] Some(int most) => [.. Enumerable.Range(0, dice.Next(1, most + 1)).Select(_ => topics[(int)(topics.Length * Math.Pow(dice.NextDouble(), 3))])];
    }
}
