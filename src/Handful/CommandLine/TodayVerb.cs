using System.CommandLine;
using Handful.Today;

namespace Handful.CommandLine;

internal static class TodayVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var verb = new Command("today", "At most five things worth doing now.");
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var suggestions = await home.Door<TodayList>().SuggestAsync(cancellation);
            if (said.GetValue(settings.Json)) Say.Json(TodayReply.From(suggestions));
            else if (suggestions.Count == 0) Say.Line("That’s all for today.");
            else foreach (var suggestion in suggestions) Say.Line($"{suggestion.Person}\n  {suggestion.Why}\n");
        });
        root.Subcommands.Add(verb);
    }
}
