using System.Text.Json;
using Handful.Formats.Json;
using Handful.Formats.Text;
using Handful.Formats.VCards;

namespace Handful.Formats.Monica;

/// <summary>One contact of the export with everything that hangs on it.</summary>
internal sealed class MonicaPerson(MonicaAccount account, MonicaContact contact)
{
    private const string About = "About";
    private const string InNotes = "in notes";
    private const string NoRoom = "their notes are full";

    /// <summary>What is read by name; whatever else stands there becomes a note.</summary>
    private static readonly HashSet<string> KnownFields = new(StringComparer.Ordinal)
    {
        "first_name", "middle_name", "last_name", "nickname", "description", "is_starred", "is_partial", "is_active", "is_dead", "job", "company",
        "food_preferences", "last_talked_to", "last_consulted_at", "number_of_views", "stay_in_touch_frequency", "stay_in_touch_trigger_date", "vcard",
        "distant_etag", "avatar", "tags", "gender", "birthdate", "deceased_date", "first_met_date", "first_met_through", "first_met_reminder",
        "deceased_reminder", "first_met_additional_info",
    };

    private readonly JsonElement fields = contact.Record.Properties();
    private readonly ContactDraft draft = new();
    private readonly NoteSheet notes = new();
    private readonly List<TalkRecord> talks = [];
    private readonly List<PromiseRecord> promises = [];
    private ContactPhoto? photo;

    /// <summary>Parts that could not be read, a sentence each.</summary>
    public List<string> Refused { get; } = [];

    public Reading<ContactRecord> Read()
    {
        account.Tally.Keep("contacts", "as people");
        notes.Paragraph("", fields.Text("description"));
        Describe();
        ReadDates();
        ReadAbout();
        ReadPhotos();
        foreach (var (kind, values) in Parts()) ReadParts(kind, values);
        foreach (var reminder in (string[])["first_met_reminder", "deceased_reminder"])
            if (fields.Part(reminder).IsObject()) Keep("reminders", Remind(fields.Part(reminder).Properties()));
        foreach (var document in List("document")) ReadDocument(document);
        var reading = draft.Finish(contact.At, contact.Name);
        return reading.Value is not { } record ? reading : reading with
        {
            Value = record with
            {
                Notes = notes.ToString(), Photo = photo, Talks = talks, Promises = promises, SourceCard = Card(),
                Archived = fields.Part("is_active").ValueKind != JsonValueKind.Undefined && !fields.Flag("is_active"),
                StayInTouchDays = !fields.Flag("is_dead") && fields.Number("stay_in_touch_frequency") is > 0 and var days ? days : null,
                LastTalkedOn = fields.Day("last_talked_to"),
            },
        };
    }

    private IEnumerable<(string Kind, IEnumerable<JsonElement> Values)> Parts() =>
        contact.Record.Each("data").Select(part => (MonicaKinds.Of(part.Text("type")), part.Each("values")));

    private IEnumerable<string> List(string kind) =>
        Parts().Where(part => part.Kind == kind).SelectMany(part => part.Values).Select(value => value.Text()).Where(uuid => uuid.Length > 0);

    private void Describe()
    {
        (draft.Uid, draft.Name) = (contact.Uuid, contact.Name);
        (draft.GivenName, draft.AdditionalNames, draft.FamilyName) = (fields.Line("first_name"), fields.Line("middle_name"), fields.Line("last_name"));
        (draft.Nickname, draft.Organisation, draft.Role) = (fields.Line("nickname"), fields.Line("company"), fields.Line("job"));
        draft.Groups.AddRange(fields.Each("tags").Select(tag => Words.OneLine(tag.Text())).Where(tag => tag.Length > 0));
        draft.Groups.AddRange(account.BooksOf(contact.Uuid));
        if (fields.Flag("is_starred")) draft.Groups.Add("Starred");
        foreach (var relation in account.RelationsOf(contact.Uuid)) draft.Relation(relation.Label, relation.Name);
        var through = account.NameOf(fields.Text("first_met_through"));
        draft.HowWeMet = string.Join("\n\n", new[] { fields.Text("first_met_additional_info"), through.Length > 0 ? $"Through {through}." : "" }.Where(words => words.Length > 0));
    }

    private void ReadDates()
    {
        if (Date("birthdate") is { } born)
        {
            if (fields.Part("birthdate").Flag("is_age_based")) notes.Entry(About, Birth(fields));
            else if (fields.Flag("is_dead"))
            {
                // Nobody is to be reminded of it.
                draft.Date("born", born);
                notes.Entry(About, Birth(fields));
            }
            else draft.Birthday = born;
        }

        if (fields.Flag("is_dead") || Date("deceased_date") is not null)
        {
            draft.Date("died", Date("deceased_date"));
            notes.Entry(About, Date("deceased_date") is { } died ? "Died " + Say(died) : "Has died");
        }

        foreach (var (label, other) in account.KinOf(contact.Uuid))
            if (Birth(other) is { Length: > 0 } birth) notes.Entry("Family and others", NoteSheet.Join(Words.OneLine($"{other.Line("first_name")} {other.Line("last_name")}"), label, birth.ToLowerInvariant()[..1] + birth[1..]));
        if (Date("first_met_date") is not { } met) return;
        draft.ConnectedOn = met.WholeDate();
        if (draft.ConnectedOn is null) notes.Entry(About, "First met " + Say(met));
    }

    /// <summary>Where the year is unknown, the file has the year in which it was typed.</summary>
    private PartialDate? Date(string name) => DateOf(fields.Part(name));

    private static PartialDate? DateOf(JsonElement special) =>
        special.Day("date") is not { } day ? null : special.Flag("is_year_unknown") ? PartialDate.Of(0, day.Month, day.Day) : PartialDate.Of(day);

    /// <summary>A birthday in words.</summary>
    private static string Birth(JsonElement whose)
    {
        var special = whose.Part("birthdate");
        if (DateOf(special) is not { } born) return "";
        if (!special.Flag("is_age_based")) return "Born " + Say(born);
        // Monica stores the first of January of the year in which the age was typed, less the age.
        var typed = special.Day("created_at")?.Year;
        return typed >= born.Year ? $"About {typed - born.Year} years old, as of {typed}" : $"Born about {born.Year}";
    }

    private static string Say(PartialDate date) => date.WholeDate() is { } day ? NoteSheet.Say(day) : NoteSheet.Say(date.In(2000))[..^5];

    private void ReadAbout()
    {
        var gender = account.TypeOf(fields, "gender");
        var named = gender.Line("name") is { Length: > 0 } name ? name : gender.Line("type");
        notes.Entry(About, NoteSheet.Label("Gender", named));
        foreach (var bond in account.BondsWithOwner(contact.Uuid)) notes.Entry(About, $"To you: {bond}");
        if (fields.Number("stay_in_touch_frequency") is > 0 and var days)
            notes.Entry(About, NoteSheet.Join($"Stay in touch every {days} days", NoteSheet.Say(fields.Day("stay_in_touch_trigger_date")) is { Length: > 0 } next ? "next on " + next : ""));
        notes.Entry(About, NoteSheet.Label("Last talked to", NoteSheet.Say(fields.Day("last_talked_to"))));
        notes.Entry(About, NoteSheet.Label("Picture", fields.Part("avatar").Text("avatar_external_url")));
        notes.Paragraph("Food", fields.Text("food_preferences"));
        var since = NoteSheet.Say(contact.Record.Day("created_at"));
        var views = fields.Number("number_of_views") is > 0 and var often ? $"opened {often} times, last on {NoteSheet.Say(fields.Day("last_consulted_at"))}" : "";
        notes.Entry(About, NoteSheet.Join(since.Length > 0 ? $"In Monica since {since}" : "", views.EndsWith("on ", StringComparison.Ordinal) ? views[..^10] : views));
        if (!fields.IsObject()) return;
        foreach (var field in fields.EnumerateObject())
        {
            if (JsonParts.NameOf(field) is { Length: > 0 } other && !KnownFields.Contains(other)) notes.Entry(About, NoteSheet.Label(other.Replace('_', ' '), field.Value.Text()));
        }
    }

    /// <summary>The card that a CardDAV client gave Monica, so that what only it knows is given back one day.</summary>
    private string? Card()
    {
        var text = fields.Part("vcard").Exact();
        if (text.Length == 0) return null;
        return VCardReader.First(text) is { } card && VCardContacts.ToContact(card).Value is not null ? card.Source : null;
    }

    private void ReadPhotos()
    {
        var avatar = fields.Part("avatar").Text("avatar_photo");
        foreach (var uuid in List("photo").Prepend(avatar).Where(uuid => uuid.Length > 0).Distinct().ToList())
        {
            var held = account.Held(uuid);
            if (held.ValueKind == JsonValueKind.Undefined) continue;
            if (photo is null && held.Bytes("dataUrl") is { } bytes && ContactPhoto.MediaTypeOf(bytes) is { } type)
            {
                photo = new ContactPhoto(type, bytes);
                account.Becomes(uuid, "as their photo");
                continue;
            }

            var lost = held.Part("dataUrl").ValueKind == JsonValueKind.String ? "" : "the picture itself is not in the export";
            Place(uuid, notes.Entry("Photos", NoteSheet.Join(FileName(held), lost)));
        }
    }

    private void Place(string uuid, bool fits)
    {
        if (fits) account.Becomes(uuid, "by name in notes");
        else account.Misses(uuid, NoRoom);
    }

    private static string FileName(JsonElement held)
    {
        var size = held.Number("filesize") is { } bytes ? bytes < 1024 ? $"{bytes} bytes" : $"{bytes / 1024} KB" : "";
        var named = NoteSheet.Join(held.Line("original_filename"), held.Line("mime_type"), size);
        return named.Length > 0 ? named : "A file";
    }

    private void ReadDocument(string uuid)
    {
        var held = account.Held(uuid);
        if (held.ValueKind == JsonValueKind.Undefined) return;
        if (held.Line("mime_type").StartsWith("text/", StringComparison.OrdinalIgnoreCase) && held.Bytes("dataUrl") is { } bytes && TextDecoding.IsText(bytes))
        {
            using var text = TextDecoding.Open(new MemoryStream(bytes));
            var words = Words.Clean(text.ReadToEnd());
            if (words.Length > 0 && notes.Paragraph("Documents", $"**{FileName(held)}**\n\n{words}"))
            {
                account.Becomes(uuid, InNotes);
                return;
            }
        }

        var lost = held.Part("dataUrl").ValueKind == JsonValueKind.String ? "" : "the file itself is not in the export";
        Place(uuid, notes.Entry("Documents", NoteSheet.Join(FileName(held), lost)));
    }

    private void ReadParts(string kind, IEnumerable<JsonElement> values)
    {
        var at = 0;
        foreach (var value in values)
        {
            at++;
            if (kind == "activity") Meet(value.Text());
            if (MonicaKinds.IsList(kind)) continue;
            if (!value.IsObject())
            {
                account.Tally.LeaveOut(MonicaKinds.Say(kind), "could not be read");
                Refused.Add($"{MonicaKinds.SayOne(kind)} {at} of {contact.Name} could not be read: the file has something else in its place.");
                continue;
            }

            ReadPart(kind, value, value.Properties(), value.Uuid() is { Length: > 0 } uuid ? uuid : $"{contact.Uuid}/{at}");
        }
    }

    private void ReadPart(string kind, JsonElement record, JsonElement part, string key)
    {
        switch (kind)
        {
            case "call": Call(key, record, part); break;
            case "conversation": Converse(key, record, part); break;
            case "contactfield": Reach(part); break;
            case "address": Live(part); break;
            case "task": Promise(key, record, part); break;
            case "debt": Keep("debts", Debt(part), "Gifts and debts"); break;
            case "gift": Gift(part); break;
            case "note": Keep("notes", Note(record, part), "Notes", paragraph: true); break;
            case "reminder": Keep("reminders", Remind(part)); break;
            case "pet": Keep("pets", NoteSheet.Join(part.Line("name"), part.Line("category").Replace('_', ' ')), "Pets"); break;
            case "lifeevent": Keep("life events", LifeEvent(part), "Life events"); break;
            default: account.Tally.LeaveOut(MonicaKinds.Say(""), "of a kind that is not known here"); break;
        }
    }

    private void Keep(string kind, string text, string heading = "Reminders", bool paragraph = false)
    {
        if (text.Length == 0) account.Tally.LeaveOut(kind, "empty");
        else if (paragraph ? notes.Paragraph(heading, text) : notes.Entry(heading, text)) account.Tally.Keep(kind, InNotes);
        else account.Tally.LeaveOut(kind, NoRoom);
    }

    /// <summary>The day, unless it was only planned when the file was made.</summary>
    private bool Happened(DateOnly day) => day <= (account.ExportedOn ?? DateOnly.MaxValue);

    private bool Talk(string key, string kind, DateOnly? on, string channel, string text, string felt, IReadOnlyList<string> others)
    {
        if (on is { } day && Happened(day))
        {
            talks.Add(new TalkRecord(key, kind, day, channel) { Notes = text, Felt = felt.Length <= 60 ? felt : "", Others = others });
            return true;
        }

        return false;
    }

    private void Call(string key, JsonElement record, JsonElement part)
    {
        var felt = NoteSheet.Join(part.Each("emotions").Select(emotion => Words.OneLine(emotion.Text())));
        var who = part.Part("contact_called").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? "" : part.Flag("contact_called") ? "They called." : "You called.";
        var text = string.Join("\n\n", new[] { part.Text("content"), who, felt.Length > 60 ? $"You felt: {felt}" : "" }.Where(words => words.Length > 0));
        if (Talk("call:" + key, "calls", part.Day("called_at") ?? record.Day("created_at"), "call", text, felt, [])) account.Tally.Keep("calls", "as conversations");
        else Keep("calls", NoteSheet.Join(NoteSheet.Say(part.Day("called_at")), text is { Length: > 0 } ? text : "a call"), "Calls");
    }

    private void Converse(string key, JsonElement record, JsonElement part)
    {
        var said = new NoteSheet();
        var by = account.TypeOf(part, "contact_field_type").Line("name");
        said.Paragraph("", by.Length > 0 ? $"By {by}." : "");
        var day = part.Day("happened_at") ?? record.Day("created_at");
        var asTalk = day is { } on && Happened(on);
        foreach (var message in part.Each("messages"))
        {
            var words = message.Properties();
            var from = words.Flag("written_by_me") ? "You" : contact.Name;
            var written = words.Day("written_at") is { } writtenOn && writtenOn != day ? ", " + NoteSheet.Say(writtenOn) : "";
            if (words.Text("content").Length == 0) account.Tally.LeaveOut("messages", "empty");
            else if (said.Paragraph("", $"**{from}{written}:** {words.Text("content")}")) account.Tally.Keep("messages", asTalk ? "in the notes of conversations" : InNotes);
            else account.Tally.LeaveOut("messages", "the notes of their conversation are full");
        }

        if (Talk("conversation:" + key, "conversations", day, "message", said.ToString(), "", [])) account.Tally.Keep("conversations", "as conversations");
        else Keep("conversations", NoteSheet.Join(NoteSheet.Say(day), said.ToString() is { Length: > 0 } text ? text : "a conversation"), "Conversations", paragraph: true);
    }

    /// <summary>One activity is one conversation with everybody who was there; it stands with the first of them.</summary>
    private void Meet(string uuid)
    {
        var held = account.Held(uuid);
        var present = account.PresentAt(uuid);
        if (!held.IsObject() || present.Count == 0 || present[0] != contact || account.HasFate(uuid)) return;
        var type = account.TypeName(held);
        var title = held.Text("summary") + (type.Length > 0 ? $" ({type})" : "");
        var text = string.Join("\n\n", new[] { title.Trim(), held.Text("description") }.Where(words => words.Length > 0));
        if (Talk("activity:" + uuid, "activities", held.Day("happened_at"), "met", text, "", [.. present.Skip(1).Select(other => other.Uuid)]))
        {
            account.Becomes(uuid, "as conversations");
            return;
        }

        var with = string.Join(" and ", present.Skip(1).Select(other => other.Name));
        if (notes.Entry("Planned or undated", NoteSheet.Join(NoteSheet.Say(held.Day("happened_at")), text, NoteSheet.Label("with", with)))) account.Becomes(uuid, InNotes);
        else account.Misses(uuid, NoRoom);
    }

    private void Reach(JsonElement part)
    {
        var (data, type) = (part.Line("data"), account.TypeOf(part));
        var (name, protocol, kind) = (type.Line("name"), type.Text("protocol"), type.Text("type"));
        if (data.Length == 0)
        {
            account.Tally.LeaveOut("ways to reach somebody", "empty");
            return;
        }

        account.Tally.Keep("ways to reach somebody", "with the person");
        var isLink = data.Contains("://", StringComparison.Ordinal);
        if (kind == "email" || (type.ValueKind == JsonValueKind.Undefined && data.IndexOf('@', StringComparison.Ordinal) > 0)) draft.Contact(ContactKind.Email, data);
        else if (kind == "phone" || (type.ValueKind == JsonValueKind.Undefined && data.Count(char.IsAsciiDigit) > 5 && !isLink)) draft.Contact(ContactKind.Phone, data);
        else if (isLink) draft.Contact(ContactKind.Website, data, name);
        else if (protocol.Contains("wa.me", StringComparison.OrdinalIgnoreCase)) draft.Contact(ContactKind.Messenger, data, name);
        else if (SocialLinks.LinkOf(name.ToLowerInvariant(), data) is var link && link != data) draft.Contact(ContactKind.Profile, link);
        else if (protocol.StartsWith("http", StringComparison.OrdinalIgnoreCase)) draft.Contact(ContactKind.Profile, protocol + data.TrimStart('@'));
        else if (data.Split('@', StringSplitOptions.RemoveEmptyEntries) is [var user, var host] && data[0] == '@') draft.Contact(ContactKind.Profile, $"https://{host}/@{user}");
        else draft.Contact(ContactKind.Messenger, data, name);
    }

    private void Live(JsonElement part)
    {
        string[] lines = [part.Line("street"), Words.OneLine($"{part.Line("postal_code")} {part.Line("city")}"), part.Line("province"), part.Line("country")];
        var address = string.Join('\n', lines.Where(line => line.Length > 0));
        var (name, spot) = (part.Line("name"), NoteSheet.Join(part.Line("latitude"), part.Line("longitude")));
        if (address.Length > 0) draft.Contact(ContactKind.Postal, address, name);
        if (spot.Length > 0) notes.Entry("Places", NoteSheet.Label(name.Length > 0 ? name : lines[1].Length > 0 ? lines[1] : "A place", spot));
        if (address.Length > 0) account.Tally.Keep("addresses", "with the person");
        else if (spot.Length > 0) account.Tally.Keep("addresses", InNotes);
        else Keep("addresses", name, "Places");
    }

    private void Promise(string key, JsonElement record, JsonElement part)
    {
        var words = NoteSheet.Join(part.Line("title"), part.Line("description"));
        if (words.Length == 0)
        {
            account.Tally.LeaveOut("tasks", "empty");
            return;
        }

        if (words.Length > 400) notes.Paragraph("Tasks", words);
        promises.Add(new PromiseRecord("task:" + key, "tasks", words) { Done = part.Flag("completed"), DoneOn = part.Day("completed_at") ?? record.Day("updated_at") });
        account.Tally.Keep("tasks", "as promises");
    }

    private static string Debt(JsonElement part)
    {
        var currency = part.Part("currency");
        var unit = currency.IsObject() ? currency.Line("iso") is { Length: > 0 } iso ? iso : currency.Line("symbol") : part.Line("currency");
        var sum = Words.OneLine($"{part.Line("amount")} {unit}");
        var settled = part.Line("status") == "complete";
        var who = part.Flag("in_debt") ? settled ? "you owed them" : "you owe them" : settled ? "they owed you" : "they owe you";
        return NoteSheet.Join($"Debt: {who} {sum}".TrimEnd(), settled ? "settled" : "open", part.Line("reason"));
    }

    private void Gift(JsonElement part)
    {
        var photos = part.Each("photos").Select(uuid => uuid.Text()).Where(uuid => account.Held(uuid).ValueKind != JsonValueKind.Undefined).ToList();
        var status = part.Line("status") switch { "offered" => "Gift given", "received" => "Gift received", "idea" => "Gift idea", var other => Words.OneLine($"Gift {other}") };
        var fits = notes.Entry("Gifts and debts", $"{status}: " + NoteSheet.Join(
            part.Line("name"), NoteSheet.Say(part.Day("date")), part.Line("amount"), NoteSheet.Label("for", account.NameOf(part.Text("recipient"))),
            part.Text("comment"), part.Text("url"), NoteSheet.Label("photo", NoteSheet.Join(photos.Select(uuid => account.Held(uuid).Line("original_filename"))))));
        if (fits) account.Tally.Keep("gifts", InNotes);
        else account.Tally.LeaveOut("gifts", NoRoom);
        foreach (var uuid in photos) Place(uuid, fits);
    }

    private static string Note(JsonElement record, JsonElement part)
    {
        var body = part.Text("body");
        if (body.Length == 0) return "";
        var head = NoteSheet.Join(NoteSheet.Say(record.Day("created_at")), part.Text("favorited_at").Length > 0 ? "a favourite" : "");
        return head.Length > 0 ? $"**{head}**\n\n{body}" : body;
    }

    private static string Remind(JsonElement part)
    {
        var (first, every) = (NoteSheet.Say(part.Day("initial_date")), part.Number("frequency_number") ?? 1);
        var often = part.Line("frequency_type") switch
        {
            "one_time" or "" => first.Length > 0 ? "once, on " + first : "",
            var unit => $"every {(every == 1 ? unit : $"{every} {unit}s")}" + (first.Length > 0 ? " from " + first : ""),
        };
        return NoteSheet.Join(part.Line("title"), part.Text("description"), often, part.Flag("inactive") ? "switched off" : "");
    }

    private string LifeEvent(JsonElement part)
    {
        var head = string.Join(": ", new[] { account.TypeName(part), part.Line("name") }.Where(word => word.Length > 0));
        return NoteSheet.Join(head.Length > 0 ? Words.OneLine(char.ToUpperInvariant(head[0]) + head[1..]) : "", NoteSheet.Say(part.Day("happened_at")), part.Text("note"), Details(part.Part("specific_information")));
    }

    /// <summary>JSON in a text: "car: 1912".</summary>
    private static string Details(JsonElement information)
    {
        var text = information.Text();
        if (information.IsObject()) return Pairs(information);
        if (!text.StartsWith('{')) return text;
        try
        {
            using var inner = JsonDocument.Parse(text);
            return Pairs(inner.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Pairs(JsonElement information) =>
        NoteSheet.Join(information.EnumerateObject().Select(pair => NoteSheet.Label(JsonParts.NameOf(pair).Replace('_', ' '), pair.Value.Text())));
}
