using Handful.Changes;
using Handful.Kernel;
using Handful.People;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Outcomes;

internal sealed record GainRequest(string? Words, GainKind? Kind, DateOnly? On, IReadOnlyList<GainSourceAccount>? From);

internal sealed record GainReply(Guid Id, string Words, GainKind Kind, DateOnly On, IReadOnlyList<GainSourceAccount> From)
{
    internal static GainReply Of(Gain gain) => new(gain.Id, gain.Words, gain.Kind, gain.On, [.. gain.Sources.Select(source => source.ToAccount())]);
}

internal sealed record GainsReply(IReadOnlyList<GainReply> Outcomes, int Total, int Page, int Pages);

public static class OutcomeFeature
{
    public static IServiceCollection AddOutcomes(this IServiceCollection services) => services.AddScoped<GainBook>().AddScoped<GainChains>().AddScoped<IJoiningRule, GainJoining>();

    public static void MapOutcomes(this IEndpointRouteBuilder app)
    {
        var outcomes = app.MapGroup("/api/outcomes").WithTags("Outcomes");
        outcomes.MapGet("", ListAsync).WithSummary("What came of it, the latest first.");
        outcomes.MapPost("", KeepAsync).WithSummary("Notes what came of it, and from whom.");
        outcomes.MapDelete("{id:guid}", RemoveAsync).WithSummary("Into the trash, for thirty days.");
        app.MapPost("/outcomes/{id:guid}/remove", async (Guid id, HttpContext context, GainBook book, CancellationToken cancellation) =>
            await book.RemoveAsync(id, cancellation) is { } refusal ? context.SeeOther("/outcomes", refusal.Sentence) : context.Done("/outcomes", "It is in the trash for thirty days; whoever it came from stays."))
            .WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
    }

    private static async Task<Ok<GainsReply>> ListAsync(GainBook book, int? page, CancellationToken cancellation)
    {
        var some = await book.ListAsync(new PageRequest(page), cancellation);
        return TypedResults.Ok(new GainsReply([.. some.Items.Select(GainReply.Of)], some.Total, some.Number, some.Pages));
    }

    private static async Task<Results<Created<GainReply>, ProblemHttpResult>> KeepAsync(GainRequest request, GainBook book, TimeProvider clock, CancellationToken cancellation) =>
        (await book.KeepAsync(new GainAccount(request.Words ?? "", request.Kind ?? GainKind.Opportunity, request.On ?? clock.Today(), request.From ?? []), cancellation)).Is(out var gain, out var refusal)
            ? TypedResults.Created("/api/outcomes", GainReply.Of(gain))
            : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, GainBook book, CancellationToken cancellation) =>
        await book.RemoveAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
}
