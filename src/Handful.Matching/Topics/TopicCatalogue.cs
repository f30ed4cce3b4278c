using System.Collections.Frozen;

namespace Handful.Matching.Topics;

/// <summary>The topics with their other names, read from the plain text file that travels inside this library.</summary>
public static class TopicCatalogue
{
    private static readonly FrozenDictionary<string, string> NamesByKey = Read();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NamesBySpan =
        NamesByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Capitalised = WordsWrittenWithACapital();

    /// <summary>
    /// The topic's own name for any of its names or spellings ("ML" is "machine learning"), or the words themselves,
    /// trimmed, where the catalogue does not know them.
    /// </summary>
    public static string Canonical(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return NamesByKey.TryGetValue(TopicKey.Of(words), out var name) ? name : words.Trim();
    }

    /// <summary>Whether the words are a topic of the catalogue under any of its names.</summary>
    public static bool Knows(string words) => NamesByKey.ContainsKey(TopicKey.Of(words));

    /// <summary>Every topic's own name, in the order of the file.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Lines().Select(line => Parts(line).Name)];

    internal static string? NameOf(ReadOnlySpan<char> key) => NamesBySpan.TryGetValue(key, out var name) ? name : null;

    /// <summary>Whether the catalogue writes this word with a capital wherever it stands, as it does German or Rust.</summary>
    internal static bool IsWrittenWithACapital(string word) => Capitalised.Contains(word);

    internal static IEnumerable<string> Lines()
    {
        using var file = new StreamReader(typeof(TopicCatalogue).Assembly.GetManifestResourceStream("topics.txt")!);
        while (file.ReadLine() is { } line)
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return line;
    }

    internal static (string Name, string[] Aliases) Parts(string line)
    {
        var sides = line.Split(" = ", 2);
        return (sides[0], sides.Length == 2 ? sides[1].Split(", ") : []);
    }

    private static FrozenDictionary<string, string> Read()
    {
        var names = new Dictionary<string, string>();
        foreach (var (name, aliases) in Lines().Select(Parts))
            foreach (var words in aliases.Prepend(name))
                names.TryAdd(TopicKey.Of(words), name);
        return names.ToFrozenDictionary();
    }

    // "Italian food" and "Rust" show a capital that stays; in "Ruby on Rails" or "Common Lisp" no single word does.
    private static FrozenSet<string> WordsWrittenWithACapital() =>
        Lines().Select(Parts).SelectMany(topic => topic.Aliases.Prepend(topic.Name))
            .Select(words => words.Split(' ').Where(word => word.Length > 2 && char.IsUpper(word[0])).ToArray())
            .Where(capitalised => capitalised.Length == 1)
            .Select(capitalised => capitalised[0])
            .ToFrozenSet();
}
