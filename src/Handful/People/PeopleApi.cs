using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.People;

/// <summary>People for programs.</summary>
internal static class PeopleApi
{
    internal static void MapPeopleApi(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/api/people").WithTags("People");
        people.MapGet("", ListAsync).WithSummary("Your people by name, a page at a time, in a circle or caring about a topic");
        people.MapPost("", AddAsync).WithSummary("Adds a person");
        people.MapGet("{id:guid}", FindAsync).WithSummary("One person with everything you know of them");
        people.MapPut("{id:guid}", CorrectAsync).WithSummary("Describes a person anew; what is left out is emptied");
        people.MapDelete("{id:guid}", RemoveAsync).WithSummary("Removes a person, with everything that hangs on them alone; for thirty days they can be taken out of the trash");
        people.MapPost("{id:guid}/archive", ArchiveAsync).WithSummary("Puts a person aside");
        people.MapPost("{id:guid}/restore", RestoreAsync).WithSummary("Brings a person back");
        people.MapPut("{id:guid}/circle", PlaceAsync).WithSummary("Moves a person into a circle");
        people.MapGet("{id:guid}/photo", PeopleForms.PhotoAsync).WithSummary("The person's portrait");
        people.MapPut("{id:guid}/photo", SetPhotoAsync).WithSummary("A new portrait: the picture itself as the body, JPEG, PNG, GIF or WebP up to 5 MB")
            .Accepts<byte[]>("image/jpeg", "image/png", "image/gif", "image/webp");
        people.MapDelete("{id:guid}/photo", RemovePhotoAsync).WithSummary("Takes the portrait away");
    }

    private static async Task<Ok<PeopleReply>> ListAsync(
        AddressBook book, Circles circles, Guid? circle, Guid? topic, bool? archived, int? page, int? size, CancellationToken cancellation)
    {
        var people = await book.ListWholeAsync(new PeopleFilter(circle, topic, archived == true), new PageRequest(page, size), cancellation);
        return TypedResults.Ok(PeopleReply.From(people, await circles.ListAsync(cancellation)));
    }

    private static async Task<Results<Created<PersonReply>, ProblemHttpResult>> AddAsync(PersonRequest request, AddressBook book, Circles circles, CancellationToken cancellation)
    {
        if (!request.Describe(await circles.ListAsync(cancellation)).Is(out var description, out var refusal)) return refusal.ToProblem();
        if (!(await book.AddAsync(description, cancellation)).Is(out var person, out refusal)) return refusal.ToProblem();
        return TypedResults.Created($"/api/people/{person.Id}", await ReplyAsync(person, circles, cancellation));
    }

    private static async Task<Results<Ok<PersonReply>, ProblemHttpResult>> FindAsync(Guid id, AddressBook book, Circles circles, CancellationToken cancellation) =>
        await book.FindAsync(id, cancellation) is { } person
            ? TypedResults.Ok(await ReplyAsync(person, circles, cancellation))
            : Refusal.Missing("This person").ToProblem();

    private static async Task<Results<Ok<PersonReply>, ProblemHttpResult>> CorrectAsync(Guid id, PersonRequest request, AddressBook book, Circles circles, CancellationToken cancellation)
    {
        if (!request.Describe(await circles.ListAsync(cancellation)).Is(out var description, out var refusal)) return refusal.ToProblem();
        if (!(await book.CorrectAsync(id, description, cancellation)).Is(out var person, out refusal)) return refusal.ToProblem();
        return TypedResults.Ok(await ReplyAsync(person, circles, cancellation));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, AddressBook book, CancellationToken cancellation) =>
        Answer(await book.RemoveAsync(id, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> ArchiveAsync(Guid id, AddressBook book, CancellationToken cancellation) =>
        Answer(await book.ArchiveAsync(id, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> RestoreAsync(Guid id, AddressBook book, CancellationToken cancellation) =>
        Answer(await book.RestoreAsync(id, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> PlaceAsync(Guid id, PlaceRequest request, AddressBook book, CancellationToken cancellation) =>
        Answer(await book.PlaceAsync(id, request.CircleId, cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> SetPhotoAsync(Guid id, Stream body, AddressBook book, CancellationToken cancellation) =>
        (await Picture.ReadAsync(body, cancellation)).Is(out var photo, out var refusal) ? Answer(await book.SetPhotoAsync(id, photo, cancellation)) : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> RemovePhotoAsync(Guid id, AddressBook book, CancellationToken cancellation) =>
        Answer(await book.RemovePhotoAsync(id, cancellation));

    private static Results<NoContent, ProblemHttpResult> Answer(Refusal? refusal) => refusal is null ? TypedResults.NoContent() : refusal.ToProblem();

    private static async Task<PersonReply> ReplyAsync(Person person, Circles circles, CancellationToken cancellation) =>
        PersonReply.From(person, (await circles.FindAsync(person.CircleId, cancellation))!.Name);
}

internal sealed record PlaceRequest(Guid CircleId);
