using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Handful.Capture;

/// <summary>Taking a note back.</summary>
internal static class CaptureForms
{
    internal static void MapCaptureForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/note/{conversation:guid}/back", TakeBackAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

    /// <summary>Where to post for taking back a note that brought new people.</summary>
    internal static string UndoOf(KeptNote kept, string back) =>
        $"/note/{kept.Conversation.Id}/back?to={Uri.EscapeDataString(back)}{string.Concat(kept.Added.Select(id => $"&added={id}"))}";

    private static async Task<IResult> TakeBackAsync(Guid conversation, [FromQuery] Guid[]? added, [FromQuery] string? to, HttpContext context, Notebook notebook, CancellationToken cancellation) =>
        await notebook.TakeBackAsync(conversation, added ?? [], cancellation) is { } refusal
            ? context.SeeOther(NoticeCookie.Safe(to), refusal.Sentence)
            : context.SeeOther(NoticeCookie.Safe(to), "Taken back, as if it had not been noted.");
}
