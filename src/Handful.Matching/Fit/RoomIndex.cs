namespace Handful.Matching.Fit;

/// <summary>All that is known of a room once its texts are read.</summary>
internal sealed record RoomIndex(RoomTerms Terms, NearTopics Near, Ties Ties, FitWeights Weights)
{
    public Rarity Rarity { get; } = new(Terms.People);

    /// <summary>The people in scattered order, and where each stands in it.</summary>
    public int[] Order { get; } = Scatter.Order(Terms.People);

    public int[] Places { get; } = Scatter.Places(Terms.People);
}
