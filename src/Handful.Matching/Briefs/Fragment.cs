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
    public string Subject { get; } = TopicCatalogue.Canonical(Text);

    /// <summary>The texts that say something, each once.</summary>
    public static Fragment[] ReadAll(IEnumerable<string> texts) =>
        [.. texts.Select(Tidy.Line).Where(Tidy.SaysSomething).Select(Read).DistinctBy(fragment => fragment.Key)];

    public static Fragment Read(string text)
    {
        var terms = new List<Term> { new("=" + TopicKey.Of(TopicCatalogue.Canonical(text)), 1) };
        var words = TopicKey.Words(text).ToArray();
        if (TopicCatalogue.NameOf(TopicKey.Of(text)) is { } whole) AddTopic(terms, whole, words, 0, words.Length, text);
        else
            for (var at = 0; at < words.Length;) at += ReadAt(terms, words, at, text);
        return new Fragment(text, [.. terms.DistinctBy(term => term.Key)]);
    }

    private static int ReadAt(List<Term> terms, string[] words, int at, string text)
    {
        for (var length = Math.Min(LongestTopic, words.Length - at); length > 0; length--)
        {
            if (CommonWords.IsLittle(words[at]) || CommonWords.IsLittle(words[at + length - 1])) continue;
            if (TopicCatalogue.NameOf(string.Concat(words.AsSpan(at, length))) is not { } name) continue;
            AddTopic(terms, name, words, at, length, text);
            return length;
        }
        AddWord(terms, words[at], text);
        return 1;
    }

    private static void AddTopic(List<Term> terms, string name, string[] words, int at, int length, string text)
    {
        if (length > 1) terms.Add(new Term("t" + name, 0.9));
        else if (IsTelling(words[at], text))
        {
            terms.Add(new Term("t" + name, 0.9));
            AddWord(terms, words[at], text);
        }
    }

    private static void AddWord(List<Term> terms, string word, string text)
    {
        var stem = WordStem.Of(word);
        if (word.Length > 2 && IsTelling(word, text) && !CommonWords.IsGeneric(stem)) terms.Add(new Term("w" + stem, 0.6));
    }

    // Two and three letters tell something only as an abbreviation: AI and GIS do, "go" and "sea" do not.
    private static bool IsTelling(string word, string text)
    {
        if (CommonWords.IsLittle(word) || word.All(char.IsAsciiDigit)) return false;
        if (word.Length <= 3) return text.Contains(word.ToUpperInvariant(), StringComparison.Ordinal);
        return !CommonWords.IsGeneric(word);
    }
}
