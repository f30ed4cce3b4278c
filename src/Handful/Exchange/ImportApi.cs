using Handful.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Exchange;

/// <summary>Imports for programs.</summary>
internal static class ImportApi
{
    internal static void MapImportApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/imports").WithTags("Imports");
        api.MapPost("", ReceiveAsync).WithSummary("Bring a file of people in: multipart/form-data with one file, or the file itself as the body with ?name=. It is read in the background.");
        api.MapGet("", RecentAsync).WithSummary("Imports, the latest first.");
        api.MapGet("{id:guid}", FindAsync).WithSummary("How far an import is and what became of its people.");
        api.MapGet("{id:guid}/refused", RefusedAsync).WithSummary("The cards or lines that could not be read.");
        api.MapGet("{id:guid}/columns", ColumnsAsync).WithSummary("What the columns of a table seem to mean, for an import that asks.");
        api.MapPost("{id:guid}/columns", MapAsync).WithSummary("Say what the columns of a table mean; it is read then.");
        api.MapPost("{id:guid}/undo", TakeBackAsync).WithSummary("Take a whole import back, beside everything else. Whoever something else is kept of since stays.");
        api.MapPost("{id:guid}/stop", StopAsync).WithSummary("Stop reading. Whoever is in stays in.");
    }

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> ReceiveAsync(
        HttpContext context, ImportDesk desk, IAntiforgery antiforgery, string? name, CancellationToken cancellation)
    {
        var upload = new Upload(context, desk, antiforgery);
        if (await upload.TooLargeAsync(cancellation) is { } large) return large.ToProblem();
        Outcome<ImportRun> outcome;
        if (context.Request.HasFormContentType)
        {
            // Who shows a token needs no form token; a cookie from elsewhere is refused by the shell.
            var files = (await upload.ReadFormAsync(proven: true, cancellation))!;
            if (files.Count > 1) return Refusal.BecauseOf("file", "Send one file at a time. Those before the first that failed are being read.").ToProblem();
            outcome = files[0].Outcome;
        }
        else
        {
            outcome = await desk.ReceiveAsync(context.Request.Body, name ?? "", cancellation);
        }

        return outcome.Match<Results<Accepted<ImportReply>, ProblemHttpResult>>(
            run => TypedResults.Accepted($"/api/imports/{run.Id}", ImportReply.Of(run, [])), refusal => refusal.ToProblem());
    }

    private static async Task<Ok<ImportsReply>> RecentAsync(ImportDesk desk, int? page, int? size, CancellationToken cancellation)
    {
        var runs = await desk.RecentAsync(new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new ImportsReply([.. runs.Items.Select(ImportLine.Of)], runs.Total, runs.Number, runs.Pages));
    }

    private static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> FindAsync(Guid id, ImportDesk desk, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is not { } run) return Missing.ToProblem();
        var refused = await desk.RefusalsAsync(id, new PageRequest(1, PageRequest.LargestSize), cancellation);
        return TypedResults.Ok(ImportReply.Of(run, refused.Items));
    }

    private static async Task<Results<Ok<RefusalsReply>, ProblemHttpResult>> RefusedAsync(Guid id, ImportDesk desk, int? page, int? size, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is null) return Missing.ToProblem();
        var refused = await desk.RefusalsAsync(id, new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new RefusalsReply([.. refused.Items.Select(refusal => new RefusalReply(refusal.At, refusal.Why, refusal.Raw))], refused.Total, refused.Number, refused.Pages));
    }

    private static async Task<Results<Ok<ColumnsReply>, ProblemHttpResult>> ColumnsAsync(Guid id, ImportDesk desk, CancellationToken cancellation) =>
        (await desk.ColumnsAsync(id, cancellation)).Match<Results<Ok<ColumnsReply>, ProblemHttpResult>>(
            question => TypedResults.Ok(new ColumnsReply(question.Header, question.Proposed, question.Samples, question.Preview)), refusal => refusal.ToProblem());

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> MapAsync(Guid id, ColumnsRequest request, ImportDesk desk, CancellationToken cancellation)
    {
        if (request.Columns is not { } columns || columns.Any(column => !Enum.IsDefined(column)))
            return Refusal.BecauseOf("columns", "Send a list with what each column holds, such as [\"name\", \"email\", \"ignore\"].").ToProblem();
        if (await desk.MapAsync(id, columns, cancellation) is { } refusal) return refusal.ToProblem();
        return await ReplyAsync(id, desk, cancellation);
    }

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> StopAsync(Guid id, ImportDesk desk, CancellationToken cancellation) =>
        await desk.StopAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : await ReplyAsync(id, desk, cancellation);

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> TakeBackAsync(Guid id, ImportDesk desk, CancellationToken cancellation) =>
        await desk.TakeBackAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : await ReplyAsync(id, desk, cancellation);

    private static async Task<Results<Accepted<ImportReply>, ProblemHttpResult>> ReplyAsync(Guid id, ImportDesk desk, CancellationToken cancellation) =>
        await desk.FindAsync(id, cancellation) is { } run ? TypedResults.Accepted($"/api/imports/{id}", ImportReply.Of(run, [])) : Missing.ToProblem();

    private static Refusal Missing => Refusal.Missing("This import");
}
