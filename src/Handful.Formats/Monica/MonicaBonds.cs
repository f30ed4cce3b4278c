namespace Handful.Formats.Monica;

/// <summary>Monica's words for what people are to each other.</summary>
internal static class MonicaBonds
{
    private static readonly Dictionary<string, string> Inverses = new(StringComparer.Ordinal)
    {
        ["parent"] = "child", ["grandparent"] = "grandchild", ["uncle"] = "nephew", ["godfather"] = "godson", ["stepparent"] = "stepchild",
        ["boss"] = "subordinate", ["mentor"] = "protege", ["inlovewith"] = "lovedby",
    };

    private static readonly HashSet<string> Mutual = new(StringComparer.Ordinal)
    {
        "partner", "spouse", "date", "lover", "ex", "ex_husband", "sibling", "cousin", "friend", "bestfriend", "colleague",
    };

    /// <summary>What the other is in return, or null for a word of the owner's own.</summary>
    public static string? Inverse(string type) =>
        Mutual.Contains(type) ? type
        : Inverses.TryGetValue(type, out var inverse) ? inverse
        : Inverses.FirstOrDefault(pair => pair.Value == type).Key;

    public static string Say(string type) => type switch
    {
        "inlovewith" => "in love with",
        "lovedby" => "loved by",
        "bestfriend" => "best friend",
        "ex_husband" => "former spouse",
        _ => type.Replace('_', ' '),
    };
}
