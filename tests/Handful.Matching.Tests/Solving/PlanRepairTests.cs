using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

public sealed class PlanRepairTests
{
    [Fact]
    public void Who_does_not_come_is_made_up_for_and_most_of_the_plan_stays()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var graph = Rooms.Ordinary(1000, seed);
            var plan = GroupSolver.Solve(graph, graph.Each(4));
            var capacities = graph.Each(4);
            for (var person = seed; person < 1000; person += 100) capacities[person] = 0;
            var repaired = PlanRepair.Repair(graph, capacities, plan.Chosen, plan);
            Assert.Null(PlanChecker.Check(graph, repaired.Chosen, capacities, repaired.Certificate).Fault);
            Assert.InRange(repaired.Gap, 0, 0.001);
            Assert.Equal(990, repaired.Served);
            var gone = plan.Chosen.Count(index => capacities[graph.Pairs[index].A] == 0 || capacities[graph.Pairs[index].B] == 0);
            Assert.InRange(plan.Chosen.Except(repaired.Chosen).Count() - gone, 0, gone);
        }
    }

    [Fact]
    public void A_late_guest_finds_partners_and_a_vetoed_pair_is_gone()
    {
        var graph = Rooms.Ordinary(1000, 3);
        var plan = GroupSolver.Solve(graph, graph.Each(4));
        var vetoed = graph.Pairs[plan.Chosen[10]];
        var late = new PairGraph(
            1001,
            [.. graph.Pairs.ToArray().Where(pair => pair != vetoed),
                .. Enumerable.Range(0, 20).Select(other => new WeightedPair(1000, other * 40, 3))]);
        var repaired = PlanRepair.Repair(late, late.Each(4), PlanRepair.Kept(graph, plan, late), plan);
        Assert.Null(PlanChecker.Check(late, repaired.Chosen, late.Each(4), repaired.Certificate).Fault);
        Assert.InRange(repaired.Gap, 0, 0.001);
        Assert.Contains(repaired.Chosen, index => late.Pairs[index].A == 1000);
        Assert.Null(late.Find(vetoed.A, vetoed.B));
        var before = plan.Chosen.Select(index => graph.Pairs[index]).ToHashSet();
        Assert.InRange(plan.Chosen.Count - repaired.Chosen.Count(index => before.Contains(late.Pairs[index])), 0, 15);
    }

    [Fact]
    public void Of_too_many_partners_the_least_worth_go()
    {
        var star = new PairGraph(4, [new(0, 1, 1), new(0, 2, 3), new(0, 3, 2)]);
        var plan = GroupSolver.Solve(star, star.Each(3));
        Assert.Equal([1, 2], PlanRepair.Repair(star, star.Each(2), plan.Chosen, plan).Chosen);
    }

    [Fact]
    public void In_a_room_of_mentors_the_second_certificate_stays_close()
    {
        var graph = Rooms.Mentors(1000, 1);
        var plan = GroupSolver.Solve(graph, graph.Each(4));
        var capacities = graph.Each(4);
        capacities[5] = capacities[500] = 0;
        var repaired = PlanRepair.Repair(graph, capacities, plan.Chosen, plan);
        Assert.InRange(repaired.Gap, 0, 0.002);
        Assert.Null(PlanChecker.Check(graph, repaired.Chosen, capacities, Assert.IsType<Certificate>(repaired.ForCoverage)).Fault);
    }
}
