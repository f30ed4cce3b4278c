using System.CommandLine;
using Handful.Storage;

namespace Handful.CommandLine;

/// <summary>What can be typed after <c>./handful</c>. Exit codes: 0 done, 1 refused with the reason on stderr, 2 usage.</summary>
internal static class Verbs
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var settings = new Settings();
        var root = new RootCommand("Handful, a companion for people who find networking artificial. Alone it serves its pages and prints the link that opens them.");
        settings.AddTo(root);
        ServeVerb.AddTo(root, settings);
        MeVerb.AddTo(root, settings);
        ImportVerb.AddTo(root, settings);
        PeopleVerbs.AddTo(root, settings);
        TwinsVerb.AddTo(root, settings);
        TodayVerb.AddTo(root, settings);
        BriefVerb.AddTo(root, settings);
        MatchVerb.AddTo(root, settings);
        TopicsVerb.AddTo(root, settings);
        ExperimentVerb.AddTo(root, settings);
        ExportVerb.AddTo(root, settings);
        TokenVerb.AddTo(root, settings);
        BackupVerb.AddTo(root, settings);
        RestoreVerb.AddTo(root, settings);
        DoctorVerb.AddTo(root, settings);
        var said = root.Parse(args);
        if (said.Errors.Count > 0)
        {
            foreach (var error in said.Errors) await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("./handful --help tells what can be said.");
            return 2;
        }

        try
        {
            return await said.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception trouble) when (StorageTrouble.Of(trouble, settings.Storage(said)) is not null)
        {
            await Console.Error.WriteLineAsync(StorageTrouble.Of(trouble, settings.Storage(said))!.Sentence);
            return 1;
        }
#pragma warning disable CA1031 // The last one to hear of it: a sentence, and what a report of the fault needs.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"Something went wrong that Handful did not expect; what was saved before is safe. {fault}");
            return 1;
        }
    }

    /// <summary>A verb that works on the owner's network.</summary>
    internal static void Does(this Command verb, Settings settings, Func<Home, ParseResult, CancellationToken, Task> work) =>
        verb.SetAction(async (said, cancellation) =>
        {
            await using var home = await Home.OpenAsync(settings.Storage(said), said.GetValue(settings.Demo), cancellation);
            await work(home, said, cancellation);
            return 0;
        });
}
