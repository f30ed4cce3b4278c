using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Profile;

internal static class ProfileApi
{
    internal static void MapProfileApi(this IEndpointRouteBuilder app)
    {
        var me = app.MapGroup("/api/me").WithTags("You");
        me.MapGet("", TellAsync).WithSummary("Who you are: what you care about, look for, could give, and what for.");
        me.MapPut("", IntroduceAsync).WithSummary("Says it anew; a list that is left out is empty.");
    }

    private static async Task<Ok<Me>> TellAsync(OwnerProfile profile, CancellationToken cancellation) => TypedResults.Ok(await profile.TellAsync(cancellation));

    private static async Task<Results<Ok<Me>, ProblemHttpResult>> IntroduceAsync(Me said, OwnerProfile profile, CancellationToken cancellation) =>
        await profile.IntroduceAsync(said, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.Ok(await profile.TellAsync(cancellation));
}
