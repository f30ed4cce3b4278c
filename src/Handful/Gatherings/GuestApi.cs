using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Gatherings;

/// <param name="Person">The person of yours that this guest is, or null.</param>
public sealed record GuestReply(
    Guid Id, string Name, string Email, string Phone, string Organisation, string Role, string Place, string Profile, IReadOnlyList<string> Interests,
    IReadOnlyList<string> Wants, IReadOnlyList<string> Gives, string Purpose, string About, IReadOnlyList<GuestAnswer> Answers, Guid? Person)
{
    internal static GuestReply From(Guest guest) => new(
        guest.Id, guest.Name, guest.Email, guest.Phone, guest.Organisation, guest.Role, guest.Place, guest.Profile, guest.Interests,
        guest.Wants, guest.Gives, guest.Purpose, guest.About, guest.Answers, guest.PersonId);
}

public sealed record GuestsReply(IReadOnlyList<GuestReply> Guests, int Total, int Page, int Pages);

/// <param name="At">The line, or the number of the card in a vCard file, counted from 1.</param>
public sealed record LeftOutReply(int At, string Why);

/// <param name="Known">How many of the guests are people of yours.</param>
public sealed record IntakeReply(int Added, int Updated, int Unchanged, int Known, IReadOnlyList<LeftOutReply> LeftOut);

public static class GuestApi
{
    public static void MapGuestApi(this IEndpointRouteBuilder app)
    {
        var guests = app.MapGroup("/api/gatherings/{id:guid}/guests").WithTags("Gatherings");
        guests.MapGet("", ListAsync).WithSummary("Who comes, by name");
        guests.MapPost("", TakeInAsync).WithSummary("Takes in a guest list: a file in a form, the list as the body, or JSON with pasted lines as text")
            .Accepts<IFormFile>("multipart/form-data", "text/csv", "text/plain", "text/vcard", "text/tab-separated-values", "application/octet-stream", "application/json");
        guests.MapDelete("/{guest:guid}", RemoveAsync).WithSummary("Takes a guest off the list");
    }

    private static async Task<Results<Ok<GuestsReply>, ProblemHttpResult>> ListAsync(
        Guid id, GatheringCalendar calendar, GuestList guests, int? page, int? size, CancellationToken cancellation)
    {
        if (await calendar.FindAsync(id, cancellation) is null) return Refusal.Missing("This gathering").ToProblem();
        var found = await guests.PageAsync(id, new PageRequest(page, size), cancellation);
        return TypedResults.Ok(new GuestsReply([.. found.Items.Select(GuestReply.From)], found.Total, found.Number, found.Pages));
    }

    private static async Task<Results<Ok<IntakeReply>, ProblemHttpResult>> TakeInAsync(Guid id, HttpRequest request, GuestList guests, CancellationToken cancellation)
    {
        if (!(await GuestUpload.ReadAsync(request, cancellation)).Is(out var readings, out var unreadable)) return unreadable.ToProblem();
        if (!(await guests.TakeInAsync(id, readings, cancellation)).Is(out var intake, out var refusal)) return refusal.ToProblem();
        return TypedResults.Ok(new IntakeReply(
            intake.Added, intake.Updated, intake.Unchanged, intake.Known, [.. intake.LeftOut.Select(line => new LeftOutReply(line.At, line.Why))]));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, Guid guest, GuestList guests, CancellationToken cancellation) =>
        await guests.RemoveAsync(id, guest, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
}
