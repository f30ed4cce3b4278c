using Handful.Shell;
using Handful.Storage;

namespace Handful.CommandLine;

/// <summary>What can be typed after <c>./handful</c>.</summary>
internal static class Verbs
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var storage = new StorageSettings(args.Length > 0 ? args[0] : "/tmp/handful-data", null);
        Directory.CreateDirectory(storage.Folder);
        var app = Server.Build(storage, "http://127.0.0.1:5080");
        if (await app.Services.GetRequiredService<Migrator>().PrepareAsync() is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Sentence);
            return 1;
        }

        await app.StartAsync();
        Console.WriteLine($"Handful is open at http://127.0.0.1:5080/enter?key={app.Services.GetRequiredService<Accounts.EntryKey>().Key}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
