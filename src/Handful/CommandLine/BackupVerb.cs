using System.CommandLine;
using Handful.Backups;

namespace Handful.CommandLine;

internal static class BackupVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var to = new Argument<string>("FILE") { Description = "Where the copy goes." };
        var force = new Option<bool>("--force") { Description = "Replace FILE where it is there already." };
        var verb = new Command("backup", "Copy everything into one file, also while Handful is open.") { to, force };
        verb.SetAction(async (said, _) =>
        {
            await using var home = Home.Outside(settings.LastingStorage(said));
            var copy = home.Door<BackupShelf>().CopyTo(said.GetValue(to)!, said.GetValue(force)).OrRefuse();
            if (said.GetValue(settings.Json)) Say.Json(copy);
            else Say.Line($"Everything is in {copy.File} now: {copy.People:N0} people, {copy.Bytes:N0} bytes, opened once and whole. It holds what people told you: keep it where only you can read it.");
        });
        root.Subcommands.Add(verb);
    }
}
