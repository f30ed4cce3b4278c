using Handful.Changes;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace Handful.Gatherings;

/// <summary>One-button actions on gatherings.</summary>
internal static class GatheringForms
{
    internal static void MapGatheringForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/gatherings/{id:guid}/cancel", CancelAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();

    private static async Task<IResult> CancelAsync(Guid id, HttpContext context, GatheringCalendar calendar, CancellationToken cancellation)
    {
        if (await calendar.FindAsync(id, cancellation) is not { } gathering) return context.SeeOther("/gatherings", Refusal.Missing("This gathering").Sentence);
        return await calendar.CancelAsync(id, cancellation) is { } refusal
            ? context.SeeOther("/gatherings", refusal.Sentence)
            : context.Done("/gatherings", $"{gathering.Name} and its guest list are in the trash for thirty days. Conversations you had there stay.");
    }
}
