namespace Handful.Matching.Topics;

/// <summary>What stands around a subject in the graph.</summary>
public static class TopicKin
{
    // As in TopicNearness: words around a topic leave a doubt.
    private const double InOtherWords = 0.95;

    /// <summary>
    /// Every topic at least this near to a subject, under any of its names, by the topic's own name; the subject itself is among them at 1. Words
    /// that are no topic count as the topics in them; words without any are near to themselves only.
    /// </summary>
    /// <param name="words">The subject.</param>
    /// <param name="atLeast">Above 0, at most 1.</param>
    public static IReadOnlyDictionary<string, double> Around(string words, double atLeast)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atLeast);
        var near = new Dictionary<string, double> { [TopicCatalogue.Canonical(words)] = 1 };
        var (topics, sureness) = Meant(words);
        foreach (var topic in topics)
        {
            foreach (var (other, nearness) in TopicWay.Around(topic, Math.Min(1, atLeast / sureness)))
            {
                var name = TopicGraph.Whole.Names[other];
                near[name] = Math.Max(near.GetValueOrDefault(name), nearness * sureness);
            }
        }
        return near;
    }

    /// <summary>What a subject belongs to, from the subject itself up to the broad tops, each once.</summary>
    public static IReadOnlyList<string> Above(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var climbed = new List<int>(Meant(words).Topics);
        for (var at = 0; at < climbed.Count; at++) climbed.AddRange(TopicGraph.Whole.Parents[climbed[at]].Where(parent => !climbed.Contains(parent)));
        return [.. climbed.Distinct().Select(topic => TopicGraph.Whole.Names[topic])];
    }

    private static (IReadOnlyList<int> Topics, double Sureness) Meant(string words) =>
        TopicGraph.Whole.Meanings(TopicKey.Of(words)) is { Count: > 0 } topics ? (topics, 1) : (TopicFinder.TopicsIn(words), InOtherWords);
}
