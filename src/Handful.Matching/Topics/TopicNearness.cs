namespace Handful.Matching.Topics;

/// <summary>How near two subjects are, 0 to 1, and the way between them as sentences; no sentence where they are the same or far apart.</summary>
public sealed record Nearness(double Value, IReadOnlyList<string> Path);

/// <summary>A topic of the graph, and how near it is to another.</summary>
public sealed record NearTopic(string Topic, double Nearness);

/// <summary>Nearness of topics, from the graph alone.</summary>
public static class TopicNearness
{
    // Words around a topic, as in "learning the cello", leave a doubt; so does a slip. Unknown words that hold no topic leave nothing.
    private const double InOtherWords = 0.95;
    private const double PerSlip = 0.9;

    /// <summary>What words may mean, how sure that is, and the sentence that says so where it is a guess.</summary>
    private readonly record struct Meaning(IReadOnlyList<int> Topics, double Sureness, string[] Said);

    /// <summary>
    /// The nearness of two subjects by any of their names: symmetric, and 1 only where both are the same. A name that means two things counts as
    /// the nearer one; words that are no topic count as the topics in them, or as the one that is spelt almost so.
    /// </summary>
    public static Nearness Between(string one, string other)
    {
        var (key, otherKey) = (TopicKey.Of(one), TopicKey.Of(other));
        if (key.Length > 0 && key == otherKey) return new Nearness(1, []);
        var (first, second) = string.CompareOrdinal(key, otherKey) <= 0 ? (one, other) : (other, one);
        var (a, b) = (Meant(first), Meant(second));
        var nearest = (Value: 0.0, Way: (TopicWay?)null);
        foreach (var from in a.Topics)
        {
            foreach (var to in b.Topics)
            {
                if (TopicWay.Between(from, to) is { } way && way.Nearness * a.Sureness * b.Sureness > nearest.Value)
                    nearest = (way.Nearness * a.Sureness * b.Sureness, way);
            }
        }
        if (nearest.Way is not { } path) return new Nearness(0, []);
        return new Nearness(Math.Round(nearest.Value, 3), first == one ? [.. a.Said, .. path.Sentences(), .. b.Said] : [.. b.Said, .. path.Back().Sentences(), .. a.Said]);
    }

    /// <summary>Every topic of the graph at least so near to what the words mean, the nearest first; what they mean is 1 near, or a little less where that is unsure.</summary>
    public static IReadOnlyList<NearTopic> Around(string words, double atLeast)
    {
        var meant = Meant(words);
        var near = new Dictionary<int, double>();
        foreach (var topic in meant.Topics)
        {
            if (meant.Sureness < atLeast) continue;
            foreach (var (other, nearness) in TopicWay.Around(topic, atLeast / meant.Sureness))
                near[other] = Math.Max(near.GetValueOrDefault(other), nearness * meant.Sureness);
        }
        return [.. near.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => new NearTopic(TopicGraph.Whole.Names[one.Key], Math.Round(one.Value, 3)))];
    }

    private static Meaning Meant(string words)
    {
        if (TopicGraph.Whole.Meanings(TopicKey.Of(words)) is { Count: > 0 } topics) return new Meaning(topics, 1, []);
        if (TopicFinder.TopicsIn(words) is { Count: > 0 } within) return new Meaning(within, InOtherWords, []);
        return TopicSpelling.Near(words) is [var guess, ..]
            ? new Meaning([guess.Topic], Math.Pow(PerSlip, guess.Slips), [$"{words} is spelt almost like {TopicGraph.Whole.Names[guess.Topic]}"])
            : new Meaning([], 0, []);
    }
}
