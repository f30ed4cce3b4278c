using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>One text of a guest.</summary>
internal readonly record struct GuestText(Field Field, string Text)
{
    // More than anybody writes into a form; a profile that goes on is cut, so that one guest cannot cost the time of a thousand.
    private const int MostOfAField = 20;
    private const int MostSentences = 8;
    private const int Longest = 2000;

    /// <summary>How many texts a guest has at most.</summary>
    public const int Most = (3 * MostOfAField) + 2 + MostSentences;

    /// <summary>The texts of a guest that say something, in the order of the profile.</summary>
    public static List<GuestText> Of(FitGuest guest)
    {
        var texts = new List<GuestText>();
        Add(texts, Field.Interest, guest.Interests);
        Add(texts, Field.Want, guest.Wants);
        Add(texts, Field.Give, guest.Gives);
        AddOne(texts, Field.Purpose, guest.Purpose);
        AddOne(texts, Field.Role, guest.Role);
        if (guest.About.Length == 0) return texts;
        foreach (var sentence in Tidy.Sentences(Tidy.Line(Cut(guest.About))).Take(MostSentences)) AddOne(texts, Field.About, sentence);
        return texts;
    }

    private static void Add(List<GuestText> texts, Field field, IReadOnlyList<string> several)
    {
        for (var at = 0; at < several.Count && at < MostOfAField; at++) AddOne(texts, field, several[at]);
    }

    private static void AddOne(List<GuestText> texts, Field field, string text)
    {
        var line = Tidy.Line(Cut(text));
        if (Tidy.SaysSomething(line) && !texts.Contains(new GuestText(field, line))) texts.Add(new GuestText(field, line));
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
