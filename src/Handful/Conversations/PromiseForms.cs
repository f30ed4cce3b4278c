using System.Globalization;
using Handful.Changes;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Handful.Conversations;

/// <summary>One-button actions on promises. <c>back</c> is the page they were pressed on.</summary>
internal static class PromiseForms
{
    internal static void MapPromiseForms(this IEndpointRouteBuilder app)
    {
        var promises = app.MapGroup("/promises/{id:guid}").WithMetadata(FormGuard.Token).ExcludeFromDescription();
        promises.MapPost("/keep", KeepAsync);
        promises.MapPost("/drop", DropAsync);
        promises.MapPost("/reopen", ReopenAsync);
        promises.MapPost("/move", MoveAsync);
    }

    private static async Task<IResult> KeepAsync(Guid id, [FromForm] string? back, HttpContext context, PromiseBook book, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } promise) return Missing(context, back);
        return After(context, back, await book.KeepAsync(id, cancellation), promise.Mine ? "Kept. Well done." : "They kept it. Good.");
    }

    private static async Task<IResult> DropAsync(Guid id, [FromForm] string? back, HttpContext context, PromiseBook book, CancellationToken cancellation) =>
        After(context, back, await book.DropAsync(id, cancellation), "Dropped. That is fine.");

    private static async Task<IResult> ReopenAsync(Guid id, [FromForm] string? back, HttpContext context, PromiseBook book, CancellationToken cancellation) =>
        After(context, back, await book.ReopenAsync(id, cancellation), "The promise is open again.");

    private static async Task<IResult> MoveAsync(Guid id, [FromForm] string? back, [FromForm] string? dueOn, HttpContext context, PromiseBook book, CancellationToken cancellation)
    {
        DateOnly? due = DateOnly.TryParseExact(dueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (due is null && !string.IsNullOrEmpty(dueOn)) return context.SeeOther(Here(back), "That is not a day. The promise stays as it was.");
        return After(context, back, await book.MoveAsync(id, due, cancellation), due is { } on ? $"Moved to {DateWords.Day(on)}." : "It has no day any more.");
    }

    private static IResult After(HttpContext context, string? back, Refusal? refusal, string done) =>
        refusal is null ? context.Done(Here(back), done) : context.SeeOther(Here(back), refusal.Sentence);

    private static IResult Missing(HttpContext context, string? back) => context.SeeOther(Here(back), Refusal.Missing("This promise").Sentence);

    private static string Here(string? back) => string.IsNullOrEmpty(back) ? "/promises" : NoticeCookie.Safe(back);
}
