namespace Handful.Matching.Topics;

/// <summary>How one topic of the graph is tied to another.</summary>
internal enum Tie { BelongsTo, Includes, Near }

/// <summary>A step from a topic to another. <see cref="Cost"/> is the negative logarithm of how near the two are, above 0.</summary>
internal readonly record struct Step(int To, Tie Tie, double Cost);

/// <summary>
/// The topics of <c>Graph/*.txt</c> by number, with their names and the steps between them. Read when first asked for, and kept: about
/// 7 MB. The words by which topics are found in text are kept apart (<see cref="TopicForms"/>).
/// </summary>
internal sealed class TopicGraph
{
    private static readonly Lazy<TopicGraph> Read = new(() => new TopicGraph(GraphLine.ReadAll()));

    private readonly Dictionary<string, int[]> byKey;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Step[][] steps;

    internal TopicGraph(IEnumerable<GraphLine> lines)
    {
        var topics = lines.ToList();
        Names = topics.ConvertAll(topic => topic.Name);
        byKey = Keys(topics);
        bySpan = byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        Parents = ParentsOf(topics);
        steps = Steps(topics);
    }

    internal static TopicGraph Whole => Read.Value;

    internal IReadOnlyList<string> Names { get; }

    /// <summary>Of each topic, what it belongs to; none for the broad tops.</summary>
    internal IReadOnlyList<int[]> Parents { get; }

    internal ReadOnlySpan<Step> StepsFrom(int topic) => steps[topic];

    /// <summary>Every folded name.</summary>
    internal IEnumerable<string> AllKeys => byKey.Keys;

    /// <summary>The topics that a folded name means: the one that bears it first, then those that also go by it; empty where nobody does.</summary>
    internal IReadOnlyList<int> Meanings(ReadOnlySpan<char> key) => bySpan.TryGetValue(key, out var topics) ? topics : [];

    /// <summary>The one topic that a folded name stands for: the one that bears it, or the only one that goes by it.</summary>
    internal int? Meant(ReadOnlySpan<char> key) => Meanings(key) switch
    {
        [var only] => only,
        [var first, ..] when key.SequenceEqual(TopicKey.Of(Names[first])) => first,
        _ => null,
    };

    private int? Named(string name) => Meant(TopicKey.Of(name));

    private static Dictionary<string, int[]> Keys(List<GraphLine> topics)
    {
        var keys = new Dictionary<string, int[]>(topics.Count * 8);
        for (var topic = 0; topic < topics.Count; topic++) keys.TryAdd(TopicKey.Of(topics[topic].Name), [topic]);
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var name in topics[topic].OtherNames)
            {
                var key = TopicKey.Of(name);
                if (!keys.TryGetValue(key, out var known)) keys[key] = [topic];
                else if (!known.Contains(topic)) keys[key] = [.. known, topic];
            }
        }
        return keys;
    }

    private int[][] ParentsOf(List<GraphLine> topics)
    {
        var parents = new int[topics.Count][];
        var above = new List<int>();
        for (var topic = 0; topic < topics.Count; topic++)
        {
            var line = topics[topic];
            above.RemoveRange(Math.Min(line.Depth, above.Count), above.Count - Math.Min(line.Depth, above.Count));
            parents[topic] = [.. above.TakeLast(1).Concat(line.FurtherParents.Select(Named).OfType<int>()).Distinct().Where(parent => parent != topic)];
            above.Add(topic);
        }
        return parents;
    }

    private Step[][] Steps(List<GraphLine> topics)
    {
        var below = TopicWeights.Below(Parents);
        var found = topics.ConvertAll(_ => new List<Step>());
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var parent in Parents[topic])
            {
                var cost = TopicWeights.CostBetween(below[topic], below[parent], topics.Count);
                found[topic].Add(new Step(parent, Tie.BelongsTo, cost));
                found[parent].Add(new Step(topic, Tie.Includes, cost));
            }
            foreach (var (name, strength) in topics[topic].Neighbours)
            {
                if (Named(name) is not { } other || other == topic) continue;
                var cost = TopicWeights.CostOf(strength);
                found[topic].Add(new Step(other, Tie.Near, cost));
                found[other].Add(new Step(topic, Tie.Near, cost));
            }
        }
        return [.. found.Select(list => list.ToArray())];
    }
}
