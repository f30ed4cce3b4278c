namespace Handful.Matching.Topics;

/// <summary>Decides which mentions of a piece of text to believe: those of one meaning, and the ambiguous ones that the rest speaks for.</summary>
internal static class MentionJury
{
    // How near a topic has to be to speak for another: the same field or closer.
    private const double Near = 0.3;

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, Dictionary<int, double>> Surroundings = new();

    /// <summary>The believed mentions, in the order of the text.</summary>
    internal static IEnumerable<Mention> Believed(List<TextWord> words, List<Mention> mentions)
    {
        mentions.RemoveAll(mention => Whereabouts.Is(mention, words));
        if (!mentions.Exists(mention => mention.NeedsSupport)) return mentions;
        var said = words.Select(word => word.Hash.Value).ToHashSet();
        var support = mentions.ConvertAll(mention => mention.NeedsSupport ? Support(mention, mentions, words, said) : 1);
        return Enumerable.Range(0, mentions.Count)
            .Where(i => !mentions[i].NeedsSupport || (support[i] > 0 && IsBest(i, mentions, support)))
            .Select(i => mentions[i]);
    }

    /// <summary>Of all that speaks for an ambiguous mention, the strongest voice: a word its note names, or the nearest other topic.</summary>
    private static double Support(Mention mention, List<Mention> mentions, List<TextWord> words, HashSet<ulong> said)
    {
        var strongest = HasWitness(mention, words, said) ? 0.5 : 0;
        var around = Surroundings.GetOrAdd(mention.Topic, topic => TopicWay.Around(topic, Near));
        foreach (var other in mentions)
        {
            if (other.First != mention.First && other.Topic != mention.Topic && around.TryGetValue(other.Topic, out var nearness)) strongest = Math.Max(strongest, nearness);
        }
        return strongest;
    }

    // A word of the note that stands elsewhere than in the mention itself.
    private static bool HasWitness(Mention mention, List<TextWord> words, HashSet<ulong> said)
    {
        foreach (var witness in TopicForms.Whole.WitnessesOf(mention.Topic))
            if (said.Contains(witness) && !words[mention.First..(mention.Last + 1)].Exists(word => word.Hash.Value == witness)) return true;
        return false;
    }

    // Of the several topics that the same words may mean, the first of the best supported.
    private static bool IsBest(int at, List<Mention> mentions, List<double> support)
    {
        for (var i = at - 1; i >= 0 && mentions[i].First == mentions[at].First; i--)
            if (support[i] >= support[at]) return false;
        for (var i = at + 1; i < mentions.Count && mentions[i].First == mentions[at].First; i++)
            if (support[i] > support[at]) return false;
        return true;
    }
}
