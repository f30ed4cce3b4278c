using System.CommandLine;
using Handful.Exchange;
using Handful.Formats;

namespace Handful.CommandLine;

internal static class ImportVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var files = new Argument<string[]>("FILE") { Description = "vCards, LinkedIn's Connections.csv or archive, Google's or Outlook's CSV, or any other CSV of people.", Arity = ArgumentArity.OneOrMore };
        var verb = new Command("import", "Bring people in from files. The same file again changes nothing.") { files };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var json = said.GetValue(settings.Json);
            var paths = said.GetValue(files)!;
            // Before the first person comes in, every file is looked at: a slip in the last name must not leave half a job.
            var recognised = paths.Select(Recognise).ToList();
            var replies = new List<ImportedFileReply>();
            foreach (var (path, format) in recognised)
            {
                var refused = new List<RefusedReply>();
                await using var file = Files.Open(path);
                var counts = await home.Door<FileIntake>().ReadAsync(
                    file, format, null,
                    reading =>
                    {
                        refused.Add(new RefusedReply(reading.At, reading.Why!));
                        return Task.CompletedTask;
                    },
                    progress => Tell(progress, json),
                    cancellation);
                replies.Add(ImportedFileReply.From(path, format, counts, refused));
                if (!json) Show(replies[^1], format);
            }

            if (json) Say.Json(new { files = replies });
        });
        root.Subcommands.Add(verb);
    }

    private static (string Path, FileFormat Format) Recognise(string path)
    {
        using var file = Files.Open(path);
        var recognised = ContactFiles.Recognise(file, Path.GetFileName(path));
        return recognised.Why is { } why ? throw new RefusedException($"{path}: {why} Nothing was brought in.") : (path, recognised.Format);
    }

    private static async Task<bool> Tell(ImportCounts counts, bool json)
    {
        if (!json && !Console.IsErrorRedirected) await Console.Error.WriteAsync($"\r{counts.Read:N0} people read ");
        return true;
    }

    private static void Show(ImportedFileReply reply, FileFormat format)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write("\r");
        Say.Line($"{reply.File}: {reply.Read:N0} read. {reply.Added:N0} new, {reply.Updated:N0} brought up to date, {reply.Merged:N0} joined with people you had, {reply.Unchanged:N0} unchanged, {reply.Refused.Count:N0} refused.");
        var part = format == FileFormat.VCard ? "card" : "line";
        foreach (var refused in reply.Refused.Take(20)) Say.Line($"  {part} {refused.At}: {refused.Why}");
        if (reply.Refused.Count > 20) Say.Line($"  and {reply.Refused.Count - 20:N0} more; --json lists them all.");
    }
}
