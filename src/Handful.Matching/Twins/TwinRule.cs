using Handful.Matching.Names;

namespace Handful.Matching.Twins;

/// <summary>
/// Whether two people are likely one. Evidence is counted in bits and added up, as Fellegi and Sunter do it ("A Theory for Record Linkage",
/// 1969): a rare name weighs more than a frequent one, what both have and differ in weighs against. The weights are set so that a list
/// of proposals holds no nonsense rather than everything: who is not found is found by the owner, who is found wrongly is a bother.
/// </summary>
public static class TwinRule
{
    // A rare name that both bear, with at most one thing that differs; or a frequent one with an organisation, a number or an address in common.
    private const double Enough = 9;

    private static readonly string[] SharedAddresses = ["info", "office", "contact", "hello", "mail", "sales", "support", "admin", "kontakt", "team"];

    private sealed class Weighing
    {
        private readonly List<(double Bits, string Why)> evidence = [];

        internal void Add(double bits, string why) => evidence.Add((bits, why));

        internal Likeness Result()
        {
            var score = 1 / (1 + Math.Pow(2, Enough - evidence.Sum(fact => fact.Bits)));
            return new Likeness(score, Said(fact => fact.Bits > 0), Said(fact => fact.Bits < 0));
        }

        private IReadOnlyList<string> Said(Func<(double Bits, string Why), bool> which) =>
            [.. evidence.Where(which).OrderByDescending(fact => Math.Abs(fact.Bits)).Select(fact => fact.Why).Where(why => why.Length > 0)];
    }

    /// <summary>The same whichever of the two comes first.</summary>
    public static Likeness Of(TwinFacts a, TwinFacts b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        // So that sentences too are the same either way.
        if (string.CompareOrdinal(a.Name, b.Name) > 0) (a, b) = (b, a);
        if (NameMatch.Of(a, b) is not { Bits: { } bits } name) return Likeness.None;
        var all = new Weighing();
        all.Add(bits, name.Why.Length > 0 ? name.Why : LatinLetters.ScriptOf(a.Name) == LatinLetters.ScriptOf(b.Name) ? "They have the same name." : "");
        Scripts(a, b, all);
        NameParts(a, b, all);
        Keys(a, b, all);
        Work(a, b, all);
        Birthday(a, b, all);
        return all.Result();
    }

    private static void Scripts(TwinFacts a, TwinFacts b, Weighing all)
    {
        var (one, other) = (LatinLetters.ScriptOf(a.Name), LatinLetters.ScriptOf(b.Name));
        if (one != other) all.Add(0.01, $"The same name is written in {(one == "Latin" ? other : one)}{(one != "Latin" && other != "Latin" ? $" and in {other}" : "")}.");
    }

    private static void NameParts(TwinFacts a, TwinFacts b, Weighing all)
    {
        var (one, other) = (WrittenName.Of(a.Name, a.Given, a.Additional, a.Family, a.Suffix), WrittenName.Of(b.Name, b.Given, b.Additional, b.Family, b.Suffix));
        if (one.Generation != other.Generation)
        {
            var both = one.Generation.Length > 0 && other.Generation.Length > 0;
            all.Add(both ? -20 : -3, both ? "They are of two generations." : $"Only one is called {(one.Generation + other.Generation) switch { "jr" => "junior", "sr" => "senior", var number => number.ToUpperInvariant() }}.");
        }

        if (one.Middle is [var first, ..] && other.Middle is [var second, ..] && first != second
            && !((first.Length == 1 || second.Length == 1) && first[0] == second[0]) && NameSpelling.Of(first) != NameSpelling.Of(second) && one.Middle.Intersect(other.Middle).None())
            all.Add(-14, "Their middle names differ.");
    }

    private static bool None(this IEnumerable<string> words) => !words.Any();

    private static void Keys(TwinFacts a, TwinFacts b, Weighing all)
    {
        var shared = a.Keys.Intersect(b.Keys).ToList();
        if (shared.Find(key => Is(key, "mail:") && !SharedAddresses.Contains(key[5..].Split('@')[0])) is not null) all.Add(9, "They have the same e-mail address.");
        else if (shared.Exists(key => Is(key, "mail:"))) all.Add(2, "They share an office’s e-mail address.");
        if (shared.Exists(key => Is(key, "tel:"))) all.Add(7, "They have the same telephone number.");
        if (shared.Exists(key => Is(key, "web:"))) all.Add(9, "They have the same profile.");
        if (shared.Count > 0) return;
        // In one organisation somebody has one address and one number.
        var differ = Organisations.Same(Organisations.Words(a.Organisation), Organisations.Words(b.Organisation)) ? -2 : -1;
        var (mails, others) = (Locals(a), Locals(b));
        if (mails.Count > 0 && others.Count > 0)
        {
            if (mails.Intersect(others).Any()) all.Add(0.5, "Their e-mail addresses begin alike.");
            else all.Add(differ, "Their e-mail addresses differ.");
        }

        if (Both(a, b, "tel:")) all.Add(differ, "Their numbers differ.");
        // One site shows one person under one address.
        if (a.Keys.Where(key => Is(key, "web:linkedin.com/")).Any() && b.Keys.Where(key => Is(key, "web:linkedin.com/")).Any()) all.Add(-6, "They have two LinkedIn profiles.");
    }

    private static void Work(TwinFacts a, TwinFacts b, Weighing all)
    {
        var (one, other) = (Organisations.Words(a.Organisation), Organisations.Words(b.Organisation));
        if (Organisations.Same(one, other)) all.Add(7, $"Both are at {(a.Organisation.Length >= b.Organisation.Length ? a : b).Organisation.TrimEnd('.')}.");
        else if (WritesFrom(a, other) || WritesFrom(b, one)) all.Add(5, $"One is at {a.Organisation}{b.Organisation}, and the other writes from there.");
        else if (one.Count > 0 && other.Count > 0) all.Add(-1, "They are at different organisations.");
        // Elsewhere many have the same role.
        if (Organisations.Same(one, other) && a.Role.Length > 2 && LatinLetters.Of(a.Role) == LatinLetters.Of(b.Role)) all.Add(2, $"Both have the role {a.Role}.");
    }

    private static void Birthday(TwinFacts a, TwinFacts b, Weighing all)
    {
        var (one, other) = (a.Born, b.Born);
        if (one.Day > 0 && other.Day > 0)
        {
            if ((one.Month, one.Day) != (other.Month, other.Day)) all.Add(-9, "Their birthdays differ.");
            else if (one.Year > 0 && other.Year > 0 && one.Year != other.Year) all.Add(-6, "They were born in different years.");
            else all.Add(one.Year > 0 && one.Year == other.Year ? 8 : 5, "They have the same birthday.");
        }
        else if (one.Year > 0 && other.Year > 0 && one.Year != other.Year) all.Add(-6, "They were born in different years.");
    }

    private static bool Is(string key, string kind) => key.StartsWith(kind, StringComparison.Ordinal);

    private static bool Both(TwinFacts a, TwinFacts b, string kind) => a.Keys.Any(key => Is(key, kind)) && b.Keys.Any(key => Is(key, kind));

    private static List<string> Locals(TwinFacts facts) => [.. facts.Keys.Where(key => Is(key, "mail:")).Select(key => key[5..key.IndexOf('@', StringComparison.Ordinal)])];

    /// <summary>Somebody without an organisation, whose address names the other's.</summary>
    private static bool WritesFrom(TwinFacts one, IReadOnlyList<string> organisation) => one.Organisation.Length == 0 && organisation.Count > 0 && organisation[0].Length > 4
        && one.Keys.Any(key => Is(key, "mail:") && key.AsSpan(key.IndexOf('@', StringComparison.Ordinal)).Contains(organisation[0], StringComparison.Ordinal));
}
