using System.Text;

namespace Handful.Kernel;

/// <summary>Text as people send it, made safe to keep: trimmed, in one Unicode form, without control characters.</summary>
public static class Text
{
    /// <summary>One line: line breaks become spaces. Cut at <paramref name="limit"/> characters.</summary>
    public static string Line(string? text, int limit = 500) => Clean(text, limit, lines: false);

    /// <summary>Several lines, line breaks as <c>\n</c>. Cut at <paramref name="limit"/> characters.</summary>
    public static string Lines(string? text, int limit = 100_000) => Clean(text, limit, lines: true);

    /// <summary>A list as people type it: split at line breaks and semicolons, or at commas where there is neither.</summary>
    public static IReadOnlyList<string> List(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var separators = text.AsSpan().ContainsAny('\n', ';') ? new[] { '\n', ';' } : [','];
        return Distinct(text.Split(separators));
    }

    /// <summary>Subjects as people type them: split at line breaks, semicolons and commas; a line in quotation marks is one subject, commas and all.</summary>
    public static IReadOnlyList<string> Subjects(string? text) =>
        Distinct((text ?? "").Split('\n', StringSplitOptions.TrimEntries).SelectMany(line => line is ['"', _, .., '"'] ? [line[1..^1]] : line.Split([',', ';'])));

    /// <summary>The line that <see cref="Subjects"/> reads as this one subject again.</summary>
    public static string SubjectLine(string subject) => subject.AsSpan().ContainsAny(',', ';') ? $"\"{subject}\"" : subject;

    /// <summary>Each entry once, cleaned, in its first place.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string?> entries) =>
        [.. entries.Select(entry => Line(entry)).Where(entry => entry.Length > 0).DistinctBy(Fold.Words)];

    private static string Clean(string? text, int limit, bool lines)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        // Normalising refuses lone surrogates; they are not text.
        var kept = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length >= limit) break;
            if (rune.Value == '\r' || rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal)) continue;
            if (rune.Value is '\n' or '\t') kept.Append(lines ? (char)rune.Value : ' ');
            else if (!Rune.IsControl(rune)) kept.Append(rune);
        }

        return kept.ToString().Normalize().Trim();
    }
}
