using CsCheck;
using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

public sealed class PlanRepairProperties
{
    [Fact]
    public void After_any_change_the_plan_is_allowed_and_nobody_is_left_out_who_can_have_a_partner() =>
        Gen.Select(SmallGroups.Any, SmallGroups.Any).Sample((before, after) =>
        {
            var people = Math.Max(before.Graph.People, after.Graph.People);
            var now = new PairGraph(people, after.Graph.Pairs.ToArray());
            int[] capacities = [.. after.Capacities, .. Enumerable.Repeat(2, people - after.Capacities.Length)];
            var plan = GroupSolver.Solve(before.Graph, before.Capacities);
            var repaired = PlanRepair.Repair(now, capacities, PlanRepair.Kept(before.Graph, plan, now), plan);
            Assert.Null(PlanChecker.Check(now, repaired.Chosen, capacities, repaired.Certificate).Fault);
            Assert.Equal(Array.FindLastIndex(BruteForce.BestWorthByServed(now, capacities), double.IsFinite), repaired.Served);
        }, iter: 3000);

    [Fact]
    public void Without_a_change_everything_stays() =>
        SmallGroups.Any.Sample((graph, capacities) =>
        {
            var plan = GroupSolver.Solve(graph, capacities);
            Assert.Equal(plan.Chosen, PlanRepair.Repair(graph, capacities, plan.Chosen, plan).Chosen);
        }, iter: 1000);
}
