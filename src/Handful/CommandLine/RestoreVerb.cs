using System.CommandLine;
using Handful.Backups;
using Handful.Storage;

namespace Handful.CommandLine;

internal static class RestoreVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var from = new Argument<string>("FILE") { Description = "A backup: of ./handful backup, or one of the backups folder beside the data." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var verb = new Command("restore", "Put a backup in the place of your network, which is kept beside it. Handful must be closed.") { from, yes };
        verb.SetAction(async (said, _) =>
        {
            var storage = settings.LastingStorage(said);
            var path = said.GetValue(from)!;
            if (storage.Postgres is not null) throw new RefusedException(BackupShelf.ByPostgres);
            await Files.Open(path).DisposeAsync();
            DataFolder.Prepare(storage);
            await using var home = Home.Outside(storage);
            var restoring = home.Door<Restoring>();
            using var replacement = restoring.Prepare(path).OrRefuse();
            if (!said.GetValue(settings.Json)) Show(path, replacement);
            if (!said.GetValue(yes)) Ask();
            var kept = restoring.Swap(replacement).OrRefuse();
            if (said.GetValue(settings.Json)) Say.Json(new { file = path, people = replacement.There.People, conversations = replacement.There.Conversations, kept = kept.Length > 0 ? kept : null });
            else Say.Line(kept.Length > 0 ? $"Done. What was here before is kept in {kept}" : "Done.");
        });
        root.Subcommands.Add(verb);
    }

    private static void Show(string path, Replacement replacement)
    {
        Say.Table(["", "People", "Conversations", "Last change"],
        [
            Row("In the backup", replacement.There),
            replacement.Here is { } here ? Row("Here now", here) : ["Here now", replacement.IsSomethingHere ? "cannot be read" : "nothing", "", ""],
        ]);
        Say.Line($"{path} takes the place of what is here now, which is kept.");
    }

    private static string[] Row(string name, Contents contents) => [name, $"{contents.People:N0}", $"{contents.Conversations:N0}", contents.LastChange is { } day ? $"{day:yyyy-MM-dd}" : "never"];

    private static void Ask()
    {
        if (Console.IsInputRedirected) throw new RefusedException("Nobody is there to be asked. Say --yes to restore without a question; nothing was changed.");
        Console.Error.Write("Restore it? [y/N] ");
        if (Console.In.ReadLine()?.Trim().ToUpperInvariant() is not ("Y" or "YES")) throw new RefusedException("Nothing was changed.");
    }
}
