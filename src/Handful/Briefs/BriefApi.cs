using Handful.Gatherings;
using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Briefs;

public static class BriefApi
{
    public static void MapBriefApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/gatherings/{id:guid}/brief", ForGatheringAsync).WithTags("Briefs")
            .WithSummary("At most five guests worth meeting, with reasons, an opener, a question and what you could give");
        app.MapPost("/api/brief", ForListAsync).WithTags("Briefs")
            .WithSummary("The same for a guest list that is sent along: a file in a form, the list as the body, or JSON with pasted lines as text; nothing is kept")
            .Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain", "text/vcard", "text/tab-separated-values", "application/octet-stream", "application/json");
    }

    private static async Task<Results<Ok<BriefReply>, ProblemHttpResult>> ForGatheringAsync(Guid id, BriefWriter writer, int? size, CancellationToken cancellation) =>
        Told(await writer.ForGatheringAsync(id, size ?? BriefWriter.Most, cancellation));

    private static async Task<Results<Ok<BriefReply>, ProblemHttpResult>> ForListAsync(HttpRequest request, BriefWriter writer, int? size, CancellationToken cancellation)
    {
        if (!(await GuestUpload.ReadAsync(request, cancellation)).Is(out var readings, out var unreadable)) return unreadable.ToProblem();
        if (!GuestList.Read(readings).Is(out var read, out var nobody)) return nobody.ToProblem();
        return Told(await writer.ForGuestsAsync(read.Guests.Values, size ?? BriefWriter.Most, cancellation));
    }

    private static Results<Ok<BriefReply>, ProblemHttpResult> Told(Outcome<Brief> brief) =>
        brief.Is(out var written, out var refusal) ? TypedResults.Ok(BriefReply.From(written)) : refusal.ToProblem();
}
