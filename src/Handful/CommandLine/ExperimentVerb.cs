using System.CommandLine;
using Handful.Experiments;

namespace Handful.CommandLine;

/// <summary>Analyses an experiment; it needs nobody's data but the file.</summary>
internal static class ExperimentVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var path = new Argument<string>("DATA.csv") { Description = "The columns occasion, arm and outcome, with two arms; and block, where lots were drawn in blocks." };
        var worth = new Option<double?>("--worth") { Description = "The smallest difference that would matter to you, by which the occasions still needed are reckoned.", HelpName = "SIZE" };
        var analyse = new Command("analyse", "The difference of the two arms, its 95 % interval from a permutation test, and what may be said of it.") { path, worth };
        analyse.SetAction(said =>
        {
            if (said.GetValue(worth) is { } size && (size <= 0 || !double.IsFinite(size))) throw new RefusedException("--worth is a number above 0.");
            using var file = Files.Open(said.GetValue(path)!);
            var found = AnalysisReply.From(TrialFile.Read(file).OrRefuse(), said.GetValue(worth));
            if (said.GetValue(settings.Json)) Say.Json(found);
            else Say.Line(found.Sentence);
        });
        root.Subcommands.Add(new Command("experiment", "What an experiment of your own shows, and what it does not.") { analyse });
    }
}
