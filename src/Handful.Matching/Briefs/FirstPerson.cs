using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Handful.Matching.Briefs;

/// <summary>"I" and "my" in other people's texts.</summary>
internal static partial class FirstPerson
{
    private static readonly FrozenDictionary<string, string> Second = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["my"] = "your", ["our"] = "your", ["me"] = "you", ["us"] = "you", ["myself"] = "yourself", ["mine"] = "yours", ["ours"] = "yours",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text says "I", "we" or "my" somewhere.</summary>
    public static bool Speaks(string text) => Any().IsMatch(text);

    /// <summary>Whether the text opens with "I" or "we" and so is a sentence of its own.</summary>
    public static bool OpensASentence(string text) => Opening().IsMatch(text);

    /// <summary>"My" becomes "your"; "I" and "we" stay, because their verb would have to change too.</summary>
    public static string Turned(string text) => Owned().Replace(text, word => Second[word.Value]);

    // "US" is a country and "ME" a state, so only ordinary spellings count.
    [GeneratedRegex(@"\b(I|we|We|my|My|our|Our|me|Me|us|myself|mine|ours|we're|we've|let's)\b")]
    private static partial Regex Any();

    [GeneratedRegex(@"^(I|[Ww]e)\b")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(my|My|our|Our|me|Me|us|myself|mine|ours)\b")]
    private static partial Regex Owned();
}
