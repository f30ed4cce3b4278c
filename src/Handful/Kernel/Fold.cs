using System.Globalization;
using System.Text;

namespace Handful.Kernel;

/// <summary>Text brought to the form in which it is compared and searched: lower case, without accents, single spaces.</summary>
public static class Fold
{
    /// <summary>Letters and digits of <paramref name="text"/> in their plainest form; everything else becomes one space; no space at the ends.</summary>
    public static string Words(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (System.Text.Ascii.IsValid(text)) return AsciiWords(text);
        var plain = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) continue;
            // An apostrophe joins (O'Brannagh → obrannagh); anything else that is no letter or digit parts.
            if (rune.Value is '\'' or '’') continue;
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = plain.Length > 0;
                continue;
            }

            if (gap) plain.Append(' ');
            gap = false;
            Append(plain, rune);
        }

        return plain.ToString();
    }

    /// <summary>The same rules where every letter is its own plainest form already.</summary>
    private static string AsciiWords(string text)
    {
        var plain = text.Length <= 512 ? stackalloc char[512] : new char[text.Length];
        var (length, gap) = (0, false);
        foreach (var letter in text)
        {
            if (letter == '\'') continue;
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                gap = length > 0;
                continue;
            }

            if (gap) plain[length++] = ' ';
            gap = false;
            plain[length++] = char.ToLowerInvariant(letter);
        }

        return length == text.Length && plain[..length].SequenceEqual(text) ? text : new string(plain[..length]);
    }

    /// <summary>
    /// The same, with every letter of a script that puts no spaces between words standing for itself (Chinese, Japanese, Korean, Thai and
    /// their neighbours): a family name and a given name, or a whole sentence, would else be one word.
    /// </summary>
    public static string Search(string? text)
    {
        var words = Words(text);
        if (System.Text.Ascii.IsValid(words) || !words.EnumerateRunes().Any(StandsForItself)) return words;
        var apart = new StringBuilder(words.Length * 2);
        var itself = false;
        foreach (var rune in words.EnumerateRunes())
        {
            var alone = StandsForItself(rune);
            if ((alone || itself) && apart.Length > 0 && apart[^1] != ' ' && rune.Value != ' ') apart.Append(' ');
            apart.Append(rune);
            itself = alone;
        }

        return apart.ToString();
    }

    /// <summary>As much of a folded text as an index orders by: a row of PostgreSQL's holds 2,704 bytes.</summary>
    public static string Beginning(string folded)
    {
        const int Longest = 400;
        if (folded.Length <= Longest) return folded;
        return folded[..(char.IsHighSurrogate(folded[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static bool StandsForItself(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x11FF) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7FF)
        || (rune.Value >= 0x20000 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter);

    /// <summary>The words of <paramref name="text"/>, folded.</summary>
    public static string[] Tokens(string? text) => Words(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Append(StringBuilder plain, Rune rune)
    {
        // Letters that Unicode does not take apart, as people without them on the keyboard type them.
        switch (rune.Value)
        {
            case 'ß' or 'ẞ': plain.Append("ss"); break;
            case 'ø' or 'Ø': plain.Append('o'); break;
            case 'æ' or 'Æ': plain.Append("ae"); break;
            case 'œ' or 'Œ': plain.Append("oe"); break;
            case 'ł' or 'Ł': plain.Append('l'); break;
            case 'đ' or 'Đ' or 'ð' or 'Ð': plain.Append('d'); break;
            case 'þ' or 'Þ': plain.Append("th"); break;
            case 'ı': plain.Append('i'); break;
            default: plain.Append(Rune.ToLowerInvariant(rune)); break;
        }
    }
}
