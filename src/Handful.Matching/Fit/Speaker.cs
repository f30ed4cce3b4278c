using System.Collections.Frozen;
using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>One of a pair as sentences speak of them.</summary>
internal sealed class Speaker
{
    // Whose nouns keep their capitals, and whose phrases are quoted.
    private static readonly FrozenSet<string> German =
        "der das und oder mit für den dem durch eine einen ich suche biete zur zum von beim über".Split(' ').ToFrozenSet();

    private readonly List<GuestText> texts;
    private readonly Dictionary<int, Part> parts = [];
    private readonly bool writesGerman;

    public Speaker(FitGuest guest, FitGuest beside)
    {
        texts = GuestText.Of(guest);
        writesGerman = texts.Exists(text => text.Text.Split(' ').Any(German.Contains));
        // Two Adas are told apart by their whole names.
        var name = GivenName.Of(guest.Name);
        Name = name == GivenName.Of(beside.Name) ? Tidy.Line(guest.Name) is { Length: > 0 } whole ? whole : name : name;
        var organisation = Said(guest.Organisation);
        var isNoPlace = RoleWords.IsNoPlace(organisation);
        Organisation = isNoPlace ? "" : organisation;
        Role = Said(guest.Role) is { Length: > 0 } role ? role : isNoPlace ? organisation : "";
    }

    public string Name { get; }

    public string Organisation { get; }

    public string Role { get; }

    public bool IsUnknown => texts.Count == 0 && Organisation.Length == 0;

    public Part Part(in Trait trait) => Part(trait.Text);

    /// <summary>The first text of a field, or null.</summary>
    public Part? First(Field field) => texts.FindIndex(text => text.Field == field) is >= 0 and var at ? Part(at) : null;

    /// <summary>The same person under another name, or as "who" in the middle of a sentence.</summary>
    public Profile As(string name) => new(new Candidate("", name, Organisation, Role, [], [], [], "", "", null), name, Organisation, Role, []);

    /// <summary>What the person cares about, after "about".</summary>
    public string Subject(Part part) => writesGerman && char.IsUpper(part.Fragment.Text[0]) ? part.Fragment.Text : SubjectWords.Of(part.Fragment);

    /// <summary>"Ben offers permaculture courses".</summary>
    public string Says(Part part, string? name = null) => part.Field switch
    {
        Field.Interest => $"{name ?? Name} cares about {Subject(part)}",
        Field.Want when writesGerman => $"{name ?? Name} is looking for {Tidy.Quote(part.Fragment.Text)}",
        Field.Give when writesGerman => $"{name ?? Name} offers {Tidy.Quote(part.Fragment.Text)}",
        _ => Clauses.OfThem(As(name ?? Name), part),
    };

    private Part Part(int at)
    {
        if (!parts.TryGetValue(at, out var part)) parts[at] = part = new Part(texts[at].Field, Fragment.Read(texts[at].Text));
        return part;
    }

    private static string Said(string text) => Tidy.Line(text) is var line && Tidy.SaysSomething(line) ? line : "";
}
