using Handful.Changes;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Handful.CheckIns;

internal sealed record CheckInReply(Guid Gathering, int? Must, int? Dread, int? HowItWas);

public static class CheckInFeature
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services.AddScoped<CheckInBook>();

    public static void MapCheckIns(this IEndpointRouteBuilder app)
    {
        var checkIns = app.MapGroup("/api/gatherings/{id:guid}/check-in").WithTags("Check-ins");
        checkIns.MapGet("", FindAsync).WithSummary("How it was before a gathering, and after; each from 1 to 5 or not said.");
        checkIns.MapPut("", SayAsync).WithSummary("Says it; what is left out stays. must: 1 here to learn, 5 here because I must. dread: 5 dreading it. howItWas: 5 it was good.");
        app.MapPost("/gatherings/{id:guid}/check-in/tap", TapAsync).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
    }

    private static async Task<Ok<CheckInReply>> FindAsync(Guid id, CheckInBook book, CancellationToken cancellation) =>
        TypedResults.Ok(Show(id, await book.OfAsync(id, cancellation)));

    private static async Task<Results<Ok<CheckInReply>, ProblemHttpResult>> SayAsync(Guid id, Said said, CheckInBook book, CancellationToken cancellation) =>
        (await book.SayAsync(id, said, cancellation)).Is(out var checkIn, out var refusal) ? TypedResults.Ok(Show(id, checkIn)) : refusal.ToProblem();

    private static async Task<IResult> TapAsync(Guid id, [FromForm] int? must, [FromForm] int? dread, [FromForm] int? howItWas, HttpContext context, CheckInBook book, CancellationToken cancellation) =>
        (await book.SayAsync(id, new Said(must, dread, howItWas), cancellation)).Is(out _, out var refusal)
            ? context.Done($"/gatherings/{id}/check-in", "Noted.")
            : context.SeeOther($"/gatherings/{id}/check-in", refusal.Sentence);

    private static CheckInReply Show(Guid id, CheckIn? checkIn) => new(id, checkIn?.Must, checkIn?.Dread, checkIn?.HowItWas);
}
