using Handful.Kernel;

namespace Handful.Learning;

/// <summary>What kind of thing a question asks for, by how it begins.</summary>
public static class GoalWords
{
    private static readonly (GoalKind Kind, string[] Beginnings)[] Beginnings =
    [
        (GoalKind.How, ["how", "what does it take", "learn to", "learning to", "wie", "comment", "como", "what is the best way"]),
        (GoalKind.Where, ["who", "where", "whom", "wer", "wo", "qui", "quien", "donde", "find"]),
        (GoalKind.Whether, ["should", "whether", "which", "is it worth", "do i", "shall", "can i", "soll", "welche", "dois"]),
        (GoalKind.Why, ["why", "what makes", "what keeps", "what", "when", "does", "do", "is", "are", "warum", "was", "pourquoi", "porque", "que"]),
    ];

    public static GoalKind KindOf(string question)
    {
        var folded = Fold.Words(question) + " ";
        return Beginnings.FirstOrDefault(kind => kind.Beginnings.Any(beginning => folded.StartsWith(beginning + " ", StringComparison.Ordinal)), (GoalKind.Subject, [])).Kind;
    }

    public static string Say(GoalKind kind) => kind switch
    {
        GoalKind.How => "How it is done",
        GoalKind.Why => "Why it is so",
        GoalKind.Whether => "A decision",
        GoalKind.Where => "Whom or where to find",
        _ => "A subject to find into",
    };

    public static string Say(GoalState state) => state switch
    {
        GoalState.Answered => "Answered",
        GoalState.LetGo => "Let go",
        _ => "Open",
    };
}
