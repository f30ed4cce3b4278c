namespace Handful.Matching.Topics;

/// <summary>
/// Endings that the finder folds in names and texts beyond <see cref="TopicKey"/>, whose keys are kept in databases: the feminine of trades in
/// German, French, Spanish and Portuguese (Elektrotechnikerin is found as Elektrotechniker, professora as professor), and tomatoes.
/// </summary>
internal static class WordEnding
{
    // Only where the word before it is long enough for a trade: opera, camera and biere are none.
    private const int Shortest = 8;

    private static readonly (string Feminine, string Masculine)[] Endings =
    [
        ("erinnen", "er"), ("erin", "er"), ("eurin", "eur"), ("orin", "or"), ("istin", "ist"), ("login", "loge"), ("waltin", "walt"),
        ("trice", "teur"), ("euse", "eur"), ("ienne", "ien"), ("iere", "ier"),
        ("dora", "dor"), ("tora", "tor"), ("sora", "sor"), ("era", "ero"), ("eira", "eiro"), ("tecta", "tecto"), ("iteta", "iteto"),
        ("ografa", "ografo"), ("ologa", "ologo"), ("ogada", "ogado"), ("eure", "eur"), ("ante", "ant"),
    ];

    /// <summary>Folds the ending of a folded singular where it stands; never longer than it was.</summary>
    /// <returns>The length that is left.</returns>
    internal static int Fold(Span<char> word)
    {
        if (word.Length > 5 && word.EndsWith("oe")) return word.Length - 1;
        if (word.Length < Shortest || word[^1] is not ('a' or 'e' or 'n')) return word.Length;
        foreach (var (feminine, masculine) in Endings)
        {
            if (!word.EndsWith(feminine)) continue;
            var stem = word.Length - feminine.Length;
            masculine.CopyTo(word[stem..]);
            return stem + masculine.Length;
        }
        return word.Length;
    }
}
