namespace Handful.Matching.Topics;

/// <summary>How near two subjects are, 0 to 1, and the way between them as sentences; no sentence where they are the same or far apart.</summary>
public sealed record Nearness(double Value, IReadOnlyList<string> Path);

/// <summary>Nearness of topics, from the graph alone.</summary>
public static class TopicNearness
{
    // Words around a topic, as in "learning the cello", leave a doubt; unknown words that hold no topic leave nothing.
    private const double InOtherWords = 0.95;

    /// <summary>
    /// The nearness of two subjects by any of their names: symmetric, and 1 only where both are the same. A name that means two things counts as
    /// the nearer one; words that are no topic count as the topics in them.
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
        return new Nearness(Math.Round(nearest.Value, 3), nearest.Way is { } path ? (first == one ? path : path.Back()).Sentences() : []);
    }

    private static (IReadOnlyList<int> Topics, double Sureness) Meant(string words) =>
        TopicGraph.Whole.Meanings(TopicKey.Of(words)) is { Count: > 0 } topics ? (topics, 1) : (TopicFinder.TopicsIn(words), InOtherWords);
}
