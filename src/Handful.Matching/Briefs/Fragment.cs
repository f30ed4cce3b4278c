using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>Something two texts can have in common.</summary>
/// <param name="Key">Equal where the meaning is: the whole text, a topic of the catalogue, or the stem of a telling word.</param>
/// <param name="Strength">How much it proves, up to 1.</param>
internal readonly record struct Term(string Key, double Strength)
{
    /// <summary>A lone word, which proves something only while few others here use it.</summary>
    public bool IsWord => Key[0] == 'w';
}

/// <summary>One text of a profile and what it can have in common with others.</summary>
internal sealed record Fragment(string Text, IReadOnlyList<Term> Terms)
{
    private const int LongestTopic = 4;

    /// <summary>The key under which the whole text is a topic.</summary>
    public string Key => Terms[0].Key;

    /// <summary>The topic's own name, or the text.</summary>
    public string Subject => TopicCatalogue.Canonical(Text);

    /// <summary>The texts that say something, each once.</summary>
    public static Fragment[] ReadAll(IEnumerable<string> texts) =>
        [.. texts.Select(Tidy.Line).Where(Tidy.SaysSomething).Select(Read).DistinctBy(fragment => fragment.Key)];

    public static Fragment Read(string text)
    {
        var words = TopicKey.Words(text).ToArray();
        var key = words.Length > 0 ? string.Concat(words) : TopicKey.Of(text);
        var whole = TopicCatalogue.NameOf(key);
        var terms = new List<Term> { new("=" + (whole ?? key), 1) };
        if (whole is not null) AddTopic(terms, whole, words, 0, words.Length, text);
        else
            for (var (at, start) = (0, 0); at < words.Length;)
            {
                var length = ReadAt(terms, words, at, key.AsSpan(start), text);
                for (var end = at + length; at < end; at++) start += words[at].Length;
            }
        return new Fragment(text, terms);
    }

    // The longest topic that begins at this word, or the word; the answer is how many words that took.
    private static int ReadAt(List<Term> terms, string[] words, int at, ReadOnlySpan<char> rest, string text)
    {
        var letters = 0;
        var (topic, length) = ((string?)null, 0);
        for (var count = 1; !CommonWords.IsLittle(words[at]) && count <= LongestTopic && at + count <= words.Length; count++)
        {
            letters += words[at + count - 1].Length;
            if (TopicCatalogue.NameOf(rest[..letters]) is { } name) (topic, length) = (name, count);
        }
        if (topic is null) AddWord(terms, words[at], text);
        else AddTopic(terms, topic, words, at, length, text);
        return Math.Max(1, length);
    }

    private static void AddTopic(List<Term> terms, string name, string[] words, int at, int length, string text)
    {
        if (length > 1) Add(terms, new Term("t" + name, 0.9));
        else if (IsTelling(words[at], text))
        {
            Add(terms, new Term("t" + name, 0.9));
            AddWord(terms, words[at], text);
        }
    }

    private static void AddWord(List<Term> terms, string word, string text)
    {
        var stem = WordStem.Of(word);
        if (word.Length > 2 && IsTelling(word, text) && (IsDoer(word) || !CommonWords.IsGeneric(stem))) Add(terms, new Term("w" + stem, 0.7));
    }

    private static void Add(List<Term> terms, Term term)
    {
        if (!terms.Contains(term)) terms.Add(term);
    }

    // "Growers" tells something although "grow" does not; the doers who do not are common words themselves.
    private static bool IsDoer(string word) => word.EndsWith("er", StringComparison.Ordinal);

    // Two and three letters tell something only as an abbreviation: AI and GIS do, "go" and "sea" do not.
    private static bool IsTelling(string word, string text)
    {
        if (CommonWords.IsLittle(word) || word.All(char.IsAsciiDigit)) return false;
        if (word.Length <= 3) return text.Contains(word.ToUpperInvariant(), StringComparison.Ordinal);
        return !CommonWords.IsGeneric(word);
    }
}
