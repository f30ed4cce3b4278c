using System.CommandLine;
using Handful.Accounts;

namespace Handful.CommandLine;

internal static class TokenVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var name = new Argument<string>("NAME") { Description = "What uses the token." };
        var make = new Command("new", "Make a token and show it, once.") { name };
        make.Does(settings, async (home, said, cancellation) =>
        {
            var token = (await home.Door<Household>().NewTokenAsync(said.GetValue(name)!, cancellation)).OrRefuse();
            if (said.GetValue(settings.Json)) Say.Json(new { name = said.GetValue(name), token });
            else Console.WriteLine(token);
        });
        var list = new Command("list", "Show which tokens there are.");
        list.Does(settings, async (home, said, cancellation) =>
        {
            var tokens = await home.Door<Household>().TokensAsync(cancellation);
            if (said.GetValue(settings.Json)) Say.Json(new { tokens = tokens.Select(token => new { token.Name, token.CreatedAt, token.LastUsedAt }) });
            else Say.Table(["Name", "Made", "Last used"], tokens.Select(token => new[] { token.Name, $"{token.CreatedAt:yyyy-MM-dd}", token.LastUsedAt is { } used ? $"{used:yyyy-MM-dd}" : "never" }));
        });
        var drop = new Command("drop", "Take a token's access away.") { name };
        drop.Does(settings, async (home, said, cancellation) => (await home.Door<Household>().DropTokenAsync(said.GetValue(name)!, cancellation)).OrRefuse());
        root.Subcommands.Add(new Command("token", "Let programs in: tokens for the API.") { make, list, drop });
    }
}
