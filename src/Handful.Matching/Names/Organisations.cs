namespace Handful.Matching.Names;

/// <summary>Organisations as people write them: with and without "GmbH", in short and in full.</summary>
internal static class Organisations
{
    private static readonly HashSet<string> Forms =
        ["gmbh", "ag", "kg", "ohg", "ug", "mbh", "ev", "eg", "ltd", "limited", "llc", "llp", "plc", "inc", "incorporated", "corp", "corporation", "co", "company", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "oy", "ab", "as", "aps", "kft", "sro", "doo", "ooo", "the", "and", "und", "et", "y", "group", "holding"];

    /// <summary>Its words in plain letters, without the legal form.</summary>
    internal static IReadOnlyList<string> Words(string organisation)
    {
        var words = LatinLetters.Of(organisation.Replace(".", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Where(word => !Forms.Contains(word)).ToList() is { Count: > 0 } kept ? kept : words;
    }

    /// <summary>Equal, or one is the beginning of the other: "Fernhollow" and "Fernhollow Growers Ltd".</summary>
    internal static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count > 0 && other.Count > 0 && one.Zip(other).All(pair => pair.First == pair.Second) && (one.Count == other.Count || Math.Min(one.Sum(word => word.Length), other.Sum(word => word.Length)) > 3);
}
