namespace Handful.Matching.Topics;

/// <summary>The nearest way between two topics of the graph.</summary>
internal sealed record TopicWay(int From, IReadOnlyList<Step> Steps)
{
    // Below this nothing is near: 0.05.
    private static readonly double Farthest = -Math.Log(0.05);

    // Every step loses something beside its own cost, so that of two ways the shorter wins.
    private const double Toll = 0.03;

    internal double Nearness => Math.Exp(-Steps.Sum(step => step.Cost + Toll));

    /// <summary>The cheapest path (Dijkstra 1959), given up where nothing near is left; null where the two are far apart.</summary>
    internal static TopicWay? Between(int from, int to)
    {
        if (from == to) return new TopicWay(from, []);
        // From the smaller number always, so that sums of costs are the same both ways to the last bit.
        return from < to ? Search(from, to) : Search(to, from)?.Back();
    }

    /// <summary>Every topic at least this near, with how near it is.</summary>
    internal static Dictionary<int, double> Around(int topic, double atLeast) =>
        Reach(topic, null, -Math.Log(atLeast)).ToDictionary(reached => reached.Key, reached => Math.Exp(-reached.Value.Cost));

    /// <summary>The same way from its other end.</summary>
    internal TopicWay Back()
    {
        var back = new List<Step>(Steps.Count);
        var at = From;
        foreach (var step in Steps)
        {
            back.Add(new Step(at, step.Tie switch { Tie.BelongsTo => Tie.Includes, Tie.Includes => Tie.BelongsTo, _ => Tie.Near }, step.Cost));
            at = step.To;
        }
        back.Reverse();
        return new TopicWay(at, back);
    }

    /// <summary>Each step as a sentence without its full stop: "sourdough belongs to bread baking".</summary>
    internal string[] Sentences()
    {
        var names = TopicGraph.Whole.Names;
        var at = From;
        return [.. Steps.Select(step =>
        {
            var sentence = $"{names[at]} {Words(step)} {names[step.To]}";
            at = step.To;
            return sentence;
        })];
    }

    private static string Words(Step step) => step.Tie switch
    {
        Tie.BelongsTo => "belongs to",
        Tie.Includes => "includes",
        _ when step.Cost < 0.25 => "is nearly the same as",
        _ when step.Cost < 0.6 => "is close to",
        _ => "has to do with",
    };

    private static TopicWay? Search(int from, int to)
    {
        var reached = Reach(from, to, Farthest);
        if (!reached.ContainsKey(to)) return null;
        var steps = new List<Step>();
        for (var at = to; at != from; at = reached[at].Before) steps.Add(reached[at].By);
        steps.Reverse();
        return new TopicWay(from, steps);
    }

    private static Dictionary<int, (double Cost, int Before, Step By)> Reach(int from, int? to, double farthest)
    {
        var reached = new Dictionary<int, (double Cost, int Before, Step By)>();
        var ahead = new PriorityQueue<(int Topic, double Cost, int Before, Step By), double>();
        ahead.Enqueue((from, 0, from, default), 0);
        while (ahead.TryDequeue(out var next, out _))
        {
            if (!reached.TryAdd(next.Topic, (next.Cost, next.Before, next.By))) continue;
            if (next.Topic == to) break;
            foreach (var step in TopicGraph.Whole.StepsFrom(next.Topic))
            {
                var cost = next.Cost + step.Cost + Toll;
                if (cost <= farthest && !reached.ContainsKey(step.To)) ahead.Enqueue((step.To, cost, next.Topic, step), cost);
            }
        }
        return reached;
    }
}
