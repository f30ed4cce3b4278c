using System.Globalization;
using System.Text;

namespace Handful.Matching.Fit;

/// <summary>Finds the guests whom a word in a list means: by id, else by name, whatever its case and accents.</summary>
internal sealed class GuestNames
{
    private readonly Dictionary<string, List<int>> byId = new(StringComparer.OrdinalIgnoreCase), byName = new(StringComparer.Ordinal);
    private readonly string[] names;

    public GuestNames(IReadOnlyList<FitGuest> guests, CancellationToken stop)
    {
        names = new string[guests.Count];
        for (var person = 0; person < guests.Count; person++)
        {
            if (person % 1024 == 0) stop.ThrowIfCancellationRequested();
            names[person] = Folded(guests[person].Name);
            Add(byId, guests[person].Id.Trim(), person);
            Add(byName, names[person], person);
        }
    }

    /// <summary>A guest's name as it is compared.</summary>
    public string Of(int person) => names[person];

    /// <summary>Everybody who goes by the words; "Ada, Ben" are two, "Fictional, Ada" is one.</summary>
    /// <returns>The guests, and those of the words that mean nobody here.</returns>
    public (IReadOnlyList<int> Guests, IReadOnlyList<string> Unknown) Find(string words)
    {
        if (One(words) is { } found) return (found, []);
        var parts = words.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return ([], parts);
        if (parts.Length == 2 && One($"{parts[1]} {parts[0]}") is { } turned) return (turned, []);
        var guests = parts.Select(One).OfType<List<int>>().SelectMany(some => some).ToList();
        return guests.Count == 0 ? ([], [words.Trim()]) : (guests, [.. parts.Where(part => One(part) is null)]);
    }

    /// <summary>Lower case, without accents and marks, one space between words.</summary>
    internal static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in Decomposed(name))
        {
            if (char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || letter is '\'' or '’') continue;
            if (!char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
                continue;
            }
            _ = char.ToLowerInvariant(letter) switch
            {
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'ı' => folded.Append('i'),
                var plain => folded.Append(plain),
            };
        }
        return folded.ToString().TrimEnd();
    }

    // Normalize refuses broken halves of surrogate pairs.
    private static string Decomposed(string name) => Ascii.IsValid(name) ? name
        : string.Concat(name.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar)).Normalize(NormalizationForm.FormKD);

    private List<int>? One(string words) => byId.TryGetValue(words.Trim(), out var same) ? same : byName.GetValueOrDefault(Folded(words));

    private static void Add(Dictionary<string, List<int>> index, string key, int person)
    {
        if (key.Length == 0) return;
        if (!index.TryGetValue(key, out var people)) index[key] = people = new List<int>(1);
        people.Add(person);
    }
}
