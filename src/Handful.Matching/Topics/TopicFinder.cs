namespace Handful.Matching.Topics;

/// <summary>A topic found in a text, with the words it was found by, as they stand there, and where they begin.</summary>
public sealed record FoundTopic(string Topic, string Words, int At);

/// <summary>
/// Finds the topics that a text names: whole words, the longest name first, plurals, case, accents and hyphens as one. A name that means
/// other things too counts only where the text speaks for the topic.
/// </summary>
public static class TopicFinder
{
    // What stands nearby: a biography as a whole, a long text in pieces that end with a sentence or a comma.
    private const int Piece = 250;

    /// <summary>Each topic once, in the order in which the text first names them.</summary>
    public static IReadOnlyList<FoundTopic> Find(string text)
    {
        var found = new List<FoundTopic>();
        var seen = new HashSet<int>();
        foreach (var mention in Mentions(text))
        {
            if (seen.Add(mention.Topic))
                found.Add(new FoundTopic(TopicGraph.Whole.Names[mention.Topic], text[mention.Start..mention.End], mention.Start));
        }
        return found;
    }

    internal static IReadOnlyList<int> TopicsIn(string words) => [.. Mentions(words).Select(mention => mention.Topic).Distinct()];

    private static List<Mention> Mentions(string text)
    {
        var found = new List<Mention>();
        var words = new List<TextWord>(Math.Min(Piece + 50, (text.Length / 4) + 1));
        var scanner = new WordScanner(text);
        while (scanner.TryRead(out var word))
        {
            if (words.Count >= Piece && word.Before == Gap.Break) Settle();
            words.Add(word);
        }
        Settle();
        return found;

        void Settle()
        {
            found.AddRange(MentionJury.Believed(words, new MentionReader(text, words).Read()));
            words.Clear();
        }
    }
}
