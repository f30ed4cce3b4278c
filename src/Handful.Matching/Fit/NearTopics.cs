using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>How two topics stand to each other in the tree.</summary>
internal enum Kin : byte { None, Same, OneLine, Siblings }

/// <summary>A topic, how near it is, and how it stands to the one it is near to.</summary>
internal readonly record struct NearTopic(int Topic, float Nearness, Kin Kin);

/// <summary>The neighbours in the graph of every topic that somebody in the room names, among such topics.</summary>
internal sealed class NearTopics
{
    /// <summary>What is less near says too little: at 0.4 permaculture still meets gardening.</summary>
    public const double Nearest = 0.4;

    private static readonly NearTopic[] None = [];

    // Found once in a process and kept: about a megabyte. From the smaller number only, so that a nearness is the same from both of its ends.
    private static readonly Lazy<NearTopic[]?[]> Later = new(() => new NearTopic[]?[TopicGraph.Whole.Names.Count]);

    private readonly NearTopic[][] around;

    public NearTopics(int[] having, CancellationToken stop)
    {
        var topics = TopicGraph.Whole.Names.Count;
        Parallel.For(0, topics, new ParallelOptions { CancellationToken = stop }, topic =>
        {
            if (having[topic] > 0) Later.Value[topic] ??= Find(topic);
        });
        var lists = new List<NearTopic>?[topics];
        for (var topic = 0; topic < topics; topic++)
        {
            if (having[topic] == 0) continue;
            foreach (var near in Later.Value[topic]!)
            {
                if (having[near.Topic] == 0) continue;
                (lists[topic] ??= []).Add(near);
                (lists[near.Topic] ??= []).Add(near with { Topic = topic });
            }
        }
        around = Array.ConvertAll(lists, list => list?.ToArray() ?? None);
    }

    /// <summary>Every other topic of the room that is near, with how near it is.</summary>
    public ReadOnlySpan<NearTopic> Around(int topic) => around[topic];

    /// <summary>1 for the same topic, 0 where the two are not near.</summary>
    public float Between(int one, int other)
    {
        if (one == other) return 1;
        foreach (var near in around[one])
            if (near.Topic == other) return near.Nearness;
        return 0;
    }

    private static NearTopic[] Find(int topic) =>
        [.. TopicWay.Around(topic, Nearest).Where(near => near.Key > topic).OrderBy(near => near.Key)
            .Select(near => new NearTopic(near.Key, (float)near.Value, KinOf(topic, near.Key)))];

    private static Kin KinOf(int one, int other)
    {
        var parents = TopicGraph.Whole.Parents;
        if (IsAbove(one, other) || IsAbove(other, one)) return Kin.OneLine;
        return parents[one].Intersect(parents[other]).Any() ? Kin.Siblings : Kin.None;

        bool IsAbove(int topic, int below) => parents[below].Any(parent => parent == topic || IsAbove(topic, parent));
    }
}
