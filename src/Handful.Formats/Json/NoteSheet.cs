using System.Globalization;
using System.Text;

namespace Handful.Formats.Json;

/// <summary>Notes of a person, made of what another program knows and Handful has no place of its own for: Markdown under small headings.</summary>
internal sealed class NoteSheet
{
    // Handful keeps 100,000 characters of notes; what does not fit is told, not cut in silence.
    private const int Room = 95_000;

    private readonly List<(string Heading, StringBuilder Text)> parts = [];
    private int length;

    /// <summary>A paragraph of its own. False where there is no room for it any more.</summary>
    /// <param name="heading">Empty for the top of the sheet.</param>
    /// <param name="text">Nothing is written of an empty one.</param>
    public bool Paragraph(string heading, string text) => Add(heading, text, "\n\n");

    /// <summary>An entry of a list. False where there is no room for it any more.</summary>
    public bool Entry(string heading, string text) => Add(heading, text.Length == 0 ? "" : "- " + text.Replace("\n", "\n  ", StringComparison.Ordinal), "\n");

    public override string ToString() =>
        string.Join("\n\n", parts.OrderBy(part => part.Heading.Length > 0).Select(part => part.Heading.Length == 0 ? part.Text.ToString() : $"### {part.Heading}\n\n{part.Text}"));

    /// <summary>"12 May 2024", or empty.</summary>
    public static string Say(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Those that say something, with commas between them.</summary>
    public static string Join(params IEnumerable<string> words) => string.Join(", ", words.Where(word => word.Length > 0));

    /// <summary>"Label: words", or nothing where there are no words.</summary>
    public static string Label(string label, string words) => words.Length == 0 ? "" : $"{label}: {words}";

    private bool Add(string heading, string text, string gap)
    {
        if (text.Length == 0) return true;
        if (length + text.Length > Room) return false;
        length += text.Length + heading.Length + 8;
        var part = parts.Find(known => known.Heading == heading).Text;
        if (part is null) parts.Add((heading, part = new StringBuilder()));
        part.Append(part.Length == 0 ? "" : gap).Append(text);
        return true;
    }
}
