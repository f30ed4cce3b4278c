using System.Globalization;
using System.Text;

namespace Handful.Matching.Topics;

/// <summary>The folded form under which two spellings of a topic are the same.</summary>
public static class TopicKey
{
    /// <summary>
    /// Folds case, accents, hyphens, spaces, punctuation and simple English plurals: "E-Bikes", "e bike" and "ebike"
    /// have one key. <c>+</c> and <c>#</c> stay (C, C++ and C# differ) and <c>&amp;</c> reads as "and".
    /// </summary>
    /// <returns>The key; empty only for blank words. Words made of symbols alone are their own key.</returns>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var key = new StringBuilder(words.Length);
        foreach (var word in Words(words)) key.Append(word);
        return key.Length > 0 ? key.ToString() : words.Trim().ToLowerInvariant();
    }

    /// <summary>The words of a text, each folded and in the singular.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Decomposed(text))
        {
            if (IsDropped(letter)) continue;
            if (char.IsLetterOrDigit(letter) || letter is '+' or '#' || IsMark(letter)) Append(word, letter);
            else
            {
                if (word.Length > 0) yield return Singular(word.ToString());
                word.Clear();
                if (letter == '&') yield return "and";
            }
        }
        if (word.Length > 0) yield return Singular(word.ToString());
    }

    // Normalize refuses broken halves of surrogate pairs; they are left out.
    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var whole = text.EnumerateRunes().Contains(Rune.ReplacementChar)
            ? string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
            : text;
        return whole.Normalize(NormalizationForm.FormKD);
    }

    // The accents of Latin, Greek and Cyrillic go; the marks of other scripts are part of their letters.
    private static bool IsDropped(char letter) => letter is (>= '\u0300' and <= '\u036F') or '\'' or '’' or '\u00AD';

    private static bool IsMark(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Surrogate;

    private static void Append(StringBuilder word, char letter)
    {
        switch (char.ToLowerInvariant(letter))
        {
            case 'ß': word.Append("ss"); break;
            case 'æ': word.Append("ae"); break;
            case 'œ': word.Append("oe"); break;
            case 'ø': word.Append('o'); break;
            case 'ł': word.Append('l'); break;
            case 'đ' or 'ð': word.Append('d'); break;
            case 'þ': word.Append("th"); break;
            case 'ı': word.Append('i'); break;
            case var plain: word.Append(plain); break;
        }
    }

    private static string Singular(string word)
    {
        Span<char> letters = stackalloc char[Math.Min(word.Length, 128)];
        if (word.Length > letters.Length) return word;
        word.CopyTo(letters);
        var length = Singular(letters);
        return letters[..length].SequenceEqual(word) ? word : new string(letters[..length]);
    }

    /// <summary>Turns a folded word into its singular where it stands.</summary>
    /// <returns>The singular's length.</returns>
    internal static int Singular(Span<char> word)
    {
        if (word.Length < 4 || word is "news") return word.Length;
        var length = word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word.Length - 1 : word.Length;
        if (length > 3 && word[..length].EndsWith("ie"))
        {
            word[length - 2] = 'y';
            return length - 1;
        }
        return EndsSoft(word[..length]) ? length - 1 : length;
    }

    // box, boxe(s); church, churche(s): the plural's e goes from both forms so that they meet.
    private static bool EndsSoft(ReadOnlySpan<char> word) =>
        word.EndsWith("che") || word.EndsWith("she") || word.EndsWith("xe") || word.EndsWith("sse") || word.EndsWith("zze");
}
