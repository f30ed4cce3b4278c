using Handful.Matching.Topics;

namespace Handful.Matching.Briefs;

/// <summary>Where in a profile a text stands.</summary>
internal enum Field { Interest, Goal, Want, Give, Purpose, Role, About }

/// <summary>One text of a profile, read.</summary>
internal sealed record Part(Field Field, Fragment Fragment);

/// <summary>A guest, read.</summary>
internal sealed record Profile(Candidate Guest, string Name, string Organisation, string Role, IReadOnlyList<Part> Parts)
{
    public string NameKey { get; } = TopicKey.Of(Guest.Name);

    public string OrganisationKey { get; } = TopicKey.Of(Organisation);

    public static Profile Read(Candidate guest)
    {
        var organisation = Said(guest.Organisation);
        var isNoPlace = RoleWords.IsNoPlace(organisation);
        var role = Said(guest.Role) is { Length: > 0 } said ? said : isNoPlace ? organisation : "";
        var parts = new List<Part>();
        Add(parts, Field.Interest, guest.Interests);
        Add(parts, Field.Give, guest.Gives);
        Add(parts, Field.Want, guest.Wants);
        Add(parts, Field.Purpose, [guest.Purpose]);
        Add(parts, Field.Role, [role]);
        Add(parts, Field.About, Tidy.Sentences(Tidy.Line(guest.About)));
        return new Profile(guest, GivenName.Of(guest.Name), isNoPlace ? "" : organisation, role, parts);
    }

    public static IReadOnlyList<Part> ReadOwner(Self self)
    {
        var parts = new List<Part>();
        Add(parts, Field.Interest, self.Interests);
        Add(parts, Field.Goal, self.Goals);
        Add(parts, Field.Want, self.Wants);
        Add(parts, Field.Give, self.Gives);
        Add(parts, Field.Purpose, [self.Purpose]);
        return parts;
    }

    /// <summary>The guest's texts of one field, in their order.</summary>
    public IEnumerable<Fragment> Of(Field field) => Parts.Where(part => part.Field == field).Select(part => part.Fragment);

    private static string Said(string text) => Tidy.Line(text) is var line && Tidy.SaysSomething(line) ? line : "";

    private static void Add(List<Part> parts, Field field, IEnumerable<string> texts) =>
        parts.AddRange(Fragment.ReadAll(texts).Select(fragment => new Part(field, fragment)));
}
