using Handful.Changes;
using Handful.Kernel;
using Handful.Purposes;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Handful.PurposePages;

internal sealed record PurposeRequest(string? Sentence, string? Serves, IReadOnlyList<string>? Topics, IReadOnlyList<Guid>? People);

internal sealed record PurposeReply(Guid Id, string Sentence, string Serves, IReadOnlyList<string> Topics, IReadOnlyList<Guid> People, DateTimeOffset ChosenAt)
{
    internal static PurposeReply Of(Purpose purpose) => new(purpose.Id, purpose.Sentence, purpose.Serves, purpose.Topics, [.. purpose.People.Select(sharing => sharing.PersonId)], purpose.ChosenAt);
}

internal sealed record PurposesReply(IReadOnlyList<PurposeReply> Purposes);

/// <summary>Purposes for programs, and their one-button forms.</summary>
public static class PurposePagesFeature
{
    public static void MapPurposePages(this IEndpointRouteBuilder app)
    {
        var purposes = app.MapGroup("/api/purposes").WithTags("Purposes");
        purposes.MapGet("", async (PurposeBook book, CancellationToken cancellation) => TypedResults.Ok(new PurposesReply([.. (await book.ListAsync(cancellation)).Select(PurposeReply.Of)]))).WithSummary("What you do it for, the current one first.");
        purposes.MapPost("", AddAsync).WithSummary("A new purpose, which becomes the current one.");
        purposes.MapPut("{id:guid}", TellAsync).WithSummary("Tells a purpose anew; topics and people that are left out stay.");
        purposes.MapDelete("{id:guid}", async (Guid id, PurposeBook book, CancellationToken cancellation) => await DoneAsync(book.RemoveAsync(id, cancellation))).WithSummary("Into the trash; the people stay.");
        purposes.MapPost("{id:guid}/choose", async (Guid id, PurposeBook book, CancellationToken cancellation) => await DoneAsync(book.ChooseAsync(id, cancellation))).WithSummary("Makes it the current one.");

        var forms = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        forms.MapPost("/purpose/{id:guid}/choose", async (Guid id, HttpContext context, PurposeBook book, CancellationToken cancellation) => After(context, "/purpose", await book.ChooseAsync(id, cancellation), "Taken up again."));
        forms.MapPost("/purpose/{id:guid}/remove", RemoveAsync);
        forms.MapPost("/people/{id:guid}/shares", async (Guid id, [FromForm] bool? shares, HttpContext context, PurposeBook book, CancellationToken cancellation) =>
            After(context, $"/people/{id}", await book.ShareAsync(id, shares ?? false, cancellation), shares == true ? "Marked: you share what you do it for." : "The mark is gone."));
    }

    private static async Task<Results<Created<PurposeReply>, ProblemHttpResult>> AddAsync(PurposeRequest request, PurposeBook book, CancellationToken cancellation) =>
        (await book.AddAsync(Account(request), cancellation)).Is(out var purpose, out var refusal) ? TypedResults.Created($"/api/purposes/{purpose.Id}", PurposeReply.Of(purpose)) : refusal.ToProblem();

    private static async Task<Results<Ok<PurposeReply>, ProblemHttpResult>> TellAsync(Guid id, PurposeRequest request, PurposeBook book, CancellationToken cancellation) =>
        (await book.TellAsync(id, Account(request), cancellation)).Is(out var purpose, out var refusal) ? TypedResults.Ok(PurposeReply.Of(purpose)) : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DoneAsync(Task<Refusal?> done) => await done is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static PurposeAccount Account(PurposeRequest request) => new(request.Sentence ?? "", request.Serves ?? "", request.Topics, request.People);

    private static async Task<IResult> RemoveAsync(Guid id, HttpContext context, PurposeBook book, CancellationToken cancellation)
    {
        var shared = (await book.FindAsync(id, cancellation))?.People.Count ?? 0;
        var rest = shared == 0 ? "" : $" {NumberWords.SayFirst(shared)} {(shared == 1 ? "person who shares it stays" : "people who share it stay")} as they are, without the mark.";
        return After(context, "/purpose", await book.RemoveAsync(id, cancellation), "The purpose is in the trash for thirty days." + rest);
    }

    private static IResult After(HttpContext context, string path, Refusal? refusal, string done) => refusal is null ? context.Done(path, done) : context.SeeOther(path, refusal.Sentence);
}
