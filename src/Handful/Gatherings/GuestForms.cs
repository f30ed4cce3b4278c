using Handful.Changes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Handful.Gatherings;

/// <summary>One button beside a guest.</summary>
public static class GuestForms
{
    public static void MapGuestForms(this IEndpointRouteBuilder app)
    {
        var guest = app.MapGroup("/gatherings/{id:guid}/guests/{guest:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        guest.MapPost("/befriend", BefriendAsync);
        guest.MapPost("/remove", RemoveAsync);
    }

    private static async Task<IResult> BefriendAsync(HttpContext context, Guid id, Guid guest, GuestList guests, [FromForm] string? page, CancellationToken cancellation)
    {
        var added = await guests.BefriendAsync(id, guest, cancellation);
        return context.Done(Back(id, page), added.Match(person => $"{person.Name} is one of your people now.", refusal => refusal.Sentence));
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, Guid id, Guid guest, GuestList guests, [FromForm] string? page, CancellationToken cancellation)
    {
        var name = (await guests.FindAsync(id, guest, cancellation))?.Name;
        var refusal = await guests.RemoveAsync(id, guest, cancellation);
        return context.Done(Back(id, page), refusal?.Sentence ?? $"{name} is off the list.");
    }

    private static string Back(Guid id, string? page) =>
        int.TryParse(page, out var number) && number > 1 ? $"/gatherings/{id}?page={number}" : $"/gatherings/{id}";
}
