using System.Globalization;
using Handful.Changes;
using Handful.Kernel;
using Handful.Learning;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Handful.LearningPages;

/// <summary>One-button actions on lessons.</summary>
internal static class LessonForms
{
    internal static void MapLessonForms(this IEndpointRouteBuilder app)
    {
        var lessons = app.MapGroup("/learn/lessons/{id:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        lessons.MapPost("/known", (Guid id, HttpContext context, LessonBook book, CancellationToken cancellation) => AfterAsync(context, "/", book.RecallAsync(id, true, cancellation), Comes));
        lessons.MapPost("/slipped", (Guid id, HttpContext context, LessonBook book, CancellationToken cancellation) => AfterAsync(context, "/", book.RecallAsync(id, false, cancellation), _ => "It comes back tomorrow, and then at growing distances."));
        lessons.MapPost("/drop", (Guid id, HttpContext context, LessonBook book, CancellationToken cancellation) => AfterAsync(context, $"/learn/lessons/{id}", book.DropAsync(id, cancellation), _ => "It does not come back any more. It stays in your journal."));
        lessons.MapPost("/take-up", (Guid id, HttpContext context, LessonBook book, CancellationToken cancellation) => AfterAsync(context, $"/learn/lessons/{id}", book.TakeUpAsync(id, cancellation), Comes));
        lessons.MapPost("/use", UseAsync);
        lessons.MapPost("/thank", ThankAsync);
        lessons.MapPost("/remove", RemoveAsync);
    }

    private static Task<IResult> UseAsync(Guid id, [FromForm] string? how, HttpContext context, LessonBook book, CancellationToken cancellation) =>
        AfterAsync(context, $"/learn/lessons/{id}/thanks", book.UseAsync(id, how ?? "", cancellation), _ => "Good. A line to whoever taught you is the kindest reason to write.");

    private static async Task<IResult> ThankAsync(Guid id, HttpContext context, LessonThanks thanks, CancellationToken cancellation) =>
        await thanks.SentAsync(id, cancellation) is { } refusal ? context.SeeOther($"/learn/lessons/{id}", refusal.Sentence) : context.Done($"/learn/lessons/{id}", "Noted: you wrote, and were in touch.");

    private static async Task<IResult> RemoveAsync(Guid id, HttpContext context, LessonBook book, CancellationToken cancellation) =>
        await book.RemoveAsync(id, cancellation) is { } refusal ? context.SeeOther("/learn/journal", refusal.Sentence) : context.Done("/learn/journal", "The lesson is in the trash for thirty days.");

    private static async Task<IResult> AfterAsync(HttpContext context, string path, Task<Outcome<Lesson>> doing, Func<Lesson, string> done) =>
        (await doing).Is(out var lesson, out var refusal) ? context.Done(path, done(lesson)) : context.SeeOther("/learn/journal", refusal.Sentence);

    private static string Comes(Lesson lesson) => lesson.DueOn is { } due
        ? string.Create(CultureInfo.InvariantCulture, $"It comes back on {due:d MMMM yyyy}.")
        : "It has stuck. It does not come back any more, and stays in your journal.";
}
