using Handful.Changes;
using Handful.Kernel;
using Handful.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Handful.People;

/// <summary>What one press of a button does to a person.</summary>
internal static class PeopleForms
{
    internal static void MapPeopleForms(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/people/{id:guid}").ExcludeFromDescription();
        people.MapGet("photo", PhotoAsync);
        people.MapPost("archive", ArchiveAsync);
        people.MapPost("restore", RestoreAsync);
        people.MapPost("remove", RemoveAsync);
        people.MapPost("circle", PlaceAsync);
    }

    /// <summary>Given as what it is and nothing else (the shell adds nosniff), to this owner's browser alone.</summary>
    internal static async Task<IResult> PhotoAsync(Guid id, AddressBook book, HttpContext context, CancellationToken cancellation)
    {
        if (await book.PhotoAsync(id, cancellation) is not { } photo) return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(photo.Bytes, photo.MediaType, entityTag: new($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(photo.Bytes))[..32]}\""));
    }

    // Taking the form as a parameter makes the framework check its antiforgery token.
    private static async Task<IResult> ArchiveAsync(Guid id, IFormCollection form, AddressBook book, HttpContext context, CancellationToken cancellation) =>
        await SayAsync(id, book, context, await book.ArchiveAsync(id, cancellation), name => $"{name} is archived.", cancellation);

    private static async Task<IResult> RestoreAsync(Guid id, IFormCollection form, AddressBook book, HttpContext context, CancellationToken cancellation) =>
        await SayAsync(id, book, context, await book.RestoreAsync(id, cancellation), name => $"{name} is among your people again.", cancellation);

    private static async Task<IResult> PlaceAsync(Guid id, [FromForm] Guid? circle, AddressBook book, HttpContext context, CancellationToken cancellation) =>
        await SayAsync(id, book, context, await book.PlaceAsync(id, circle ?? Guid.Empty, cancellation), name => $"{name} has moved.", cancellation);

    private static async Task<IResult> RemoveAsync(Guid id, IFormCollection form, AddressBook book, IEnumerable<IJoiningRule> hanging, HttpContext context, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } person) return Results.NotFound();
        var told = new List<string>();
        foreach (var rule in hanging) told.Add(await rule.TellAsync(id, cancellation));
        var hung = string.Join(", ", told.Where(words => words.Length > 0));
        return await book.RemoveAsync(id, cancellation) is { } refusal
            ? context.SeeOther($"/people/{id}", refusal.Sentence)
            : context.Done("/people", $"{person.Name} is in the trash for thirty days.{(hung.Length > 0 ? $" What hung on them comes back with them: {hung}." : "")}");
    }

    private static async Task<IResult> SayAsync(
        Guid id, AddressBook book, HttpContext context, Refusal? refusal, Func<string, string> done, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } person) return Results.NotFound();
        return refusal is null ? context.Done($"/people/{id}", done(person.FirstName)) : context.SeeOther($"/people/{id}", refusal.Sentence);
    }
}
