namespace Handful.Matching.Tests.Topics;

/// <summary>A text about somebody, the topics that a reader names in it, and those a reader lets pass beside them.</summary>
internal sealed record Biography(string Text, string[] Named, string[] LetPass);

/// <summary>What the figures of docs/topics.md are measured on.</summary>
internal static class Measured
{
    internal static List<(bool Related, string One, string Other)> Pairs() =>
        [.. Lines("pairs.txt").Select(line => (line[0] == '+', line[2..].Split(" | "))).Select(pair => (pair.Item1, pair.Item2[0], pair.Item2[1]))];

    internal static List<Biography> Biographies(string file)
    {
        var biographies = new List<Biography>();
        foreach (var line in Lines(file))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal)) biographies[^1] = biographies[^1] with { Named = line[2..].Split(", ") };
            else if (line.StartsWith("+ ", StringComparison.Ordinal)) biographies[^1] = biographies[^1] with { LetPass = line[2..].Split(", ") };
            else biographies.Add(new Biography(line, [], []));
        }
        return biographies;
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Topics", "Measured", file)).Where(line => line.Length > 0 && line[0] != '#');
}
