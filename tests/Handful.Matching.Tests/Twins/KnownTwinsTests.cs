using System.Globalization;
using Handful.Matching.Names;
using Handful.Matching.Twins;

namespace Handful.Matching.Tests.Twins;

/// <summary>A made-up address book of which it is known who is in it twice: how many of those are found, and how many of the found are none.</summary>
public sealed class KnownTwinsTests
{
    private const int People = 4000;
    private const int FewEnough = 8;

    private static readonly string[] Given = ["William", "Elizabeth", "Zsófia", "Tobias", "Jürgen", "Sergei", "Katherine", "José", "Thandeka", "Alexander", "Margaret", "Robert", "Kwabena", "Anna", "Mateus", "Siobhán", "Nikolai", "Susanne", "Paul", "Paula"];
    private static readonly string[] Shorts = ["Bill", "Liz", "Zsofi", "Tobi", "Juergen", "Serge", "Kate", "Pepe", "Thandeka", "Alex", "Peggy", "Bob", "Kwabena", "Annie", "Mati", "Siobhan", "Kolya", "Susi", "Paul", "Paula"];
    private static readonly string[] Frequent = ["Smith", "Müller", "Silva", "García", "Ivanov", "Nguyen", "Rossi", "Jones"];
    private static readonly string[] Beginnings = ["Lind", "Berg", "Quint", "Fern", "Ach", "Vos", "Pell", "Hal", "Wach", "Dru", "Mor", "Sto", "Kel", "Bran", "Zim", "Osk", "Thorn", "Wester", "Ash", "Gal", "Pru", "Ren", "Sax", "Tre", "Ul", "Yar", "Hock", "Inge", "Jor", "Kro", "Lum", "Mist", "Nor", "Old", "Rav"];
    private static readonly string[] Middles = ["a", "er", "o", "en", "im", "ar", "el", "un"];
    private static readonly string[] Endings = ["quist", "worth", "stein", "ley", "sson", "berg", "feld", "holm", "dal", "mark", "rup", "wick", "haven", "ström", "tvedt", "brook", "croft", "ridge", "enko", "escu", "akis", "ini", "ault", "eira"];

    private readonly Random dice = new(20260514);
    private readonly List<TwinFacts> crowd = [];
    private readonly HashSet<(int, int)> known = [];

    [Fact]
    public void Few_are_missed_and_hardly_anybody_is_proposed_wrongly()
    {
        for (var number = 0; number < People; number++) Add(Someone(number));
        for (var number = 0; number < People; number += 10) AddTwin(number);
        for (var number = 5; number < People; number += 20) AddRelative(number);
        var found = Found();
        var right = found.Count(known.Contains);
        var (precision, recall) = (right / (double)found.Count, right / (double)known.Count);
        Assert.True(precision >= 0.98 && recall >= 0.9, string.Create(CultureInfo.InvariantCulture, $"Of {known.Count} twins {right} are found ({recall:P1}), and {found.Count - right} pairs are none ({precision:P1} right)."));
    }

    private void Add(TwinFacts facts) => crowd.Add(facts);

    private TwinFacts Someone(int number)
    {
        var given = Pick(Given);
        var family = dice.Next(4) == 0 ? Pick(Frequent) : Pick(Beginnings) + Pick(Middles) + Pick(["l", "m", "n", "r", "s", "t"]) + Pick(Middles) + Pick(Endings);
        var keys = new List<string>();
        if (dice.Next(3) > 0) keys.Add($"mail:{Plain(given)}{number}@mail.example");
        if (dice.Next(3) > 0) keys.Add($"tel:+4477{number:00000000}");
        return new TwinFacts
        {
            Name = $"{given} {family}", Given = given, Family = family, Keys = keys,
            Organisation = dice.Next(2) == 0 ? $"{Pick(Beginnings)}{Pick(Endings)} {Pick(["Works", "Press", "Labs", "Trust"])}" : "",
        };
    }

    /// <summary>The same person as another source has them, with enough in common that somebody who looks at both could tell: of a frequent name, an initial or a slip the organisation too.</summary>
    private void AddTwin(int number)
    {
        var kind = number / 10 % 6;
        if (kind is 2 or 4 || Frequent.Contains(crowd[number].Family)) crowd[number] = crowd[number] with { Organisation = Pick(Beginnings) + Pick(Endings) };
        var one = crowd[number];
        var given = one.Given;
        var twin = kind switch
        {
            0 => one with { Name = Plain(one.Name), Given = "", Family = "", Keys = ["tel:+4999" + number] },
            1 => Renamed(one, Shorts[Array.IndexOf(Given, given)], one.Family) with { Keys = one.Keys.Take(1).ToList() },
            2 => Renamed(one, given[..1] + ".", one.Family) with { Keys = [] },
            3 => one with { Name = $"{one.Family}, {given}", Given = "", Family = "", Keys = ["mail:other" + number + "@mail.example"], Organisation = Frequent.Contains(one.Family) ? one.Organisation + " GmbH" : "" },
            4 => Renamed(one, given, one.Family.Length > 5 ? one.Family.Remove(3, 1) : one.Family) with { Keys = [] },
            _ => one with { Organisation = "", Keys = [.. one.Keys.Take(1)] },
        };
        known.Add((number, crowd.Count));
        Add(twin);
    }

    /// <summary>Of one household, with its number and its name.</summary>
    private void AddRelative(int number)
    {
        var one = crowd[number];
        var given = Given.First(other => other != one.Given && GivenNames.Tie(other, one.Given) == GivenTie.None && other[0] != one.Given[0]);
        Add(Renamed(one, given, one.Family));
    }

    private static TwinFacts Renamed(TwinFacts one, string given, string family) => one with { Name = $"{given} {family}", Given = given, Family = family };

    private HashSet<(int, int)> Found()
    {
        var keys = crowd.SelectMany((facts, at) => NameKeys.Of(facts.Name, facts.Given, facts.Additional, facts.Family, facts.Organisation).Select(key => key.ToString(CultureInfo.InvariantCulture)).Concat(facts.Keys).Select(key => (key, at)));
        var candidates = keys.GroupBy(key => key.key, key => key.at).Where(group => group.Count() <= FewEnough)
            .SelectMany(group => group.SelectMany(one => group.Where(other => one < other).Select(other => (one, other)))).Distinct();
        return [.. candidates.Where(pair => TwinRule.Of(crowd[pair.one], crowd[pair.other]).Score >= Likeness.WorthAsking)];
    }

    private string Pick(string[] words) => words[dice.Next(words.Length)];

    private static string Plain(string name) => string.Join(' ', LatinLetters.Of(name).Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
