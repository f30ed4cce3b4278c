using System.Collections.Frozen;
using Handful.Matching.Briefs;
using Handful.Matching.Topics;

namespace Handful.Matching.Fit;

/// <summary>Something a text is about: a topic of the graph, or a word the graph does not know, and how surely.</summary>
/// <param name="Topic">The topic's number, or -1 for a word.</param>
/// <param name="Word">The word's stem, or the whole text folded; empty for a topic.</param>
/// <param name="Sureness">Up to 1.</param>
internal readonly record struct TextMark(int Topic, string Word, float Sureness)
{
    private const float Whole = 1, About = 0.9f, Named = 0.8f, Beside = 0.5f, OneWord = 0.6f, FoundInPhrase = 0.7f;

    // Above so many words a text is a sentence, in which ambiguous names want support.
    private const int LongestPhrase = 7;
    private const int LongestPart = 4;
    private const int MostMarks = 12;

    private static readonly Lazy<FrozenDictionary<string, int>> Numbers =
        new(() => TopicGraph.Whole.Names.Select((name, topic) => KeyValuePair.Create(name, topic)).ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly string[] Joints = [" and ", " & ", " und ", " et ", " y ", " / ", "/", " + "];

    private static readonly string[] Articles = ["a ", "an ", "the ", "some ", "my ", "our ", "to ", "learning ", "to learn "];

    /// <summary>What a text of a profile is about; nothing for a blank and for the ways people write "nothing".</summary>
    public static TextMark[] Of(string text)
    {
        var line = Tidy.Line(text);
        if (!Tidy.SaysSomething(line)) return [];
        var marks = new List<TextMark>();
        if (line.Count(letter => letter == ' ') >= LongestPhrase) AddSentence(marks, line);
        else AddPhrase(marks, line);
        return [.. marks.GroupBy(mark => (mark.Topic, mark.Word)).Select(same => same.MaxBy(mark => mark.Sureness)).Take(MostMarks)];
    }

    private static void AddPhrase(List<TextMark> marks, string line)
    {
        AddOne(marks, line);
        if (marks[0].Topic >= 0) return;
        if (WithoutArticle(line) is { } bare && TopicCatalogue.NameOf(TopicKey.Of(bare)) is { } name)
            marks.Add(new TextMark(Numbers.Value[name], "", About));
        // "Jazz and poetry" are two subjects, "research and development" is one and ended above.
        var parts = line.Split(Joints, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || Array.Exists(parts, part => !Tidy.SaysSomething(part) || part.Count(letter => letter == ' ') >= LongestPart)) return;
        foreach (var part in parts) AddOne(marks, part);
    }

    // "A mentor" is mentoring.
    private static string? WithoutArticle(string line)
    {
        var article = Array.Find(Articles, article => line.StartsWith(article, StringComparison.OrdinalIgnoreCase));
        return article is null ? null : line[article.Length..];
    }

    // The whole, then what it is about; a topic in its margin, as Italy in "Italian opera", counts half.
    private static void AddOne(List<TextMark> marks, string line)
    {
        var fragment = Fragment.Read(line);
        if (Numbers.Value.TryGetValue(fragment.Key[1..], out var whole))
        {
            marks.Add(new TextMark(whole, "", Whole));
            return;
        }
        marks.Add(new TextMark(-1, fragment.Key, Whole));
        foreach (var term in fragment.Terms.Skip(1))
        {
            var isHead = fragment.Heads.Contains(term.Key);
            if (term.Key[0] == 't' && (isHead || !term.IsPlainTopic))
                marks.Add(new TextMark(Numbers.Value[term.Key[1..]], "", isHead ? About : Beside));
            else if (term.IsWord && isHead) marks.Add(new TextMark(-1, term.Key, OneWord));
        }
        // "Mentoring for founders" has common words only, which together may name something.
        if (marks.TrueForAll(mark => mark.Topic < 0))
            marks.AddRange(TopicFinder.TopicsIn(line).Select(topic => new TextMark(topic, "", FoundInPhrase)));
    }

    private static void AddSentence(List<TextMark> marks, string line)
    {
        marks.Add(new TextMark(-1, "=" + TopicKey.Of(line), Whole));
        foreach (var topic in TopicFinder.TopicsIn(line)) marks.Add(new TextMark(topic, "", Named));
    }
}
