namespace Handful.Matching.Topics;

/// <summary>What somebody may have meant by words that the graph does not know.</summary>
public static class TopicSpelling
{
    private const int Most = 3;

    /// <summary>
    /// The topics with a name that is spelt almost so, the nearest first: one slip in five to seven letters, two in more. None for shorter
    /// words, which are too near to others, and for words that the graph knows.
    /// </summary>
    public static IReadOnlyList<string> Guesses(string words) => [.. Near(words).Select(guess => TopicGraph.Whole.Names[guess.Topic])];

    internal static IReadOnlyList<(int Topic, int Slips)> Near(string words)
    {
        var key = TopicKey.Of(words);
        var most = Allowed(key);
        if (most == 0 || TopicGraph.Whole.Meanings(key).Count > 0) return [];
        // The first letter is seldom wrong, and names with it are few.
        var near = Near(key, most, name => name[0] == key[0]);
        return near.Count > 0 ? near : Near(key, 1, name => name[0] != key[0]);
    }

    /// <summary>How many slips make two spellings of one word, by its letters; 0 where none does.</summary>
    public static int Allowed(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length switch { < 5 => 0, < 8 => 1, _ => 2 };
    }

    private static List<(int Topic, int Slips)> Near(string key, int most, Func<string, bool> which) =>
    [
        .. TopicGraph.Whole.AllKeys.Where(name => Math.Abs(name.Length - key.Length) <= most && which(name))
            .Select(name => (Topic: TopicGraph.Whole.Meant(name), Slips: Spelling.Slips(key, name, most)))
            .Where(guess => guess.Topic is not null && guess.Slips <= most)
            .Select(guess => (guess.Topic!.Value, guess.Slips))
            .GroupBy(guess => guess.Value).Select(group => group.MinBy(guess => guess.Slips))
            .OrderBy(guess => guess.Slips).ThenBy(guess => guess.Value).Take(Most),
    ];
}
