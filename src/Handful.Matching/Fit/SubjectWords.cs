using System.Collections.Frozen;
using Handful.Matching.Briefs;
using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>What somebody cares about, after "about": in their own words, instruments with their article, German nouns with their capital.</summary>
internal static class SubjectWords
{
    private static readonly string[] Families = ["keyboards", "plucked strings", "bowed strings", "woodwind", "brass instruments"];

    private static readonly Lazy<FrozenSet<string>> Instruments = new(() =>
    {
        var graph = TopicGraph.Whole;
        var families = Families.Select(name => graph.Meant(TopicKey.Of(name))).OfType<int>().ToHashSet();
        return graph.Names.Where((name, topic) => graph.Parents[topic].Any(families.Contains))
            .Where(name => !Array.Exists(["s", "music", "ing"], ending => name.EndsWith(ending, StringComparison.Ordinal))).ToFrozenSet();
    });

    // The graph keeps only folded names; the written ones are read again when somebody first writes another name with a capital.
    private static readonly Lazy<FrozenSet<string>> WithACapital =
        new(() => GraphLine.ReadAll().SelectMany(line => line.OtherNames).Where(name => char.IsUpper(name[0])).ToFrozenSet(StringComparer.Ordinal));

    public static string Of(Fragment subject)
    {
        if (TopicCatalogue.NameOf(subject.WordsKey) is not { } topic) return Clauses.Subject(subject, Voice.AboutTheWriter);
        if (topic.Equals(subject.Text, StringComparison.OrdinalIgnoreCase)) return Instruments.Value.Contains(topic) ? $"the {topic}" : topic;
        if (Instruments.Value.Contains(topic) && IsInstrument(subject.Text)) return $"the {subject.Text}";
        if (char.IsUpper(subject.Text[0]) && WithACapital.Value.Contains(subject.Text)) return subject.Text;
        return Clauses.Subject(subject, Voice.AboutTheWriter);
    }

    // A fiddle is one, a fiddler and fiddle making are not.
    private static bool IsInstrument(string word) => word.All(char.IsAsciiLetterLower)
        && !Array.Exists(["ist", "er", "ing", "s"], ending => word.EndsWith(ending, StringComparison.Ordinal));
}
