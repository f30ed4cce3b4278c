using Handful.Changes;
using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Today;

internal static class TodayApi
{
    internal static void MapTodayApi(this IEndpointRouteBuilder app)
    {
        var today = app.MapGroup("/api/today").WithTags("Today");
        today.MapGet("", SuggestAsync).WithSummary("What is worth doing today: never more than five, the most pressing first.");
        today.MapPost("answers", AnswerAsync).WithSummary("Answers a suggestion: done, later or never. The change it names takes it back, with everything that followed from it.");
    }

    private static async Task<Ok<TodayReply>> SuggestAsync(TodayList list, CancellationToken cancellation) =>
        TypedResults.Ok(TodayReply.From(await list.SuggestAsync(cancellation)));

    private static async Task<Results<Ok<AnswerReply>, ProblemHttpResult>> AnswerAsync(AnswerRequest said, TodayList list, HttpContext context, CancellationToken cancellation) =>
        (await list.AnswerAsync(said.Key, said.Answer, cancellation)).Is(out var answer, out var refusal)
            ? TypedResults.Ok(new AnswerReply(answer.Id, context.Change()))
            : refusal.ToProblem();
}
