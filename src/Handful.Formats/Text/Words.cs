using System.Globalization;
using System.Text;

namespace Handful.Formats.Text;

/// <summary>The ways this library cleans and compares texts.</summary>
internal static class Words
{
    /// <summary>Trimmed, line breaks as \n, tabs as spaces, without control and invisible characters.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n' or '\r' or '\v' or '\f' or '\u2028' or '\u2029') clean.Append('\n');
            else if (c is '\t' or '\u00A0') clean.Append(' ');
            else if (!char.IsControl(c) && !IsInvisible(c)) clean.Append(c);
        }
        return clean.ToString().Trim();
    }

    /// <summary>On one line.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>For comparing: lower case, without accents, letters and digits only, words parted by one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (c is 'ß') folded.Append("ss");
            else if (c is 'ø' or 'Ø') folded.Append('o');
            else if (c is 'ł' or 'Ł') folded.Append('l');
            else if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The parts between any of <paramref name="separators"/>, cleaned, without empty ones and repetitions.</summary>
    public static IReadOnlyList<string> Split(string text, params char[] separators) =>
        [.. text.Split(separators).Select(Clean).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair stands alone; there is nothing to decompose it with.
            return text;
        }
    }

    private static bool IsClean(string text)
    {
        if (text.Length == 0) return true;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        foreach (var c in text)
            if (c != '\n' && (char.IsControl(c) || c is '\u00A0' or '\u2028' or '\u2029' || IsInvisible(c)))
                return false;
        return true;
    }

    // The joiners U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
    private static bool IsInvisible(char c) =>
        c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
