using Handful.Kernel;
using Handful.Matching.Topics;

namespace Handful.Learning;

/// <summary>Which goal a lesson serves, where the owner says nothing.</summary>
internal static class GoalMatch
{
    // Sourdough serves a question about baking; food would not.
    private const double NearEnough = 0.5;

    /// <summary>The one that is nearest to these topics, or null where none is near enough.</summary>
    internal static LearningGoal? Nearest(IEnumerable<LearningGoal> goals, IReadOnlyCollection<string> topics) =>
        goals.Select(goal => (Goal: goal, Nearness: Nearness(goal, topics))).Where(goal => goal.Nearness >= NearEnough)
            .OrderByDescending(goal => goal.Nearness).ThenBy(goal => goal.Goal.SetAt).Select(goal => goal.Goal).FirstOrDefault();

    // A topic that the graph does not know may still stand in the question, word for word.
    private static double Nearness(LearningGoal goal, IReadOnlyCollection<string> topics) =>
        topics.Any(topic => $" {Fold.Search(goal.Question)} ".Contains($" {Fold.Search(topic)} ", StringComparison.Ordinal)) ? 1
        : goal.About.SelectMany(one => topics.Select(topic => TopicNearness.Between(one, topic).Value)).DefaultIfEmpty().Max();
}
