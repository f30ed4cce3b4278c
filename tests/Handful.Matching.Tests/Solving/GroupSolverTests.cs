using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

public sealed class GroupSolverTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(8)]
    public void An_ordinary_room_comes_within_a_thousandth_of_the_bound(int capacity)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var graph = Rooms.Ordinary(1000, seed);
            var plan = GroupSolver.Solve(graph, graph.Each(capacity));
            Assert.InRange(plan.Gap, 0, 0.001);
            Assert.Null(PlanChecker.Check(graph, plan.Chosen, graph.Each(capacity), plan.ForCoverage ?? plan.Certificate).Fault);
        }
    }

    [Fact]
    public void Capacities_may_be_different_for_each_and_none()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var graph = Rooms.Ordinary(600, seed);
            var dice = new Random(seed);
            int[] capacities = [.. Enumerable.Range(0, 600).Select(person => person % 50 == 0 ? 100 : dice.Next(6))];
            var plan = GroupSolver.Solve(graph, capacities);
            Assert.InRange(plan.Gap, 0, 0.001);
            Assert.Null(PlanChecker.Check(graph, plan.Chosen, capacities, plan.ForCoverage ?? plan.Certificate).Fault);
            Assert.Equal(capacities.Count(capacity => capacity > 0), plan.Served);
        }
    }

    [Fact]
    public void Where_people_are_near_their_neighbours_the_plan_comes_within_a_thousandth_too()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var graph = Rooms.Neighbours(400, seed);
            Assert.InRange(GroupSolver.Solve(graph, graph.Each(4)).Gap, 0, 0.001);
        }
    }

    [Fact]
    public void Weights_that_tie_or_are_all_the_same_come_to_an_end()
    {
        var grades = Rooms.Scattered(500, 9, 1, dice => 1 + dice.Next(5));
        Assert.InRange(GroupSolver.Solve(grades, grades.Each(4)).Gap, 0, 0.001);
        var equal = Rooms.Scattered(500, 9, 1, _ => 1);
        Assert.Equal(1000, GroupSolver.Solve(equal, equal.Each(4)).Value);
        var complete = Rooms.Cliques(1, 40, _ => 1);
        Assert.Equal(80, GroupSolver.Solve(complete, complete.Each(4)).Value);
    }

    [Fact]
    public void Weights_of_many_magnitudes_are_bounded_as_they_are()
    {
        var graph = Rooms.Scattered(500, 12, 3, dice => Math.Pow(10, (14 * dice.NextDouble()) - 7));
        Assert.InRange(GroupSolver.Solve(graph, graph.Each(3)).Gap, 0, 0.001);
    }

    [Fact]
    public void In_odd_cliques_the_plan_is_the_best_although_the_bound_cannot_be_reached()
    {
        var triangles = Rooms.Cliques(50, 3, number => 1 + (number % 7));
        var plan = GroupSolver.Solve(triangles, triangles.Each(1));
        Assert.Equal(Enumerable.Range(0, 50).Sum(clique => new[] { 1, 2, 12 }.Max(place => 1 + (((clique * 100) + place) % 7))), plan.Value);
        Assert.True(plan.Certificate.Bound >= plan.Value);
        var sevens = Rooms.Cliques(20, 7, _ => 1);
        Assert.Equal(20 * 10, GroupSolver.Solve(sevens, sevens.Each(3)).Value);
    }

    [Fact]
    public void A_star_serves_as_many_as_its_middle_may_have()
    {
        var star = new PairGraph(9, [.. Enumerable.Range(1, 8).Select(leaf => new WeightedPair(0, leaf, leaf))]);
        var plan = GroupSolver.Solve(star, star.Each(3));
        Assert.Equal((4, 21.0), (plan.Served, plan.Value));
        Assert.Null(plan.ForCoverage);
    }

    [Fact]
    public void Serving_everyone_costs_worth_which_a_second_certificate_bounds()
    {
        var graph = Rooms.Mentors(1000, 1);
        var plan = GroupSolver.Solve(graph, graph.Each(4));
        Assert.Equal(500, plan.Served);
        var serving = Assert.IsType<Certificate>(plan.ForCoverage);
        Assert.Equal(500, serving.Served);
        Assert.True(plan.PriceOfCoverage > 0);
        Assert.True(serving.Bound < plan.Certificate.Bound);
        Assert.InRange(plan.Gap, 0, 0.001);
        Assert.Null(PlanChecker.Check(graph, plan.Chosen, graph.Each(4), serving).Fault);
    }

    [Fact]
    public void Two_heavy_people_share_so_that_nobody_is_left_out()
    {
        // 0 and 1 would rather meet each other, but then 2 and 3 have nobody.
        var graph = new PairGraph(4, [new(0, 1, 10), new(0, 2, 1), new(1, 3, 2)]);
        var plan = GroupSolver.Solve(graph, graph.Each(1));
        Assert.Equal([1, 2], plan.Chosen);
        Assert.Equal((4, 3.0, 7.0), (plan.Served, plan.Value, plan.PriceOfCoverage));
    }

    [Fact]
    public void Where_each_may_have_one_partner_as_many_as_possible_have_one()
    {
        // Triangles in a chain: the only plan that serves everybody goes round one of them the right way.
        for (var seed = 0; seed < 30; seed++)
        {
            var dice = new Random(seed);
            var pairs = Enumerable.Range(0, 100).SelectMany(number => new WeightedPair[]
            {
                new(3 * number, (3 * number) + 1, 1 + dice.Next(9)),
                new((3 * number) + 1, (3 * number) + 2, 1 + dice.Next(9)),
                new(3 * number, (3 * number) + 2, 1 + dice.Next(9)),
                new((3 * number) + dice.Next(3), (3 * ((number + 1) % 100)) + dice.Next(3), 1 + dice.Next(3)),
            });
            var graph = new PairGraph(300, SmallGroups.Once(pairs));
            Assert.Equal(TutteMatrix.MostMatched(graph), GroupSolver.Solve(graph, graph.Each(1)).Served);
        }
    }

    [Fact]
    public void Nobody_one_person_and_people_without_pairs_have_an_empty_plan()
    {
        for (var people = 0; people < 3; people++)
        {
            var plan = GroupSolver.Solve(new PairGraph(people, []), new int[people]);
            Assert.Empty(plan.Chosen);
            Assert.Equal((0.0, 0, 0.0), (plan.Value, plan.Served, plan.Gap));
        }
    }

    [Fact]
    public void The_same_pairs_in_another_order_give_the_same_plan()
    {
        var graph = Rooms.Ordinary(500, 7);
        var shuffled = graph.Pairs.ToArray();
        new Random(1).Shuffle(shuffled);
        var other = new PairGraph(500, shuffled);
        var (one, two) = (GroupSolver.Solve(graph, graph.Each(4)), GroupSolver.Solve(other, other.Each(4)));
        Assert.Equal(
            one.Chosen.Select(index => graph.Pairs[index]).OrderBy(pair => (pair.A, pair.B)),
            two.Chosen.Select(index => other.Pairs[index]).OrderBy(pair => (pair.A, pair.B)));
        Assert.Equal(one.Certificate.Prices, two.Certificate.Prices);
    }

    [Fact]
    public void Progress_grows_to_one_and_a_cancelled_run_stops_at_each_of_its_steps()
    {
        var graph = Rooms.Mentors(500, 1);
        var told = new List<double>();
        GroupSolver.Solve(graph, graph.Each(4), new Told(told.Add));
        Assert.Equal(told.Order().Distinct(), told);
        Assert.Equal(1, told[^1]);
        Assert.All(told, share => Assert.InRange(share, 0, 1));
        foreach (var stopAt in told.SkipLast(1))
        {
            using var stop = new CancellationTokenSource();
            var after = 0;
            Assert.Throws<OperationCanceledException>(() => GroupSolver.Solve(
                graph,
                graph.Each(4),
                new Told(share =>
                {
                    if (stop.IsCancellationRequested) after++;
                    if (share >= stopAt) stop.Cancel();
                }),
                stop.Token));
            Assert.Equal(0, after);
        }
    }

    [Fact]
    public void Graphs_and_capacities_that_mean_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new PairGraph(2, [new(0, 0, 1)]));
        Assert.Throws<ArgumentException>(() => new PairGraph(2, [new(0, 2, 1)]));
        Assert.Throws<ArgumentException>(() => new PairGraph(2, [new(0, 1, 0)]));
        Assert.Throws<ArgumentException>(() => new PairGraph(2, [new(0, 1, double.NaN)]));
        Assert.Throws<ArgumentException>(() => new PairGraph(2, [new(0, 1, 1), new(1, 0, 2)]));
        var graph = new PairGraph(2, [new(0, 1, 1)]);
        Assert.Throws<ArgumentException>(() => GroupSolver.Solve(graph, [1]));
        Assert.ThrowsAny<ArgumentException>(() => GroupSolver.Solve(graph, [1, -1]));
    }

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
