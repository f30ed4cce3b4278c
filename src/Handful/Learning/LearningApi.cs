using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Learning;

internal sealed record GoalReply(Guid Id, string Question, string Why, Guid? Gathering, DateTimeOffset SetAt);

internal sealed record GoalsReply(IReadOnlyList<GoalReply> Goals);

internal sealed record GoalRequest(string? Question, string? Why, Guid? Gathering);

/// <summary>Learning goals for programs.</summary>
internal static class LearningApi
{
    internal static void MapLearningApi(this IEndpointRouteBuilder app)
    {
        var goals = app.MapGroup("/api/goals").WithTags("Learning goals");
        goals.MapGet("", ListAsync).WithSummary("What you want to learn: open goals, those of the gathering first.");
        goals.MapPost("", SetAsync).WithSummary("Sets a learning goal, for one gathering or for any.");
        goals.MapDelete("{id:guid}", LetGoAsync).WithSummary("Lets a learning goal go.");
    }

    private static async Task<Ok<GoalsReply>> ListAsync(LearningGoals goals, Guid? gathering, CancellationToken cancellation) =>
        TypedResults.Ok(new GoalsReply([.. (await goals.OpenAsync(gathering, cancellation)).Select(Show)]));

    private static async Task<Results<Created<GoalReply>, ProblemHttpResult>> SetAsync(GoalRequest request, LearningGoals goals, CancellationToken cancellation) =>
        (await goals.SetAsync(request.Question ?? "", request.Why ?? "", request.Gathering, cancellation)).Is(out var goal, out var refusal)
            ? TypedResults.Created("/api/goals", Show(goal))
            : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> LetGoAsync(Guid id, LearningGoals goals, CancellationToken cancellation) =>
        await goals.CloseAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static GoalReply Show(LearningGoal goal) => new(goal.Id, goal.Question, goal.Why, goal.GatheringId, goal.SetAt);
}
