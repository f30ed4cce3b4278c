using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Learning;

internal sealed record LessonReply(
    Guid Id, string Words, DateOnly LearnedOn, Guid? Person, Guid? Goal, Guid? Conversation, IReadOnlyList<string> Topics, int Recalls, DateOnly? DueOn, bool Stuck, bool Dropped, DateOnly? UsedOn, string Use, DateOnly? ThankedOn)
{
    internal static LessonReply Of(Lesson lesson) => new(
        lesson.Id, lesson.Words, lesson.LearnedOn, lesson.PersonId, lesson.GoalId, lesson.ConversationId, [.. lesson.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal)],
        lesson.Recalls, lesson.DueOn, lesson.HasStuck, lesson.Dropped, lesson.UsedOn, lesson.Use, lesson.ThankedOn);
}

internal sealed record LessonsReply(IReadOnlyList<LessonReply> Lessons, int Total, int Page, int Pages);

/// <param name="Words">What was learned.</param>
/// <param name="On">Today where nothing is said.</param>
/// <param name="Person">Who taught it.</param>
/// <param name="Goal">The goal it serves; without one, the open goal that is near enough to it.</param>
/// <param name="Topics">Without them, what the words name.</param>
internal sealed record LessonRequest(string? Words, DateOnly? On, Guid? Person, Guid? Goal, IReadOnlyList<string>? Topics);

/// <param name="Known">Whether it was still known; else it begins again.</param>
internal sealed record RecallRequest(bool Known);

internal sealed record UseRequest(string? How);

/// <summary>Lessons for programs.</summary>
internal static class LessonApi
{
    internal static void MapLessonApi(this IEndpointRouteBuilder app)
    {
        var lessons = app.MapGroup("/api/lessons").WithTags("Lessons");
        lessons.MapGet("", ListAsync).WithSummary("What you learned, the latest first; from one person, for one goal or about one topic where asked for.");
        lessons.MapGet("due", DueAsync).WithSummary("Lessons that come back today, the longest due first.");
        lessons.MapGet("{id:guid}", FindAsync).WithSummary("One lesson.");
        lessons.MapPost("", KeepAsync).WithSummary("Keeps a lesson.");
        lessons.MapPut("{id:guid}", CorrectAsync).WithSummary("Tells a lesson anew.");
        lessons.MapDelete("{id:guid}", RemoveAsync).WithSummary("Into the trash, for thirty days.");
        lessons.MapPost("{id:guid}/recall", async (Guid id, RecallRequest request, LessonBook book, CancellationToken cancellation) => Told(await book.RecallAsync(id, request.Known, cancellation))).WithSummary("It came back: still known, or slipped.");
        lessons.MapPost("{id:guid}/drop", async (Guid id, LessonBook book, CancellationToken cancellation) => Told(await book.DropAsync(id, cancellation))).WithSummary("It need not come back.");
        lessons.MapPost("{id:guid}/use", async (Guid id, UseRequest request, LessonBook book, CancellationToken cancellation) => Told(await book.UseAsync(id, request.How ?? "", cancellation))).WithSummary("It was of use.");
    }

    private static async Task<Ok<LessonsReply>> ListAsync(LessonBook book, Guid? person, Guid? goal, Guid? topic, int? page, CancellationToken cancellation)
    {
        var some = await book.ListAsync(new LessonFilter(person, goal, topic), new PageRequest(page), cancellation);
        return TypedResults.Ok(new LessonsReply([.. some.Items.Select(LessonReply.Of)], some.Total, some.Number, some.Pages));
    }

    private static async Task<Ok<LessonsReply>> DueAsync(LessonBook book, TimeProvider clock, CancellationToken cancellation)
    {
        var due = await book.DueAsync(clock.Today(), PageRequest.DefaultSize, cancellation);
        return TypedResults.Ok(new LessonsReply([.. due.Select(LessonReply.Of)], due.Count, 1, 1));
    }

    private static async Task<Results<Ok<LessonReply>, ProblemHttpResult>> FindAsync(Guid id, LessonBook book, CancellationToken cancellation) =>
        await book.FindAsync(id, cancellation) is { } lesson ? TypedResults.Ok(LessonReply.Of(lesson)) : Refusal.Missing("This lesson").ToProblem();

    private static async Task<Results<Created<LessonReply>, ProblemHttpResult>> KeepAsync(LessonRequest request, LessonBook book, TimeProvider clock, CancellationToken cancellation) =>
        (await book.KeepAsync(Account(request, clock), cancellation)).Is(out var lesson, out var refusal) ? TypedResults.Created($"/api/lessons/{lesson.Id}", LessonReply.Of(lesson)) : refusal.ToProblem();

    private static async Task<Results<Ok<LessonReply>, ProblemHttpResult>> CorrectAsync(Guid id, LessonRequest request, LessonBook book, TimeProvider clock, CancellationToken cancellation) =>
        Told(await book.CorrectAsync(id, Account(request, clock), cancellation));

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Guid id, LessonBook book, CancellationToken cancellation) =>
        await book.RemoveAsync(id, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    private static Results<Ok<LessonReply>, ProblemHttpResult> Told(Outcome<Lesson> outcome) =>
        outcome.Is(out var lesson, out var refusal) ? TypedResults.Ok(LessonReply.Of(lesson)) : refusal.ToProblem();

    private static LessonAccount Account(LessonRequest request, TimeProvider clock) => new(request.Words ?? "", request.On ?? clock.Today(), request.Person, request.Goal, request.Topics);
}
