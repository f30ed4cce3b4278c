using Handful.Kernel;
using Handful.Matching.Topics;

namespace Handful.Topics;

/// <summary>What somebody called a subject, brought to its canonical name ("ML" is machine learning).</summary>
public readonly record struct TopicName(string Name, string Key)
{
    public const int Longest = 80;

    /// <summary>Null where the words are no subject: empty, or as long as a sentence.</summary>
    public static TopicName? Of(string? words)
    {
        var text = Text.Line(words, 200);
        if (text.Length is 0 or > Longest) return null;
        var name = TopicCatalogue.Canonical(text);
        var key = TopicKey.Of(name);
        return key.Length == 0 ? null : new TopicName(name, key);
    }
}
