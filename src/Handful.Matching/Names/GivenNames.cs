using System.Collections.Frozen;

namespace Handful.Matching.Names;

/// <summary>How one given name stands to another.</summary>
internal enum GivenTie
{
    None,

    /// <summary>Two ways to write one name: Jon and John, Katherine and Katharina.</summary>
    Variant,

    /// <summary>The second is what bearers of the first are called: William and Bill.</summary>
    Short,
}

/// <summary>Given names with their variants and short forms, read from the plain text file that travels inside this library.</summary>
internal static class GivenNames
{
    private sealed record Line(string First, bool IsShort);

    private static readonly FrozenDictionary<string, Line[]> Known = Read();

    /// <summary>Family names so frequent that they say little.</summary>
    private static readonly FrozenSet<string> Frequent = Resource.Lines("families.txt").SelectMany(line => line.Split(' ')).ToFrozenSet();

    internal static bool IsKnown(string given) => Known.ContainsKey(given);

    internal static bool IsFrequentFamily(string family) => Frequent.Contains(family);

    /// <param name="full">The one that may be whole.</param>
    /// <param name="other">The one that may be short for it.</param>
    internal static GivenTie Tie(string full, string other)
    {
        if (!Known.TryGetValue(full, out var lines) || !Known.TryGetValue(other, out var others)) return GivenTie.None;
        var tie = GivenTie.None;
        foreach (var line in lines)
        {
            foreach (var same in others.Where(same => same.First == line.First))
            {
                if (!line.IsShort && !same.IsShort) return GivenTie.Variant;
                if (line.IsShort && !same.IsShort) continue;
                // Mick and Micky; but two short forms of one name are as a rule two people's.
                if (!line.IsShort || full.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(full, StringComparison.Ordinal)) tie = line.IsShort ? GivenTie.Variant : GivenTie.Short;
            }
        }

        return tie;
    }

    /// <summary>One word for each name that this could be: all who could be one person share one. At most three; the name itself, evenly spelt, where it is not known.</summary>
    internal static IEnumerable<string> Roots(string given) =>
        Known.TryGetValue(given, out var lines) ? lines.Take(3).Select(line => line.First) : [NameSpelling.Of(given)];

    private static FrozenDictionary<string, Line[]> Read()
    {
        var names = new Dictionary<string, List<Line>>();
        foreach (var line in Resource.Lines("given.txt"))
        {
            var sides = line.Split('|', 2);
            var first = sides[0].Split(' ')[0];
            foreach (var (side, isShort) in new[] { (sides[0], false), (sides[1], true) })
            {
                foreach (var name in side.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LatinLetters.Of))
                {
                    if (!names.TryGetValue(name, out var known)) names[name] = known = [];
                    if (known.All(other => other.First != first)) known.Add(new Line(first, isShort));
                }
            }
        }

        return names.ToFrozenDictionary(name => name.Key, name => name.Value.OrderBy(line => line.IsShort).ToArray());
    }
}

internal static class Resource
{
    /// <summary>The lines of a text file inside this library, without its remarks.</summary>
    internal static IEnumerable<string> Lines(string name)
    {
        using var file = new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(name)!);
        while (file.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line;
    }
}
