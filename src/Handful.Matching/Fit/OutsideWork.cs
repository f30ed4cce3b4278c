using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>Which topics people mostly follow in their own time: those below certain branches of the graph and below no other.</summary>
internal static class OutsideWork
{
    private static readonly string[] Branches =
    [
        "arts and culture", "collecting", "family and local history", "transport as a hobby", "technical hobbies", "fashion", "nightlife", "comedy",
        "lifestyle", "crafts", "do it yourself", "family", "home and daily life", "personal life", "food", "games", "music", "outdoor life",
        "nature", "gardening", "animals", "travel", "motoring", "sport", "books", "literature", "fandoms", "faith and world views",
    ];

    private static readonly Lazy<bool[]> Read = new(() =>
    {
        var graph = TopicGraph.Whole;
        var branches = Branches.Select(name => graph.Meant(TopicKey.Of(name))).OfType<int>().ToHashSet();
        var state = new bool?[graph.Names.Count];
        return [.. Enumerable.Range(0, state.Length).Select(IsIn)];

        bool IsIn(int topic) => state[topic] ??= branches.Contains(topic) || (graph.Parents[topic].Length > 0 && graph.Parents[topic].All(IsIn));
    });

    public static bool Has(int topic) => Read.Value[topic];
}
