using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Forgetting;

public static class ForgettingFeature
{
    public static IServiceCollection AddForgetting(this IServiceCollection services) =>
        services.AddScoped<Farewells>().AddScoped<Pasts>().AddScoped<Mentions>().AddScoped<GuestRooms>().AddScoped<SearchRemains>()
            .AddSingleton<FileRemains>().AddHostedService(provider => provider.GetRequiredService<FileRemains>());

    public static void MapForgetting(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/people/{id:guid}/forget", ForgetAsync).WithTags("People").WithSummary("Forgets a person wholly, for good, and says what went and which copies still hold them");

    private static async Task<Results<Ok<Farewell>, ProblemHttpResult>> ForgetAsync(Guid id, Farewells farewells) =>
        (await farewells.ForgetAsync(id)).Is(out var farewell, out var refusal) ? TypedResults.Ok(farewell) : refusal.ToProblem();
}
