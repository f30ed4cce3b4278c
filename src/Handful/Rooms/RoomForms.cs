using Handful.Changes;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Handful.Rooms;

/// <summary>One button beside a room, a guest, or two who meet.</summary>
internal static class RoomForms
{
    internal static void MapRoomForms(this IEndpointRouteBuilder app)
    {
        var room = app.MapGroup("/rooms/{id:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        room.MapPost("/remove", RemoveAsync);
        room.MapPost("/away", (HttpContext context, Guid id, [FromForm] string guest, [FromForm] string? page, RoomDesk desk, CancellationToken cancellation) => ExpectAsync(context, id, guest, false, page, desk, cancellation));
        room.MapPost("/back", (HttpContext context, Guid id, [FromForm] string guest, [FromForm] string? page, RoomDesk desk, CancellationToken cancellation) => ExpectAsync(context, id, guest, true, page, desk, cancellation));
        room.MapPost("/apart", ApartAsync);
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, Guid id, RoomDesk desk, CancellationToken cancellation)
    {
        var name = (await desk.FindAsync(id, cancellation))?.Name;
        return await desk.RemoveAsync(id, cancellation) is { } refusal ? context.SeeOther("/rooms", refusal.Sentence) : context.Done("/rooms", $"{name} is in the trash for thirty days.");
    }

    private static async Task<IResult> ExpectAsync(HttpContext context, Guid id, string guest, bool comes, string? page, RoomDesk desk, CancellationToken cancellation)
    {
        var changed = await desk.ExpectAsync(id, guest, comes, cancellation);
        return context.Done(Back(id, page), changed.Match(
            _ => comes ? "They have their handful; all others keep theirs." : "Whoever was to meet them meets somebody else, where there is somebody; all others keep theirs.",
            refusal => refusal.Sentence));
    }

    private static async Task<IResult> ApartAsync(HttpContext context, Guid id, [FromForm] string one, [FromForm] string other, [FromForm] string? page, RoomDesk desk, CancellationToken cancellation) =>
        context.Done(Back(id, page), (await desk.KeepApartAsync(id, one, other, cancellation)).Match(_ => "The two are kept apart; all others keep whom they meet.", refusal => refusal.Sentence));

    private static string Back(Guid id, string? page) => int.TryParse(page, out var number) && number > 1 ? $"/rooms/{id}?page={number}" : $"/rooms/{id}";
}
