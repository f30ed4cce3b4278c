using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Twins;

internal sealed record TwinReply(TwinLine Keep, TwinLine Other, double Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Against);

/// <param name="Pairs">The likeliest first.</param>
/// <param name="Total">On all pages.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Pages">How many there are.</param>
internal sealed record TwinsReply(IReadOnlyList<TwinReply> Pairs, int Total, int Page, int Pages)
{
    internal static TwinsReply From(Page<LikelyOne> twins) =>
        new([.. twins.Items.Select(pair => new TwinReply(pair.Kept, pair.Other, Math.Round(pair.Score, 3), pair.Reasons, pair.Against))], twins.Total, twins.Number, twins.Pages);
}

/// <param name="Keep">Who stays.</param>
/// <param name="Other">Who becomes one with them.</param>
/// <param name="FromOther">What is taken from the other where both say something: name, nickname, role, organisation, department, birthday, how, met, notes, circle, photo.</param>
/// <param name="With">Of entries that only one has, those that are kept, as "contact:mail:ana@example.org"; left out for all.</param>
internal sealed record JoinRequest(Guid Keep, Guid Other, IReadOnlyList<string>? FromOther, IReadOnlyList<string>? With);

internal sealed record ApartRequest(Guid One, Guid Other);

/// <param name="Person">Who stays.</param>
/// <param name="Change">Takes it back at <c>/changes/{change}/undo</c>.</param>
internal sealed record JoinedReply(Guid Person, Guid? Change);

/// <summary>Twins for programs.</summary>
internal static class TwinApi
{
    internal static void MapTwinApi(this IEndpointRouteBuilder app)
    {
        var twins = app.MapGroup("/api/twins").WithTags("Twins");
        twins.MapGet("", ListAsync).WithSummary("People who are likely one, the likeliest first, with the reasons");
        twins.MapPost("join", JoinAsync).WithSummary("Makes one person of two, field by field; everything that hangs on either stays");
        twins.MapPost("apart", TellApartAsync).WithSummary("Says that two people are not the same; they are not proposed again");
    }

    private static async Task<Ok<TwinsReply>> ListAsync(TwinList list, int? page, int? size, CancellationToken cancellation) =>
        TypedResults.Ok(TwinsReply.From(await list.ListAsync(new PageRequest(page, size), cancellation)));

    private static async Task<Results<Ok<JoinedReply>, ProblemHttpResult>> JoinAsync(JoinRequest request, Joiner joiner, Storage.Db db, CancellationToken cancellation) =>
        (await joiner.JoinAsync(request.Keep, request.Other, new JoinChoice(request.FromOther ?? [], request.With), cancellation)).Is(out var person, out var refusal)
            ? TypedResults.Ok(new JoinedReply(person.Id, db.LastChange?.Id))
            : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> TellApartAsync(ApartRequest request, TwinList list, CancellationToken cancellation) =>
        await list.TellApartAsync(request.One, request.Other, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
}
