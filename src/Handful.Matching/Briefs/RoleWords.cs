using System.Collections.Frozen;

namespace Handful.Matching.Briefs;

/// <summary>What somebody does, after their name.</summary>
internal static class RoleWords
{
    private static readonly FrozenSet<string> Titles = Set("""
        head director partner president chair chairman chairwoman chairperson founder co-founder cofounder vp svp evp vice chief managing
        ceo cto coo cfo cmo cpo cio ciso principal professor owner co-owner treasurer secretary mayor minister
        """);

    private static readonly FrozenSet<string> Departments = Set("""
        sales marketing engineering operations finance product design hr legal research logistics communications support it security
        procurement purchasing education consulting administration ops accounting development growth data people events partnerships
        """);

    private static readonly FrozenSet<string> States = Set("retired self-employed freelance unemployed independent between");

    // What people write into the field for their organisation although it is none.
    private static readonly FrozenSet<string> NoPlaces = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "retired", "freelance", "freelancer", "self-employed", "self employed", "selfemployed", "student", "unemployed",
        "independent", "between jobs", "none", "myself", "me", "private", "home", "at home", "individual");

    private static readonly FrozenSet<string> PluralNouns = Set("""
        sales operations communications logistics systems services events ops arts crafts physics news sports politics mathematics statistics
        economics analytics robotics ethics graphics partnerships process business access press animals plants humanities grants markets
        """);

    /// <summary>"is a bookbinder at Moorgate", "runs the tool library", "is CTO at Kornspeicher", or "works at Moorgate"; never empty when
    /// a role or an organisation is known.</summary>
    public static string Says(string role, string organisation)
    {
        if (NoPlaces.Contains(role) && role.Contains("self", StringComparison.OrdinalIgnoreCase) && role.Contains("employed", StringComparison.OrdinalIgnoreCase))
            role = "self-employed";
        if (role.Length == 0) return organisation.Length == 0 ? "" : $"works at {organisation}";
        if (IsADeed(role)) return char.ToLowerInvariant(role[0]) + role[1..];
        var at = organisation.Length == 0 || role.Contains(organisation, StringComparison.OrdinalIgnoreCase)
            || role.Contains(" at ", StringComparison.Ordinal) || role.Contains('@', StringComparison.Ordinal) ? "" : $" at {organisation}";
        return Departments.Contains(role) ? $"works in {Department(role)}{at}" : $"is {Is(role)}{at}";
    }

    /// <summary>Whether it says how somebody works, not where: "Freelance".</summary>
    public static bool IsNoPlace(string organisation) => NoPlaces.Contains(organisation);

    /// <summary>"a bookbinder", "Head of Grid Software"; null where the role is not a thing one is.</summary>
    public static string? Noun(string role) =>
        role.Length == 0 || IsADeed(role) || Departments.Contains(role) || IsAState(role) ? null : Is(role);

    private static bool IsAState(string role) =>
        States.Contains(role) || (IsNoPlace(role) && !role.Equals("student", StringComparison.OrdinalIgnoreCase) && !role.Equals("freelancer", StringComparison.OrdinalIgnoreCase))
        || role.Split(' ')[0].ToLowerInvariant() is "retired" or "between" or "unemployed" or "self-employed";

    private static string Is(string role)
    {
        if (role.Split(' ', '-', '/', ',', '&').Any(Titles.Contains) || Titles.Contains(role.Split(' ')[0])) return role;
        var words = Letters.LowerTitle(role);
        var first = words.Split(' ')[0];
        if (States.Contains(first) && !words.Contains(' ', StringComparison.Ordinal)) return words;
        if (first.ToLowerInvariant() is "a" or "an" or "the" or "retired" || PluralNouns.Contains(words.Split(' ')[^1])) return words;
        return $"{Articles.For(first)} {words}";
    }

    // "Grafts old fruit trees": a verb in the third person, then a word in lower case.
    private static bool IsADeed(string role)
    {
        var words = role.Split(' ');
        return words.Length > 2 && words[0].Length > 3 && words[0][^1] == 's' && words[0][^2] is not ('s' or 'u' or 'i')
            && words[0].All(char.IsLetter) && words[0].Skip(1).All(char.IsLower)
            && char.IsLower(words[1][0]) && !PluralNouns.Contains(words[0]) && words[1] is not ("and" or "at" or "of" or "&" or "in");
    }

    private static string Department(string role) => role.All(char.IsUpper) ? role : role.ToLowerInvariant();

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
