using Handful.Matching.Fit;
using Handful.Matching.Rounds;
using Handful.Matching.Solving;

namespace Handful.Matching.Rooms;

/// <summary>What was found for a room, by the places of its guests.</summary>
internal sealed record Solved(IReadOnlyList<string> Ids, PairGraph Graph, IReadOnlyList<int> Capacities, GroupPlan Plan, RoundPlan Rounds);

/// <summary>Puts what was found into words and ids.</summary>
internal static class PlanWriting
{
    /// <param name="found">By places.</param>
    /// <param name="wish">What the host asked for.</param>
    /// <param name="room">Knows the reasons; null where there is only a graph.</param>
    /// <param name="progress">Told from 0 to 1.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="said">What was said of pairs before, which is not said anew.</param>
    internal static RoomPlan Write(
        Solved found, RoomWish wish, FitRoom? room, IProgress<double>? progress, CancellationToken stop, IReadOnlyDictionary<(int, int), RoomPair>? said = null)
    {
        var (ids, graph, plan) = (found.Ids, found.Graph, found.Plan);
        var pairs = new RoomPair[plan.Chosen.Count];
        for (var place = 0; place < pairs.Length; place++)
        {
            stop.ThrowIfCancellationRequested();
            if (place % 1024 == 0) progress?.Report((double)place / pairs.Length);
            var (a, b, weight) = graph.Pairs[plan.Chosen[place]];
            var meeting = found.Rounds.Meetings[place];
            pairs[place] = Reasoned(new RoomPair(ids[a], ids[b], weight, meeting.Seat, meeting.Obstacle is { } obstacle ? Said(obstacle, ids, room) : null), a, b, room, said);
        }

        return new RoomPlan(
            graph.People,
            [.. pairs.OrderBy(pair => pair.Seat is null).ThenBy(pair => pair.Seat?.Round).ThenBy(pair => pair.Seat?.Table).ThenBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)],
            plan.Value, Certified(found, wish), Coverage(found), LeftOut(found, room), found.Rounds.Sizes, room?.Warnings ?? []);
    }

    private static RoomPair Reasoned(RoomPair pair, int a, int b, FitRoom? room, IReadOnlyDictionary<(int, int), RoomPair>? said)
    {
        if (room is null) return pair;
        if (said is not null && said.TryGetValue(Rematching.Key(a, b), out var known))
            return known.A == pair.A ? pair with { Reasons = known.Reasons, ForA = known.ForA, ForB = known.ForB } : pair with { Reasons = known.Reasons, ForA = known.ForB, ForB = known.ForA };
        var fit = room.Explain(a, b);
        return fit.A == a ? pair with { Reasons = fit.Reasons, ForA = fit.ReasonsForA, ForB = fit.ReasonsForB } : pair with { Reasons = fit.Reasons, ForA = fit.ReasonsForB, ForB = fit.ReasonsForA };
    }

    private static RoomCertificate Certified(Solved found, RoomWish wish)
    {
        var (ids, graph, certificate) = (found.Ids, found.Graph, found.Plan.Certificate);
        var size = Math.Min(wish.Size, wish.MostRounds ?? wish.Size);
        var chosen = found.Plan.Chosen.ToHashSet();
        var others = new List<RoomPair>();
        for (var index = 0; index < graph.Pairs.Length; index++)
        {
            var (a, b, weight) = graph.Pairs[index];
            if (weight > certificate.Prices[a] + certificate.Prices[b] && !chosen.Contains(index)) others.Add(new RoomPair(ids[a], ids[b], weight, null, null));
        }

        var sizes = Enumerable.Range(0, ids.Count).Where(person => found.Capacities[person] != size).ToDictionary(person => ids[person], person => found.Capacities[person], StringComparer.Ordinal);
        return new RoomCertificate(size, sizes, certificate.Bound, Priced(ids, certificate.Prices), others);
    }

    private static CoverageProof? Coverage(Solved found) => found.Plan.ForCoverage is not { } proof ? null
        : new CoverageProof(proof.Bound, proof.Bonus, proof.Served, Priced(found.Ids, proof.Prices), found.Plan.PriceOfCoverage);

    private static Dictionary<string, double> Priced(IReadOnlyList<string> ids, IReadOnlyList<double> prices)
    {
        var priced = new Dictionary<string, double>(ids.Count, StringComparer.Ordinal);
        for (var person = 0; person < ids.Count; person++) priced[ids[person]] = prices[person];
        return priced;
    }

    /// <summary>Whoever meets nobody. The reason tells nothing of anybody's wish to avoid somebody.</summary>
    private static List<LeftOut> LeftOut(Solved found, FitRoom? room)
    {
        var (ids, graph) = (found.Ids, found.Graph);
        var (acceptable, chosen, placed) = (new int[graph.People], new int[graph.People], new bool[graph.People]);
        foreach (var (a, b, _) in graph.Pairs) (acceptable[a], acceptable[b]) = (acceptable[a] + 1, acceptable[b] + 1);
        var obstacles = new Obstacle?[graph.People];
        foreach (var meeting in found.Rounds.Meetings)
        {
            foreach (var person in new[] { meeting.A, meeting.B })
            {
                chosen[person]++;
                placed[person] |= meeting.Seat is not null;
                obstacles[person] ??= meeting.Obstacle;
            }
        }

        var left = new List<LeftOut>();
        for (var person = 0; person < graph.People; person++)
        {
            if (placed[person]) continue;
            left.Add(new LeftOut(ids[person], chosen[person] > 0 ? Said(obstacles[person]!, ids, room) : Why(person, acceptable[person], found.Capacities[person], room)));
        }

        return left;
    }

    private static string Why(int person, int acceptable, int capacity, FitRoom? room) =>
        capacity == 0 ? "They are there in none of the rounds."
        : acceptable > 0 ? "All whom they could meet already meet as many others as they can."
        : room is null ? "There is nobody whom they may meet."
        : room.Guests.Count == 1 ? "Nobody else is on the list."
        : !Enumerable.Range(0, room.Guests.Count).Any(other => other != person && room.Guests[person].Available.Overlaps(room.Guests[other].Available)) ? "Nobody else is there when they are."
        : "There is nobody here with whom they could be brought together.";

    private static string Said(Obstacle obstacle, IReadOnlyList<string> ids, FitRoom? room) => obstacle.Kind switch
    {
        ObstacleKind.NeverThereTogether => "The two are never there in the same round.",
        ObstacleKind.AllTablesTaken => "All tables are taken whenever both are there.",
        ObstacleKind.MoreMeetingsThanRounds => $"There are fewer rounds than conversations for {string.Join(" and for ", obstacle.People.Select(person => room?.Guests[person].Name ?? ids[person]))}.",
        ObstacleKind.NoTableWhenBothAreFree => "When both are free, all tables are taken.",
        _ => "In every round in which both are there, one of them meets somebody else.",
    };
}
