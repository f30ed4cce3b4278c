using CsCheck;
using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

public sealed class CoverageProperties
{
    [Fact]
    public void From_any_plan_as_many_come_to_be_served_as_can_be_and_nobody_who_was_is_not() =>
        Gen.Select(SmallGroups.Any, Gen.Bool).Sample((group, ones) =>
        {
            var (graph, capacities) = (group.Graph, ones ? group.Graph.Each(1) : group.Capacities);
            var market = new Market(graph, capacities, new Pace(null, default));
            var draft = new Draft(market);
            for (var edge = 0; edge < market.Edges; edge++) if (draft.HasPlace(market.A[edge]) && draft.HasPlace(market.B[edge])) draft.Add(edge);
            var served = Served(draft);
            var most = Array.FindLastIndex(BruteForce.BestWorthByServed(graph, capacities), double.IsFinite);
            var prices = new double[graph.People];
            if (most > served.Length) Assert.True(Coverage.CanGrow(market, draft, prices, new Pace(null, default)));
            Coverage.Grow(market, draft, prices, reluctance: 0, new Pace(null, default));
            Assert.Equal(most, Served(draft).Length);
            Assert.Empty(served.Except(Served(draft)));
            Assert.All(Enumerable.Range(0, graph.People), person => Assert.InRange(draft.Partners[person], 0, capacities[person]));
        }, iter: 20_000);

    [Fact]
    public void A_way_round_an_odd_cycle_is_found_that_shorter_ways_hide()
    {
        (int A, int B)[] pairs = [(0, 4), (0, 9), (1, 3), (8, 1), (1, 9), (2, 4), (5, 2), (3, 5), (3, 6), (4, 5), (8, 7), (9, 8)];
        var graph = new PairGraph(10, [.. pairs.Select(pair => new WeightedPair(pair.A, pair.B, 1))]);
        var market = new Market(graph, graph.Each(1), new Pace(null, default));
        var draft = new Draft(market);
        foreach (var edge in new[] { graph.Find(1, 8), graph.Find(0, 4), graph.Find(3, 5) }) draft.Add(Array.IndexOf(market.PairOf, edge));
        Coverage.Grow(market, draft, new double[10], reluctance: 0, new Pace(null, default));
        Assert.Equal(10, Served(draft).Length);
    }

    private static int[] Served(Draft draft) => [.. Enumerable.Range(0, draft.Partners.Length).Where(person => draft.Partners[person] > 0)];
}
