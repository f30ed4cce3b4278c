using System.Globalization;
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
        return After(context, back, await book.KeepAsync(id, cancellation), promise.Mine ? "Kept. Well done." : "They kept it. Good.", Undo(id, "reopen", back));
    }

    private static async Task<IResult> DropAsync(Guid id, [FromForm] string? back, HttpContext context, PromiseBook book, CancellationToken cancellation) =>
        After(context, back, await book.DropAsync(id, cancellation), "Dropped. That is fine.", Undo(id, "reopen", back));

    private static async Task<IResult> ReopenAsync(Guid id, [FromForm] string? back, [FromQuery(Name = "back")] string? from, HttpContext context, PromiseBook book, CancellationToken cancellation) =>
        After(context, back ?? from, await book.ReopenAsync(id, cancellation), "The promise is open again.", null);

    private static async Task<IResult> MoveAsync(Guid id, [FromForm] string? back, [FromForm] string? dueOn, [FromQuery(Name = "back")] string? from, [FromQuery(Name = "to")] string? to, HttpContext context, PromiseBook book, CancellationToken cancellation)
    {
        var said = dueOn ?? to ?? "";
        DateOnly? due = DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (due is null && said.Length > 0) return context.SeeOther(Here(back ?? from), "That is not a day. The promise stays as it was.");
        if (await book.FindAsync(id, cancellation) is not { } promise) return Missing(context, back ?? from);
        var undo = Undo(id, "move", back ?? from) + $"&to={(promise.DueOn is { } before ? DateWords.Iso(before) : "")}";
        return After(context, back ?? from, await book.MoveAsync(id, due, cancellation), due is { } on ? $"Moved to {DateWords.Day(on)}." : "It has no day any more.", undo);
    }

    private static IResult After(HttpContext context, string? back, Refusal? refusal, string done, string? undo) =>
        refusal is null ? context.SeeOther(Here(back), done, undo) : context.SeeOther(Here(back), refusal.Sentence);

    private static IResult Missing(HttpContext context, string? back) => context.SeeOther(Here(back), Refusal.Missing("This promise").Sentence);

    private static string Here(string? back) => string.IsNullOrEmpty(back) ? "/promises" : NoticeCookie.Safe(back);

    private static string Undo(Guid id, string how, string? back) => $"/promises/{id}/{how}?back={Uri.EscapeDataString(Here(back))}";
}
