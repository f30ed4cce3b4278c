using System.Globalization;
using Handful.Kernel;
using Handful.Learning;
using Handful.Ui;

namespace Handful.LearningPages;

/// <summary>A learning goal as it is typed.</summary>
public sealed class GoalForm
{
    public string? Question { get; set; }

    public string? Why { get; set; }

    public string? By { get; set; }

    public string? Kind { get; set; }

    public string? Topics { get; set; }

    public string? Known { get; set; }

    internal static GoalForm Of(LearningGoal goal) => new()
    {
        Question = goal.Question, Why = goal.Why, By = goal.By is { } by ? DateWords.Iso(by) : "", Kind = goal.Kind.ToString(), Topics = string.Join('\n', goal.Topics.Select(Text.SubjectLine)), Known = goal.Known,
    };

    internal Outcome<GoalAccount> Read()
    {
        DateOnly? by = DateOnly.TryParseExact(By, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (by is null && !string.IsNullOrWhiteSpace(By)) return Refusal.BecauseOf("by", "Say by which day you would like to know, or leave it out.");
        return new GoalAccount(
            Question ?? "", Why ?? "", by, Enum.TryParse<GoalKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Topics is null ? null : Text.Subjects(Topics), Known);
    }
}
