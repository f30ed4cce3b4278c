using System.CommandLine;
using Handful.Backups;

namespace Handful.CommandLine;

internal static class DoctorVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var verb = new Command("doctor", "Look whether all is well, and say what to do where it is not. Exit code 1 when something is to be done.");
        verb.SetAction(async (said, cancellation) =>
        {
            await using var home = Home.Outside(settings.LastingStorage(said));
            var checks = await home.Door<Doctor>().ExamineAsync(cancellation);
            var ok = checks.All(check => check.Ok);
            if (said.GetValue(settings.Json)) Say.Json(new { ok, checks });
            else Show(checks, ok);
            return ok ? 0 : 1;
        });
        root.Subcommands.Add(verb);
    }

    private static void Show(IReadOnlyList<Check> checks, bool ok)
    {
        Say.Table(["", "", ""], checks.Select(check => new[] { check.Ok ? "well" : "look", check.What, check.Found }));
        // Not in the table, which would break a command in two.
        foreach (var check in checks.Where(check => !check.Ok)) Say.Line($"\n{check.What}: {check.Todo}");
        if (ok) Say.Line("\nAll is well.");
    }
}
