using Handful.Kernel;
using Handful.Matching.Topics;

namespace Handful.Topics;

/// <summary>
/// What somebody called a subject. The words stay as they were written; the key is that of the canonical subject, so that "ML" and
/// "machine learning" are one topic, shown under the name it was first called by.
/// </summary>
public readonly record struct TopicName(string Name, string Key)
{
    public const int Longest = 80;

    /// <summary>Whether the graph of topics knows it, under whatever name.</summary>
    public bool IsKnown => TopicCatalogue.Knows(Name);

    /// <summary>Null where the words are no subject: empty, or as long as a sentence.</summary>
    public static TopicName? Of(string? words)
    {
        var text = Text.Line(words, 200);
        if (text.Length is 0 or > Longest) return null;
        var key = TopicKey.Of(TopicCatalogue.Canonical(text));
        return key.Length == 0 ? null : new TopicName(text, key);
    }
}
