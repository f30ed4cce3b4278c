namespace Handful.Matching.Briefs;

/// <summary>
/// Chooses whom to meet at a gathering, as a set: not five alike, somebody to learn from and somebody to give to where
/// there are any, and at most two old acquaintances.
/// </summary>
public static class HandfulChooser
{
    /// <summary>The largest handful.</summary>
    public const int Largest = 5;

    /// <summary>The most old acquaintances in a handful: a gathering is for meeting somebody new.</summary>
    public const int MostKnown = 2;

    // A second pick of the same kind, about the same thing or from the same organisation is worth this part of a first.
    private const double SameKind = 0.75, SameThing = 0.35, SameOrganisation = 0.6;

    /// <summary>
    /// The handful with reasons and words, strongest first. The order of <paramref name="guests"/> does not matter; the
    /// owner must not be among them. A person who stands on the list twice,
    /// under one name and organisation, is chosen once. Fewer than <paramref name="size"/> come back where fewer can be chosen.
    /// </summary>
    /// <param name="self">The owner.</param>
    /// <param name="guests">Who comes.</param>
    /// <param name="today">The day, by which old conversations fade.</param>
    /// <param name="size">How many, from 1 to <see cref="Largest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is outside 1 to 5.</exception>
    public static IReadOnlyList<Pick> Choose(Self self, IReadOnlyList<Candidate> guests, DateOnly today, int size = Largest)
    {
        ArgumentNullException.ThrowIfNull(self);
        ArgumentNullException.ThrowIfNull(guests);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Largest);
        var crowd = new Crowd(guests);
        var chosen = ChooseAmong(Judge(self, crowd, today), size);
        return new BriefWriter(self, crowd, today).Write(chosen);
    }

    /// <summary>Every guest with what speaks for meeting them, by name, then id.</summary>
    internal static Prospect[] Judge(Self self, Crowd crowd, DateOnly today)
    {
        var finder = new FactFinder(self, crowd, today);
        return [.. crowd.Profiles.Select(finder.Judge)];
    }

    private static List<Prospect> ChooseAmong(IReadOnlyList<Prospect> all, int size)
    {
        var chosen = new List<Prospect>();
        bool both(Prospect one) => one.TeachesSomething && one.NeedsSomething;
        if (size == 1 && Best(all, chosen, both) is { } allInOne) return [allInOne];
        if (Best(all, chosen, one => one.TeachesAGoal, one => one.GoalWeight) is { } teacher) chosen.Add(teacher);
        else Take(one => one.TeachesSomething);
        if (!chosen.Exists(one => one.NeedsSomething)) Take(one => one.NeedsSomething);
        while (Take(_ => true)) { }
        return [.. chosen.OrderByDescending(one => one.Score())];

        bool Take(Func<Prospect, bool> fits)
        {
            if (chosen.Count == size || Best(all, chosen, fits) is not { } best) return false;
            chosen.Add(best);
            return true;
        }
    }

    private static Prospect? Best(IEnumerable<Prospect> all, List<Prospect> chosen, Func<Prospect, bool> fits, Func<Prospect, double>? first = null)
    {
        var mayBeKnown = chosen.Count(one => one.IsKnown) < MostKnown;
        var covered = chosen.SelectMany(one => one.Facts.Take(2)).ToArray();
        return all.Where(one => fits(one) && (mayBeKnown || !one.IsKnown) && !chosen.Exists(other => ReferenceEquals(one, other)))
            .Where(one => !chosen.Exists(other => AreOne(one.Profile, other.Profile)))
            .MaxBy(one => (first?.Invoke(one) ?? 0, Worth(one, chosen, covered)));
    }

    // Guest lists hold people who signed up twice.
    private static bool AreOne(Profile one, Profile other) =>
        one.NameKey.Length > 0 && one.NameKey == other.NameKey
        && (one.OrganisationKey.Length == 0 || other.OrganisationKey.Length == 0 || one.OrganisationKey == other.OrganisationKey);

    private static double Worth(Prospect one, List<Prospect> chosen, Fact[] covered)
    {
        if (chosen.Count == 0) return one.Score();
        var organisation = one.Profile.OrganisationKey;
        var colleagues = organisation.Length == 0 ? 0 : chosen.Count(other => other.Profile.OrganisationKey == organisation);
        return Math.Pow(SameOrganisation, colleagues) * one.Score(fact =>
            Math.Pow(SameKind, covered.Count(other => other.Kind == fact.Kind))
            * Math.Pow(SameThing, covered.Count(other => other.About == fact.About)));
    }
}
