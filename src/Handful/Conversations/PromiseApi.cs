using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Conversations;

internal sealed record PromiseReply(Guid Id, string Text, bool Mine, DateOnly? DueOn, bool Done, bool Dropped, PersonNamed Person, Guid? Conversation);

internal sealed record PromisesReply(IReadOnlyList<PromiseReply> Promises, int Total, int Page, int Pages);

internal sealed record DueRequest(DateOnly? DueOn);

/// <summary>Promises for programs.</summary>
internal static class PromiseApi
{
    internal static void MapPromiseApi(this IEndpointRouteBuilder app)
    {
        var promises = app.MapGroup("/api/promises").WithTags("Promises");
        promises.MapGet("", OpenAsync).WithSummary("Open promises: yours first, the most pressing first.");
        promises.MapPost("{id:guid}/keep", (Guid id, PromiseBook book, Acquaintances people, CancellationToken cancellation) => ChangeAsync(id, book, people, book.KeepAsync, cancellation)).WithSummary("The promise was kept.");
        promises.MapPost("{id:guid}/drop", (Guid id, PromiseBook book, Acquaintances people, CancellationToken cancellation) => ChangeAsync(id, book, people, book.DropAsync, cancellation)).WithSummary("The promise need not be kept any more.");
        promises.MapPost("{id:guid}/reopen", (Guid id, PromiseBook book, Acquaintances people, CancellationToken cancellation) => ChangeAsync(id, book, people, book.ReopenAsync, cancellation)).WithSummary("The promise is open again.");
        promises.MapPut("{id:guid}/due", (Guid id, DueRequest request, PromiseBook book, Acquaintances people, CancellationToken cancellation) =>
            ChangeAsync(id, book, people, (promise, token) => book.MoveAsync(promise, request.DueOn, token), cancellation)).WithSummary("Moves the day by which it is due; null takes it away.");
    }

    private static async Task<Ok<PromisesReply>> OpenAsync(PromiseBook book, Acquaintances people, int? page, CancellationToken cancellation)
    {
        var open = await book.OpenAsync(new PageRequest(page), cancellation);
        var names = await people.NamesAsync(open.Items.Select(promise => promise.PersonId), cancellation);
        return TypedResults.Ok(new PromisesReply([.. open.Items.Select(promise => Show(promise, names))], open.Total, open.Number, open.Pages));
    }

    private static async Task<Results<Ok<PromiseReply>, ProblemHttpResult>> ChangeAsync(Guid id, PromiseBook book, Acquaintances people, Func<Guid, CancellationToken, Task<Refusal?>> change, CancellationToken cancellation)
    {
        if (await change(id, cancellation) is { } refusal) return refusal.ToProblem();
        if (await book.FindAsync(id, cancellation) is not { } promise) return Refusal.Missing("This promise").ToProblem();
        return TypedResults.Ok(Show(promise, await people.NamesAsync([promise.PersonId], cancellation)));
    }

    private static PromiseReply Show(Promise promise, IReadOnlyDictionary<Guid, string> names) => new(
        promise.Id, promise.Words, promise.Mine, promise.DueOn, promise.DoneAt is not null, promise.DroppedAt is not null,
        new PersonNamed(promise.PersonId, names.GetValueOrDefault(promise.PersonId, "")), promise.ConversationId);
}
