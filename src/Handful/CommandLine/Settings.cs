using System.CommandLine;
using Handful.Storage;

namespace Handful.CommandLine;

/// <summary>The options that every verb understands.</summary>
internal sealed class Settings
{
    private StorageSettings? storage;

    internal Option<string?> Data { get; } = new("--data") { Description = "The data folder; otherwise HANDFUL_DATA, otherwise the XDG data folder.", HelpName = "DIR", Recursive = true };

    internal Option<string?> Database { get; } = new("--database") { Description = "A PostgreSQL connection string (\"Host=…\"); otherwise HANDFUL_DATABASE, otherwise a SQLite file in the data folder.", HelpName = "CONNECTION", Recursive = true };

    internal Option<bool> Json { get; } = new("--json") { Description = "Answer with JSON, for programs.", Recursive = true };

    internal Option<bool> Demo { get; } = new("--demo") { Description = "Open a copy of a made-up network, apart from your own.", Recursive = true };

    internal void AddTo(RootCommand root)
    {
        root.Options.Add(Data);
        root.Options.Add(Database);
        root.Options.Add(Json);
        root.Options.Add(Demo);
    }

    /// <summary>The same for as long as the program runs: every answer to --demo is a new folder.</summary>
    internal StorageSettings Storage(ParseResult said) => storage ??= Read(said);

    private StorageSettings Read(ParseResult said)
    {
        if (said.GetValue(Demo)) return new StorageSettings(Directory.CreateTempSubdirectory("handful-demo-").FullName, null);
        var folder = said.GetValue(Data) ?? Named("HANDFUL_DATA")
            ?? Path.Combine(Named("XDG_DATA_HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "handful");
        return new StorageSettings(Path.GetFullPath(folder), said.GetValue(Database) ?? Named("HANDFUL_DATABASE"));
    }

    /// <summary>For verbs that look after the file: a network that is gone when it is closed needs none of them.</summary>
    internal StorageSettings LastingStorage(ParseResult said) => said.GetValue(Demo)
        ? throw new RefusedException("The made-up network of --demo is gone when it is closed: there is nothing to keep, to bring back or to look at.")
        : Storage(said);

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
