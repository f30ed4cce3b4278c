using System.Globalization;
using Handful.Matching.Solving;

namespace Handful.Bench;

/// <summary>Rooms of invented people for the solver of pairs, the same every time: an ordinary one, and those that are hard.</summary>
internal static class PairRooms
{
    internal static readonly IReadOnlyDictionary<string, Func<int, Random, IEnumerable<WeightedPair>>> Kinds = new Dictionary<string, Func<int, Random, IEnumerable<WeightedPair>>>
    {
        ["topics"] = Topics,
        ["neighbours"] = Neighbours,
        ["mentors"] = Mentors,
        ["grades"] = (people, dice) => Scattered(people, 18, dice, (_, _) => 1 + dice.Next(5)),
        ["equal"] = (people, dice) => Scattered(people, 9, dice, (_, _) => 1),
        ["power"] = PowerLaw,
        ["stars"] = (people, dice) => from person in Enumerable.Range(0, people) where person % 16 != 0 select new WeightedPair(person - (person % 16), person, 0.1 + dice.NextDouble()),
        ["sevens"] = Sevens,
        ["fame"] = Fame,
    };

    internal static PairGraph Make(string kind, int people, int seed)
    {
        var once = new Dictionary<(int, int), double>();
        foreach (var (a, b, weight) in Kinds[kind](people, new Random(seed))) if (a != b) once[(Math.Min(a, b), Math.Max(a, b))] = weight;
        return new PairGraph(people, [.. once.Select(pair => new WeightedPair(pair.Key.Item1, pair.Key.Item2, pair.Value))]);
    }

    internal static void Write(PairGraph graph, string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("a,b,weight");
        foreach (var (a, b, weight) in graph.Pairs) file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{a},{b},{weight:R}"));
    }

    internal static PairGraph Read(string path)
    {
        var pairs = new List<WeightedPair>();
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var (first, second) = (line.IndexOf(',', StringComparison.Ordinal), line.LastIndexOf(','));
            var culture = CultureInfo.InvariantCulture;
            pairs.Add(new(int.Parse(line.AsSpan(0, first), culture), int.Parse(line.AsSpan(first + 1, second - first - 1), culture), double.Parse(line.AsSpan(second + 1), culture)));
        }
        return new PairGraph(pairs.Count == 0 ? 0 : 1 + pairs.Max(pair => Math.Max(pair.A, pair.B)), pairs);
    }

    /// <summary>
    /// Six topics each, popular ones often; the best of those with whom somebody shares one, so many that there are 18 to 20 pairs a person, 15 in a
    /// crowd.
    /// </summary>
    private static IEnumerable<WeightedPair> Topics(int people, Random dice)
    {
        var topics = (int)(40 + (4 * Math.Sqrt(people)));
        var cares = Enumerable.Range(0, people).Select(_ => Enumerable.Range(0, 6).Select(_ => (int)(topics * Math.Pow(dice.NextDouble(), 1.7))).Distinct().ToArray()).ToArray();
        var who = new List<int>[topics];
        for (var topic = 0; topic < topics; topic++) who[topic] = [];
        for (var person = 0; person < people; person++) foreach (var topic in cares[person]) who[topic].Add(person);
        for (var person = 0; person < people; person++)
        {
            var near = cares[person].SelectMany(topic => Enumerable.Range(0, 12).Select(_ => who[topic][dice.Next(who[topic].Count)])).Distinct().Where(other => other != person);
            var pairs = near.Select(other => new WeightedPair(person, other, Worth(cares[person].Intersect(cares[other]).Sum(topic => Math.Log(people / (double)who[topic].Count)), dice)));
            foreach (var pair in pairs.OrderByDescending(pair => pair.Weight).Take(people < 50_000 ? 20 : 15)) yield return pair;
        }
    }

    private static double Worth(double shared, Random dice) => Math.Sqrt((shared + (3 * dice.NextDouble())) * (shared + (3 * dice.NextDouble())));

    /// <summary>Points in a square, each with the twelve nearest.</summary>
    private static IEnumerable<WeightedPair> Neighbours(int people, Random dice)
    {
        var side = Math.Max(1, (int)Math.Sqrt(people / 4.0));
        var points = Enumerable.Range(0, people).Select(_ => (X: dice.NextDouble() * side, Y: dice.NextDouble() * side)).ToArray();
        var cells = Enumerable.Range(0, people).ToLookup(person => ((int)points[person].X, (int)points[person].Y));
        double Distance(int one, int other) => Math.Sqrt(Math.Pow(points[one].X - points[other].X, 2) + Math.Pow(points[one].Y - points[other].Y, 2));
        for (var person = 0; person < people; person++)
        {
            var (x, y) = ((int)points[person].X, (int)points[person].Y);
            var around = from dx in Enumerable.Range(-2, 5) from dy in Enumerable.Range(-2, 5) from other in cells[(x + dx, y + dy)] where other != person select other;
            foreach (var other in around.OrderBy(other => Distance(person, other)).Take(12)) yield return new(person, other, 1 / (0.1 + Distance(person, other)));
        }
    }

    /// <summary>One in ten can teach; each of the others would learn from fifteen of them.</summary>
    private static IEnumerable<WeightedPair> Mentors(int people, Random dice)
    {
        var mentors = Math.Max(1, people / 10);
        for (var person = mentors; person < people; person++)
            for (var wish = 0; wish < 15; wish++) yield return new(dice.Next(mentors), person, 0.1 + dice.NextDouble());
    }

    private static IEnumerable<WeightedPair> Scattered(int people, int each, Random dice, Func<int, int, double> weight)
    {
        for (var person = 0; person < people; person++)
        {
            for (var pair = 0; pair < each / 2; pair++)
            {
                var other = dice.Next(people);
                yield return new(person, other, weight(person, other));
            }
        }
    }

    private static IEnumerable<WeightedPair> PowerLaw(int people, Random dice)
    {
        for (var pair = 0; pair < 3 * people; pair++)
        {
            var (one, other) = ((int)(people * Math.Pow(dice.NextDouble(), 3)), (int)(people * dice.NextDouble()));
            yield return new(one, other, Math.Pow(1 - dice.NextDouble(), -0.5));
        }
        for (var person = 1; person < people; person++) yield return new((int)(person * Math.Pow(dice.NextDouble(), 3)), person, Math.Pow(1 - dice.NextDouble(), -0.5));
    }

    private static IEnumerable<WeightedPair> Sevens(int people, Random dice)
    {
        for (var first = 0; first + 7 <= people; first += 7)
            for (var one = 0; one < 7; one++)
                for (var other = one + 1; other < 7; other++) yield return new(first + one, first + other, 0.5 + dice.NextDouble());
    }

    private static IEnumerable<WeightedPair> Fame(int people, Random dice)
    {
        for (var person = 0; person < people; person++)
        {
            for (var pair = 0; pair < 10; pair++)
            {
                var other = (int)(people * Math.Pow(dice.NextDouble(), 2.5));
                yield return new(person, other, (1 / (1 + (10.0 * other / people))) + (0.1 * dice.NextDouble()));
            }
        }
    }
}
