using System.Globalization;
using Handful.Formats;
using Handful.Kernel;

namespace Handful.People;

/// <summary>What is typed in a person's form, as it is typed.</summary>
public sealed class PersonInput
{
    public string? Name { get; set; }
    public string? GivenName { get; set; }
    public string? AdditionalNames { get; set; }
    public string? FamilyName { get; set; }
    public string? Prefix { get; set; }
    public string? Suffix { get; set; }
    public string? PhoneticGivenName { get; set; }
    public string? PhoneticFamilyName { get; set; }
    public string? Nickname { get; set; }
    public string? Organisation { get; set; }
    public string? Department { get; set; }
    public string? Role { get; set; }
    public string? Circle { get; set; }
    // A form without rows binds null.
    public List<ContactRow> Contacts { get; set => field = value ?? []; } = [];
    public string? BirthDay { get; set; }
    public string? BirthMonth { get; set; }
    public string? BirthYear { get; set; }
    public List<DateRow> Dates { get; set => field = value ?? []; } = [];
    public List<RelationRow> Relations { get; set => field = value ?? []; } = [];
    public string? Interests { get; set; }
    public string? Needs { get; set; }
    public string? Offers { get; set; }
    public string? Groups { get; set; }
    public string? HowWeMet { get; set; }
    public string? MetOn { get; set; }
    public string? Notes { get; set; }
    public bool RemovePhoto { get; set; }

    public static PersonInput Of(Person person)
    {
        var birthday = person.Birthday ?? default;
        return new PersonInput
        {
            Name = person.Name, GivenName = person.GivenName, AdditionalNames = person.AdditionalNames, FamilyName = person.FamilyName, Prefix = person.Prefix,
            Suffix = person.Suffix, PhoneticGivenName = person.PhoneticGivenName, PhoneticFamilyName = person.PhoneticFamilyName, Nickname = person.Nickname,
            Organisation = person.Organisation, Department = person.Department, Role = person.Role, Circle = person.CircleId.ToString(),
            Contacts = [.. person.Contacts.OrderBy(point => point.Place).Select(point =>
                new ContactRow { Kind = point.Kind.ToString(), Value = point.Value, Label = point.Label, Preferred = point.Preferred })],
            BirthDay = Known(birthday.Day), BirthMonth = Known(birthday.Month), BirthYear = Known(birthday.Year),
            Dates = [.. person.Dates.Select(date => new DateRow { Label = date.Label, Date = date.Date.ToString() })],
            Relations = [.. person.Relations.Select(relation => new RelationRow { Label = relation.Label, Name = relation.Name })],
            // One a line: a line may hold a comma.
            Interests = Lines(person.Interests.Select(interest => Text.SubjectLine(interest.Topic.Name)).Order(StringComparer.OrdinalIgnoreCase)),
            Needs = Lines(person.Needs), Offers = Lines(person.Offers), Groups = Lines(person.Groups),
            HowWeMet = person.HowWeMet, MetOn = person.MetOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Notes = person.Notes,
        };
    }

    /// <summary>An empty row at the end of each list of rows: of contacts an e-mail address and a number where they are missing, or one more.</summary>
    public void MakeRoom()
    {
        Contacts = [.. Contacts.Where(row => Text.Line(row.Value).Length > 0), .. Missing().Select(kind => new ContactRow { Kind = kind.ToString() })];
        Dates = [.. Dates.Where(row => Text.Line(row.Date).Length + Text.Line(row.Label).Length > 0), new DateRow()];
        Relations = [.. Relations.Where(row => Text.Line(row.Name).Length + Text.Line(row.Label).Length > 0), new RelationRow()];
    }

    public Outcome<PersonDescription> Describe()
    {
        PartialDate? birthday = null;
        if (Text.Line(BirthDay + BirthMonth + BirthYear).Length > 0)
        {
            birthday = Part(BirthYear) is { } year && Part(BirthMonth) is { } month && Part(BirthDay) is { } day ? PartialDate.Of(year, month, day) : null;
            if (birthday is null) return Refusal.BecauseOf("birthday", "No calendar has that day. Leave out what you do not know: a month and a day are enough, or a year.");
        }

        var dates = new List<LabelledDate>();
        foreach (var row in Dates.Where(row => Text.Line(row.Date).Length > 0))
        {
            if (!PartialDate.TryParse(row.Date, null, out var date)) return Refusal.BecauseOf("dates", $"“{Text.Line(row.Date, 40)}” is no date. Write 2019-06-03, or --06-03 without a year.");
            dates.Add(new LabelledDate(Text.Line(row.Label, 60), date));
        }

        DateOnly? met = null;
        if (Text.Line(MetOn).Length > 0)
        {
            if (!DateOnly.TryParseExact(Text.Line(MetOn), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)) return Refusal.BecauseOf("metOn", "Write the day as 2019-06-03.");
            met = on;
        }

        Guid? circle = Guid.TryParse(Circle, out var id) ? id : null;
        var record = new ContactRecord
        {
            Name = BestName(), GivenName = GivenName ?? "", AdditionalNames = AdditionalNames ?? "", FamilyName = FamilyName ?? "", Prefix = Prefix ?? "", Suffix = Suffix ?? "",
            PhoneticGivenName = PhoneticGivenName ?? "", PhoneticFamilyName = PhoneticFamilyName ?? "", Nickname = Nickname ?? "",
            Organisation = Organisation ?? "", Department = Department ?? "", Role = Role ?? "", Birthday = birthday, Dates = dates,
            Relations = [.. Relations.Select(row => new Relation(Text.Line(row.Label, 60), Text.Line(row.Name))).Where(row => row.Name.Length > 0)],
            Contacts = [.. Contacts.Select(row => row.Read()).OfType<ContactValue>().DistinctBy(contact => (contact.Kind, contact.Value))],
            Groups = ByLine(Groups), Interests = Text.Subjects(Interests), HowWeMet = HowWeMet ?? "", ConnectedOn = met, Notes = Notes ?? "",
        };
        return new PersonDescription(record, circle, ByLine(Needs), ByLine(Offers));
    }

    private List<ContactKind> Missing()
    {
        var missing = new[] { ContactKind.Email, ContactKind.Phone }.Where(kind => Contacts.All(row => Text.Line(row.Value).Length == 0 || row.Kind != kind.ToString())).ToList();
        return missing.Count > 0 ? missing : [ContactKind.Email];
    }

    private string BestName() => Text.Line(Name) is { Length: > 0 } name ? name : Text.Line($"{GivenName} {FamilyName}");

    private static IReadOnlyList<string> ByLine(string? text) => Text.Distinct((text ?? "").Split('\n'));

    private static string Lines(IEnumerable<string> entries) => string.Concat(entries.Select(entry => entry + "\n"));

    private static string? Known(int part) => part == 0 ? null : part.ToString(CultureInfo.InvariantCulture);

    private static int? Part(string? text) =>
        Text.Line(text).Length == 0 ? 0 : int.TryParse(Text.Line(text), NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part > 0 ? part : null;
}

public sealed class ContactRow
{
    public string? Kind { get; set; }
    public string? Value { get; set; }
    public string? Label { get; set; }
    public bool Preferred { get; set; }

    /// <summary>Null for an empty row.</summary>
    internal ContactValue? Read()
    {
        var kind = Enum.TryParse<ContactKind>(Kind, out var known) && Enum.IsDefined(known) ? known : ContactKind.Email;
        var value = kind == ContactKind.Postal ? Text.Lines(Value, 1000) : Text.Line(Value);
        return value.Length == 0 ? null : new ContactValue(kind, value, Text.Line(Label, 60), Preferred);
    }
}

public sealed class DateRow
{
    public string? Label { get; set; }
    public string? Date { get; set; }
}

public sealed class RelationRow
{
    public string? Label { get; set; }
    public string? Name { get; set; }
}
