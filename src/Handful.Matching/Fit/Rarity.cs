namespace Handful.Matching.Fit;

/// <summary>
/// How much it tells that two people of a room have something in common: the inverse document frequency of Robertson and Spärck Jones ("Relevance
/// weighting of search terms", JASIS 27, 1976), smoothed as in BM25 (Robertson and Zaragoza, "The probabilistic relevance framework", 2009) so that
/// it is never below 0, and divided by its highest value.
/// </summary>
internal sealed class Rarity
{
    private readonly float[] byOthers;

    /// <param name="people">How many there are in the room.</param>
    public Rarity(int people)
    {
        var highest = Idf(people, 0);
        byOthers = [.. Enumerable.Range(0, people + 1).Select(others => (float)(Idf(people, others) / highest))];
    }

    /// <summary>
    /// 1 where nobody else has it, towards 0 where all do. The two themselves are not among the others, so that saying less never makes a fact rarer.
    /// </summary>
    public float Of(int others) => byOthers[Math.Max(0, others)];

    private static double Idf(int people, int having) => Math.Log(1 + ((people - having + 0.5) / (having + 0.5)));
}
