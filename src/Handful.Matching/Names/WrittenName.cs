namespace Handful.Matching.Names;

/// <summary>A name taken apart for comparing; every part in plain Latin letters, empty where there is none.</summary>
/// <param name="Given">The first given name, or its initial.</param>
/// <param name="Middle">Whatever stands between: other given names and initials.</param>
/// <param name="Family">The words of the family name, without "von", "de" and the like.</param>
/// <param name="Generation">"jr", "sr", "ii" …, or empty.</param>
/// <param name="Whole">All words in the order they were written.</param>
internal sealed record WrittenName(string Given, IReadOnlyList<string> Middle, IReadOnlyList<string> Family, string Generation, string Whole)
{
    private static readonly HashSet<string> Particles =
        ["van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "das", "do", "du", "la", "le", "ter", "ten", "zu", "zum", "al", "el", "bin", "ibn", "bint", "af", "av", "san", "st", "y", "e", "und"];

    private static readonly HashSet<string> Titles =
        ["dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "herr", "frau", "hr", "fr", "mme", "mlle", "sr", "sra", "ing", "dipl", "mag", "phd", "md", "mba", "msc", "bsc", "ma", "esq", "rev"];

    private static readonly HashSet<string> Generations = ["jr", "junior", "sr", "senior", "ii", "iii", "iv", "filho", "neto"];

    internal bool HasInitialOnly => Given.Length == 1 && Given[0] < 128;

    internal static WrittenName Of(string name, string given, string additional, string family, string suffix)
    {
        // An address that stands for a name says less than it seems to.
        if (name.Contains('@', StringComparison.Ordinal) && family.Length == 0) return new WrittenName("", [], [], "", "");
        var generation = GenerationOf(suffix) is { Length: > 0 } told ? told : GenerationOf(name);
        if (given.Length > 0 && family.Length > 0)
        {
            var (first, between) = Words(given) is [var one, .. var others] ? (one, others) : ("", []);
            return new WrittenName(first, [.. between, .. Words(additional)], FamilyWords(Words(family)), generation, string.Join(' ', [.. Words(given), .. Words(additional), .. Words(family)]));
        }

        // "Okoro, Tobias" is written family name first; what follows a comma may as well be a degree.
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? Names(name) : Names(name[(comma + 1)..]) is [_, ..] after && generation.Length == 0 ? [.. after, .. Names(name[..comma])] : Names(name[..comma]);
        if (whole is []) whole = Words(given + " " + family);
        if (whole is [] or [_]) return new WrittenName(whole.FirstOrDefault(""), [], [], generation, string.Join(' ', whole));
        // "María García López" has two family names, "Ana Maria Silva" two given ones.
        var start = whole.FindIndex(1, whole.Count - 2, word => Particles.Contains(word) || (word.Length > 2 && !GivenNames.IsKnown(word)));
        if (start < 0) start = whole.Count - 1;
        return new WrittenName(whole[0], whole[1..start], FamilyWords(whole[start..]), generation, string.Join(' ', whole));
    }

    private static List<string> Words(string text) => [.. LatinLetters.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Names(string text) => Words(text) is var words && words.Count > 1 ? [.. words.Where(word => !Titles.Contains(word) && !Generations.Contains(word))] : words;

    private static List<string> FamilyWords(List<string> words) => words.Where(word => !Particles.Contains(word)).ToList() is { Count: > 0 } names ? names : words;

    private static string GenerationOf(string text)
    {
        var words = Words(text);
        // A father's "Senior" may be nothing but a title before a Spanish name; only at the end it tells.
        return words.Count > 0 && Generations.Contains(words[^1]) && (words.Count > 1 || words[0].Length > 1)
            ? words[^1] switch { "junior" or "filho" => "jr", "senior" => "sr", var other => other }
            : "";
    }
}
