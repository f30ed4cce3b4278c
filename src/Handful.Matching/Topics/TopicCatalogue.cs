using System.Collections.Frozen;

namespace Handful.Matching.Topics;

/// <summary>The names of topics, as the graph has them.</summary>
public static class TopicCatalogue
{
    private static readonly Lazy<FrozenSet<string>> Capitalised = new(WordsWrittenWithACapital);

    /// <summary>
    /// The topic's own name for any of its names or spellings ("ML" is "machine learning"), or the words themselves, trimmed, where the graph
    /// does not know them or where two topics go by them.
    /// </summary>
    public static string Canonical(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return NameOf(TopicKey.Of(words)) ?? words.Trim();
    }

    /// <summary>Whether the words are a topic of the graph under any of its names.</summary>
    public static bool Knows(string words) => NameOf(TopicKey.Of(words)) is not null;

    /// <summary>Whether any topic of the graph goes by these words, be it several.</summary>
    public static bool Mentions(string words) => TopicGraph.Whole.Meanings(TopicKey.Of(words)).Count > 0;

    /// <summary>Every name of the topic that the words stand for, in all languages; none where the graph does not know them.</summary>
    public static IReadOnlyList<string> NamesOf(string words) =>
        TopicGraph.Whole.Meant(TopicKey.Of(words)) is { } topic ? [Names[topic], .. TopicForms.Whole.NamesOf(topic).Where(name => name != Names[topic])] : [];

    /// <summary>Every topic's own name, in the order of the files.</summary>
    public static IReadOnlyList<string> Names => TopicGraph.Whole.Names;

    internal static string? NameOf(ReadOnlySpan<char> key) => TopicGraph.Whole.Meant(key) is { } topic ? Names[topic] : null;

    /// <summary>Whether the graph writes this word with a capital wherever it stands, as it does German or Rust.</summary>
    internal static bool IsWrittenWithACapital(string word) => Capitalised.Value.Contains(word);

    // "Italian food" and "Rust" show a capital that stays; in "Ruby on Rails" or "Common Lisp" no single word does. Other names are
    // no witness: German writes all its nouns so.
    private static FrozenSet<string> WordsWrittenWithACapital() =>
        Names.Select(name => name.Split(' ').Where(word => word.Length > 2 && char.IsUpper(word[0])).ToArray())
            .Where(capitalised => capitalised.Length == 1)
            .Select(capitalised => capitalised[0])
            .ToFrozenSet();
}
