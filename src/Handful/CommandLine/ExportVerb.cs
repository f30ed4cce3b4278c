using System.CommandLine;
using Handful.Exchange;

namespace Handful.CommandLine;

internal static class ExportVerb
{
    internal static void AddTo(RootCommand root, Settings settings)
    {
        var format = new Option<ExportFormat>("--format")
        {
            Description = "vcard, csv or json.", HelpName = "vcard|csv|json", Required = true,
            CustomParser = said => said.Tokens is [var token] && Enum.TryParse<ExportFormat>(token.Value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : Unknown(said),
        };
        var to = new Argument<string>("FILE") { Description = "Where to write; an existing file is replaced once everything is written. - is standard output." };
        var verb = new Command("export", "Everything out again, in open formats.") { format, to };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var path = said.GetValue(to)!;
            if (path == "-")
            {
                await using var output = Console.OpenStandardOutput();
                await home.Door<ExportDesk>().WriteAsync(said.GetValue(format), output, cancellation);
                return;
            }

            await WriteWholeAsync(path, file => home.Door<ExportDesk>().WriteAsync(said.GetValue(format), file, cancellation));
            if (said.GetValue(settings.Json)) Say.Json(new { file = path, bytes = new FileInfo(path).Length });
        });
        root.Subcommands.Add(verb);
    }

    private static ExportFormat Unknown(System.CommandLine.Parsing.ArgumentResult said)
    {
        said.AddError("--format is vcard, csv or json.");
        return default;
    }

    /// <summary>Beside the file first: a full disk must not leave half an export where a whole one was.</summary>
    private static async Task WriteWholeAsync(string path, Func<Stream, Task> write)
    {
        var beside = path + ".part";
        try
        {
            await using (var file = File.Create(beside)) await write(file);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            throw new RefusedException($"{path} cannot be written: {wrong.Message}");
        }
    }
}
