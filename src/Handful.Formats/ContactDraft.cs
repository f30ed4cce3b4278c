using Handful.Formats.Text;

namespace Handful.Formats;

/// <summary>A person while a row is being read: takes what it finds, drops repetitions, and finds a name to show.</summary>
internal sealed class ContactDraft
{
    private readonly List<ContactValue> contacts = [];
    private readonly List<LabelledDate> dates = [];
    private readonly List<Relation> relations = [];
    private readonly List<string> notes = [];

    public string Uid { get; set; } = "";
    public string Name { get; set; } = "";
    public string GivenName { get; set; } = "";
    public string AdditionalNames { get; set; } = "";
    public string FamilyName { get; set; } = "";
    public string Prefix { get; set; } = "";
    public string Suffix { get; set; } = "";
    public string PhoneticGivenName { get; set; } = "";
    public string PhoneticFamilyName { get; set; } = "";
    public string Nickname { get; set; } = "";
    public string Organisation { get; set; } = "";
    public string Department { get; set; } = "";
    public string Role { get; set; } = "";
    public PartialDate? Birthday { get; set; }
    public List<string> Groups { get; } = [];
    public List<string> Interests { get; } = [];
    public string HowWeMet { get; set; } = "";
    public DateOnly? ConnectedOn { get; set; }

    public void Contact(ContactKind kind, string value, string label = "", bool preferred = false)
    {
        value = Links.Normalise(ref kind, Words.Clean(value));
        if (value.Length == 0 || contacts.Exists(c => c.Kind == kind && string.Equals(c.Value, value, StringComparison.OrdinalIgnoreCase))) return;
        contacts.Add(new(kind, value, label, preferred));
    }

    /// <summary>A cell that may hold several, parted by semicolons, pipes, lines, or by commas where no value has one.</summary>
    public void Each(ContactKind kind, string cell)
    {
        var commas = kind is ContactKind.Email or ContactKind.Phone;
        foreach (var value in commas ? Words.Split(cell, ';', '|', '\n', ',') : Words.Split(cell, ';', '|', '\n')) Contact(kind, value);
    }

    public void Date(string label, PartialDate? date)
    {
        if (date is { } known) dates.Add(new(label, known));
    }

    public void Relation(string label, string name)
    {
        if (name.Length > 0) relations.Add(new(label, name));
    }

    public void Note(string text)
    {
        if (text.Length > 0 && !notes.Contains(text)) notes.Add(text);
    }

    /// <summary>The person, or the refusal of a row in which nobody can be named.</summary>
    public Reading<ContactRecord> Finish(int at, string raw)
    {
        var name = Name.Length > 0 ? Words.OneLine(Name) : PersonNames.Compose(Prefix, GivenName, AdditionalNames, FamilyName);
        if (name.Length == 0) name = Nickname;
        if (name.Length == 0) name = Organisation;
        if (name.Length == 0) name = contacts.Find(c => c.Kind == ContactKind.Email)?.Value ?? "";
        if (name.Length == 0) return Reading<ContactRecord>.Refused(at, "This line names nobody.", raw);
        return new(at, new ContactRecord
        {
            Uid = Uid,
            Name = name,
            GivenName = GivenName,
            AdditionalNames = AdditionalNames,
            FamilyName = FamilyName,
            Prefix = Prefix,
            Suffix = Suffix,
            PhoneticGivenName = PhoneticGivenName,
            PhoneticFamilyName = PhoneticFamilyName,
            Nickname = Nickname,
            Organisation = Organisation,
            Department = Department,
            Role = Role,
            Birthday = Birthday,
            Dates = dates,
            Relations = relations,
            Contacts = contacts,
            Groups = [.. Groups.Distinct(StringComparer.OrdinalIgnoreCase)],
            Interests = [.. Interests.Distinct(StringComparer.OrdinalIgnoreCase)],
            Notes = string.Join('\n', notes),
            HowWeMet = HowWeMet,
            ConnectedOn = ConnectedOn,
        });
    }
}
