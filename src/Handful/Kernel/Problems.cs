using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Kernel;

/// <summary>How a refusal is told to programs.</summary>
public static class Problems
{
    public static ProblemHttpResult ToProblem(this Refusal refusal) => TypedResults.Problem(
        detail: refusal.Sentence,
        statusCode: refusal.Code switch
        {
            Refusal.NotThere => StatusCodes.Status404NotFound,
            Refusal.Conflict => StatusCodes.Status409Conflict,
            Refusal.TooLarge => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        title: refusal.Code,
        extensions: refusal.Field is null ? null : new Dictionary<string, object?> { ["field"] = refusal.Field });
}
