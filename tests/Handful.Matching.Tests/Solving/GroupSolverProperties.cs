using CsCheck;
using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

public sealed class GroupSolverProperties
{
    [Fact]
    public void In_a_small_group_as_many_as_possible_have_a_partner_and_then_nothing_is_worth_more() =>
        SmallGroups.Any.Sample((graph, capacities) =>
        {
            var plan = GroupSolver.Solve(graph, capacities);
            var best = BruteForce.BestWorthByServed(graph, capacities);
            Assert.Equal(Array.FindLastIndex(best, double.IsFinite), plan.Served);
            Assert.Equal(best[plan.Served], plan.Value, Close(plan.Value));
            Assert.Equal(Math.Max(0, best.Max() - plan.Value), plan.PriceOfCoverage, Close(plan.Value));
        }, iter: 3000);

    [Fact]
    public void No_plan_is_worth_more_than_its_certificate_says() =>
        SmallGroups.Any.Sample((graph, capacities) =>
        {
            var plan = GroupSolver.Solve(graph, capacities);
            var best = BruteForce.BestWorthByServed(graph, capacities);
            Assert.True(plan.Certificate.Bound >= best.Max() - Close(plan.Value));
            if (plan.ForCoverage is { } serving) Assert.True(serving.Bound >= best.Skip(serving.Served).Max() - Close(plan.Value));
        }, iter: 1000);

    [Fact]
    public void The_checker_agrees_with_every_plan() =>
        SmallGroups.Any.Sample((graph, capacities) =>
        {
            var plan = GroupSolver.Solve(graph, capacities);
            foreach (var certificate in new[] { plan.Certificate, plan.ForCoverage }.OfType<Certificate>())
            {
                var verdict = PlanChecker.Check(graph, plan.Chosen, capacities, certificate);
                Assert.Null(verdict.Fault);
                Assert.Equal((plan.Value, plan.Served, certificate.Bound), (verdict.Value, verdict.Served, verdict.Bound));
            }
        }, iter: 1000);

    [Fact]
    public void Any_prices_whatsoever_bound_every_plan() =>
        Gen.Select(SmallGroups.Any, Gen.Double[-5, 15].Array[8], Gen.Double[0, 5], Gen.Int[0, 8]).Sample((group, prices, bonus, served) =>
        {
            var best = BruteForce.BestWorthByServed(group.Graph, group.Capacities);
            double[] allowed = [.. prices.Take(group.Graph.People).Select(price => Math.Max(-bonus, price))];
            var bound = PlanChecker.Bound(group.Graph, group.Capacities, allowed, bonus, served);
            Assert.All(best.Skip(served), worth => Assert.True(worth <= bound + 1e-9 * Math.Max(1, Math.Abs(worth))));
        }, iter: 3000);

    [Fact]
    public void The_plan_does_not_depend_on_the_order_of_the_pairs() =>
        Gen.Select(SmallGroups.Any, Gen.Int[0, 1000]).Sample((group, seed) =>
        {
            var shuffled = group.Graph.Pairs.ToArray();
            new Random(seed).Shuffle(shuffled);
            var other = new PairGraph(group.Graph.People, [.. shuffled.Select(pair => pair with { A = pair.B, B = pair.A })]);
            Assert.Equal(
                Pairs(group.Graph, GroupSolver.Solve(group.Graph, group.Capacities)),
                Pairs(other, GroupSolver.Solve(other, group.Capacities)));
        }, iter: 500);

    private static double Close(double value) => 1e-9 * Math.Max(1, value);

    private static (int, int)[] Pairs(PairGraph graph, GroupPlan plan) =>
        [.. plan.Chosen.Select(index => graph.Pairs[index]).Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B))).Order()];
}
