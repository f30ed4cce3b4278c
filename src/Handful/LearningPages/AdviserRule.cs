using Handful.Ui;

namespace Handful.LearningPages;

/// <summary>Who is worth asking, and why. Pure: the day is passed in.</summary>
internal static class AdviserRule
{
    internal const int Most = 5;

    // What somebody taught once is the best sign that they can teach it again; what they would give, they offer; what they care about they may only wish for.
    private const double Taught = 0.95, Offered = 0.85, Works = 0.75, CaresDeeply = 0.6, Noted = 0.5;

    // Below this it is a guess.
    private const double Least = 0.2;

    private const int MostReasons = 2;
    private const int LongestQuote = 140;

    internal static IReadOnlyList<Adviser> Choose(IEnumerable<Candidate> candidates, Sought sought, DateOnly today) =>
    [
        .. candidates.Select(candidate => (Candidate: candidate, Facts: Facts(candidate, sought, today)))
            .Select(one => (one.Candidate, one.Facts, Weight: Weigh(one.Facts)))
            .Where(one => one.Weight >= Least)
            .OrderByDescending(one => one.Weight + Nearby(one.Candidate, today)).ThenBy(one => one.Candidate.Name, StringComparer.Ordinal).ThenBy(one => one.Candidate.Person)
            .Take(Most).Select(one => Show(one.Candidate, one.Facts, today)),
    ];

    /// <summary>Several signs are more than one, and never more than certain.</summary>
    internal static double Weigh(IEnumerable<AskFact> facts) => 1 - facts.Aggregate(1.0, (doubt, fact) => doubt * (1 - fact.Weight));

    /// <summary>The strongest first, one of a kind.</summary>
    internal static List<AskFact> Facts(Candidate candidate, Sought sought, DateOnly today)
    {
        var facts = new List<AskFact>();
        Add(AskFactKind.Taught, Taught, candidate.Taught, lesson => lesson.IsForThis ? 1 : lesson.Topics.Select(sought.In).Append(sought.In(lesson.Words)).Max(),
            lesson => $"{candidate.FirstName} taught you {DateWords.Say(lesson.On, today)}: “{Quote(lesson.Words)}”");
        Add(AskFactKind.Offers, Offered, candidate.Offers, sought.In, offer => $"{candidate.FirstName} could give: {Quote(offer)}.");
        Add(AskFactKind.Works, Works, [candidate.Role], sought.In, role => $"{Whose(candidate.FirstName)} work: {Quote(role)}.");
        Add(AskFactKind.Works, Works * 0.8, [candidate.Organisation], sought.In, organisation => $"{candidate.FirstName} is with {Quote(organisation)}.");
        Add(AskFactKind.Cares, CaresDeeply, candidate.Interests, interest => sought.In(interest.Topic) * (1 + interest.Strength) / 4, interest => interest.Strength switch
        {
            1 => $"{candidate.FirstName} cares a little about {interest.Topic}.",
            2 => $"{candidate.FirstName} cares about {interest.Topic}.",
            _ => $"{candidate.FirstName} cares deeply about {interest.Topic}.",
        });
        Add(AskFactKind.Noted, Noted, candidate.Notes, sought.In, note => $"Of {candidate.FirstName} is noted: “{Quote(note)}”");
        return [.. facts.OrderByDescending(fact => fact.Weight).DistinctBy(fact => fact.Kind)];

        void Add<T>(AskFactKind kind, double weight, IEnumerable<T> things, Func<T, double> nearness, Func<T, string> say)
        {
            foreach (var (thing, near) in things.Select(thing => (thing, near: nearness(thing))).Where(one => one.near > 0).OrderByDescending(one => one.near).Take(1))
                facts.Add(new AskFact(kind, say(thing), weight * near));
        }
    }

    // Of two who know as much, the one who is met soon, or was talked with lately, is the easier one to ask.
    private static double Nearby(Candidate candidate, DateOnly today) =>
        (candidate.Gathering is null ? 0 : 0.06) + (candidate.LastTalkedOn is { } last ? 0.04 * Math.Pow(0.5, Math.Max(0, today.DayNumber - last.DayNumber) / 180.0) : 0);

    private static Adviser Show(Candidate candidate, List<AskFact> facts, DateOnly today) => new(
        candidate.Person, candidate.Name, string.Join(", ", new[] { candidate.Role, candidate.Organisation }.Where(words => words.Length > 0)),
        string.Join(" ", facts.Take(MostReasons).Select(fact => fact.Sentence)),
        candidate.Gathering?.Id, candidate.Gathering is { } meeting ? $"{meeting.Name}, {DateWords.Say(meeting.On, today)}" : "");

    private static string Whose(string name) => name.EndsWith('s') ? $"{name}’" : $"{name}’s";

    private static string Quote(string words)
    {
        var line = words.Split('\n')[0].Trim();
        if (line.Length > LongestQuote) line = line[..line.LastIndexOf(' ', LongestQuote)] + "…";
        return line;
    }
}
