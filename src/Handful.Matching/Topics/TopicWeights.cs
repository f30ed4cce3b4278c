namespace Handful.Matching.Topics;

/// <summary>What a step in the graph costs. Costs add up along a path; a path's nearness is <c>exp(-cost)</c>.</summary>
internal static class TopicWeights
{
    // How much a whole way up to a broad top weighs; measured on the pairs of the tests, flat between 1.5 and 3.
    private const double Steepness = 2;

    // A hand wrote 0.9 for "nearly the same"; 1 is kept for the same topic.
    private const double Strongest = 0.95;

    /// <summary>
    /// A step between a topic and what it belongs to: the distance of Jiang and Conrath (1997), the difference of the two's information
    /// content, which is taken from the tree itself as by Seco, Veale and Hayes (2004): IC(t) = 1 − ln(1 + topics below t) / ln(all topics).
    /// So a step to a narrow field costs little, one to a broad top much.
    /// </summary>
    internal static double CostBetween(int below, int belowParent, int all) =>
        Steepness * Math.Log((belowParent + 1.0) / (below + 1.0)) / Math.Log(all);

    /// <summary>A step to a neighbour of this strength, 0 to 1.</summary>
    internal static double CostOf(double strength) => -Math.Log(Math.Clamp(strength, 0.01, Strongest));

    /// <summary>How many topics lie below each, each counted once, by however many ways it is reached.</summary>
    internal static int[] Below(IReadOnlyList<int[]> parents)
    {
        var below = new int[parents.Count];
        var above = new HashSet<int>();
        for (var topic = 0; topic < parents.Count; topic++)
        {
            above.Clear();
            Climb(topic);
            foreach (var ancestor in above) below[ancestor]++;
        }
        return below;

        void Climb(int topic)
        {
            foreach (var parent in parents[topic])
                if (above.Add(parent)) Climb(parent);
        }
    }
}
