using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.People;

internal sealed record CircleReply(Guid Id, string Name, int? RhythmDays, int Place)
{
    internal static CircleReply From(Circle circle) => new(circle.Id, circle.Name, circle.RhythmDays, circle.Place);
}

/// <param name="RhythmDays">1 to 3,650; left out where nothing is asked.</param>
internal sealed record CircleRequest(string? Name, int? RhythmDays);

internal sealed record CirclesReply(IReadOnlyList<CircleReply> Circles);

/// <summary>Circles for programs.</summary>
internal static class CircleApi
{
    internal static void MapCircleApi(this IEndpointRouteBuilder app)
    {
        var circles = app.MapGroup("/api/circles").WithTags("Circles");
        circles.MapGet("", ListAsync).WithSummary("Your circles, the innermost first");
        circles.MapPost("", AddAsync).WithSummary("Adds a circle outside the others");
        circles.MapPut("{id:guid}", ChangeAsync).WithSummary("A circle's new name and rhythm");
    }

    private static async Task<Ok<CirclesReply>> ListAsync(Circles circles, CancellationToken cancellation) =>
        TypedResults.Ok(new CirclesReply([.. (await circles.ListAsync(cancellation)).Select(CircleReply.From)]));

    private static async Task<Results<Created<CircleReply>, ProblemHttpResult>> AddAsync(CircleRequest request, Circles circles, CancellationToken cancellation) =>
        (await circles.AddAsync(request.Name ?? "", request.RhythmDays, cancellation)).Is(out var circle, out var refusal)
            ? TypedResults.Created($"/api/circles/{circle.Id}", CircleReply.From(circle))
            : refusal.ToProblem();

    private static async Task<Results<Ok<CircleReply>, ProblemHttpResult>> ChangeAsync(Guid id, CircleRequest request, Circles circles, CancellationToken cancellation)
    {
        if (await circles.ChangeAsync(id, request.Name ?? "", request.RhythmDays, cancellation) is { } refusal) return refusal.ToProblem();
        return TypedResults.Ok(CircleReply.From((await circles.FindAsync(id, cancellation))!));
    }
}
