using Handful.Changes;
using Handful.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Handful.Today;

internal static class TodayForms
{
    private const string StepsCookie = "handful-steps";

    internal static void MapTodayForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/today/answers", AnswerAsync).ExcludeFromDescription();
        app.MapPost("/today/steps/leave", (Delegate)LeaveSteps).WithMetadata(new RequireAntiforgeryTokenAttribute()).ExcludeFromDescription();
    }

    /// <summary>Whether the owner goes on without the rest of the first steps.</summary>
    internal static bool HasLeftSteps(HttpContext context) => context.Request.Cookies[StepsCookie] is not null;

    private static IResult LeaveSteps(HttpContext context)
    {
        context.Response.Cookies.Append(StepsCookie, "left", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = TimeSpan.FromDays(3650) });
        return context.SeeOther("/", "Whenever you like: gatherings have their own page.");
    }

    private static async Task<IResult> AnswerAsync([FromForm] string? key, [FromForm] string? answer, HttpContext context, TodayList list)
    {
        if (!Enum.TryParse<Answer>(answer, ignoreCase: true, out var said) || !Enum.IsDefined(said)) return context.SeeOther("/", "Nothing was changed: say done, not now or never.");
        return (await list.AnswerAsync(key ?? "", said, context.RequestAborted)).Is(out var noted, out var refusal)
            ? context.Done("/", DayWords.Noted(noted))
            : context.SeeOther("/", refusal.Sentence);
    }
}
