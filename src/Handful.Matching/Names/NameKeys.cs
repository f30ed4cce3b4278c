namespace Handful.Matching.Names;

/// <summary>A few numbers by which people who could be one person find each other in an index, without comparing everybody with everybody.</summary>
public static class NameKeys
{
    /// <summary>
    /// One for the whole name, evenly spelt, in whichever order it was written; one for family name, initial and organisation, if there is an
    /// organisation. A few more where a short name belongs to several names or a family name has two words. None for a name of one word.
    /// </summary>
    /// <returns>Numbers that are the same on every machine and in every version that has the same rules.</returns>
    public static IReadOnlyList<long> Of(string name, string given, string additional, string family, string organisation)
    {
        var written = WrittenName.Of(name, given, additional, family, "");
        if (written.Given.Length == 0 || written.Family.Count == 0) return [];
        var keys = new List<long>(2);
        var families = written.Family.Count > 2 ? [written.Family[0], written.Family[^1]] : written.Family;
        foreach (var root in GivenNames.Roots(written.Given))
        {
            foreach (var one in families)
            {
                // A family name may be a given name elsewhere, and an order be turned round: both are read by the same rule.
                var (first, second) = (root, GivenNames.Roots(one).First());
                if (!written.HasInitialOnly) Add(keys, string.CompareOrdinal(first, second) < 0 ? $"{first}|{second}" : $"{second}|{first}");
            }
        }

        if (Organisations.Words(organisation) is [var firm, ..])
        {
            foreach (var initial in Initials(written.Given))
                foreach (var one in families) Add(keys, $"{NameSpelling.Skeleton(one)}|{initial}|{firm}");
        }

        return keys;
    }

    /// <summary>The first letters under which somebody may stand: Bill is found under W too.</summary>
    private static IEnumerable<char> Initials(string given) =>
        GivenNames.Roots(given).Append(given).Select(name => NameSpelling.Of(name)).Where(name => name.Length > 0).Select(name => name[0]).Distinct().Take(3);

    private static void Add(List<long> keys, string text)
    {
        var key = Hash(text);
        if (!keys.Contains(key)) keys.Add(key);
    }

    /// <summary>FNV-1a, 64 bits: two different names meet once in billions, and then the comparison tells them apart.</summary>
    private static long Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
