using Handful.Kernel;

namespace Handful.Exchange;

/// <summary>Whether two names may be of one person.</summary>
public static class SameName
{
    /// <summary>True where they have a word or an initial of one in common, where one has no letters of the other's script, or where one is empty.</summary>
    public static bool Possible(string a, string b)
    {
        var (first, second) = (Fold.Tokens(a), Fold.Tokens(b));
        if (first.Length == 0 || second.Length == 0) return true;
        if (IsLatin(first) != IsLatin(second)) return true;
        return first.Any(word => second.Any(other => word == other || Initial(word, other)));
    }

    private static bool Initial(string a, string b) => (a.Length == 1 || b.Length == 1) && a[0] == b[0];

    private static bool IsLatin(string[] words) => words.Any(word => word.Any(letter => letter is >= 'a' and <= 'z'));
}
