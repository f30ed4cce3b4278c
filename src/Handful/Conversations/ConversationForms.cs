using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace Handful.Conversations;

/// <summary>One-button actions on conversations.</summary>
internal static class ConversationForms
{
    internal static void MapConversationForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/conversations/{id:guid}/forget", ForgetAsync)
            // Before the page of that address, which only asks.
            .WithOrder(-1).WithMetadata(FormGuard.Token).ExcludeFromDescription();

    private static async Task<IResult> ForgetAsync(Guid id, HttpContext context, ConversationLog log, CancellationToken cancellation) =>
        await log.ForgetAsync(id, cancellation) is { } refusal
            ? context.SeeOther("/conversations", refusal.Sentence)
            : context.SeeOther("/conversations", "The conversation is forgotten, and nothing else.");
}

internal static class FormGuard
{
    /// <summary>Where a form has no fields to bind, the token must be asked for.</summary>
    internal static readonly RequireAntiforgeryTokenAttribute Token = new();
}
