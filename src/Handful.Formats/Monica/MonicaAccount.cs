using System.Text.Json;
using Handful.Formats.Json;
using Handful.Formats.Text;

namespace Handful.Formats.Monica;

/// <summary>What a contact of the export becomes.</summary>
internal enum Standing
{
    Person,

    /// <summary>Monica made it for nothing but a relation ("partial"), and it holds nothing of its own.</summary>
    OnlyRelated,

    /// <summary>The owner.</summary>
    Own,
    Nameless,
}

/// <summary>One contact; <paramref name="At"/> is its number in the file.</summary>
internal sealed record MonicaContact(int At, JsonElement Record, string Uuid, string Name, Standing Standing);

/// <summary>A whole account: who is in it, and which parts of it speak of whom.</summary>
internal sealed class MonicaAccount
{
    private readonly JsonElement account;
    private readonly Dictionary<string, List<JsonElement>> collections = new(StringComparer.Ordinal);
    private readonly List<MonicaContact> contacts = [];
    private readonly Dictionary<string, MonicaContact> byUuid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> unplaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MonicaContact>> present = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Relation>> relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> bondsWithOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Label, JsonElement Fields)>> kin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> books = new(StringComparer.Ordinal);
    private readonly List<Reading<ContactRecord>> refused = [];

    public MonicaAccount(JsonElement root, RecordTally tally)
    {
        (account, Tally, ExportedOn) = (root.Part("account"), tally, root.Day("export_date"));
        foreach (var part in account.Each("data"))
        {
            var kind = MonicaKinds.Of(part.Text("type"));
            if (!collections.TryGetValue(kind, out var values)) collections[kind] = values = [];
            values.AddRange(part.Each("values"));
        }

        foreach (var list in (string[])["activity_types", "contact_field_types", "genders", "life_event_types"])
            foreach (var type in account.Part("instance").Each(list)) types.TryAdd(type.Uuid(), type.Properties());
        foreach (var kind in (string[])["photo", "document", "activity"])
            foreach (var record in Of(kind)) held.TryAdd(record.Uuid(), record.Properties());
        Meet(root.Text("exported_by"));
        foreach (var contact in contacts) FindPresent(contact);
    }

    public RecordTally Tally { get; }

    /// <summary>The day of the export: what is dated later was only planned.</summary>
    public DateOnly? ExportedOn { get; }

    public IEnumerable<Reading<ContactRecord>> Read()
    {
        Relate();
        ReadAddressBooks();
        foreach (var contact in contacts)
        {
            foreach (var reading in Read(contact)) yield return reading;
        }

        CountTheRest();
        foreach (var reading in refused) yield return reading;
    }

    /// <summary>A type of the owner's or Monica's own: of a call, a gender, a life event.</summary>
    public JsonElement TypeOf(JsonElement properties, string name = "type") => types.GetValueOrDefault(properties.Text(name));

    /// <summary>Its name, which Monica's own types have as a key for translators.</summary>
    public string TypeName(JsonElement properties, string name = "type")
    {
        var type = TypeOf(properties, name);
        return type.Line("name") is { Length: > 0 } named ? named : type.Line("translation_key").Replace('_', ' ');
    }

    /// <summary>A photo, document or activity of the account.</summary>
    public JsonElement Held(string uuid) => held.GetValueOrDefault(uuid);

    /// <summary>Says once what became of a photo, document or activity; the first to say it is right.</summary>
    public void Becomes(string uuid, string fate)
    {
        if (held.ContainsKey(uuid)) fates.TryAdd(uuid, fate);
    }

    public bool HasFate(string uuid) => fates.ContainsKey(uuid);

    public string NameOf(string uuid) => byUuid.TryGetValue(uuid, out var contact) ? contact.Name : "";

    public IReadOnlyList<MonicaContact> PresentAt(string activity) => present.GetValueOrDefault(activity) ?? [];

    public IReadOnlyList<Relation> RelationsOf(string uuid) => relations.GetValueOrDefault(uuid) ?? [];

    /// <summary>What the contact is to the owner.</summary>
    public IReadOnlyList<string> BondsWithOwner(string uuid) => bondsWithOwner.GetValueOrDefault(uuid) ?? [];

    /// <summary>Those who are in the file for nothing but their relation to this contact.</summary>
    public IEnumerable<(string Label, JsonElement Fields)> KinOf(string uuid) => kin.GetValueOrDefault(uuid) ?? [];

    public IReadOnlyList<string> BooksOf(string uuid) => books.GetValueOrDefault(uuid) ?? [];

    private List<JsonElement> Of(string kind) => collections.GetValueOrDefault(kind) ?? [];

    private void Meet(string exportedBy)
    {
        var users = Of("user");
        var own = users.Where(user => user.Uuid() == exportedBy).ToList();
        var me = (own.Count > 0 ? own : users).Select(user => user.Properties().Text("me_contact")).Where(uuid => uuid.Length > 0).ToHashSet(StringComparer.Ordinal);
        // A partial contact is told with whom it was made for, so one of its relations must be somebody who comes in.
        var whole = Of("contact").Where(record => !record.Properties().Flag("is_partial") && NameOf(record.Properties(), record).Length > 0).Select(record => record.Uuid()).Except(me).ToHashSet(StringComparer.Ordinal);
        var related = Of("relationship").Select(row => row.Properties()).Where(row => row.Line("type").Length > 0)
            .SelectMany(row => ((string, string)[])[(row.Text("contact_is"), row.Text("of_contact")), (row.Text("of_contact"), row.Text("contact_is"))])
            .Where(pair => whole.Contains(pair.Item2)).Select(pair => pair.Item1).ToHashSet(StringComparer.Ordinal);
        var at = 0;
        foreach (var record in Of("contact"))
        {
            at++;
            var (uuid, properties) = (record.Uuid(), record.Properties());
            var name = NameOf(properties, record);
            var standing = me.Contains(uuid) ? Standing.Own
                : name.Length == 0 ? Standing.Nameless
                : properties.Flag("is_partial") && related.Contains(uuid) && !record.Each("data").Any(part => part.Each("values").Any()) ? Standing.OnlyRelated
                : Standing.Person;
            var contact = new MonicaContact(at, record, uuid, name, standing);
            contacts.Add(contact);
            if (uuid.Length > 0) byUuid.TryAdd(uuid, contact);
        }
    }

    private static string NameOf(JsonElement properties, JsonElement record)
    {
        var name = PersonNames.Compose("", properties.Line("first_name"), properties.Line("middle_name"), properties.Line("last_name"));
        if (name.Length == 0) name = properties.Line("nickname");
        if (name.Length == 0) name = properties.Line("company");
        if (name.Length > 0) return name;
        return record.Each("data").Where(part => MonicaKinds.Of(part.Text("type")) == "contactfield").SelectMany(part => part.Each("values"))
            .Select(value => value.Properties().Line("data")).FirstOrDefault(value => value.Contains('@', StringComparison.Ordinal), "");
    }

    /// <summary>Who took part in an activity is told by the contacts' own lists only.</summary>
    private void FindPresent(MonicaContact contact)
    {
        if (contact.Standing != Standing.Person) return;
        foreach (var uuid in contact.Record.Each("data").Where(part => MonicaKinds.Of(part.Text("type")) == "activity").SelectMany(part => part.Each("values")).Select(value => value.Text()))
        {
            if (!present.TryGetValue(uuid, out var people)) present[uuid] = people = [];
            if (!people.Contains(contact)) people.Add(contact);
        }
    }

    private IEnumerable<Reading<ContactRecord>> Read(MonicaContact contact)
    {
        switch (contact.Standing)
        {
            case Standing.Person:
                var person = new MonicaPerson(this, contact);
                yield return person.Read();
                foreach (var why in person.Refused) yield return Reading<ContactRecord>.Refused(contact.At, why);
                break;
            case Standing.OnlyRelated:
                Tally.Keep("contacts", "as relations of others");
                break;
            case Standing.Own:
                Tally.LeaveOut("contacts", "your own contact");
                LeaveOutParts(contact, "part of your own contact");
                break;
            default:
                Tally.LeaveOut("contacts", "could not be read");
                LeaveOutParts(contact, "part of a contact that could not be read");
                yield return Reading<ContactRecord>.Refused(contact.At, contact.Record.IsObject() ? "This contact has no name." : "This is no contact: the file has something else in its place.", contact.Record.Raw());
                break;
        }
    }

    private void LeaveOutParts(MonicaContact contact, string why)
    {
        foreach (var part in contact.Record.Each("data"))
        {
            var kind = MonicaKinds.Of(part.Text("type"));
            foreach (var value in part.Each("values"))
            {
                if (MonicaKinds.IsList(kind))
                {
                    // Others may have been there too, or show it: theirs is the better fate, and said before the end.
                    own.TryAdd(value.Text(), why);
                    continue;
                }

                Tally.LeaveOut(MonicaKinds.Say(kind), why);
                foreach (var _ in kind == "conversation" ? value.Properties().Each("messages") : []) Tally.LeaveOut("messages", why);
            }
        }

        foreach (var reminder in (string[])["first_met_reminder", "deceased_reminder"])
            if (contact.Record.Properties().Part(reminder).IsObject()) Tally.LeaveOut("reminders", why);
    }

    /// <summary>
    /// A row says what of_contact is to contact_is; Monica writes the reverse row too. Where it is missing, the bond is told to both all the same.
    /// </summary>
    private void Relate()
    {
        var at = 0;
        foreach (var row in Of("relationship"))
        {
            at++;
            var properties = row.Properties();
            var (type, isWhom, ofWhom) = (properties.Line("type"), properties.Text("contact_is"), properties.Text("of_contact"));
            if (!row.IsObject() || type.Length == 0)
            {
                Refuse("relationship", at, row);
                continue;
            }

            if (!byUuid.TryGetValue(isWhom, out var one) || !byUuid.TryGetValue(ofWhom, out var other) || one.Name.Length == 0 || other.Name.Length == 0)
            {
                Tally.LeaveOut("relationships", "one of the two is not in the file");
                continue;
            }

            if (other.Standing == Standing.OnlyRelated) Put(kin, isWhom, (MonicaBonds.Say(type), other.Record.Properties()));
            if (one.Standing == Standing.Own) Put(bondsWithOwner, ofWhom, MonicaBonds.Say(type));
            else Put(relations, isWhom, new Relation(MonicaBonds.Say(type), other.Name));
            if (MonicaBonds.Inverse(type) is { } inverse)
            {
                if (other.Standing == Standing.Own) Put(bondsWithOwner, isWhom, MonicaBonds.Say(inverse));
                else Put(relations, ofWhom, new Relation(MonicaBonds.Say(inverse), one.Name));
            }

            Tally.Keep("relationships", one.Standing == Standing.Own || other.Standing == Standing.Own ? "in notes and as relations" : "as relations");
        }
    }

    private static void Put<T>(Dictionary<string, List<T>> lists, string uuid, T item)
    {
        if (!lists.TryGetValue(uuid, out var list)) lists[uuid] = list = [];
        if (!list.Contains(item)) list.Add(item);
    }

    private void ReadAddressBooks()
    {
        foreach (var book in Of("addressbook").Where(book => book.IsObject()))
        {
            var name = book.Properties().Line("description") is { Length: > 0 } said ? said : book.Properties().Line("name");
            foreach (var contact in book.Each("contacts")) Put(books, contact.Text(), name.Length > 0 ? name : "Address book");
        }
    }

    private void CountTheRest()
    {
        foreach (var kind in (string[])["user", "addressbook", "addressbooksubscription", ""])
        {
            var at = 0;
            foreach (var record in Of(kind))
            {
                at++;
                if (!record.IsObject()) Refuse(kind, at, record);
                else if (kind == "addressbook") Tally.Keep(MonicaKinds.Say(kind), "as groups");
                else Tally.LeaveOut(MonicaKinds.Say(kind), kind.Length == 0 ? "of a kind that is not known here" : "of use in Monica only");
            }
        }

        // Parts of contacts that stand at the top of an account have no contact to belong to.
        foreach (var (kind, values) in collections)
        {
            if (kind is "" or "user" or "contact" or "relationship" or "addressbook" or "addressbooksubscription") continue;
            var at = 0;
            foreach (var record in values)
            {
                at++;
                if (!record.IsObject()) Refuse(kind, at, record);
                else if (!MonicaKinds.IsList(kind)) Tally.LeaveOut(MonicaKinds.Say(kind), "of nobody in the file");
                else if (fates.TryGetValue(record.Uuid(), out var fate)) Tally.Keep(MonicaKinds.Say(kind), fate);
                else Tally.LeaveOut(MonicaKinds.Say(kind), unplaced.GetValueOrDefault(record.Uuid()) ?? own.GetValueOrDefault(record.Uuid(), "of nobody in the file"));
            }
        }

        foreach (var (list, kind, why) in ((string, string, string)[])[
            ("journal_entries", "journal entries", "your journal has no place here yet"), ("modules", "settings", "of use in Monica only"),
            ("reminder_rules", "settings", "of use in Monica only"), ("audit_logs", "log entries", "of use in Monica only")])
        {
            foreach (var _ in account.Properties().Each(list)) Tally.LeaveOut(kind, why);
        }

        foreach (var list in account.Part("instance").Each())
            foreach (var _ in list.Each()) Tally.LeaveOut("names of types", "told with what is of them");
    }

    /// <summary>A photo, document or activity that a person has and that found no place.</summary>
    public void Misses(string uuid, string why) => unplaced.TryAdd(uuid, why);

    private void Refuse(string kind, int at, JsonElement record)
    {
        Tally.LeaveOut(MonicaKinds.Say(kind), "could not be read");
        refused.Add(Reading<ContactRecord>.Refused(at, $"{MonicaKinds.SayOne(kind)} {at} of the account could not be read: the file has something else in its place.", record.Raw()));
    }
}
