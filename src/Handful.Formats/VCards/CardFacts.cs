namespace Handful.Formats.VCards;

/// <summary>What a card tells of a person, each fact with the property it comes from, so that it can be changed there.</summary>
internal sealed partial class CardFacts
{
    private readonly VCard card;
    private readonly List<VCardProperty> envelopes = [];
    private Dictionary<string, string>? labels;
    private HashSet<string>? groupsSeen;
    private HashSet<string>? notesSeen;
    private PersonNames? reading;

    public CardFacts(VCard card)
    {
        this.card = card;
        foreach (var property in card.Properties) Take(property);
        TakeEnvelopes();
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
        var text = CleanText.Line(property.Text);
        if (Networks.Profile(property, text) is { } profile) AddProfile(profile, property);
        else if (Networks.Messenger(property.Key, text) is { } messenger) AddContact(ContactKind.Messenger, messenger, property);
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
}
