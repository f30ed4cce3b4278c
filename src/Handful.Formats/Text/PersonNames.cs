using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Handful.Formats.Text;

/// <summary>Names of people: put together, taken apart, tidied and compared.</summary>
internal static partial class PersonNames
{
    /// <summary>"Dr. Ada B. Fictional"; Chinese, Japanese and Korean names family name first, without spaces.</summary>
    public static string Compose(string prefix, string given, string additional, string family) =>
        given.Length > 0 && family.Length > 0 && IsEastAsian(given) && IsEastAsian(family)
            ? family + given
            : Words.OneLine($"{prefix} {given} {additional} {family}");

    /// <summary>Takes degrees and certificates off a name: "Madeup, MBA" is "Madeup" and "MBA".</summary>
    public static (string Name, string Suffix) WithoutSuffix(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma <= 0 ? (name, "") : (name[..comma].Trim(), name[(comma + 1)..].Trim(' ', ','));
    }

    /// <summary>Without emoji and pronouns, on one line, with capitals where all or no letters are capitals.</summary>
    public static string Tidy(string name)
    {
        name = WithoutPronouns(Words.OneLine(WithoutSymbols(name)));
        name = Words.OneLine(name).Trim(',', ';', '-', '–', ':', ' ');
        var letters = name.Where(char.IsLetter).ToList();
        var shouted = letters.Count > 3 && letters.TrueForAll(char.IsUpper) && name.Contains(' ', StringComparison.Ordinal);
        var whispered = letters.Count > 0 && letters.TrueForAll(char.IsLower) && !name.Contains('@', StringComparison.Ordinal);
        return shouted || whispered ? Capitals(name) : name;
    }

    /// <summary>Without "(she/her)".</summary>
    public static string WithoutPronouns(string text) => Pronouns().Replace(text, " ");

    /// <summary>Written in capitals throughout, as it would be said: "HAVERSTOCK HALL" is "Haverstock Hall".</summary>
    public static string Spoken(string shouted) => Capitals(shouted);

    /// <summary>A name made of an e-mail address: "d.achterberg@…" is "D. Achterberg".</summary>
    public static string FromEmail(string email)
    {
        var local = email.Split('@')[0].Split('+')[0];
        var parts = local.Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Any(char.IsLetter));
        return string.Join(' ', parts.Select(part => part.Length == 1 ? part.ToUpperInvariant() + "." : Capitals(part)));
    }

    /// <summary>Whether two spellings can be one person: every word of the shorter stands in the longer, in order, perhaps as an initial.</summary>
    public static bool Compatible(string one, string other)
    {
        var a = Words.Fold(one).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var b = Words.Fold(other).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (a.Length > b.Length) (a, b) = (b, a);
        var at = 0;
        foreach (var word in a)
        {
            while (at < b.Length && !SameWord(word, b[at])) at++;
            if (at++ >= b.Length) return false;
        }
        return a.Length > 0;
    }

    /// <summary>Whether an address could be that person's own, because it holds one of the name's words.</summary>
    public static bool InEmail(string name, string email)
    {
        var local = Words.Fold(email.Split('@')[0]).Replace(" ", "", StringComparison.Ordinal);
        return Words.Fold(name).Split(' ').Any(word => word.Length > 2 && local.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>One to five words that begin with letters, most with capitals, without digits.</summary>
    public static bool LooksLikeOne(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 5 && text.Length <= 80 && !text.Any(c => char.IsDigit(c) || c is '@' or '/' or ':' or ';' or '?' or '!' or '=')
            && Array.TrueForAll(words, word => char.IsLetter(word, 0) || word[0] is '"' or '“' or '(' or '\'');
    }

    private static bool SameWord(string a, string b) =>
        a == b || (a.Length == 1 && b[0] == a[0]) || (b.Length == 1 && a[0] == b[0]);

    private static string Capitals(string name)
    {
        var tidy = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var starts = i == 0 || name[i - 1] is ' ' or '-' or '\'' or '’' or '.' || (i > 1 && name[i - 2] is 'M' or 'm' && name[i - 1] is 'C' or 'c' && (i == 2 || name[i - 3] is ' ' or '-'));
            tidy.Append(starts ? char.ToUpperInvariant(name[i]) : char.ToLowerInvariant(name[i]));
        }
        return tidy.ToString();
    }

    private static string WithoutSymbols(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isSymbol = Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
                || rune.Value is 0x200D or 0xFE0F or 0xFFFD;
            if (!isSymbol) kept.Append(rune);
        }
        return kept.ToString();
    }

    private static bool IsEastAsian(string text) =>
        text.All(c => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or '々' or '・');

    [GeneratedRegex(@"[(\[]\s*(she|he|they|her|him|them|xe|ze|sie|er|elle|il|iel)\s*([/,]\s*\p{L}+\s*)*[)\]]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pronouns();
}
