namespace Handful.Matching.Topics;

/// <summary>Tells where somebody is from what somebody cares about: "a carpenter in Lyon" says nothing about Lyon.</summary>
internal static class Whereabouts
{
    private static readonly Lazy<bool[]> Spots = new(FindSpots);

    private static readonly HashSet<ulong> Before =
    [
        .. "in at near from to around based via aus bei nach im à a en em no na de da desde em à au aux près near chez sur".Split(' ').Select(word => WordHash.Of(TopicKey.Of(word)).Value),
    ];

    private static readonly HashSet<ulong> After = [.. "based born bred".Split(' ').Select(word => WordHash.Of(word).Value)];

    /// <summary>Whether the mention is a town or a land that only says where.</summary>
    internal static bool Is(Mention mention, List<TextWord> words)
    {
        if (!Spots.Value[mention.Topic]) return false;
        var (before, after) = (mention.First - 1, mention.Last + 1);
        return (before >= 0 && words[mention.First].Before != Gap.Break && Before.Contains(words[before].Hash.Value))
            || (after < words.Count && words[after].Before != Gap.Break && After.Contains(words[after].Hash.Value));
    }

    // Wide regions ("West Africa") are subjects more often than addresses; a spot is a place that holds no other.
    private static bool[] FindSpots()
    {
        var graph = TopicGraph.Whole;
        var spots = new bool[graph.Names.Count];
        if (graph.Meant("place") is not { } places) return spots;
        for (var topic = 0; topic < spots.Length; topic++)
        {
            var at = topic;
            while (graph.Parents[at] is [var parent, ..]) at = parent;
            spots[topic] = at == places && !graph.StepsFrom(topic).ToArray().Any(step => step.Tie == Tie.Includes);
        }
        return spots;
    }
}
