using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>What each column of a guest list holds, in their order: a site's fixed columns, known words, and questions.</summary>
internal sealed record GuestColumns(IReadOnlyList<GuestColumn> All, bool NamesFromEmail)
{
    private static readonly GuestField[] Once =
        [GuestField.Id, GuestField.PersonId, GuestField.Order, GuestField.Name, GuestField.GivenName, GuestField.FamilyName, GuestField.Email,
         GuestField.OrderEmail, GuestField.OrderPhone, GuestField.Phone, GuestField.Organisation, GuestField.Role, GuestField.Place, GuestField.Country];

    private static readonly Dictionary<string, GuestField> Usual = new(StringComparer.Ordinal)
    {
        ["id"] = GuestField.PersonId,
        ["guest id"] = GuestField.PersonId,
        ["attendee id"] = GuestField.PersonId,
        ["wants"] = GuestField.Wants,
        ["gives"] = GuestField.Gives,
        ["purpose"] = GuestField.Purpose,
        ["knows"] = GuestField.Knows,
        ["knows already"] = GuestField.Knows,
        ["already knows"] = GuestField.Knows,
        ["known"] = GuestField.Knows,
        ["acquaintances"] = GuestField.Knows,
        ["kennt"] = GuestField.Knows,
        ["kennt schon"] = GuestField.Knows,
        ["kennt bereits"] = GuestField.Knows,
        ["bekannte"] = GuestField.Knows,
        ["avoid"] = GuestField.Avoid,
        ["avoids"] = GuestField.Avoid,
        ["not with"] = GuestField.Avoid,
        ["rather not meet"] = GuestField.Avoid,
        ["meidet"] = GuestField.Avoid,
        ["meiden"] = GuestField.Avoid,
        ["vermeiden"] = GuestField.Avoid,
        ["nicht mit"] = GuestField.Avoid,
        ["available"] = GuestField.Available,
        ["availability"] = GuestField.Available,
        ["rounds"] = GuestField.Available,
        ["times"] = GuestField.Available,
        ["verfugbar"] = GuestField.Available,
        ["verfugbarkeit"] = GuestField.Available,
        ["anwesend"] = GuestField.Available,
        ["runden"] = GuestField.Available,
        ["zeiten"] = GuestField.Available,
        ["bio"] = GuestField.About,
        ["about"] = GuestField.About,
        ["description"] = GuestField.About,
        ["city"] = GuestField.Place,
        ["town"] = GuestField.Place,
        ["location"] = GuestField.Place,
        ["place"] = GuestField.Place,
        ["ort"] = GuestField.Place,
        ["stadt"] = GuestField.Place,
        ["ville"] = GuestField.Place,
        ["ciudad"] = GuestField.Place,
        ["cidade"] = GuestField.Place,
        ["country"] = GuestField.Country,
        ["land"] = GuestField.Country,
        ["pays"] = GuestField.Country,
        ["pais"] = GuestField.Country,
        ["checked in"] = GuestField.CheckedIn,
        ["checked in at"] = GuestField.CheckedIn,
        ["ticket type"] = GuestField.Ignore,
        ["ticket"] = GuestField.Ignore,
        ["registration date"] = GuestField.Ignore,
        ["registered at"] = GuestField.Ignore,
        ["created at"] = GuestField.Ignore,
        ["timestamp"] = GuestField.Ignore,
        ["zeitstempel"] = GuestField.Ignore,
        ["price"] = GuestField.Ignore,
        ["amount"] = GuestField.Ignore,
        ["notes"] = GuestField.Answer,
        ["note"] = GuestField.Answer,
        ["comments"] = GuestField.Answer,
    };

    private static readonly string[] StatusNames =
        ["status", "rsvp", "rsvp status", "attendance status", "approval status", "attendee status", "registration status", "order status",
         "response", "attending", "going", "coming", "zusage", "teilnahme", "teilnahmestatus", "antwort", "reponse", "statut", "estado", "respuesta", "resposta"];

    public static bool Knows(string name) =>
        ColumnWords.Knows(name) || Usual.ContainsKey(Words.Fold(name)) || StatusNames.Contains(Words.Fold(name)) || Exporter.Knows(name);

    /// <summary>Whether guests can be named from these columns.</summary>
    public bool NamesGuests => All.Any(column => column.Field is GuestField.Name or GuestField.GivenName or GuestField.FamilyName or GuestField.Email);

    public static GuestColumns Of(IReadOnlyList<string> header)
    {
        var exporter = Exporter.Of(header);
        var names = header.Any(name => ColumnWords.Of(name) == ContactField.GivenName);
        var all = new List<GuestColumn>();
        foreach (var name in header)
        {
            var column = exporter is null ? Column(name, names) : exporter.FieldOf(name) is { } known ? new(known, name) : Question(name);
            // "Title" is "Dr." where another column tells the role.
            if (Words.Fold(name) is "title" && header.Count(other => ColumnWords.Of(other) == ContactField.Role) > 1) column = new(GuestField.Ignore, name);
            var repeats = Once.Contains(column.Field) && all.Exists(before => before.Field == column.Field);
            all.Add(!repeats ? column : exporter is null && column.Field != GuestField.Country ? new(GuestField.Answer, name) : new(GuestField.Ignore, name));
        }
        return new(all, exporter?.NamesFromEmail ?? true);
    }

    private static GuestColumn Column(string name, bool besideGivenName)
    {
        var folded = Words.Fold(name);
        if (folded.Length == 0) return new(GuestField.Ignore, name);
        if (Usual.TryGetValue(folded, out var usual)) return new(usual, name);
        if (StatusNames.Contains(folded)) return new(GuestField.Status, name);
        return ColumnWords.Of(name) switch
        {
            ContactField.Name => new(besideGivenName && folded is "name" or "nom" ? NameBesideGiven(folded) : GuestField.Name, name),
            ContactField.GivenName => new(GuestField.GivenName, name),
            ContactField.FamilyName => new(GuestField.FamilyName, name),
            ContactField.Email => new(GuestField.Email, name),
            ContactField.Phone => new(GuestField.Phone, name),
            ContactField.Organisation => new(GuestField.Organisation, name),
            ContactField.Role => new(GuestField.Role, name),
            ContactField.Profile or ContactField.Website => new(GuestField.Profile, name),
            ContactField.Interests => new(GuestField.Interests, name),
            ContactField.Notes => new(GuestField.About, name),
            ContactField.Postal or ContactField.Birthday or ContactField.Anniversary or ContactField.Uid => new(GuestField.Ignore, name),
            _ => Question(name),
        };
    }

    private static GuestField NameBesideGiven(string folded) => folded is "nom" ? GuestField.FamilyName : GuestField.Name;

    // pretix writes "Topics – Energy" with an en dash for each option of a multiple choice question.
    private static GuestColumn Question(string name)
    {
        var dash = name.LastIndexOf(" – ", StringComparison.Ordinal);
        return dash > 0 ? new(QuestionWords.Of(name[..dash]), name[..dash].Trim(), name[(dash + 3)..].Trim()) : new(QuestionWords.Of(name), name);
    }
}
