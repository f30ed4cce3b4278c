namespace Handful.Matching.Solving;

/// <summary>
/// Whether more people can have a partner. One more can exactly where an alternating path leads from somebody without one to a free place, or to
/// somebody
/// with two partners (the argument of Berge, 1957, for matchings; such plans are the star factors of Las Vergnas, 1978, and Amahashi and Kano, 1982).
/// </summary>
internal static class Coverage
{
    /// <summary>Whether some plan serves more people than the draft.</summary>
    internal static bool CanGrow(Market market, Draft draft, double[] prices, Pace pace)
    {
        var search = new PathSearch(market, draft, prices, 0, pace);
        foreach (var person in LeftOut(market, draft)) if (search.Serve(person, apply: false) || search.IsUnsure) return true;
        return false;
    }

    /// <summary>Gives everybody a partner who can have one, and takes the only one from nobody.</summary>
    internal static void Grow(Market market, Draft draft, double[] prices, double reluctance, Pace pace)
    {
        var search = new PathSearch(market, draft, prices, reluctance, pace);
        var unsure = false;
        foreach (var person in LeftOut(market, draft)) unsure |= draft.Partners[person] == 0 && !search.Serve(person) && search.IsUnsure;
        if (!unsure) return;
        var stars = new StarMatching(market, draft, pace);
        foreach (var person in LeftOut(market, draft)) if (draft.Partners[person] == 0) stars.Serve(person);
    }

    private static List<int> LeftOut(Market market, Draft draft)
    {
        var people = new List<int>();
        for (var person = 0; person < market.People; person++) if (draft.Partners[person] == 0 && market.Places[person] > 0) people.Add(person);
        return people;
    }
}
