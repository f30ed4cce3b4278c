using System.CommandLine;
using Handful.Kernel;
using Handful.Twins;

namespace Handful.CommandLine;

internal static class TwinsVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var page = new Option<int?>("--page") { Description = "Which page of 50." };
        var verb = new Command("twins", "People who may be in your network twice, with the reasons.") { page };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            // No server runs here that would have looked.
            await home.Door<TwinFinder>().LookAsync(cancellation);
            var twins = await home.Door<TwinList>().ListAsync(new PageRequest(said.GetValue(page)), cancellation);
            if (said.GetValue(settings.Json)) Say.Json(TwinsReply.From(twins));
            else if (twins.Total == 0) Say.Line("Nobody seems to be here twice.");
            else foreach (var pair in twins.Items) Say.Line($"{Named(pair.Kept)} and {Named(pair.Other)}\n  {string.Join(" ", pair.Reasons.Concat(pair.Against))}\n");
            if (!said.GetValue(settings.Json) && twins.Number < twins.Pages) Say.Line($"Page {twins.Number} of {twins.Pages}; --page {twins.Number + 1} for the next.");
        });
        root.Subcommands.Add(verb);
    }

    private static string Named(TwinLine person) => person.About.Length > 0 ? $"{person.Name} ({person.About})" : person.Name;
}
