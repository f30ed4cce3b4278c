using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Handful.Matching.Briefs;

/// <summary>"I" and "my" in other people's texts.</summary>
internal static partial class FirstPerson
{
    private static readonly FrozenDictionary<string, string> Second = Words("""
        I you|we you|my your|our your|me you|us you|myself yourself|mine yours|ours yours|I am you are|I'm you're|I was you were|I've you've
        |I'd you'd|I'll you'll|we're you're|we've you've|we'd you'd|we'll you'll
        """, " you");

    private static readonly FrozenDictionary<string, string> Third = Words("""
        I they|we they|my their|our their|me them|us them|myself themself|mine theirs|ours theirs|I am they are|I'm they're|I was they were
        |I've they've|I'd they'd|I'll they'll|we're they're|we've they've|we'd they'd|we'll they'll
        """, " the");

    /// <summary>Whether the text opens with "I" or "we" and so is a sentence of its own.</summary>
    public static bool OpensASentence(string text) => Opening().IsMatch(text);

    /// <summary>"How we set up my farm" said to the writer: "how you set up your farm".</summary>
    public static string SaidToThem(string text) => Any().Replace(Plain(text), word => Second[word.Value]);

    /// <summary>The same said about the writer: "how they set up their farm".</summary>
    public static string SaidOfThem(string text) => Any().Replace(Plain(text), word => Third[word.Value]);

    private static string Plain(string text) => text.Replace('’', '\'');

    private static FrozenDictionary<string, string> Words(string pairs, string turnedFrom) =>
        pairs.Split('|').Select(pair => pair.Trim())
            .Select(pair => (Pair: pair, At: pair.LastIndexOf(turnedFrom, StringComparison.Ordinal)))
            .ToFrozenDictionary(one => one.Pair[..one.At], one => one.Pair[(one.At + 1)..], StringComparer.OrdinalIgnoreCase);

    // "US" is a country and "ME" a state, so only ordinary spellings count.
    [GeneratedRegex(@"\b(I am|I was|I'm|I've|I'd|I'll|I|[Ww]e're|[Ww]e've|[Ww]e'd|[Ww]e'll|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|[Mm]yself|[Mm]ine|[Oo]urs)\b")]
    private static partial Regex Any();

    [GeneratedRegex(@"^(I|[Ww]e)\b")]
    private static partial Regex Opening();
}
