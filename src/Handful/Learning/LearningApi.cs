using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Learning;

internal sealed record GoalReply(
    Guid Id, string Question, string Why, Guid? Gathering, DateTimeOffset SetAt, DateOnly? By, GoalKind Kind, GoalState State, IReadOnlyList<string> About, string Known, IReadOnlyList<string> Ask);

internal sealed record GoalsReply(IReadOnlyList<GoalReply> Goals);

internal sealed record GoalRequest(
    string? Question, string? Why, Guid? Gathering, DateOnly? By = null, GoalKind? Kind = null, IReadOnlyList<string>? Topics = null, string? Known = null, IReadOnlyList<string>? Ask = null);

/// <summary>Learning goals for programs.</summary>
internal static class LearningApi
{
    internal static void MapLearningApi(this IEndpointRouteBuilder app)
    {
        var goals = app.MapGroup("/api/goals").WithTags("Learning goals");
        goals.MapGet("", ListAsync).WithSummary("What you want to learn: open goals, those of the gathering first.");
        goals.MapGet("closed", ClosedAsync).WithSummary("Goals that were answered or let go, the latest first.");
        goals.MapGet("{id:guid}", FindAsync).WithSummary("One learning goal.");
        goals.MapPost("", SetAsync).WithSummary("Sets a learning goal, for one gathering or for any.");
        goals.MapPut("{id:guid}", TellAsync).WithSummary("Tells a learning goal anew; what is left out stays, but for the day.");
        goals.MapDelete("{id:guid}", (Guid id, LearningGoals door, CancellationToken cancellation) => DoneAsync(door.CloseAsync(id, cancellation))).WithSummary("Lets a learning goal go.");
        goals.MapPost("{id:guid}/answer", (Guid id, LearningGoals door, CancellationToken cancellation) => DoneAsync(door.AnswerAsync(id, cancellation))).WithSummary("The learning goal is answered.");
        goals.MapPost("{id:guid}/reopen", (Guid id, LearningGoals door, CancellationToken cancellation) => DoneAsync(door.ReopenAsync(id, cancellation))).WithSummary("The learning goal is open again.");
        goals.MapPost("{id:guid}/remove", (Guid id, LearningGoals door, CancellationToken cancellation) => DoneAsync(door.RemoveAsync(id, cancellation))).WithSummary("Into the trash; its lessons stay.");
    }

    private static async Task<Ok<GoalsReply>> ListAsync(LearningGoals goals, Guid? gathering, CancellationToken cancellation) =>
        TypedResults.Ok(new GoalsReply([.. (await goals.OpenAsync(gathering, cancellation)).Select(Show)]));

    private static async Task<Ok<GoalsReply>> ClosedAsync(LearningGoals goals, int? page, CancellationToken cancellation) =>
        TypedResults.Ok(new GoalsReply([.. (await goals.ClosedAsync(new PageRequest(page), cancellation)).Items.Select(line => Show(line.Goal))]));

    private static async Task<Results<Ok<GoalReply>, ProblemHttpResult>> FindAsync(Guid id, LearningGoals goals, CancellationToken cancellation) =>
        await goals.FindAsync(id, cancellation) is { } goal ? TypedResults.Ok(Show(goal)) : Refusal.Missing("This learning goal").ToProblem();

    private static async Task<Results<Created<GoalReply>, ProblemHttpResult>> SetAsync(GoalRequest request, LearningGoals goals, CancellationToken cancellation) =>
        (await goals.SetAsync(Account(request), request.Gathering, cancellation)).Is(out var goal, out var refusal)
            ? TypedResults.Created($"/api/goals/{goal.Id}", Show(goal))
            : refusal.ToProblem();

    private static async Task<Results<Ok<GoalReply>, ProblemHttpResult>> TellAsync(Guid id, GoalRequest request, LearningGoals goals, CancellationToken cancellation) =>
        (await goals.TellAsync(id, Account(request), cancellation)).Is(out var goal, out var refusal) ? TypedResults.Ok(Show(goal)) : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DoneAsync(Task<Refusal?> done) =>
        await done is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static GoalAccount Account(GoalRequest request) => new(request.Question ?? "", request.Why, request.By, request.Kind, request.Topics, request.Known, request.Ask);

    private static GoalReply Show(LearningGoal goal) =>
        new(goal.Id, goal.Question, goal.Why, goal.GatheringId, goal.SetAt, goal.By, goal.Kind, goal.State, goal.About, goal.Known, goal.Ask);
}
