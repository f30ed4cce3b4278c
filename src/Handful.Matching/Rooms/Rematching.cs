using Handful.Matching.Fit;
using Handful.Matching.Rounds;
using Handful.Matching.Solving;

namespace Handful.Matching.Rooms;

/// <summary>An earlier plan in the numbers of a room that has changed since: who left is not in it, who came is nobody's partner yet.</summary>
internal sealed class Rematching
{
    private readonly RoomPlan before;
    private readonly Dictionary<string, int> places;
    private readonly IReadOnlyList<string> ids;
    private readonly List<(RoomPair Pair, int A, int B)> there = [];

    public Rematching(RoomPlan before, FitRoom room)
    {
        this.before = before;
        ids = [.. room.Guests.Select(guest => guest.Id)];
        places = Enumerable.Range(0, ids.Count).ToDictionary(place => ids[place], place => place, StringComparer.Ordinal);
        foreach (var pair in before.Pairs)
            if (places.TryGetValue(pair.A, out var a) && places.TryGetValue(pair.B, out var b) && room.MayMeet(a, b)) there.Add((pair, a, b));
    }

    /// <summary>The pairs worth weighing now, and those of the plan before, which may not be among the best any more.</summary>
    public PairGraph Graph(FitRoom room, CancellationToken stop)
    {
        var pairs = room.Pairs(null, stop).Select(pair => new WeightedPair(pair.A, pair.B, pair.Worth)).ToList();
        var known = pairs.Select(pair => Key(pair.A, pair.B)).ToHashSet();
        foreach (var (_, a, b) in there)
            if (known.Add(Key(a, b))) pairs.Add(new WeightedPair(a, b, room.Explain(a, b).Worth));
        return new PairGraph(room.Guests.Count, pairs);
    }

    public IReadOnlyList<int> Kept(PairGraph graph) => [.. there.Select(pair => graph.Find(pair.A, pair.B)!.Value)];

    public GroupPlan Plan() => new(
        [], before.Value, before.People - before.LeftOut.Count, new Certificate(Prices(before.Certificate.Prices), 0, 0, before.Certificate.Bound),
        before.Coverage is { } proof ? new Certificate(Prices(proof.Prices), proof.Bonus, proof.Served, proof.Bound) : null, before.Coverage?.Price ?? 0);

    public RoundPlan Rounds() => new([.. there.Where(pair => pair.Pair.Seat is not null).Select(pair => new PlannedMeeting(pair.A, pair.B, pair.Pair.Seat, null))], before.Rounds);

    /// <summary>What was said of the pair before; null where it is new.</summary>
    public IReadOnlyDictionary<(int, int), RoomPair> Said() => there.ToDictionary(pair => Key(pair.A, pair.B), pair => pair.Pair);

    internal static (int, int) Key(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private double[] Prices(IReadOnlyDictionary<string, double> prices) => [.. ids.Select(id => prices.GetValueOrDefault(id))];
}
