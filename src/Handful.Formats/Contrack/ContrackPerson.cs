using System.Text.Json;
using Handful.Formats.Json;
using Handful.Formats.Text;
using Handful.Formats.VCards;

namespace Handful.Formats.Contrack;

/// <summary>One contact of the export with everything that hangs on it.</summary>
internal sealed class ContrackPerson(
    JsonElement contact, RecordTally tally, IEnumerable<(int At, JsonElement Record)> interactions, IEnumerable<(int At, JsonElement Record)> actions, IReadOnlyList<string> lists, Func<string, string> nameOf)
{
    private const string About = "About";
    private const string InNotes = "in notes";
    private const string WithPerson = "with the person";

    /// <summary>What is read by name, and what is of use in Contrack only; anything else that stands there becomes a note.</summary>
    private static readonly HashSet<string> KnownFields = new(StringComparer.Ordinal)
    {
        "id", "name", "firstName", "lastName", "headline", "role", "company", "location", "birthday", "addedAt", "updatedAt", "cadenceDays", "lastContactedAt", "nextFollowUpAt",
        "themeColor", "about", "website", "lat", "lng", "aiBriefing", "aiBackground", "aiSummary", "aiHydratedAt", "aiBriefingAt", "isGhost", "isArchived",
        "canonicalId", "deletedAt", "phoneticHash", "ownerId", "interactionCount", "emails", "phones", "socialLinks", "education", "experience", "sources", "tags", "interests",
        "attributes", "addresses", "lists", "avatarUrl",
    };

    private static readonly (string Name, string Kind)[] Parts =
    [
        ("emails", "e-mail addresses"), ("phones", "phone numbers"), ("socialLinks", "social links"), ("education", "education"), ("experience", "experience"), ("sources", "sources"),
        ("tags", "tags"), ("interests", "interests"), ("attributes", "attributes"), ("addresses", "addresses"),
    ];

    private readonly ContactDraft draft = new();
    private readonly NoteSheet notes = new();
    private readonly List<TalkRecord> talks = [];
    private readonly List<PromiseRecord> promises = [];

    /// <summary>Parts that could not be read, a sentence each.</summary>
    public List<string> Refused { get; } = [];

    public static string NameOf(JsonElement contact)
    {
        var name = contact.Line("name") is { Length: > 0 } whole ? whole : Text.PersonNames.Compose("", contact.Line("firstName"), "", contact.Line("lastName"));
        if (name.Length == 0) name = contact.Line("company");
        return name.Length > 0 ? name : contact.Each("emails").Select(mail => mail.Line("email")).FirstOrDefault(mail => mail.Length > 0, "");
    }

    /// <summary>The parts of a contact that is left out.</summary>
    public static void LeaveOut(JsonElement contact, RecordTally tally, string why)
    {
        foreach (var (name, kind) in Parts)
            foreach (var _ in contact.Each(name)) tally.LeaveOut(kind, why);
    }

    public Reading<ContactRecord> Read(int at)
    {
        (draft.Uid, draft.Name, draft.GivenName, draft.FamilyName) = (contact.Text("id"), NameOf(contact), contact.Line("firstName"), contact.Line("lastName"));
        (draft.Organisation, draft.Role) = (contact.Line("company"), contact.Line("role"));
        draft.Groups.AddRange(lists);
        notes.Paragraph("", contact.Text("about"));
        ReadAbout();
        foreach (var (name, kind) in Parts)
        {
            var number = 0;
            foreach (var part in contact.Each(name))
            {
                number++;
                if (part.IsObject()) ReadPart(name, kind, part);
                else if (name is "tags" or "interests" && Words.OneLine(part.Text()) is { Length: > 0 } word) Tag(name, kind, word);
                else Refuse(kind, $"Number {number} of the {kind} of {draft.Name}");
            }
        }

        if (contact.Line("location") is { Length: > 0 } place && !contact.Each("addresses").Any(address => address.Line("address").Contains(place, StringComparison.OrdinalIgnoreCase)))
            draft.Contact(ContactKind.Postal, place);
        draft.Contact(ContactKind.Website, contact.Line("website"));
        foreach (var (number, record) in interactions) Interact(number, record);
        foreach (var (number, record) in actions) Promise(number, record);
        var reading = draft.Finish(at, draft.Name);
        return reading.Value is not { } person ? reading : reading with
        {
            Value = person with
            {
                Notes = notes.ToString(), Talks = talks, Promises = promises, Archived = contact.Flag("isArchived"),
                StayInTouchDays = contact.Number("cadenceDays") is > 0 and var days ? days : null, LastTalkedOn = contact.Day("lastContactedAt"),
            },
        };
    }

    private void ReadAbout()
    {
        var birthday = contact.Line("birthday");
        draft.Birthday = WrittenDates.Read(birthday);
        if (draft.Birthday is null) notes.Entry(About, NoteSheet.Label("Birthday", birthday));
        var headline = contact.Line("headline");
        if (headline != $"{draft.Role} at {draft.Organisation}" && headline != draft.Role) notes.Entry(About, headline);
        if (contact.Number("cadenceDays") is > 0 and var days) notes.Entry(About, $"Stay in touch every {days} days");
        notes.Entry(About, NoteSheet.Label("Last contact", NoteSheet.Say(contact.Day("lastContactedAt"))));
        notes.Entry(About, NoteSheet.Label("Next follow-up", NoteSheet.Say(contact.Day("nextFollowUpAt"))));
        notes.Entry(About, NoteSheet.Label("Place", NoteSheet.Join(contact.Line("lat"), contact.Line("lng"))));
        notes.Entry(About, NoteSheet.Label("Picture", contact.Text("avatarUrl")));
        if (contact.Flag("isGhost")) notes.Entry(About, "A ghost in Contrack: mentioned there, and not added by hand");
        notes.Entry(About, NoteSheet.Label("In Contrack since", NoteSheet.Say(contact.Day("addedAt"))));
        foreach (var field in contact.EnumerateObject())
        {
            if (JsonParts.NameOf(field) is { Length: > 0 } name && !KnownFields.Contains(name)) notes.Entry(About, NoteSheet.Label(Spaced(name), field.Value.Text()));
        }

        foreach (var text in (string[])["aiBriefing", "aiBackground", "aiSummary"]) notes.Paragraph("Written by Contrack’s assistant", contact.Text(text));
    }

    /// <summary>"relationshipScore" is "Relationship score".</summary>
    private static string Spaced(string name) =>
        char.ToUpperInvariant(name[0]) + string.Concat(name[1..].Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private void ReadPart(string name, string kind, JsonElement part)
    {
        var (label, first) = (part.Line("label"), part.Flag("isPrimary"));
        switch (name)
        {
            case "emails": Reach(kind, ContactKind.Email, part.Line("email"), label, first); break;
            case "phones": Reach(kind, ContactKind.Phone, part.Line("phone"), label, first); break;
            case "addresses": Reach(kind, ContactKind.Postal, part.Text("address"), label, first); break;
            case "socialLinks":
                var network = part.Line("platform");
                Reach(kind, ContactKind.Profile, part.Text("url") is { Length: > 0 } url ? url : SocialLinks.LinkOf(network.ToLowerInvariant(), part.Line("handle")), network, false);
                break;
            case "tags": Tag(name, kind, part.Line("tag")); break;
            case "interests" when part.Flag("isAiGenerated"): Keep(kind, "Written by Contrack’s assistant", NoteSheet.Label("Perhaps cares about", part.Line("interest"))); break;
            case "interests": Tag(name, kind, part.Line("interest")); break;
            case "attributes": Keep(kind, About, NoteSheet.Label(part.Line("name") is { Length: > 0 } what ? what : "Also", part.Text("value"))); break;
            case "education": Keep(kind, "Education", NoteSheet.Join(part.Line("school"), part.Line("degree"), part.Line("fieldOfStudy"), Years(part), part.Text("description"))); break;
            case "experience": Keep(kind, "Experience", NoteSheet.Join(part.Line("role"), part.Line("company"), part.Line("location"), Years(part), part.Text("description"))); break;
            default: Source(kind, part); break;
        }
    }

    private static string Years(JsonElement part)
    {
        var (from, to) = (part.Line("startDate"), part.Flag("isCurrent") ? "today" : part.Line("endDate"));
        return from.Length > 0 && to.Length > 0 ? $"{from} to {to}" : from.Length > 0 ? $"from {from}" : to.Length > 0 ? $"to {to}" : "";
    }

    private void Source(string kind, JsonElement part)
    {
        var (platform, connected) = (part.Line("platform"), part.Day("connectedOn"));
        if (connected is { } day && (draft.ConnectedOn is not { } known || day < known)) draft.ConnectedOn = day;
        Keep(kind, About, NoteSheet.Label("From", NoteSheet.Join(platform, part.Line("externalId"), connected is null ? "" : "connected on " + NoteSheet.Say(connected))));
    }

    private void Reach(string kind, ContactKind what, string value, string label, bool first)
    {
        if (value.Length == 0)
        {
            tally.LeaveOut(kind, "empty");
            return;
        }

        draft.Contact(what, value, what == ContactKind.Profile && SocialLinks.NetworkOf(value).Length > 0 ? "" : label, first);
        tally.Keep(kind, WithPerson);
    }

    private void Tag(string name, string kind, string word)
    {
        if (word.Length == 0)
        {
            tally.LeaveOut(kind, "empty");
            return;
        }

        (name == "tags" ? draft.Groups : draft.Interests).Add(word);
        tally.Keep(kind, name == "tags" ? "as groups" : "as interests");
    }

    private void Keep(string kind, string heading, string text, bool paragraph = false)
    {
        if (text.Length == 0) tally.LeaveOut(kind, "empty");
        else if (paragraph ? notes.Paragraph(heading, text) : notes.Entry(heading, text)) tally.Keep(kind, InNotes);
        else tally.LeaveOut(kind, "their notes are full");
    }

    private void Refuse(string kind, string what)
    {
        tally.LeaveOut(kind, "could not be read");
        Refused.Add($"{what} could not be read: the file has something else in its place.");
    }

    private void Interact(int number, JsonElement record)
    {
        var (type, day) = (record.Line("type").ToLowerInvariant(), record.Day("date"));
        var length = record.Line("duration");
        var mentions = NoteSheet.Join(record.Text("mentions").Split(['[', ']', '"', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(nameOf).Distinct());
        var text = string.Join("\n\n", new[]
        {
            record.Text("title"), record.Text("content"),
            NoteSheet.Join(length.Length > 0 && length.All(char.IsAsciiDigit) ? length + " minutes" : length, NoteSheet.Label("file", NoteSheet.Join(record.Line("fileName"), record.Line("fileType"), record.Text("fileUrl"))),
                NoteSheet.Label("from", record.Line("source")), NoteSheet.Label("mentions", mentions)),
        }.Where(words => words.Length > 0));
        if (type is "note" or "notes" || day is null)
        {
            var head = NoteSheet.Join(NoteSheet.Say(day), type is "note" or "notes" ? "" : type);
            Keep("interactions", "Notes", text.Length == 0 ? "" : head.Length > 0 ? $"**{head}**\n\n{text}" : text, paragraph: true);
            return;
        }

        var channel = Channel(type);
        if (channel is null && type.Length > 0) text = text.Length > 0 ? $"{text}\n\n({type})" : type;
        talks.Add(new TalkRecord("interaction:" + Key(record, number), "interactions", day.Value, channel ?? "met") { Notes = text });
        tally.Keep("interactions", "as conversations");
    }

    private string Key(JsonElement record, int number) => record.Text("id") is { Length: > 0 } id ? id : $"{draft.Uid}/{number}";

    /// <summary>Contrack leaves the word free.</summary>
    private static string? Channel(string type) => type switch
    {
        "meeting" or "in-person" or "in person" or "in_person" or "coffee" or "lunch" or "dinner" or "event" or "visit" => "met",
        "call" or "phone" or "phone call" or "phone_call" => "call",
        "video" or "video call" or "video_call" or "videocall" or "zoom" => "video",
        "email" or "e-mail" or "message" or "text" or "sms" or "chat" or "dm" or "linkedin" or "whatsapp" or "social" => "message",
        "letter" or "mail" or "postcard" => "letter",
        _ => null,
    };

    private void Promise(int number, JsonElement record)
    {
        if (record.Line("title") is not { Length: > 0 } words)
        {
            tally.LeaveOut("action items", "empty");
            return;
        }

        var done = record.Text("completedAt").Length > 0;
        var talk = record.Text("interactionId") is { Length: > 0 } id ? "interaction:" + id : "";
        promises.Add(new PromiseRecord("action:" + Key(record, number), "action items", words) { DueOn = record.Day("dueAt"), Done = done, DoneOn = record.Day("completedAt"), Talk = talk });
        tally.Keep("action items", "as promises");
    }
}
