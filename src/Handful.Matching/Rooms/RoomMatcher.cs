using Handful.Matching.Fit;
using Handful.Matching.Rounds;
using Handful.Matching.Solving;

namespace Handful.Matching.Rooms;

/// <summary>
/// Gives every guest of a room a handful of people worth meeting: scores who fits whom (<see cref="FitRoom"/>), chooses for all at once
/// (<see cref="GroupSolver"/>), and seats them (<see cref="RoundPlanner"/>). The same guests in any order give the same plan.
/// </summary>
public static class RoomMatcher
{
    /// <param name="guests">In any order, each under an id of their own.</param>
    /// <param name="wish">What the host asks for.</param>
    /// <param name="progress">Told from 0 to 1.</param>
    /// <param name="stop">Ends the work within a tenth of a second.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoomPlan Match(IReadOnlyList<FitGuest> guests, RoomWish wish, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        var room = Room(guests, wish, Part(progress, 0, 0.2), stop);
        var graph = Graph(room, Part(progress, 0.2, 0.5), stop);
        var there = Presences(room.Guests, wish);
        var capacities = Capacities(there, graph.People, wish);
        var plan = GroupSolver.Solve(graph, capacities, Part(progress, 0.5, 0.8), stop);
        var meetings = Meetings(graph, plan);
        var rounds = RoundPlanner.Plan(graph.People, meetings, Seating(graph, plan, there, wish), stop);
        return PlanWriting.Write(new Solved([.. room.Guests.Select(guest => guest.Id)], graph, capacities, plan, rounds), wish, room, Part(progress, 0.8, 1), stop);
    }

    /// <summary>
    /// The plan after a change: somebody does not come, comes late, or is not to meet somebody. What may stay stays, with its round and table; only whom the change
    /// concerns, and the few between them and a free place, meet others.
    /// </summary>
    /// <param name="before">The plan before the change.</param>
    /// <param name="guests">Who comes now, under the same ids as before.</param>
    /// <param name="wish">What the host asks for.</param>
    /// <param name="stop">Ends the work within a tenth of a second.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoomPlan Rematch(RoomPlan before, IReadOnlyList<FitGuest> guests, RoomWish wish, CancellationToken stop = default)
    {
        var room = Room(guests, wish, null, stop);
        var former = new Rematching(before, room);
        var graph = former.Graph(room, stop);
        var there = Presences(room.Guests, wish);
        var capacities = Capacities(there, graph.People, wish);
        var plan = PlanRepair.Repair(graph, capacities, former.Kept(graph), former.Plan(), stop);
        var rounds = RoundPlanner.Replan(former.Rounds(), graph.People, Meetings(graph, plan), Seating(graph, plan, there, wish), stop);
        return PlanWriting.Write(new Solved([.. room.Guests.Select(guest => guest.Id)], graph, capacities, plan, rounds), wish, room, null, stop, former.Said());
    }

    /// <summary>Chooses and seats on a graph whose pairs are weighed already.</summary>
    /// <param name="ids">Everybody's id, each once.</param>
    /// <param name="pairs">By places in <paramref name="ids"/>.</param>
    /// <param name="wish">What the host asks for.</param>
    /// <param name="progress">Told from 0 to 1.</param>
    /// <param name="stop">Ends the work within a tenth of a second.</param>
    /// <exception cref="ArgumentException">A pair stands twice, or is one person twice, or weighs nothing.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RoomPlan Solve(IReadOnlyList<string> ids, IReadOnlyList<WeightedPair> pairs, RoomWish wish, IProgress<double>? progress = null, CancellationToken stop = default)
    {
        // In the order of the ids, so that the order of the file decides nothing.
        var order = Enumerable.Range(0, ids.Count).OrderBy(place => ids[place], StringComparer.Ordinal).ToArray();
        var places = new int[ids.Count];
        for (var place = 0; place < order.Length; place++) places[order[place]] = place;
        var graph = new PairGraph(ids.Count, [.. pairs.Select(pair => (One: places[pair.A], Other: places[pair.B], pair.Weight))
            .Select(pair => new WeightedPair(Math.Min(pair.One, pair.Other), Math.Max(pair.One, pair.Other), pair.Weight))]);
        var capacities = Capacities(null, ids.Count, wish);
        var plan = GroupSolver.Solve(graph, capacities, Part(progress, 0, 0.9), stop);
        var rounds = RoundPlanner.Plan(graph.People, Meetings(graph, plan), Seating(graph, plan, null, wish), stop);
        return PlanWriting.Write(new Solved([.. order.Select(place => ids[place])], graph, capacities, plan, rounds), wish, null, Part(progress, 0.9, 1), stop);
    }

    /// <summary>The pairs who may meet and what they are worth: what the proof of a plan is checked against.</summary>
    public static IEnumerable<(string A, string B, double Weight)> Pairs(IReadOnlyList<FitGuest> guests, RoomWish wish, CancellationToken stop = default)
    {
        var room = Room(guests, wish, null, stop);
        return room.Pairs(null, stop).Select(pair => (room.Guests[pair.A].Id, room.Guests[pair.B].Id, pair.Worth));
    }

    internal static FitRoom Room(IReadOnlyList<FitGuest> guests, RoomWish wish, IProgress<double>? progress, CancellationToken stop) =>
        new(guests, wish.Weights ?? FitWeights.Prior, new FitOptions { AllowKnown = wish.MayKnow, Rounds = wish.MostRounds, Hours = wish.Hours }, progress, stop);

    internal static PairGraph Graph(FitRoom room, IProgress<double>? progress, CancellationToken stop) =>
        new(room.Guests.Count, [.. room.Pairs(progress, stop).Select(pair => new WeightedPair(pair.A, pair.B, pair.Worth))]);

    /// <summary>Null where everybody always is there.</summary>
    internal static IReadOnlyList<Presence>? Presences(IReadOnlyList<FitGuest> guests, RoomWish wish) =>
        guests.All(guest => guest.Available.IsAlways) ? null
        : [.. guests.Select(guest => guest.Available.IsAlways ? Presence.Always : Presence.In(guest.Available.RoundsOf(wish.MostRounds ?? Presence.MostRounds, wish.Hours)))];

    internal static RoundWish Seating(PairGraph graph, GroupPlan plan, IReadOnlyList<Presence>? there, RoomWish wish) =>
        new(wish.MostRounds, wish.Tables, there, [.. plan.Chosen.Select(pair => graph.Pairs[pair].Weight)]);

    internal static List<(int A, int B)> Meetings(PairGraph graph, GroupPlan plan) => [.. plan.Chosen.Select(pair => (graph.Pairs[pair].A, graph.Pairs[pair].B))];

    /// <summary>Nobody meets more than the host wishes, nor more than there are rounds for them.</summary>
    internal static int[] Capacities(IReadOnlyList<Presence>? there, int people, RoomWish wish)
    {
        var most = Math.Min(wish.Size, wish.MostRounds ?? wish.Size);
        return [.. Enumerable.Range(0, people).Select(person => there is null ? most : Math.Min(most, there[person] == Presence.Always ? most : System.Numerics.BitOperations.PopCount(there[person].Mask)))];
    }

    private static PartOf? Part(IProgress<double>? whole, double from, double to) => whole is null ? null : new PartOf(whole, from, to);

    /// <summary>A stretch of the whole way.</summary>
    private sealed class PartOf(IProgress<double> whole, double from, double to) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + ((to - from) * Math.Clamp(value, 0, 1)));
    }
}
