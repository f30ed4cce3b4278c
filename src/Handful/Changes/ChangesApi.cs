using Handful.Kernel;
using Handful.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Changes;

internal sealed record ChangeReply(Guid Id, DateTimeOffset At, string Kind, string Sentence, DateTimeOffset? UndoneAt);

internal sealed record ChangesReply(IReadOnlyList<ChangeReply> Changes, int Total, int Page, int Pages);

internal sealed record RemovedReply(Guid Id, DateTimeOffset At, string Kind, string Title, int DaysLeft);

internal sealed record TrashReply(IReadOnlyList<RemovedReply> Removed, int Total, int Page, int Pages);

internal sealed record EmptiedReply(int Removed);

/// <summary>What was done, and the way back, for programs.</summary>
internal static class ChangesApi
{
    internal static void MapChangesApi(this IEndpointRouteBuilder app)
    {
        var changes = app.MapGroup("/api/changes").WithTags("Changes");
        changes.MapGet("", ListAsync).WithSummary("What you did, the latest first.");
        changes.MapPost("{id:guid}/undo", UndoAsync).WithSummary("Takes a change back, all of it, or says what has changed since.");
        var trash = app.MapGroup("/api/trash").WithTags("Changes");
        trash.MapGet("", TrashAsync).WithSummary("What was removed in the last thirty days; undoing the change brings it back.");
        trash.MapDelete("{id:guid}", DropAsync).WithSummary("Takes one thing out of the trash for good.");
        trash.MapDelete("", EmptyAsync).WithSummary("Empties the trash.");
    }

    private static async Task<Ok<ChangesReply>> ListAsync(ChangeLog log, int? page, int? size, CancellationToken cancellation)
    {
        var found = await log.RecentAsync(new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new ChangesReply([.. found.Items.Select(change => new ChangeReply(change.Id, change.At, change.Kind, change.Sentence, change.UndoneAt))], found.Total, found.Number, found.Pages));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UndoAsync(Guid id, ChangeLog log, CancellationToken cancellation) => Answer(await log.UndoAsync(id, cancellation));

    private static async Task<Ok<TrashReply>> TrashAsync(Trash trash, TimeProvider clock, int? page, int? size, CancellationToken cancellation)
    {
        var found = await trash.ListAsync(new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new TrashReply([.. found.Items.Select(change => new RemovedReply(change.Id, change.At, change.Subject, change.Title, Trash.DaysLeft(change.At, clock.GetUtcNow())))], found.Total, found.Number, found.Pages));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DropAsync(Guid id, Trash trash, CancellationToken cancellation) => Answer(await trash.DropAsync(id, cancellation));

    private static async Task<Ok<EmptiedReply>> EmptyAsync(Trash trash, CancellationToken cancellation) => TypedResults.Ok(new EmptiedReply(await trash.EmptyAsync(null, cancellation)));

    private static Results<NoContent, ProblemHttpResult> Answer(Refusal? refusal) => refusal is null ? TypedResults.NoContent() : refusal.ToProblem();
}
