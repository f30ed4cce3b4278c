using Handful.Changes;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace Handful.Conversations;

/// <summary>One-button actions on conversations.</summary>
internal static class ConversationForms
{
    internal static void MapConversationForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/conversations/{id:guid}/remove", RemoveAsync).WithMetadata(FormGuard.Token).ExcludeFromDescription();

    private static async Task<IResult> RemoveAsync(Guid id, HttpContext context, ConversationLog log, CancellationToken cancellation) =>
        await log.RemoveAsync(id, cancellation) is { } refusal
            ? context.SeeOther("/conversations", refusal.Sentence)
            : context.Done("/conversations", "The conversation is in the trash for thirty days.");
}

internal static class FormGuard
{
    /// <summary>Where a form has no fields to bind, the token must be asked for.</summary>
    internal static readonly RequireAntiforgeryTokenAttribute Token = new();
}
