using Handful.Ui;

namespace Handful.Neighbours;

/// <summary>What is done with the owner's own model by one button.</summary>
internal static class NeighbourForms
{
    internal static void MapNeighbourForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/topics/{id:guid}/ask", AskAsync).ExcludeFromDescription();
        app.MapPost("/me/model/drop", DropAsync).ExcludeFromDescription();
    }

    // Taking the form as a parameter makes the framework check its antiforgery token.
    private static async Task<IResult> AskAsync(Guid id, IFormCollection _, Proposals proposals, HttpContext context, CancellationToken cancellation) =>
        context.SeeOther($"/topics/{id}", await proposals.AskAsync(id, cancellation) is { } refusal ? refusal.Sentence : "Your model was asked. What it takes for near stands below.");

    private static async Task<IResult> DropAsync(IFormCollection _, OwnModels models, HttpContext context, CancellationToken cancellation)
    {
        await models.DropAsync(cancellation);
        return context.SeeOther("/me", "Your model and its key are gone from here.");
    }
}
