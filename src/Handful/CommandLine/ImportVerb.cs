using System.CommandLine;
using Handful.Exchange;
using Handful.Formats;

namespace Handful.CommandLine;

internal static class ImportVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var files = new Argument<string[]>("FILE") { Description = "vCards, LinkedIn's Connections.csv or archive, Google's or Outlook's CSV, the export of Monica, Contrack or nametag, any other CSV of people, or an archive of another Handful into an empty one.", Arity = ArgumentArity.OneOrMore };
        var verb = new Command("import", "Bring people in from files. The same file again changes nothing.") { files };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var json = said.GetValue(settings.Json);
            var replies = new List<FileReply>();
            foreach (var path in said.GetValue(files)!) replies.Add(await ReadAsync(home, path, json, cancellation));
            if (json) Say.Json(new { files = replies });
            var whole = replies.Where(reply => reply.Format == FileReply.NameOf(FileFormat.Unknown)).ToList();
            // The other files are in; the exit code still says that one was not.
            if (whole.Count > 0) throw new RefusedException(string.Join(Environment.NewLine, whole.Select(reply => $"{reply.File}: {reply.Refused[0].Why}")));
        });
        root.Subcommands.Add(verb);
    }

    private static async Task<FileReply> ReadAsync(Home home, string path, bool json, CancellationToken cancellation)
    {
        var refused = new List<RefusedReply>();
        try
        {
            await using var file = Files.Open(path);
            var recognised = ContactFiles.Recognise(file, Path.GetFileName(path));
            if (recognised.Why is { } why) return Whole(path, why);
            var desk = home.Door<ImportDesk>();
            var run = await desk.NoteAsync(Path.GetFileName(path), recognised.Format, cancellation);
            var outcome = await home.Door<FileIntake>().ReadAsync(
                run, file, null,
                reading =>
                {
                    refused.Add(new RefusedReply(reading.At, reading.Why!));
                    return Task.CompletedTask;
                },
                async progress =>
                {
                    await desk.CountAsync(run.Id, progress, cancellation);
                    return await Tell(progress, json);
                },
                cancellation);
            await desk.EndAsync(run.Id, outcome.Value, cancellation);
            var reply = FileReply.Of(path, recognised.Format, outcome.OrRefuse(), refused);
            if (!json) Show(reply, recognised.Format);
            return reply;
        }
        catch (RefusedException unreadable)
        {
            return Whole(path, unreadable.Message);
        }
    }

    private static FileReply Whole(string path, string why) => FileReply.Of(path, FileFormat.Unknown, new ImportCounts(), [new RefusedReply(0, why)]);

    private static async Task<bool> Tell(ImportCounts counts, bool json)
    {
        if (!json && counts.Read > 0 && !Console.IsErrorRedirected) await Console.Error.WriteAsync($"\r{counts.Read:N0} people read ");
        return true;
    }

    private static void Show(FileReply reply, FileFormat format)
    {
        if (!Console.IsErrorRedirected) Console.Error.Write("\r");
        Say.Line($"{reply.File}: {reply.Read:N0} read. {reply.Added:N0} new, {reply.Updated:N0} brought up to date, {reply.Merged:N0} joined with people you had, {reply.Unchanged:N0} unchanged, {reply.Refused.Count:N0} refused.");
        var part = ImportWords.PartOf(format);
        if (ImportWords.HoldsMore(format))
            foreach (var record in reply.Records) Say.Line($"  {record.Read:N0} {record.Kind}: {record.As}");
        foreach (var refused in reply.Refused.Take(20)) Say.Line($"  {part} {refused.At}: {refused.Why}");
        if (reply.Refused.Count > 20) Say.Line($"  and {reply.Refused.Count - 20:N0} more; --json lists them all.");
    }
}
