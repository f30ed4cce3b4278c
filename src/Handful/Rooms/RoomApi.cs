using Handful.Gatherings;
using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Rooms;

public sealed record RoomLineReply(Guid Id, string Name, DateOnly? On, int Guests, bool Matched);

public sealed record RoomsReply(IReadOnlyList<RoomLineReply> Rooms, int Total, int Page, int Pages);

/// <param name="Guests">How many are expected.</param>
/// <param name="Progress">How far the matching is, 0 to 1; null once it is done.</param>
/// <param name="Plan">Null until then.</param>
public sealed record RoomReply(
    Guid Id, string Name, int Size, int? Rounds, int? Tables, DateOnly? On, TimeOnly? StartsAt, int Minutes, bool MayKnow, int Guests, double? Progress, MatchReply? Plan);

public sealed record RoomGuestRequest(string? Guest, bool? Comes);

/// <summary>Rooms for programs.</summary>
internal static class RoomApi
{
    internal static void MapRoomApi(this IEndpointRouteBuilder app)
    {
        var rooms = app.MapGroup("/api/rooms").WithTags("Rooms");
        rooms.MapGet("", ListAsync).WithSummary("The rooms you host, the latest first");
        rooms.MapPost("", OpenAsync).WithSummary("Opens a room with a list of guests, sent as to /api/match, or with those of a gathering, and matches it")
            .Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain", "text/vcard", "text/tab-separated-values", "application/octet-stream", "application/json");
        rooms.MapGet("/{id:guid}", FindAsync).WithSummary("A room with its plan");
        rooms.MapPost("/{id:guid}/guests", WelcomeAsync).WithSummary("Adds guests who came late; all others keep whom they meet")
            .Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain", "text/vcard", "text/tab-separated-values", "application/octet-stream", "application/json");
        rooms.MapPut("/{id:guid}/guests", ExpectAsync).WithSummary("Says of a guest by id whether they come; all others keep whom they meet");
        rooms.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Takes a room away, for thirty days into the trash");
    }

    private static async Task<Ok<RoomsReply>> ListAsync(RoomDesk desk, int? page, int? size, CancellationToken cancellation)
    {
        var rooms = await desk.ListAsync(new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new RoomsReply([.. rooms.Items.Select(room => new RoomLineReply(room.Id, room.Name, room.On, room.Coming, room.IsMatched))], rooms.Total, rooms.Number, rooms.Pages));
    }

    private static async Task<Results<Created<RoomReply>, ProblemHttpResult>> OpenAsync(
        HttpRequest request, RoomDesk desk, string? name, Guid? gathering, int? size, int? rounds, int? tables, DateOnly? on, TimeOnly? start, int? minutes, bool? known, CancellationToken cancellation)
    {
        var planning = new RoomPlanning(name ?? "", size ?? Room.Handful, rounds, tables, on, start, minutes ?? Room.UsualMinutes, known ?? false);
        Outcome<Room> opened;
        if (gathering is { } id) opened = await desk.OpenForAsync(planning, id, cancellation);
        else if ((await GuestUpload.ReadAsync(request, cancellation)).Is(out var readings, out var unreadable)) opened = await desk.OpenAsync(planning, readings, cancellation);
        else return unreadable.ToProblem();
        return opened.Is(out var room, out var refusal) ? TypedResults.Created($"/api/rooms/{room.Id}", Reply(room, desk)) : refusal.ToProblem();
    }

    private static async Task<Results<Ok<RoomReply>, ProblemHttpResult>> FindAsync(Guid id, RoomDesk desk, CancellationToken cancellation) =>
        await desk.FindAsync(id, cancellation) is { } room ? TypedResults.Ok(Reply(room, desk)) : Refusal.Missing("This room").ToProblem();

    private static async Task<Results<Ok<RoomReply>, ProblemHttpResult>> WelcomeAsync(Guid id, HttpRequest request, RoomDesk desk, CancellationToken cancellation)
    {
        if (!(await GuestUpload.ReadAsync(request, cancellation)).Is(out var readings, out var unreadable)) return unreadable.ToProblem();
        return (await desk.WelcomeAsync(id, readings, cancellation)).Is(out var room, out var refusal) ? TypedResults.Ok(Reply(room, desk)) : refusal.ToProblem();
    }

    private static async Task<Results<Ok<RoomReply>, ProblemHttpResult>> ExpectAsync(Guid id, RoomGuestRequest request, RoomDesk desk, CancellationToken cancellation) =>
        (await desk.ExpectAsync(id, request.Guest ?? "", request.Comes ?? true, cancellation)).Is(out var room, out var refusal) ? TypedResults.Ok(Reply(room, desk)) : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, RoomDesk desk, CancellationToken cancellation) =>
        await desk.RemoveAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static RoomReply Reply(Room room, RoomDesk desk) => new(
        room.Id, room.Name, room.Size, room.Rounds, room.Tables, room.On, room.StartsAt, room.Minutes, room.MayKnow, room.Coming, desk.Progress(room),
        room.Plan() is { } plan ? MatchReply.From(plan, TimeSpan.Zero) : null);
}
