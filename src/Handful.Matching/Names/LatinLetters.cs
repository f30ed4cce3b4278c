using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Handful.Matching.Names;

/// <summary>Names of any script in plain Latin letters, so that two ways to write one name can be laid beside each other.</summary>
internal static class LatinLetters
{
    // One Latin spelling each, near the English one; NameSpelling evens out what other languages would write.
    private const string Letters = """
        а a б b в v г g ґ g д d е e ё e ж zh з z и i й i і i ї i ј j к k л l љ lj м m н n њ nj о o п p р r с s т t ћ c ђ d у u ў u ф f х kh ц ts ч ch џ dz ш sh щ sh ъ - ы y ь - э e ю iu я ia є e ә a ө o ү u қ k ң n ғ g һ h
        α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
        א - ב b ג g ד d ה h ו v ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע - פ f ף f צ ts ץ ts ק k ר r ש sh ת t
        ا - أ - إ - آ - ء - ئ - ؤ - ع - ب b ت t ة - ث th ج j ح h خ kh د d ذ d ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z غ gh ف f ق k ك k ک k گ g ل l م m ن n ه h و v ي i ی i ى - پ p چ ch
        あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho
        ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n っ - ー -
        ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i
        """;

    // The order in which Unicode puts Korean syllables together: first consonant, vowel, last consonant.
    private static readonly string[] KoreanFirst = ["k", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    private static readonly string[] KoreanVowel = ["a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"];
    private static readonly string[] KoreanLast = ["", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"];

    private static readonly FrozenDictionary<char, string> Table = Read();

    /// <summary>Lower-case words of <c>a</c> to <c>z</c> and of letters that no table here knows (Chinese characters), one space between; digits and marks are left out.</summary>
    internal static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in WithoutArticle(Decomposed(text)))
        {
            if (letter is '\'' or '’' or 'ʼ' or '\u00AD' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            if (char.IsLetter(letter) || char.IsSurrogate(letter) || letter == 'ー') Append(plain, char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>Al-Zubaidi is الزبيدي in one word, and Zubaidi to many.</summary>
    private static string WithoutArticle(string text) =>
        text.Contains("ال", StringComparison.Ordinal) ? string.Join(' ', text.Split(' ').Select(word => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word)) : text;

    /// <summary>"Cyrillic", "Greek" …; "Latin" for Latin letters and for none.</summary>
    internal static string ScriptOf(string text)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case >= '\u0370' and <= '\u03FF': return "Greek";
                case >= '\u0400' and <= '\u052F': return "Cyrillic";
                case >= '\u0590' and <= '\u05FF': return "Hebrew";
                case >= '\u0600' and <= '\u06FF': return "Arabic";
                case >= '\u3040' and <= '\u30FF': return "Japanese";
                case >= '\u3400' and <= '\u9FFF': return "Chinese characters";
                case >= '\uAC00' and <= '\uD7A3' or (>= '\u1100' and <= '\u11FF'): return "Korean";
                default: continue;
            }
        }

        return "Latin";
    }

    private static void Append(StringBuilder plain, char letter)
    {
        // Katakana as hiragana.
        if (letter is >= '\u30A1' and <= '\u30F6') letter = (char)(letter - 0x60);
        if (letter is 'ゃ' or 'ゅ' or 'ょ') Soften(plain, letter switch { 'ゃ' => 'a', 'ゅ' => 'u', _ => 'o' });
        else if (letter is >= '\uAC00' and <= '\uD7A3')
        {
            var syllable = letter - 0xAC00;
            plain.Append(KoreanFirst[syllable / 588]).Append(KoreanVowel[syllable % 588 / 28]).Append(KoreanLast[syllable % 28]);
        }
        else plain.Append(Table.TryGetValue(letter, out var latin) ? latin : letter.ToString());
    }

    /// <summary>ki and a small ya are kya; shi and a small ya are sha.</summary>
    private static void Soften(StringBuilder plain, char vowel)
    {
        if (plain.Length > 0 && plain[^1] == 'i') plain.Length--;
        if (plain.Length == 0 || plain[^1] is not ('h' or 'j')) plain.Append('y');
        plain.Append(vowel);
    }

    /// <summary>Accents stand apart from their letters, to be dropped; Korean syllables stay whole, and й stays another letter than и.</summary>
    private static string Decomposed(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var whole = string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
        return ScriptOf(whole) == "Korean" ? whole.Normalize(NormalizationForm.FormC) : Voiced(whole.Normalize(NormalizationForm.FormKD));
    }

    // ka with two small strokes is ga; the stroke is a mark that would be dropped.
    private static string Voiced(string text)
    {
        const string Plain = "かきくけこさしすせそたちつてとはひふへほ", Voice = "gagigugegozajizuzezodajizudedobabibubebo";
        if (!text.AsSpan().ContainsAny('\u3099', '\u309A')) return text;
        var said = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var before = said.Length > 0 ? said[^1] is >= '\u30A1' and <= '\u30F6' ? (char)(said[^1] - 0x60) : said[^1] : ' ';
            var place = Plain.IndexOf(before, StringComparison.Ordinal);
            if (letter is not ('\u3099' or '\u309A') || place < 0) said.Append(letter);
            else
            {
                said.Length--;
                var voiced = Voice.Substring(place * 2, 2);
                said.Append(letter == '\u309A' ? "p" + voiced[1] : voiced);
            }
        }

        return said.ToString();
    }

    private static FrozenDictionary<char, string> Read()
    {
        var words = Letters.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1] == "-" ? "" : pair[1]);
    }
}
