using Handful.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Handful.Accounts;

/// <summary>A program that may come in; the token itself is never shown again.</summary>
public sealed record TokenReply(string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

public sealed record TokensReply(IReadOnlyList<TokenReply> Tokens);

public sealed record NewTokenRequest(string Name);

/// <summary>The token, this once.</summary>
public sealed record NewTokenReply(string Name, string Token);

internal static class TokenApi
{
    internal static void MapTokenApi(this IEndpointRouteBuilder app)
    {
        var tokens = app.MapGroup("/api/tokens").WithTags("Access tokens");
        tokens.MapGet("", ListAsync).WithSummary("Which programs may come in.");
        tokens.MapPost("", MakeAsync).WithSummary("Makes a token and shows it, this once.");
        tokens.MapDelete("{name}", DropAsync).WithSummary("The program of this name is let in no more.");
    }

    private static async Task<Ok<TokensReply>> ListAsync(Household household, CancellationToken cancellation) =>
        TypedResults.Ok(new TokensReply([.. (await household.TokensAsync(cancellation)).Select(token => new TokenReply(token.Name, token.CreatedAt, token.LastUsedAt))]));

    private static async Task<Results<Ok<NewTokenReply>, ProblemHttpResult>> MakeAsync(NewTokenRequest asked, Household household, CancellationToken cancellation) =>
        (await household.NewTokenAsync(asked.Name, cancellation)).Is(out var secret, out var refusal)
            ? TypedResults.Ok(new NewTokenReply(Text.Line(asked.Name, 100), secret))
            : refusal.ToProblem();

    private static async Task<Results<NoContent, ProblemHttpResult>> DropAsync(string name, Household household, CancellationToken cancellation) =>
        await household.DropTokenAsync(name, cancellation) is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();
}
