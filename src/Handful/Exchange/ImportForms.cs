using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;

namespace Handful.Exchange;

/// <summary>What the pages of imports post and hand out.</summary>
internal static class ImportForms
{
    internal static void MapImportForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/import/files", ReceiveAsync).ExcludeFromDescription();
        app.MapPost("/import/{id:guid}/undo", TakeBackAsync).ExcludeFromDescription();
        app.MapPost("/import/{id:guid}/stop", StopAsync).ExcludeFromDescription();
        app.MapGet("/import/{id:guid}/refused.csv", RefusedAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, ImportDesk desk, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var upload = new Upload(context, desk, antiforgery);
        if (await upload.TooLargeAsync(cancellation) is { } large)
        {
            RefusedUploads.Leave(context, [new Received("", large)]);
            return context.SeeOther("/import");
        }

        if (await upload.ReadFormAsync(proven: false, cancellation) is not { } files) return Results.BadRequest();
        var refused = files.Where(file => file.Outcome.Refusal is not null).ToList();
        if (refused.Count > 0) RefusedUploads.Leave(context, refused);
        if (files is [{ Outcome.Value: { } only }]) return context.SeeOther(PageOf(only));
        var taken = files.Count - refused.Count;
        return context.SeeOther("/import", taken == 0 ? null : $"{NumberWords.SayFirst(taken)} {(taken == 1 ? "file is" : "files are")} here.");
    }

    private static async Task<IResult> StopAsync(Guid id, HttpContext context, ImportDesk desk, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        if (await desk.FindAsync(id, cancellation) is null) return Results.NotFound();
        return await desk.StopAsync(id, cancellation) is null ? context.SeeOther($"/import/{id}") : context.SeeOther($"/import/{id}", "It was over already.");
    }

    private static async Task<IResult> TakeBackAsync(Guid id, HttpContext context, ImportDesk desk, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        return context.SeeOther($"/import/{id}", (await desk.TakeBackAsync(id, cancellation))?.Sentence);
    }

    /// <summary>Everything that was refused, to be mended in a table program.</summary>
    private static async Task<IResult> RefusedAsync(Guid id, HttpContext context, ImportDesk desk, CancellationToken cancellation)
    {
        if (await desk.FindAsync(id, cancellation) is null) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(body => WriteRefusedAsync(desk, id, body, cancellation), "text/csv; charset=utf-8", "handful-not-read.csv");
    }

    private static async Task WriteRefusedAsync(ImportDesk desk, Guid id, Stream body, CancellationToken cancellation)
    {
        // The mark tells Excel that it is UTF-8.
        await using var writer = new StreamWriter(body, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(CsvLine.Of(["Number", "Why", "What it says"]));
        for (var number = 1; ; number++)
        {
            var page = await desk.RefusalsAsync(id, new PageRequest(number, PageRequest.LargestSize), cancellation);
            foreach (var refusal in page.Items) await writer.WriteAsync(CsvLine.Of([refusal.At.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal.Why, refusal.Raw]));
            if (number >= page.Pages) return;
        }
    }

    internal static string PageOf(ImportRun run) => run.State == ImportState.AsksForColumns ? $"/import/{run.Id}/columns" : $"/import/{run.Id}";
}
