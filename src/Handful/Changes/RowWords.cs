using System.Text;

namespace Handful.Changes;

/// <summary>Tables and columns in the owner's words.</summary>
internal static class RowWords
{
    /// <summary>"the way to reach them", "the conversation".</summary>
    internal static string The(string table) => table switch
    {
        "ContactPoint" => "an address or number",
        "ConversationPerson" => "who was there",
        "ConversationTopic" => "what came up",
        "LessonTopic" => "what a lesson is about",
        "PersonPhoto" => "the photo",
        "PersonCard" => "the card it came from",
        "ImportedRecord" => "what a file said",
        "LearningGoal" => "the learning goal",
        "TodayAnswer" => "the answer",
        "Owner" => "what you say of yourself",
        _ => $"the {Spaced(table)}",
    };

    /// <summary>What one of a person's own rows is called: "interest", "address or number".</summary>
    internal static string Called(string table) => table switch
    {
        "ContactPoint" => "address or number",
        "ConversationTopic" => "what came up",
        _ => Spaced(table),
    };

    /// <summary>"HowWeMet" is "how we met".</summary>
    internal static string Column(string column) => column switch
    {
        "DueOn" => "due",
        "ClosedAt" => "closed",
        "GoalId" => "learning goal",
        "PersonId" => "person",
        "CircleId" => "circle",
        "ArchivedAt" => "archived",
        "DoneAt" => "done",
        "DroppedAt" => "dropped",
        "HasPhoto" => "photo",
        _ => Spaced(column),
    };

    internal static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Spaced(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
