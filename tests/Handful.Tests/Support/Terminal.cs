using System.Diagnostics;
using System.Text.Json;
using Handful.CommandLine;

namespace Handful.Tests.Support;

/// <summary>The command line as a person or a script types it: the real program, in a process of its own.</summary>
internal static class Terminal
{
    /// <param name="data">The data folder.</param>
    /// <param name="before">What a shell does first, such as <c>ulimit -f 100;</c>.</param>
    internal static async Task<Typed> RunAsync(string data, string[] args, string before = "")
    {
        var start = before.Length == 0
            ? new ProcessStartInfo("dotnet", [typeof(Verbs).Assembly.Location, .. args])
            : new ProcessStartInfo("bash", ["-c", before + " exec dotnet \"$0\" \"$@\"", typeof(Verbs).Assembly.Location, .. args]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment["HANDFUL_DATA"] = data;
        start.Environment.Remove("HANDFUL_DATABASE");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Typed(process.ExitCode, await output, await error);
    }
}

/// <summary>What came back.</summary>
internal sealed record Typed(int Code, string Output, string Error)
{
    internal JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
