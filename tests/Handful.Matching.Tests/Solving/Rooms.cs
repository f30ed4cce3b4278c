using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

/// <summary>Rooms too large to try every plan.</summary>
internal static class Rooms
{
    internal static PairGraph Scattered(int people, int each, int seed, Func<Random, double> weight)
    {
        var dice = new Random(seed);
        var pairs = from person in Enumerable.Range(0, people)
                    from _ in Enumerable.Range(0, each)
                    select new WeightedPair(person, dice.Next(people), weight(dice));
        return new PairGraph(people, SmallGroups.Once(pairs));
    }

    internal static PairGraph Ordinary(int people, int seed) => Scattered(people, 15, seed, dice => Math.Exp(dice.NextDouble() + dice.NextDouble()));

    /// <summary>Points in a square, each with the eight nearest.</summary>
    internal static PairGraph Neighbours(int people, int seed)
    {
        var dice = new Random(seed);
        var points = Enumerable.Range(0, people).Select(_ => (X: dice.NextDouble(), Y: dice.NextDouble())).ToArray();
        double Distance(int one, int other) => Math.Sqrt(Math.Pow(points[one].X - points[other].X, 2) + Math.Pow(points[one].Y - points[other].Y, 2));
        var pairs = from person in Enumerable.Range(0, people)
                    from other in Enumerable.Range(0, people).Where(other => other != person).OrderBy(other => Distance(person, other)).Take(8)
                    select new WeightedPair(person, other, 1 / (0.01 + Distance(person, other)));
        return new PairGraph(people, SmallGroups.Once(pairs));
    }

    /// <summary>One in ten can teach, and each of the others would learn from some of them.</summary>
    internal static PairGraph Mentors(int people, int seed)
    {
        var dice = new Random(seed);
        var pairs = from person in Enumerable.Range(people / 10, people - (people / 10))
                    from _ in Enumerable.Range(0, 8)
                    select new WeightedPair(dice.Next(people / 10), person, 0.1 + dice.NextDouble());
        return new PairGraph(people, SmallGroups.Once(pairs));
    }

    /// <summary>Cliques of so many people each, with nothing between them.</summary>
    internal static PairGraph Cliques(int cliques, int of, Func<int, double> weight) =>
        new(cliques * of, [.. from clique in Enumerable.Range(0, cliques)
                              from one in Enumerable.Range(0, of)
                              from other in Enumerable.Range(one + 1, of - one - 1)
                              select new WeightedPair((clique * of) + one, (clique * of) + other, weight((clique * 100) + (one * 10) + other))]);

    internal static int[] Each(this PairGraph graph, int capacity) => [.. Enumerable.Repeat(capacity, graph.People)];
}
