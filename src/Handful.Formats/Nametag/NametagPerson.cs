using System.Text.Json;
using Handful.Formats.Csv;
using Handful.Formats.Json;
using Handful.Formats.Text;
using Handful.Formats.VCards;

namespace Handful.Formats.Nametag;

/// <summary>One person of the export with everything that hangs on them.</summary>
internal sealed class NametagPerson(JsonElement person, RecordTally tally, IReadOnlyDictionary<string, string> groups, IReadOnlyDictionary<string, string> customNames, IReadOnlyList<Relation> relations)
{
    private const string About = "About";
    private const string InNotes = "in notes";
    private const int UnknownYear = 1604;

    private static readonly HashSet<string> KnownFields = new(StringComparer.Ordinal)
    {
        "id", "name", "middleName", "secondLastName", "surname", "nickname", "displayNameOverride", "prefix", "suffix", "organization", "jobTitle", "photo", "gender", "anniversary",
        "lastContact", "notes", "contactReminderEnabled", "contactReminderInterval", "contactReminderIntervalUnit", "relationshipToUser", "groups",
    };

    private static readonly (string Name, string Kind)[] Parts =
    [
        ("importantDates", "important dates"), ("phoneNumbers", "phone numbers"), ("emails", "e-mail addresses"), ("addresses", "addresses"), ("urls", "web addresses"),
        ("imHandles", "messengers"), ("locations", "locations"), ("customFields", "custom fields"), ("customFieldValues", "custom fields"), ("relationships", "relationships"),
    ];

    private readonly ContactDraft draft = new();
    private readonly NoteSheet notes = new();
    private ContactPhoto? photo;

    /// <summary>Parts that could not be read, a sentence each.</summary>
    public List<string> Refused { get; } = [];

    public static string NameOf(JsonElement person)
    {
        if (person.Line("displayNameOverride") is { Length: > 0 } chosen) return chosen;
        var name = Text.PersonNames.Compose(person.Line("prefix"), person.Line("name"), person.Line("middleName"), Family(person));
        if (person.Line("suffix") is { Length: > 0 } suffix && name.Length > 0) name = $"{name} {suffix}";
        if (name.Length == 0) name = person.Line("nickname");
        return name.Length > 0 ? name : person.Line("organization");
    }

    public static string LabelOf(JsonElement type) => type.Line("label") is { Length: > 0 } label ? label : type.Line("name").Replace('_', ' ');

    /// <summary>The parts of somebody who could not be read.</summary>
    public static void LeaveOut(JsonElement person, RecordTally tally)
    {
        foreach (var (name, kind) in Parts)
            foreach (var _ in person.Each(name)) tally.LeaveOut(kind, "part of a person who could not be read");
    }

    public Reading<ContactRecord> Read(int at, IEnumerable<(int At, JsonElement Entry)> journal, HashSet<int> kept, HashSet<int> full)
    {
        (draft.Uid, draft.Name, draft.GivenName, draft.AdditionalNames, draft.FamilyName) = (person.Text("id"), NameOf(person), person.Line("name"), person.Line("middleName"), Family(person));
        (draft.Prefix, draft.Suffix, draft.Nickname) = (person.Line("prefix"), person.Line("suffix"), person.Line("nickname"));
        (draft.Organisation, draft.Role) = (person.Line("organization"), person.Line("jobTitle"));
        draft.Groups.AddRange(person.Each("groups").Select(group => Words.OneLine(group.Text())).Where(group => group.Length > 0));
        notes.Paragraph("", person.Text("notes"));
        ReadAbout();
        foreach (var relation in relations) draft.Relation(relation.Label, relation.Name);
        foreach (var (name, kind) in Parts)
        {
            var number = 0;
            foreach (var part in person.Each(name))
            {
                number++;
                if (part.IsObject())
                {
                    ReadPart(name, kind, part);
                    continue;
                }

                tally.LeaveOut(kind, "could not be read");
                Refused.Add($"Number {number} of the {kind} of {draft.Name} could not be read: the file has something else in its place.");
            }
        }

        foreach (var (number, entry) in journal) Tell(number, entry, kept, full);
        var reading = draft.Finish(at, draft.Name);
        return reading.Value is not { } record ? reading : reading with
        {
            Value = record with { Notes = notes.ToString(), Photo = photo, StayInTouchDays = Rhythm(), LastTalkedOn = person.Day("lastContact") },
        };
    }

    private static string Family(JsonElement person) => Words.OneLine($"{person.Line("surname")} {person.Line("secondLastName")}");

    private int? Rhythm()
    {
        if (!person.Flag("contactReminderEnabled") || person.Number("contactReminderInterval") is not (> 0 and < 4000 and var count)) return null;
        return count * person.Line("contactReminderIntervalUnit").ToUpperInvariant() switch { "WEEKS" => 7, "MONTHS" => 30, "YEARS" => 365, _ => 1 };
    }

    private void ReadAbout()
    {
        notes.Entry(About, NoteSheet.Label("To you", LabelOf(person.Part("relationshipToUser")).ToLowerInvariant()));
        notes.Entry(About, NoteSheet.Label("Gender", person.Line("gender")));
        if (Rhythm() is { } days) notes.Entry(About, $"Stay in touch every {days} days");
        notes.Entry(About, NoteSheet.Label("Last contact", NoteSheet.Say(person.Day("lastContact"))));
        draft.Date("anniversary", Date(person, "anniversary"));
        foreach (var group in draft.Groups.Distinct().Where(group => groups.GetValueOrDefault(group, "").Length > 0)) notes.Entry(About, $"{group}: {groups[group]}");
        if (person.Bytes("photo") is { } bytes && ContactPhoto.MediaTypeOf(bytes) is { } type) photo = new ContactPhoto(type, bytes);
        else if (person.Text("photo") is { Length: > 0 and < 300 } name) notes.Entry(About, $"Picture: {name}, which is not in the export");
        foreach (var field in person.EnumerateObject())
        {
            if (JsonParts.NameOf(field) is { Length: > 0 } other && !KnownFields.Contains(other) && field.Value.ValueKind != JsonValueKind.Array) notes.Entry(About, NoteSheet.Label(other, field.Value.Text()));
        }
    }

    private static PartialDate? Date(JsonElement part, string name) =>
        part.Day(name) is not { } day ? null : day.Year == UnknownYear ? PartialDate.Of(0, day.Month, day.Day) : PartialDate.Of(day);

    private void ReadPart(string name, string kind, JsonElement part)
    {
        var type = part.Line("type");
        switch (name)
        {
            case "importantDates": Mark(kind, part); break;
            case "phoneNumbers": Reach(kind, ContactKind.Phone, part.Line("number"), type); break;
            case "emails": Reach(kind, ContactKind.Email, part.Line("email"), type); break;
            case "urls": Reach(kind, ContactKind.Website, part.Text("url"), type); break;
            case "imHandles": Reach(kind, ContactKind.Messenger, part.Line("handle"), part.Line("protocol")); break;
            case "addresses":
                string[] lines = [part.Line("streetLine1"), part.Line("streetLine2"), Words.OneLine($"{part.Line("postalCode")} {part.Line("locality")}"), part.Line("region"), part.Line("country")];
                Reach(kind, ContactKind.Postal, string.Join('\n', lines.Where(line => line.Length > 0)), type);
                break;
            case "locations": Keep(kind, "Places", NoteSheet.Label(part.Line("label") is { Length: > 0 } label ? label : type.Length > 0 ? type : "A place", NoteSheet.Join(part.Line("latitude"), part.Line("longitude")))); break;
            case "customFields": Keep(kind, About, NoteSheet.Label(part.Line("key") is { Length: > 0 } key ? key : "Also", part.Text("value"))); break;
            case "customFieldValues": Keep(kind, About, NoteSheet.Label(customNames.GetValueOrDefault(part.Text("slug")) is { Length: > 0 } named ? named : part.Line("slug") is { Length: > 0 } slug ? slug : "Also", part.Text("value"))); break;
            default: Relate(kind, part); break;
        }
    }

    /// <summary>Dates have a title and nothing else: the birthday is one that is called so, in whatever language.</summary>
    private void Mark(string kind, JsonElement part)
    {
        var (title, date) = (part.Line("title"), Date(part, "date"));
        if (date is not { } day)
        {
            Keep(kind, About, title);
            return;
        }

        var field = ColumnWords.Of(title);
        if (field == ContactField.Birthday && draft.Birthday is null) draft.Birthday = day;
        else if (draft.ConnectedOn is null && day.WholeDate() is { } met && (field == ContactField.HowWeMet || title.Equals("first met", StringComparison.OrdinalIgnoreCase))) draft.ConnectedOn = met;
        else draft.Date(title.Length > 0 ? title : "a day", day);
        tally.Keep(kind, "with the person");
    }

    private void Relate(string kind, JsonElement part)
    {
        if (part.Line("relatedPersonName").Length + part.Text("relatedPersonId").Length == 0)
        {
            tally.LeaveOut(kind, "empty");
            return;
        }

        if (person.Text("id").Length == 0)
        {
            // Nobody's row can answer this one.
            Keep(kind, "Relations", NoteSheet.Label($"Is {LabelOf(part.Part("relationshipType")).ToLowerInvariant()} of", part.Line("relatedPersonName")));
            return;
        }

        if (part.Text("notes") is { Length: > 0 } text) notes.Entry("Relations", NoteSheet.Label(part.Line("relatedPersonName") is { Length: > 0 } name ? name : "Somebody", text));
        tally.Keep(kind, "as relations");
    }

    private void Reach(string kind, ContactKind what, string value, string label)
    {
        if (value.Length == 0)
        {
            tally.LeaveOut(kind, "empty");
            return;
        }

        draft.Contact(what, value, label);
        tally.Keep(kind, "with the person");
    }

    private void Keep(string kind, string heading, string text)
    {
        if (text.Length == 0) tally.LeaveOut(kind, "empty");
        else if (notes.Entry(heading, text)) tally.Keep(kind, InNotes);
        else tally.LeaveOut(kind, "their notes are full");
    }

    private void Tell(int number, JsonElement entry, HashSet<int> kept, HashSet<int> full)
    {
        var head = NoteSheet.Join(NoteSheet.Say(entry.Day("date")), entry.Line("title"));
        var text = string.Join("\n\n", new[] { head.Length > 0 ? $"**{head}**" : "", entry.Text("body") }.Where(words => words.Length > 0));
        if (notes.Paragraph("Journal", text)) kept.Add(number);
        else full.Add(number);
    }
}
