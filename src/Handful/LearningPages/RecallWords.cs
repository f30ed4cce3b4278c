using Handful.Learning;
using Handful.Ui;

namespace Handful.LearningPages;

/// <summary>How a lesson that comes back is spoken of.</summary>
public static class RecallWords
{
    /// <summary>What is asked before the lesson itself is shown: to try to remember is what makes it stay.</summary>
    public static string Cue(Lesson lesson, string teacher)
    {
        var about = lesson.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal).FirstOrDefault();
        return (teacher.Length > 0, about) switch
        {
            (true, not null) => $"What did {teacher} teach you about {about}?",
            (true, null) => $"What did {teacher} teach you?",
            (false, not null) => $"What did you learn about {about}?",
            _ => $"How does it go on: “{Beginning(lesson.Words)}”?",
        };
    }

    /// <summary>In a word or two, at the end of a line.</summary>
    public static string State(Lesson lesson, DateOnly today) => lesson switch
    {
        { ThankedOn: not null } => "used, and thanked for",
        { UsedOn: not null } => "used",
        { Dropped: true } => "",
        { DueOn: null } => "it has stuck",
        { DueOn: { } due } when due <= today => "comes back today",
        { DueOn: { } due } => $"comes back {DateWords.Say(due, today)}",
    };

    /// <summary>"by tomorrow", "by Saturday 16 May", "by Saturday 16 May 2027".</summary>
    public static string By(DateOnly by, DateOnly today) => (by.DayNumber - today.DayNumber) switch
    {
        >= -1 and <= 1 => $"by {DateWords.Say(by, today)}",
        > -180 and < 180 => $"by {DateWords.Day(by)}",
        _ => $"by {DateWords.Exact(by)}",
    };

    private static string Beginning(string words) => string.Join(' ', words.Split(' ').Take(3)) + " …";
}
