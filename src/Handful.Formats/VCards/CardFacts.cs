using System.Globalization;

namespace Handful.Formats.VCards;

/// <summary>What a card tells of a person, each fact with the property it comes from, so that it can be changed there.</summary>
internal sealed class CardFacts
{
    private readonly VCard card;
    private readonly List<VCardProperty> envelopes = [];
    private Dictionary<string, string>? labels;
    private PersonNames? reading;

    public CardFacts(VCard card)
    {
        this.card = card;
        foreach (var property in card.Properties) Take(property);
        foreach (var envelope in envelopes) TakeEnvelope(envelope);
        if (reading is { } names) BelieveReading(names);
    }

    /// <summary>The properties behind each field, the one that was believed first among its kind.</summary>
    public List<(Meaning Meaning, VCardProperty Property)> Sources { get; } = [];

    /// <summary>Every property that tells of a way to reach the person, those that tell it again included.</summary>
    public List<Told<ContactValue>> Contacts { get; } = [];
    public List<Told<LabelledDate>> Dates { get; } = [];
    public List<Told<Relation>> Relations { get; } = [];
    public List<Told<string>> Interests { get; } = [];
    public List<string> Groups { get; } = [];
    public List<string> Notes { get; } = [];

    /// <summary>Names of groups that a program made for itself; they are kept in the card and not shown.</summary>
    public List<string> ProgramsGroups { get; } = [];

    /// <summary>Whether the parameters of N hold the name's reading.</summary>
    public bool SortsByReading { get; private set; }

    public bool IsGroup { get; private set; }
    public string Uid { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public PersonNames Names { get; private set; } = PersonNames.None;
    public string PhoneticGivenName { get; private set; } = "";
    public string PhoneticFamilyName { get; private set; } = "";
    public string Nickname { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public string Department { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Task { get; private set; } = "";
    public PartialDate? Birthday { get; private set; }
    public string HowWeMet { get; private set; } = "";
    public DateOnly? ConnectedOn { get; private set; }
    public ContactPhoto? Photo { get; private set; }

    private void Take(VCardProperty property)
    {
        switch (property.Key)
        {
            case "FN": DisplayName = Believe(Meaning.DisplayName, property, DisplayName); break;
            case "N": TakeNames(property); break;
            case "TEL": AddContact(ContactKind.Phone, Phone(property), property); break;
            case "EMAIL": AddContact(ContactKind.Email, Email(property), property); break;
            case "ADR": AddContact(ContactKind.Postal, PostalText.Of(property), property); break;
            case "LABEL" or "X-LABEL": envelopes.Add(property); break;
            case "URL": AddLink(property); break;
            case "IMPP": AddContact(ContactKind.Messenger, CleanText.Line(property.Text), property); break;
            case "ORG": TakeOrganisation(property); break;
            case "TITLE": Title = Believe(Meaning.Role, property, Title); break;
            case "ROLE": TakeTask(property); break;
            case "NICKNAME" or "X-NICKNAME": TakeNickname(property); break;
            case "BDAY" or "X-HANDFUL-BIRTHDAY": TakeBirthday(property); break;
            case "CATEGORIES": TakeGroups(property); break;
            case "NOTE": TakeNote(property); break;
            case "PHOTO": TakePhoto(property); break;
            case "UID": Uid = Believe(Meaning.Uid, property, Uid); break;
            case "KIND" or "X-ADDRESSBOOKSERVER-KIND": IsGroup |= property.Value.Trim().Equals("group", StringComparison.OrdinalIgnoreCase); break;
            case "INTEREST" or "HOBBY" or "X-INTEREST" or "X-HOBBY": AddText(Interests, property); break;
            default: TakeRarer(property); break;
        }
    }

    private void TakeRarer(VCardProperty property)
    {
        switch (property.Key)
        {
            case "ANNIVERSARY" or "X-ANNIVERSARY" or "X-MS-ANNIVERSARY" or "X-EVOLUTION-ANNIVERSARY" or "X-KADDRESSBOOK-X-ANNIVERSARY":
                AddDate("anniversary", property);
                break;
            case "DEATHDATE": AddDate("death", property); break;
            case "X-ABDATE": AddDate(Label(property), property); break;
            case "X-PHONETIC-FIRST-NAME": PhoneticGivenName = Believe(Meaning.PhoneticGivenName, property, PhoneticGivenName); break;
            case "X-PHONETIC-LAST-NAME": PhoneticFamilyName = Believe(Meaning.PhoneticFamilyName, property, PhoneticFamilyName); break;
            case "SOUND": TakeSound(property); break;
            case "X-HANDFUL-HOW-WE-MET": HowWeMet = Believe(Meaning.HowWeMet, property, HowWeMet, CleanText.Lines); break;
            case "X-HANDFUL-CONNECTED-ON": TakeConnection(property); break;
            case "X-ANDROID-CUSTOM": TakeAndroid(property); break;
            default: TakeExtension(property); break;
        }
    }

    private void TakeExtension(VCardProperty property)
    {
        if (!property.Key.StartsWith("X-", StringComparison.Ordinal) && property.Key is not ("RELATED" or "SOCIALPROFILE")) return;
        if (Networks.Profile(property, CleanText.Line(property.Text)) is { } profile) AddProfile(profile, property);
        else if (Networks.Messenger(property.Key, CleanText.Line(property.Text)) is { } messenger) AddContact(ContactKind.Messenger, messenger, property);
        else if (Relatives.Read(property, Label(property)) is { } relation) Relations.Add(new(property, relation));
    }

    private string Believe(Meaning meaning, VCardProperty property, string known, Func<string, string>? clean = null)
    {
        var text = (clean ?? CleanText.Line)(property.Text);
        if (known.Length == 0 && text.Length > 0) Prefer(meaning, property);
        else Sources.Add((meaning, property));
        return known.Length > 0 ? known : text;
    }

    /// <summary>Puts the property that was believed before those that said nothing.</summary>
    private void Prefer(Meaning meaning, VCardProperty property)
    {
        var first = Sources.FindIndex(source => source.Meaning == meaning);
        Sources.Insert(first < 0 ? Sources.Count : first, (meaning, property));
    }

    private void TakeNames(VCardProperty property)
    {
        var names = PersonNames.Of(property);
        if (!Names.IsEmpty || names.IsEmpty)
        {
            Sources.Add((Meaning.Names, property));
            return;
        }
        Prefer(Meaning.Names, property);
        Names = names;
        // SORT-AS is a reading only where the name is not written in letters.
        if (property.Parameter("SORT-AS") is null || !(names.Family + names.Given).Any(c => c >= '\u2E80')) return;
        var sortAs = property.Parameters.First(parameter => parameter.Is("SORT-AS")).Values;
        var given = sortAs.Count > 1 ? sortAs[1] : string.Join(' ', sortAs[0].Split(',').Skip(1));
        reading ??= new PersonNames(CleanText.Line(sortAs[0].Split(',')[0]), CleanText.Line(given), "", "", "");
        SortsByReading = true;
    }

    /// <summary>SOUND;X-IRMC-N: the reading of a name on Japanese phones.</summary>
    private void TakeSound(VCardProperty property)
    {
        if (!property.HasType("X-IRMC-N")) return;
        reading ??= PersonNames.Of(property);
        Sources.Add((Meaning.PhoneticFamilyName, property));
    }

    private void BelieveReading(PersonNames names)
    {
        if (PhoneticFamilyName.Length == 0) PhoneticFamilyName = names.Family;
        if (PhoneticGivenName.Length == 0) PhoneticGivenName = names.Given;
    }

    private void TakeTask(VCardProperty property)
    {
        Sources.Add((Meaning.Role, property));
        if (Task.Length == 0) Task = CleanText.Line(property.Text);
    }

    private void TakeOrganisation(VCardProperty property)
    {
        var parts = property.Components.Select(part => CleanText.Line(VCardText.Unescape(part))).ToArray();
        var isFirst = Organisation.Length == 0 && Department.Length == 0 && parts.Any(part => part.Length > 0);
        if (!isFirst)
        {
            Sources.Add((Meaning.Organisation, property));
            return;
        }
        Prefer(Meaning.Organisation, property);
        Organisation = parts[0];
        Department = string.Join(", ", parts.Skip(1).Where(part => part.Length > 0));
    }

    private void TakeNickname(VCardProperty property)
    {
        var text = string.Join(", ", VCardText.Split(property.Decoded, ',').Select(name => CleanText.Line(VCardText.Unescape(name))).Where(name => name.Length > 0));
        if (Nickname.Length == 0 && text.Length > 0) Prefer(Meaning.Nickname, property);
        else Sources.Add((Meaning.Nickname, property));
        if (Nickname.Length == 0) Nickname = text;
    }

    private void TakeBirthday(VCardProperty property)
    {
        var date = CardDates.Read(property);
        if (Birthday is null && date is not null) Prefer(Meaning.Birthday, property);
        else Sources.Add((Meaning.Birthday, property));
        Birthday ??= date;
    }

    private void TakeGroups(VCardProperty property)
    {
        Sources.Add((Meaning.Groups, property));
        foreach (var list in VCardText.Split(property.Decoded, ','))
        {
            foreach (var name in VCardText.Split(list, ';').Select(one => CleanText.Line(VCardText.Unescape(one))).Where(one => one.Length > 0))
            {
                var target = IsPrograms(name) ? ProgramsGroups : Groups;
                if (!target.Contains(name, StringComparer.OrdinalIgnoreCase)) target.Add(name);
            }
        }
    }

    private static bool IsPrograms(string group) =>
        group.TrimStart('*', ' ').Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() is "MYCONTACTS" or "STARRED" or "SYSTEMGROUP:MYCONTACTS";

    private void TakeNote(VCardProperty property)
    {
        Sources.Add((Meaning.Note, property));
        if (CleanText.Lines(property.Text) is { Length: > 0 } text && !Notes.Contains(text)) Notes.Add(text);
    }

    private void TakePhoto(VCardProperty property)
    {
        var photo = Photo is null ? Portraits.Read(property) : null;
        if (photo is not null) Prefer(Meaning.Photo, property);
        else Sources.Add((Meaning.Photo, property));
        Photo ??= photo;
    }

    private void TakeConnection(VCardProperty property)
    {
        Sources.Add((Meaning.ConnectedOn, property));
        if (DateOnly.TryParseExact(property.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) ConnectedOn ??= day;
    }

    private void TakeAndroid(VCardProperty property)
    {
        if (AndroidCustom.Nickname(property) is { } nickname)
        {
            if (Nickname.Length == 0 && nickname.Length > 0) Prefer(Meaning.Nickname, property);
            else Sources.Add((Meaning.Nickname, property));
            if (Nickname.Length == 0) Nickname = nickname;
        }
        else if (AndroidCustom.Event(property) is { } day)
        {
            if (day.Label != "birthday") Dates.Add(new(property, day));
            else
            {
                if (Birthday is null) Prefer(Meaning.Birthday, property);
                else Sources.Add((Meaning.Birthday, property));
                Birthday ??= day.Date;
            }
        }
        else if (AndroidCustom.Relation(property) is { } relation) Relations.Add(new(property, relation));
    }

    private void AddLink(VCardProperty property)
    {
        var link = CleanText.Line(property.Text);
        AddContact(SocialLinks.NetworkOf(link).Length > 0 ? ContactKind.Profile : ContactKind.Website, link, property);
    }

    private void AddProfile(string value, VCardProperty property)
    {
        // A link tells its network by itself; of a bare handle the TYPE is all there is to know.
        var label = GroupLabel(property) ?? (value.Contains("://", StringComparison.Ordinal) ? "" : Networks.NetworkNamed(property));
        AddContact(ContactKind.Profile, value, property, label);
    }

    private void AddContact(ContactKind kind, string value, VCardProperty property, string? label = null)
    {
        if (value.Length == 0) return;
        var preferred = property.Parameters.Count > 0 && (property.HasType("pref") || property.Parameter("PREF") is "1");
        Contacts.Add(new(property, new ContactValue(kind, value, label ?? Label(property), preferred)));
    }

    /// <summary>LABEL says on one envelope what an ADR says in parts; only where there is no such ADR does it add anything.</summary>
    private void TakeEnvelope(VCardProperty property)
    {
        var label = Label(property);
        foreach (var told in Contacts)
        {
            if (told.Item.Kind != ContactKind.Postal || told.Item.Label != label || told.Property.Key != "ADR") continue;
            Contacts.Add(new(property, told.Item));
            return;
        }
        AddContact(ContactKind.Postal, CleanText.Lines(property.Text), property);
    }

    private void AddDate(string label, VCardProperty property)
    {
        if (CardDates.Read(property) is { } date) Dates.Add(new(property, new LabelledDate(label, date)));
    }

    private static void AddText(List<Told<string>> list, VCardProperty property)
    {
        if (CleanText.Line(property.Text) is { Length: > 0 } text) list.Add(new(property, text));
    }

    private string Label(VCardProperty property) => GroupLabel(property) ?? CardLabels.OfTypes(property);

    private string? GroupLabel(VCardProperty property)
    {
        if (property.Group.Length == 0) return null;
        if (labels is null)
        {
            labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var label in card.Properties.Where(one => one.Group.Length > 0 && one.Key == "X-ABLABEL"))
                labels.TryAdd(label.Group, CardLabels.Cleaned(label.Text));
        }
        return labels.TryGetValue(property.Group, out var text) && text.Length > 0 ? text : null;
    }

    private static string Phone(VCardProperty property)
    {
        var text = CleanText.Line(property.Text);
        if (!text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return text;
        var parts = text[4..].Split(';');
        var extension = parts.Skip(1).FirstOrDefault(part => part.StartsWith("ext=", StringComparison.OrdinalIgnoreCase));
        var number = Uri.UnescapeDataString(parts[0]).Trim();
        return extension is null ? number : CleanText.Line($"{number} ext. {extension[4..]}");
    }

    private static string Email(VCardProperty property)
    {
        var text = CleanText.Line(property.Text);
        if (!text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return text;
        return CleanText.Line(Uri.UnescapeDataString(text[7..].Split('?')[0]));
    }
}
