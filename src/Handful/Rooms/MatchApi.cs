using System.Diagnostics;
using Handful.Gatherings;
using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Rooms;

/// <summary>Who fits whom in a list of guests, for programs; nothing is kept.</summary>
internal static class MatchApi
{
    internal static void MapMatchApi(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/match", MatchAsync).WithTags("Rooms").WithSummary("Matches a list of guests: a file in a form, the list as the body, or JSON with pasted lines as text; nothing is kept")
            .Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain", "text/vcard", "text/tab-separated-values", "application/octet-stream", "application/json");

    private static async Task<Results<Ok<MatchReply>, ProblemHttpResult>> MatchAsync(
        HttpRequest request, int? size, int? rounds, int? tables, TimeOnly? start, int? minutes, bool? known, CancellationToken cancellation)
    {
        var planning = new RoomPlanning("A room", size ?? Room.Handful, rounds, tables, null, start, minutes ?? Room.UsualMinutes, known ?? false);
        if (RoomDesk.Refuse(planning) is { } refused) return refused.ToProblem();
        if (!(await GuestUpload.ReadAsync(request, cancellation)).Is(out var readings, out var unreadable)) return unreadable.ToProblem();
        if (!RoomRoll.Read(readings).Is(out var roll, out var refusal)) return refusal.ToProblem();
        var from = Stopwatch.GetTimestamp();
        // Off the request's thread: a large room takes some seconds, and heeds who goes away.
        var plan = await Task.Run(() => RoomMatch.Of(new Room(planning, roll), null, null, cancellation), cancellation);
        return TypedResults.Ok(MatchReply.From(plan, Stopwatch.GetElapsedTime(from), roll.LeftOut.Where(line => line.Unreadable).Select(line => new MatchRefused(line.At, line.Why))));
    }
}
