using System.Diagnostics;
using System.Globalization;

namespace Handful.Fuzz;

/// <summary>The loop: a file, a mutation, a reader, and the question whether that was new.</summary>
internal sealed class Fuzzing(int seed)
{
    // Of the processor: others work on the machine too.
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(2);

    private readonly Random dice = new(seed);
    private readonly List<(Target Target, byte[] File)> worth = [];
    private readonly HashSet<string> known = [];

    internal int Run(TimeSpan time, IEnumerable<string> folders)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"HANDFUL_FUZZ_SEED={seed}"));
        byte[][] files = [.. Seeds.Own, .. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Where(file => new FileInfo(file).Length < 200_000).Select(File.ReadAllBytes)];
        foreach (var target in Target.All)
        {
            foreach (var file in files) Try(target, file);
            if (!worth.Exists(one => one.Target == target)) worth.Add((target, files[0]));
        }

        var (clock, runs, told) = (Stopwatch.StartNew(), 0L, TimeSpan.Zero);
        while (clock.Elapsed < time)
        {
            var (target, file) = worth[dice.Next(worth.Count)];
            Try(target, Mutation.Of(file, worth[dice.Next(worth.Count)].File, dice));
            runs++;
            if (clock.Elapsed - told < TimeSpan.FromSeconds(30)) continue;
            told = clock.Elapsed;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told:hh\\:mm\\:ss}  {runs:N0} files read, {worth.Count:N0} worth keeping, {Coverage.Branches:N0} branches, {known.Count} findings"));
        }

        return known.Count == 0 ? 0 : 1;
    }

    private void Try(Target target, byte[] file)
    {
        Coverage.Forget();
        var before = Environment.CpuUsage.UserTime;
        try
        {
            target.Read(file);
        }
#pragma warning disable CA1031 // Whatever it is, it is a finding.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            Keep(target, file, $"{wrong.GetType().Name} {wrong.Message[..Math.Min(60, wrong.Message.Length)]} {wrong.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Handful", StringComparison.Ordinal))?.Trim()}", wrong.ToString());
        }

        var took = Environment.CpuUsage.UserTime - before;
        if (took > TooLong) Keep(target, file, "slow", string.Create(CultureInfo.InvariantCulture, $"{took} for {file.Length} bytes"));
        if (Coverage.IsNew()) worth.Add((target, file));
    }

    private void Keep(Target target, byte[] file, string kind, string what)
    {
        if (!known.Add($"{target.Name} {kind}")) return;
        var folder = Directory.CreateDirectory("findings").FullName;
        var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{known.Count}"));
        File.WriteAllBytes(name, file);
        File.WriteAllText(name + ".txt", what);
        Console.WriteLine($"FOUND by {target.Name}: {kind} -> {name}");
    }
}
