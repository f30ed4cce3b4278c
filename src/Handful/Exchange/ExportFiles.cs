using System.Globalization;
using Handful.Kernel;
using Handful.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Exchange;

/// <summary>Everything out, as files.</summary>
internal static class ExportFiles
{
    internal static void MapExport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/export/people.vcf", (HttpContext context, ExportDesk desk, TimeProvider clock) => Download(context, desk, clock, ExportFormat.VCard)).ExcludeFromDescription();
        app.MapGet("/export/people.csv", (HttpContext context, ExportDesk desk, TimeProvider clock) => Download(context, desk, clock, ExportFormat.Csv)).ExcludeFromDescription();
        app.MapGet("/export/network.json", (HttpContext context, ExportDesk desk, TimeProvider clock) => Download(context, desk, clock, ExportFormat.Json)).ExcludeFromDescription();
        app.MapGet("/people/{id:guid}/card.vcf", CardAsync).ExcludeFromDescription();
        app.MapGet("/api/export", Export).WithTags("Export").WithSummary("Everyone as vCard or CSV, or everything as JSON: format is vcard, csv or json.");
    }

    private static Results<PushStreamHttpResult, ProblemHttpResult> Export(HttpContext context, ExportDesk desk, TimeProvider clock, string? format) => format?.ToUpperInvariant() switch
    {
        "VCARD" => Download(context, desk, clock, ExportFormat.VCard),
        "CSV" => Download(context, desk, clock, ExportFormat.Csv),
        "JSON" or null => Download(context, desk, clock, ExportFormat.Json),
        _ => Refusal.BecauseOf("format", "The format is vcard, csv or json.").ToProblem(),
    };

    private static PushStreamHttpResult Download(HttpContext context, ExportDesk desk, TimeProvider clock, ExportFormat format)
    {
        var (name, type) = format switch
        {
            ExportFormat.VCard => ("people-{0}.vcf", "text/vcard; charset=utf-8"),
            ExportFormat.Csv => ("people-{0}.csv", "text/csv; charset=utf-8"),
            _ => ("network-{0}.json", "application/json; charset=utf-8"),
        };
        context.Response.Headers.CacheControl = "private, no-store";
        var cancellation = context.RequestAborted;
        return TypedResults.Stream(body => desk.WriteAsync(format, body, cancellation), type, "handful-" + string.Format(CultureInfo.InvariantCulture, name, clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> CardAsync(Guid id, HttpContext context, ExportDesk desk, AddressBook people, CancellationToken cancellation)
    {
        if (await people.FindAsync(id, cancellation) is not { } person || await desk.CardAsync(id, cancellation) is not { } card) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(System.Text.Encoding.UTF8.GetBytes(card), "text/vcard; charset=utf-8", $"{person.Name}.vcf");
    }
}
