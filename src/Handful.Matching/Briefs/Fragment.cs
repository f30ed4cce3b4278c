using System.Collections.Frozen;
using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>Something two texts can have in common.</summary>
/// <param name="Key">Equal where the meaning is: the whole text, a topic of the catalogue, or the stem of a word.</param>
/// <param name="Strength">How much it proves, up to 1.</param>
internal readonly record struct Term(string Key, double Strength)
{
    /// <summary>A telling word: two of them prove something, one alone only where both texts are about it.</summary>
    public bool IsWord => Key[0] == 'w';

    /// <summary>A topic of one ordinary word, such as bread: proof where a text is about it, none in "bread knives".</summary>
    public bool IsPlainTopic => Key[0] == 't' && Strength < StrengthOfTopic;

    public const double StrengthOfTopic = 0.9;

    /// <summary>A word that says nearly the same at any gathering: it adds to what is proven and proves nothing itself.</summary>
    public bool IsGeneric => Key[0] == 'g';
}

/// <summary>One text of a profile and what it can have in common with others.</summary>
/// <param name="Text">As its writer wrote it, on one line.</param>
/// <param name="Terms">The whole first, then its topics and words.</param>
/// <param name="Heads">The keys of those words that the text is about: in "cold eyes on a grant form" not the grant.</param>
internal sealed record Fragment(string Text, IReadOnlyList<Term> Terms, IReadOnlySet<string> Heads)
{
    private const int LongestTopic = 4;

    /// <summary>Above so many words a text is a sentence and about more than one thing.</summary>
    private const int LongestPhrase = 7;

    private static readonly FrozenSet<string> Determiners =
        "a an the my your our their his her its some any all each every no".Split(' ').ToFrozenSet();

    /// <summary>The key under which the whole text is a topic.</summary>
    public string Key => Terms[0].Key;

    /// <summary>The key of the very words, by which only spellings of one phrase are equal.</summary>
    public string WordsKey { get; } = TopicKey.Of(Text);

    /// <summary>The texts that say something, each once.</summary>
    public static Fragment[] ReadAll(IEnumerable<string> texts) =>
        [.. texts.Select(Tidy.Line).Where(Tidy.SaysSomething).Select(Read).DistinctBy(fragment => fragment.Key)];

    public static Fragment Read(string text)
    {
        var words = TopicKey.Words(text).ToArray();
        var key = words.Length > 0 ? string.Concat(words) : TopicKey.Of(text);
        var whole = TopicCatalogue.NameOf(key);
        var terms = new List<Term> { new("=" + (whole ?? key), 1) };
        var about = new string[]?[words.Length];
        if (whole is not null) AddTopic(terms, about, whole, words, 0, words.Length, text);
        else
            for (var (at, start) = (0, 0); at < words.Length;)
            {
                var length = ReadAt(terms, about, words, at, key.AsSpan(start), text);
                for (var end = at + length; at < end; at++) start += words[at].Length;
            }
        return new Fragment(text, terms, HeadsOf(words, about, text));
    }

    // The longest topic that begins at this word, or the word; the answer is how many words that took.
    private static int ReadAt(List<Term> terms, string[]?[] about, string[] words, int at, ReadOnlySpan<char> rest, string text)
    {
        var letters = 0;
        var (topic, length) = ((string?)null, 0);
        for (var count = 1; !CommonWords.IsLittle(words[at]) && count <= LongestTopic && at + count <= words.Length; count++)
        {
            letters += words[at + count - 1].Length;
            if (TopicCatalogue.NameOf(rest[..letters]) is { } name) (topic, length) = (name, count);
        }
        if (topic is null) about[at] = AddWord(terms, words[at], text);
        else AddTopic(terms, about, topic, words, at, length, text);
        return Math.Max(1, length);
    }

    // A topic of several words is what its text is about, and none of its words is: machine learning is no machine.
    private static void AddTopic(List<Term> terms, string[]?[] about, string name, string[] words, int at, int length, string text)
    {
        if (length > 1)
        {
            Add(terms, new Term("t" + name, Term.StrengthOfTopic));
            for (var word = at; word < at + length; word++)
            {
                AddWord(terms, words[word], text);
                about[word] = ["t" + name];
            }
            return;
        }
        var alone = AddWord(terms, words[at], text);
        if (!IsTelling(words[at], text)) return;
        var isName = words[at].Length < 4 || TopicCatalogue.IsWrittenWithACapital(char.ToUpperInvariant(words[at][0]) + words[at][1..]);
        Add(terms, new Term("t" + name, isName ? Term.StrengthOfTopic : 0.8));
        about[at] = ["t" + name, .. alone ?? []];
    }

    private static string[]? AddWord(List<Term> terms, string word, string text)
    {
        if (word.Length < 3 || CommonWords.IsLittle(word)) return null;
        if (IsTelling(word, text) && (IsDoer(word) || !CommonWords.IsGenericForm(word)))
        {
            var key = "w" + WordStem.Of(word);
            Add(terms, new Term(key, 0.7));
            return [key];
        }
        if (word.Length > 2 && CommonWords.IsGenericForm(word) && !CommonWords.IsEmpty(word)) Add(terms, new Term("g" + WordStem.Of(word), 0.3));
        return null;
    }

    // The last telling word before the text goes on with "for", "who" or "on"; in a sentence that of each such piece, and what a question asks
    // after first.
    private static HashSet<string> HeadsOf(string[] words, string[]?[] about, string text)
    {
        var (heads, first, last) = (new HashSet<string>(), (string[]?)null, (string[]?)null);
        var isQuestion = text.EndsWith('?') || Verbs.OpensAClause(text);
        for (var at = 0; at <= words.Length; at++)
        {
            if (at < words.Length && (!CommonWords.IsLittle(words[at]) || Determiners.Contains(words[at])))
            {
                first ??= about[at];
                last = about[at] ?? last;
                continue;
            }
            if (last is null) continue;
            heads.UnionWith(last);
            if (isQuestion) heads.UnionWith(first!);
            if (!isQuestion && words.Length <= LongestPhrase) break;
            (first, last) = (null, null);
        }
        return heads;
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
