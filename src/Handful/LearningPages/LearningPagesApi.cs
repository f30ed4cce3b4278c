using System.Globalization;
using Handful.Kernel;
using Handful.Learning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.LearningPages;

internal sealed record AdvisersReply(IReadOnlyList<Adviser> Ask, IReadOnlyList<string> Questions);

internal sealed record JournalEntry(Guid Id, string Words, DateOnly LearnedOn, string From, string Question, IReadOnlyList<string> Topics, DateOnly? UsedOn, string Use, DateOnly? ComesBackOn);

internal sealed record MapReply(IReadOnlyList<TaughtTopic> Taught);

/// <summary>Whom to ask, the journal and the map for programs.</summary>
internal static class LearningPagesApi
{
    internal static void MapLearningPagesApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/goals/{id:guid}/ask", AskAsync).WithTags("Learning goals").WithSummary("Whom to ask about it, at most five with the reason, and three questions to ask.");
        app.MapGet("/api/lessons/map", async (LessonJournal journal, CancellationToken cancellation) => TypedResults.Ok(new MapReply(await journal.TiesAsync(cancellation)))).WithTags("Lessons").WithSummary("Who taught you about what.");
        app.MapGet("/learn/lessons.csv", CsvAsync).ExcludeFromDescription();
        app.MapGet("/learn/lessons.json", JsonAsync).ExcludeFromDescription();
        app.MapGet("/api/lessons/journal", (LessonJournal journal, CancellationToken cancellation) => Entries(journal, cancellation)).WithTags("Lessons").WithSummary("The whole journal of lessons, with names instead of ids.");
    }

    private static async Task<Results<Ok<AdvisersReply>, ProblemHttpResult>> AskAsync(Guid id, LearningGoals goals, Advisers advisers, CancellationToken cancellation)
    {
        if (await goals.FindAsync(id, cancellation) is not { } goal) return Refusal.Missing("This learning goal").ToProblem();
        return TypedResults.Ok(new AdvisersReply(await advisers.ForAsync(goal, cancellation), goal.Ask.Count > 0 ? goal.Ask : QuestionBank.Propose(goal.Kind, goal.About, 0)));
    }

    private static PushStreamHttpResult CsvAsync(HttpContext context, LessonJournal journal, TimeProvider clock)
    {
        var cancellation = Private(context);
        return TypedResults.Stream(body => journal.WriteTableAsync(body, cancellation), "text/csv; charset=utf-8", Named(clock, "csv"));
    }

    private static PushStreamHttpResult JsonAsync(HttpContext context, LessonJournal journal, TimeProvider clock)
    {
        var cancellation = Private(context);
        return TypedResults.Stream(body => System.Text.Json.JsonSerializer.SerializeAsync(body, Entries(journal, cancellation), Format, cancellation), "application/json; charset=utf-8", Named(clock, "json"));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Format = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    private static async IAsyncEnumerable<JournalEntry> Entries(LessonJournal journal, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var line in journal.AllAsync(cancellation))
        {
            yield return new JournalEntry(
                line.Lesson.Id, line.Lesson.Words, line.Lesson.LearnedOn, line.Teacher, line.Question, [.. line.Lesson.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal)],
                line.Lesson.UsedOn, line.Lesson.Use, line.Lesson.DueOn);
        }
    }

    private static CancellationToken Private(HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return context.RequestAborted;
    }

    private static string Named(TimeProvider clock, string ending) => $"handful-lessons-{clock.Today().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{ending}";
}
