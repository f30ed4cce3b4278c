namespace Handful.Matching.Briefs;

/// <summary>The ends and joints of sentences.</summary>
internal static class Sentences
{
    /// <summary>Ends with a full stop unless it ends already, a quoted question included.</summary>
    public static string End(string sentence) =>
        sentence.EndsWith("?”", StringComparison.Ordinal) || sentence[^1] is '.' or '?' ? sentence : sentence + ".";

    /// <summary>"chess", "chess and jazz", "chess, jazz and tea".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
