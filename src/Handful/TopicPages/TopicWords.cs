using Handful.Ui;

namespace Handful.TopicPages;

/// <summary>What is said of a topic, in sentences.</summary>
internal static class TopicWords
{
    internal static string Lead(TopicView view)
    {
        var people = $"{NumberWords.Say(view.Carers.Total)} of your people";
        var care = (view.Mine, view.Carers.Total) switch
        {
            (true, 0) => "You care about it; none of your people is known to.",
            (true, _) => $"You care about it, and {people} {(view.Carers.Total == 1 ? "does" : "do")} too.",
            (false, 0) => "Nobody is known to care about it.",
            (false, _) => $"{SentenceStart.Of(people)} {(view.Carers.Total == 1 ? "cares" : "care")} about it.",
        };
        return view.Topic.Aliases.Count == 0 ? care : $"{care} Also: {string.Join(", ", view.Topic.Aliases)}.";
    }

    internal static string Strength(int strength) => strength switch { 1 => "A little", 2 => "Clearly", _ => "Deeply" };

    internal static string Source(string source) => source switch
    {
        "you" => "You noted it",
        "import" => "From a file",
        _ => SentenceStart.Of(source),
    };

    internal static string From(LessonLine lesson) =>
        lesson.From.Count == 0 ? "" : $", from {Conversations.ChannelWords.And([.. lesson.From.Select(person => person.Name)])}";

    internal static string Talks(int talks) => talks == 1 ? "The conversation in which it came up" : $"All {NumberWords.Say(talks)} conversations in which it came up";

    internal static string Path(IReadOnlyList<string> path) => string.Join(' ', path.Select(step => $"{SentenceStart.Of(step)}."));

    internal static string FirstLine(string text) => text.Split('\n')[0] is { Length: > 300 } line ? line[..300] + "…" : text.Split('\n')[0];
}
