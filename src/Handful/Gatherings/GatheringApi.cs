using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Gatherings;

/// <summary>A gathering as a program tells of it. Without <c>goals</c> a change leaves them as they are.</summary>
public sealed record GatheringRequest(
    string? Name, DateOnly? On, TimeOnly? From = null, TimeOnly? To = null, string? Place = null, string? Purpose = null, int? CardBudget = null, IReadOnlyList<string>? Goals = null)
{
    internal GatheringPlan ToPlan() => new(Name ?? "", On ?? default, From, To, Place ?? "", Purpose ?? "", CardBudget ?? 5, Goals);
}

public sealed record GatheringReply(
    Guid Id, string Name, DateOnly On, TimeOnly? From, TimeOnly? To, string Place, string Purpose, int CardBudget, IReadOnlyList<string> Goals, int Guests);

public sealed record GatheringLineReply(Guid Id, string Name, DateOnly On, TimeOnly? From, TimeOnly? To, string Place, int Guests);

public sealed record GatheringsReply(IReadOnlyList<GatheringLineReply> Gatherings, int Total, int Page, int Pages);

public static class GatheringApi
{
    public static void MapGatheringApi(this IEndpointRouteBuilder app)
    {
        var gatherings = app.MapGroup("/api/gatherings").WithTags("Gatherings");
        gatherings.MapGet("", ListAsync).WithSummary("Your gatherings, the latest day first");
        gatherings.MapPost("", PlanAsync).WithSummary("Adds a gathering");
        gatherings.MapGet("/{id:guid}", FindAsync).WithSummary("One gathering with what you want to learn there");
        gatherings.MapPut("/{id:guid}", ChangeAsync).WithSummary("Tells a gathering anew; its guests stay");
        gatherings.MapDelete("/{id:guid}", CancelAsync).WithSummary("Takes a gathering and its guest list away, for thirty days into the trash; conversations held there stay");
    }

    private static async Task<Ok<GatheringsReply>> ListAsync(GatheringCalendar calendar, int? page, int? size, CancellationToken cancellation)
    {
        var found = await calendar.ListAsync(new PageRequest(page, size), cancellation);
        var lines = found.Items.Select(line => (line.Gathering, line.Guests))
            .Select(line => new GatheringLineReply(line.Gathering.Id, line.Gathering.Name, line.Gathering.On, line.Gathering.From, line.Gathering.To, line.Gathering.Place, line.Guests));
        return TypedResults.Ok(new GatheringsReply([.. lines], found.Total, found.Number, found.Pages));
    }

    private static async Task<Results<Ok<GatheringReply>, ProblemHttpResult>> FindAsync(Guid id, GatheringCalendar calendar, GuestList guests, CancellationToken cancellation) =>
        await calendar.FindAsync(id, cancellation) is { } gathering
            ? TypedResults.Ok(await ReplyAsync(gathering, calendar, guests, cancellation))
            : Refusal.Missing("This gathering").ToProblem();

    private static async Task<Results<Created<GatheringReply>, ProblemHttpResult>> PlanAsync(
        GatheringRequest request, GatheringCalendar calendar, GuestList guests, CancellationToken cancellation)
    {
        var planned = await calendar.PlanAsync(request.ToPlan(), cancellation);
        if (!planned.Is(out var gathering, out var refusal)) return refusal.ToProblem();
        return TypedResults.Created($"/api/gatherings/{gathering.Id}", await ReplyAsync(gathering, calendar, guests, cancellation));
    }

    private static async Task<Results<Ok<GatheringReply>, ProblemHttpResult>> ChangeAsync(
        Guid id, GatheringRequest request, GatheringCalendar calendar, GuestList guests, CancellationToken cancellation)
    {
        var changed = await calendar.ChangeAsync(id, request.ToPlan(), cancellation);
        if (!changed.Is(out var gathering, out var refusal)) return refusal.ToProblem();
        return TypedResults.Ok(await ReplyAsync(gathering, calendar, guests, cancellation));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> CancelAsync(Guid id, GatheringCalendar calendar, CancellationToken cancellation) =>
        await calendar.CancelAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static async Task<GatheringReply> ReplyAsync(Gathering gathering, GatheringCalendar calendar, GuestList guests, CancellationToken cancellation) => new(
        gathering.Id, gathering.Name, gathering.On, gathering.From, gathering.To, gathering.Place, gathering.Purpose, gathering.CardBudget,
        await calendar.GoalsAsync(gathering.Id, cancellation), await guests.CountAsync(gathering.Id, cancellation));
}
