namespace Handful.Matching.Topics;

/// <summary>
/// Reads the words of a text one after the other, folded as <see cref="TopicKey"/> folds them, without making a string. Beyond it: a
/// French article or preposition before an apostrophe is no part of its word (l'apiculture), nor is the mark of a hashtag; and the feminine
/// of a trade is its masculine (<see cref="WordEnding"/>).
/// </summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    // How each Latin letter is folded: null where it stands for itself, empty where it parts words.
    private static readonly string?[] Folds = MakeFolds();

    private readonly ReadOnlySpan<char> text = text;
    private int at = 0;

    /// <summary>The next word; false at the end of the text.</summary>
    internal bool TryRead(out TextWord word)
    {
        var gap = at == 0 ? Gap.Break : Gap.Joint;
        var from = at;
        while (at < text.Length && !BeginsWord())
        {
            if (text[at] == '&') return Ampersand(from, out word);
            gap = Wider(gap);
            at++;
        }
        if (from == at && from > 0) gap = Gap.Joint;
        if (at >= text.Length)
        {
            word = default;
            return false;
        }
        return Letters(gap, out word);
    }

    private bool Letters(Gap gap, out TextWord word)
    {
        Span<char> folded = stackalloc char[WordHash.Longest];
        var (start, length) = (at, 0);
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '\'' or '’')
            {
                if (!IsElided(folded[..Math.Min(length, folded.Length)])) continue;
                (start, length) = (at + 1, 0);
            }
            else if (letter < 128)
            {
                if (!IsAsciiPart(letter)) break;
                Put(folded, ref length, (char)(letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter));
            }
            else if (FoldOf(letter) is { } fold)
            {
                if (fold.Length == 0 && !IsSilent(letter)) break;
                foreach (var part in fold) Put(folded, ref length, part);
            }
            else Put(folded, ref length, letter);
        }
        var hash = length <= folded.Length ? WordHash.Of(folded[..WordEnding.Fold(folded[..TopicKey.Singular(folded[..length])])]) : new WordHash(0, WordHash.Longest + 1);
        word = new TextWord(start, at, gap, hash);
        return true;
    }

    private bool Ampersand(int from, out TextWord word)
    {
        var gap = from == at && from > 0 ? Gap.Joint : Gap.Space;
        word = new TextWord(at, at + 1, gap, WordHash.Of("and"));
        at++;
        return true;
    }

    // A hash sign or plus is a part of C# and C++ and begins nothing; a dot begins .NET.
    private readonly bool BeginsWord()
    {
        var letter = text[at];
        if (letter == '.') return (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]);
        return letter < 128 ? char.IsAsciiLetterOrDigit(letter) : FoldOf(letter) is not { Length: 0 };
    }

    private readonly bool IsAsciiPart(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '+' or '#' || (letter == '.' && BeginsWord());

    private readonly Gap Wider(Gap gap)
    {
        var letter = text[at];
        if (gap == Gap.Break || letter is '\n' or '\r') return Gap.Break;
        if (letter is ' ' or '\t' or '\u00A0') return Gap.Space;
        var within = at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);
        return within && letter is '-' or '/' or '.' or '‑' or '#' or '\'' or '’' ? gap : Gap.Break;
    }

    private static void Put(Span<char> folded, ref int length, char letter)
    {
        if (length < folded.Length) folded[length] = letter;
        length++;
    }

    private static bool IsElided(ReadOnlySpan<char> before) => before is "l" or "d";

    private static bool IsSilent(char letter) => letter is (>= '\u0300' and <= '\u036F') or '\u00AD';

    private static string? FoldOf(char letter) =>
        letter < Folds.Length ? Folds[letter] : IsSilent(letter) || !char.IsLetterOrDigit(letter) ? "" : null;

    private static string?[] MakeFolds()
    {
        var folds = new string?[0x250];
        for (var letter = '\u0080'; letter < folds.Length; letter++) folds[letter] = string.Concat(TopicKey.Words(letter.ToString()));
        return folds;
    }
}
