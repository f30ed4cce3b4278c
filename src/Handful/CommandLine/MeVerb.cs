using System.CommandLine;
using System.Text.Json;
using Handful.Profile;

namespace Handful.CommandLine;

internal static class MeVerb
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    internal static void AddTo(RootCommand root, Settings settings)
    {
        var set = new Option<string?>("--set") { Description = "Read who you are from a JSON file; what it leaves out stays as it was: {\"name\",\"interests\":[],\"wants\":[],\"gives\":[],\"purpose\"}.", HelpName = "FILE" };
        var country = new Option<string?>("--country") { Description = "Your country, its name or two letters: telephone numbers without a country code are read in it.", HelpName = "COUNTRY" };
        var verb = new Command("me", "Show who you are, or say it.") { set, country };
        verb.Does(settings, async (home, said, cancellation) =>
        {
            var profile = home.Door<OwnerProfile>();
            if (said.GetValue(country) is { } region) (await profile.LiveInAsync(region, cancellation)).OrRefuse();
            if (said.GetValue(set) is { } file) (await profile.IntroduceAsync((await ReadAsync(file, cancellation)).Over(await profile.TellAsync(cancellation)), cancellation)).OrRefuse();
            var me = await profile.TellAsync(cancellation);
            if (said.GetValue(settings.Json)) Say.Json(me);
            else Show(me);
        });
        root.Subcommands.Add(verb);
    }

    private static async Task<Said> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var file = Files.Open(path);
            return await JsonSerializer.DeserializeAsync<Said>(file, Format, cancellation) ?? throw new RefusedException($"{path} says nothing.");
        }
        catch (JsonException wrong)
        {
            throw new RefusedException($"{path} cannot be read as JSON (line {wrong.LineNumber + 1}): {{\"name\",\"interests\":[],\"wants\":[],\"gives\":[],\"purpose\"}} is expected. Nothing was changed.");
        }
    }

    /// <summary>What the file says; what it leaves out is null.</summary>
    private sealed record Said(string? Name, IReadOnlyList<string>? Interests, IReadOnlyList<string>? Wants, IReadOnlyList<string>? Gives, string? Purpose)
    {
        internal Me Over(Me me) => new(Name ?? me.Name, Interests ?? me.Interests, Wants ?? me.Wants, Gives ?? me.Gives, Purpose ?? me.Purpose);
    }

    private static void Show(Me me) => Say.Table(["", ""],
    [
        ["Name", me.Name.Length > 0 ? me.Name : "(not said yet: ./handful me --set FILE)"],
        ["Interests", string.Join(", ", me.Interests)],
        ["Wants", string.Join("; ", me.Wants)],
        ["Gives", string.Join("; ", me.Gives)],
        ["Purpose", me.Purpose],
    ]);
}

internal static class Files
{
    /// <summary>The file to read, or a sentence that says why it cannot be.</summary>
    internal static FileStream Open(string path)
    {
        try
        {
            if (Directory.Exists(path)) throw new RefusedException($"{path} is a folder, not a file.");
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(wrong is FileNotFoundException or DirectoryNotFoundException ? $"There is no file {path}." : $"{path} cannot be read: {wrong.Message}");
        }
    }
}
