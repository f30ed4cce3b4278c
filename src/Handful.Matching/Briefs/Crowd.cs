namespace Handful.Matching.Briefs;

/// <summary>All guests of one gathering and how rare each thing is among them.</summary>
internal sealed class Crowd
{
    private readonly Dictionary<string, int> guestsByTerm = [];

    public Crowd(IEnumerable<Candidate> guests)
    {
        Profiles = [.. guests.OrderBy(guest => guest.Name, StringComparer.Ordinal).ThenBy(guest => guest.Id, StringComparer.Ordinal)
            .Select(Profile.Read)];
        foreach (var profile in Profiles)
            foreach (var key in profile.Parts.SelectMany(part => part.Fragment.Terms, (_, term) => term.Key).Distinct())
                guestsByTerm[key] = guestsByTerm.GetValueOrDefault(key) + 1;
        foreach (var profile in Profiles)
            foreach (var key in profile.Of(Field.Interest).Select(interest => interest.Key))
                guestsByTerm["i" + key] = guestsByTerm.GetValueOrDefault("i" + key) + 1;
    }

    /// <summary>By name, then id.</summary>
    public IReadOnlyList<Profile> Profiles { get; }

    /// <summary>How many others have what one guest has.</summary>
    public int Others(Term term) => guestsByTerm[term.Key] - 1;

    /// <summary>How many others name the interest that one guest names.</summary>
    public int OthersInterestedIn(Fragment interest) => guestsByTerm["i" + interest.Key] - 1;

    /// <summary>
    /// 1 where nobody else has it, towards 0.4 where all do. The guest themself is not counted, so that saying more never makes
    /// anybody's own facts weaker.
    /// </summary>
    public double Rarity(Term term) => 0.4 + 0.6 / Math.Sqrt(1 + Others(term));

    /// <summary>Whether more than a tenth of the room has it, so that having it proves nothing.</summary>
    public bool IsEverywhere(Term term) => Others(term) > Math.Max(3, Profiles.Count / 10);
}
