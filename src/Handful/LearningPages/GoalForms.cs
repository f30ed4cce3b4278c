using Handful.Changes;
using Handful.Kernel;
using Handful.Learning;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Handful.LearningPages;

/// <summary>One-button actions on learning goals.</summary>
internal static class GoalForms
{
    internal static void MapGoalForms(this IEndpointRouteBuilder app)
    {
        var goals = app.MapGroup("/learn/goals/{id:guid}").WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
        goals.MapPost("/answer", (Guid id, HttpContext context, LearningGoals door, CancellationToken cancellation) => AfterAsync(context, $"/learn/goals/{id}", door.AnswerAsync(id, cancellation), "Answered. What you learned stays in the journal."));
        goals.MapPost("/let-go", (Guid id, HttpContext context, LearningGoals door, CancellationToken cancellation) => AfterAsync(context, "/learn", door.CloseAsync(id, cancellation), "Let go. That is fine."));
        goals.MapPost("/reopen", (Guid id, HttpContext context, LearningGoals door, CancellationToken cancellation) => AfterAsync(context, $"/learn/goals/{id}", door.ReopenAsync(id, cancellation), "It is open again."));
        goals.MapPost("/ask", AskAsync);
        goals.MapPost("/remove", RemoveAsync);
    }

    private static Task<IResult> AskAsync(Guid id, [FromForm] string[]? question, HttpContext context, LearningGoals door, CancellationToken cancellation)
    {
        var kept = Text.Distinct(question ?? []);
        return AfterAsync(context, $"/learn/goals/{id}", door.AskTheseAsync(id, kept, cancellation), kept.Count == 0 ? "These are the bank’s questions again." : "Kept: these are what you ask.");
    }

    private static async Task<IResult> RemoveAsync(Guid id, HttpContext context, LearningGoals door, LessonBook lessons, CancellationToken cancellation)
    {
        var hanging = (await lessons.ListAsync(new LessonFilter(Goal: id), new PageRequest(1, 1), cancellation)).Total;
        var rest = hanging == 0 ? "" : $" {NumberWords.Say(hanging, "lesson that came of it stays", "lessons that came of it stay")} in your journal.";
        return await AfterAsync(context, "/learn", door.RemoveAsync(id, cancellation), "The goal is in the trash for thirty days." + rest);
    }

    private static async Task<IResult> AfterAsync(HttpContext context, string path, Task<Refusal?> doing, string done) =>
        await doing is { } refusal ? context.SeeOther("/learn", refusal.Sentence) : context.Done(path, done);
}
