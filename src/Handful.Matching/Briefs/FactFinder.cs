namespace Handful.Matching.Briefs;

/// <summary>Finds what speaks for meeting each guest, through an index of the owner's terms.</summary>
internal sealed class FactFinder
{
    /// <summary>Below every match, so that anybody with something in common comes first.</summary>
    private const double WithoutMatch = 0.15, NextToNothing = 0.01;

    private static readonly TimeSpan WarmthHalves = TimeSpan.FromDays(180);

    private readonly Crowd crowd;
    private readonly DateOnly today;
    private readonly IReadOnlyList<Part> mine;
    private readonly Dictionary<string, List<Part>> mineByTerm = [];

    public FactFinder(Self self, Crowd crowd, DateOnly today)
    {
        (this.crowd, this.today, mine) = (crowd, today, Profile.ReadOwner(self));
        foreach (var part in mine)
            foreach (var term in part.Fragment.Terms)
            {
                if (!mineByTerm.TryGetValue(term.Key, out var parts)) mineByTerm[term.Key] = parts = [];
                parts.Add(part);
            }
    }

    public Prospect Judge(Profile profile)
    {
        var facts = Matches(profile);
        if (profile.Guest.Known is { } known) AddTie(facts, known);
        if (facts.Count == 0) facts.Add(WhatIsThere(profile));
        return new Prospect(profile, [.. facts.OrderByDescending(fact => fact.Weight)]);
    }

    private List<Fact> Matches(Profile profile)
    {
        var pairs = profile.Parts.SelectMany(Pairs).OrderByDescending(fact => fact.Weight).ToArray();
        var (facts, used) = (new List<Fact>(), new HashSet<(string, Part)>());
        foreach (var fact in pairs)
        {
            if (used.Contains((fact.Kind, fact.Mine!)) || used.Contains((fact.Kind, fact.Theirs!))) continue;
            used.Add((fact.Kind, fact.Mine!));
            used.Add((fact.Kind, fact.Theirs!));
            facts.Add(fact);
        }
        return facts;
    }

    private IEnumerable<Fact> Pairs(Part theirs)
    {
        var shared = new Dictionary<Part, List<Term>>();
        foreach (var term in theirs.Fragment.Terms)
        {
            if (!mineByTerm.TryGetValue(term.Key, out var parts)) continue;
            foreach (var part in parts)
            {
                if (!shared.TryGetValue(part, out var terms)) shared[part] = terms = [];
                terms.Add(term);
            }
        }
        foreach (var (part, terms) in shared)
        {
            var (kind, worth) = Meeting(part, theirs);
            if (worth == 0) continue;
            var strength = Affinity.Of(part, theirs, terms, crowd);
            if (strength > 0) yield return new Fact(kind, worth * strength, terms.MaxBy(term => term.Strength).Key, part, theirs);
        }
    }

    // What each meeting of two texts is worth; the first of each kind is the clearest.
    private static (string Kind, double Worth) Meeting(Part mine, Part theirs) => (mine.Field, theirs.Field) switch
    {
        (Field.Interest, Field.Interest) => ("share", mine.Fragment.Key == theirs.Fragment.Key ? 3 : 2),
        (Field.Interest, Field.Give) => ("share", 1.6),
        (Field.Interest, Field.Role or Field.About) => ("share", 1.5),
        (Field.Goal, Field.Give) => ("learn", 4),
        (Field.Goal, Field.Interest) => ("learn", 3.4),
        (Field.Goal, Field.Role or Field.About) => ("learn", 2.9),
        (Field.Want, Field.Give) => ("learn", 3.8),
        (Field.Want, Field.Role or Field.About) => ("learn", 2.2),
        (Field.Want, Field.Interest) => ("learn", 1.8),
        (Field.Give, Field.Want) => ("give", 3.8),
        (Field.Interest, Field.Want) => ("give", 2.6),
        (Field.Purpose, Field.Purpose) => ("purpose", 4.2),
        (Field.Purpose, Field.Give) => ("purpose", 2.2),
        (Field.Purpose, Field.Interest or Field.About or Field.Role) => ("purpose", 1.4),
        _ => ("", 0),
    };

    private void AddTie(List<Fact> facts, Acquaintance known)
    {
        var days = known.LastTalkedOn is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : (int)WarmthHalves.TotalDays * 2;
        var warmth = Math.Clamp(known.Depth ?? 2, 1, 5) / 5.0 * Math.Pow(0.5, days / WarmthHalves.TotalDays);
        facts.Add(new Fact("known", 0.2 + warmth, "known"));
        if (Tidy.SaysSomething(Tidy.Line(known.OpenPromise))) facts.Add(new Fact("promise", 2.2, "promise"));
    }

    private Fact WhatIsThere(Profile profile)
    {
        var interest = profile.Parts.Where(part => part.Field == Field.Interest)
            .OrderBy(part => crowd.OthersInterestedIn(part.Fragment)).FirstOrDefault();
        if (interest is not null)
            return new Fact("learn", WithoutMatch * crowd.Rarity(interest.Fragment.Terms[0]), interest.Fragment.Key, Theirs: interest);
        var other = profile.Parts.FirstOrDefault(part => part.Field is Field.Give)
            ?? profile.Parts.FirstOrDefault(part => part.Field is Field.Want)
            ?? profile.Parts.FirstOrDefault(part => part.Field is Field.About or Field.Purpose);
        if (other is not null)
            return new Fact(other.Field == Field.Want ? "give" : "learn", WithoutMatch / 3, other.Fragment.Key, Theirs: other);
        return new Fact("little", profile.Role.Length > 0 || profile.Organisation.Length > 0 ? NextToNothing : NextToNothing / 2, "little");
    }
}
