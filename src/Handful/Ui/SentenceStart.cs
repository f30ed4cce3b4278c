namespace Handful.Ui;

internal static class SentenceStart
{
    public static string Of(string words) =>
        words.Length == 0 ? words : string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1));
}
