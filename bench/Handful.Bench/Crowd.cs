using System.Globalization;
using System.Text;

namespace Handful.Bench;

/// <summary>An address book of invented people, the same every time: names as unevenly spread as in life, half of them written with accents.</summary>
internal static class Crowd
{
    private static readonly string[] Given =
        ["Mara", "Jonas", "Zsófia", "Tobias", "Leïla", "Kwabena", "Ines", "Rafael", "Siobhán", "Petr", "Thandeka", "Niamh", "Søren", "Aiko", "Dmitri", "Elif", "Chiara", "Mateus", "Wilhelmina", "Björn",
         "Anouk", "Marta", "Mary", "Marianne", "Jan", "Johanna", "Johannes", "Kerstin", "Kirsten", "Stefan", "Stephanie", "Viktor", "Agnieszka", "Youssef", "Mehmet", "Ngozi", "Priya", "Arjun", "Lucía", "Xavier"];

    private static readonly string[] Beginnings = ["Lind", "Berg", "Hall", "Okor", "Quint", "Mart", "Fern", "Stein", "Vos", "Nakam", "Petr", "Gonz", "Sørg", "Müll", "Fisch", "Weiß", "Achter", "Brann", "Whit", "Haw", "Rose", "Gold", "Silver", "Kal", "Mor", "Tal", "Vel", "Zim", "Dra", "Kov"];
    private static readonly string[] Middles = ["", "a", "e", "o", "in", "en", "er", "al", "ov", "ens", "ar", "ist", "um", "el", "um"];
    private static readonly string[] Endings = ["quist", "man", "sson", "berg", "stein", "ova", "ski", "ura", "ález", "hardt", "field", "worth", "feld", "ley", "den", "oglu", "akis", "escu", "ić", "ez", "", "holm", "dal", "gaard", "wicz"];
    private static readonly string[] Trades = ["Works", "Partners", "Gardens", "Instruments", "Press", "Foods", "Labs", "Studio", "Trust", "School", "Rail", "Energy"];
    private static readonly string[] Roles = ["Engineer", "Teacher", "Founder", "Researcher", "Designer", "Nurse", "Carpenter", "Editor", "Buyer", "Physicist", "Gardener", "Lawyer", "Baker", "Accountant", "Violin maker"];
    private static readonly string[] Subjects = ["frost", "seed saving", "night trains", "beekeeping", "cold water", "open data", "choir singing", "local history", "chess", "rivers", "bread", "statistics", "theatre", "hedges", "radio", "solar roofs", "grafting", "maps", "letterpress", "repair cafés"];

    internal static async Task WriteAsync(int people, string path)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\r\n" };
        for (var number = 0; number < people; number++) await file.WriteAsync(Card(number));
    }

    private static string Card(int number)
    {
        var dice = new Random(number);
        var (given, family) = (Skewed(dice, Given), Skewed(dice, Beginnings) + Skewed(dice, Middles) + Skewed(dice, Endings));
        var organisation = $"{Skewed(dice, Beginnings)}{Skewed(dice, Endings)} {Skewed(dice, Trades)}";
        return string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN:VCARD
            VERSION:3.0
            UID:crowd-{number}
            N:{family};{given};;;
            FN:{given} {family}
            ORG:{organisation}
            TITLE:{Skewed(dice, Roles)}
            EMAIL:{Ascii(given)}.{Ascii(family)}{number}@example.org
            TEL;TYPE=CELL:+4477{number:00000000}
            NOTE:Met through {Skewed(dice, Subjects)}. Cares about {Skewed(dice, Subjects)} and {Skewed(dice, Subjects)}.
            END:VCARD

            """).ReplaceLineEndings("\r\n");
    }

    /// <summary>The first ones often, the last ones seldom.</summary>
    private static string Skewed(Random dice, string[] words) => words[(int)(words.Length * Math.Pow(dice.NextDouble(), 1.6))];

    private static string Ascii(string name) => new([.. name.ToLowerInvariant().Where(char.IsAsciiLetter)]);
}
