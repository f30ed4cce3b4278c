using System.Globalization;

namespace Handful.Matching.Topics;

/// <summary>One line of the graph's files: <c>name = other names &lt; further parents ~ neighbours with strengths ? how to tell it apart</c>.</summary>
internal sealed record GraphLine(
    string File, int Number, int Depth, string Name, string[] OtherNames, string[] FurtherParents, (string Name, double Strength)[] Neighbours, string? Note)
{
    private const string Folder = "Topics.Graph.";

    /// <summary>Every line of every file, in the order of the files' names.</summary>
    internal static IEnumerable<GraphLine> ReadAll()
    {
        var library = typeof(GraphLine).Assembly;
        foreach (var resource in library.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var file = new StreamReader(library.GetManifestResourceStream(resource)!);
            var number = 0;
            while (file.ReadLine() is { } line)
            {
                number++;
                if (!IsBlankOrRemark(line)) yield return Parse(resource[Folder.Length..], number, line);
            }
        }
    }

    internal static GraphLine Parse(string file, int number, string line)
    {
        var rest = line.TrimStart(' ');
        var depth = (line.Length - rest.Length) / 2;
        var note = CutAt(ref rest, " ? ");
        var neighbours = Listed(CutAt(ref rest, " ~ "));
        var parents = Listed(CutAt(ref rest, " < "));
        var others = Listed(CutAt(ref rest, " = "));
        return new GraphLine(file, number, depth, rest.Trim(), others, parents, Array.ConvertAll(neighbours, Neighbour), note);
    }

    private static bool IsBlankOrRemark(string line) => line.AsSpan().TrimStart() is var words && (words.IsEmpty || words.StartsWith("# ", StringComparison.Ordinal));

    private static string? CutAt(ref string line, string mark)
    {
        var at = line.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0) return null;
        var cut = line[(at + mark.Length)..].Trim();
        line = line[..at];
        return cut;
    }

    private static string[] Listed(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static (string Name, double Strength) Neighbour(string words)
    {
        var at = words.LastIndexOf(' ');
        return at > 0 && double.TryParse(words.AsSpan(at), NumberStyles.Float, CultureInfo.InvariantCulture, out var strength) ? (words[..at], strength) : (words, 0);
    }
}
