using Handful.Formats;
using Handful.Kernel;
using Handful.Storage;
using Handful.Topics;

namespace Handful.People;

/// <summary>Someone in the owner's network. Changed only as a whole: whoever changes it has loaded all of its parts.</summary>
public sealed class Person : Owned, ISearchable
{
    private readonly List<ContactPoint> contacts = [];
    private readonly List<Interest> interests = [];

    private Person()
    {
    }

    public Person(ContactRecord record, string region, Circle circle, DateTimeOffset now)
    {
        (CreatedAt, CircleId) = (now, circle.Id);
        Describe(record, region, now);
    }

    public string Name { get; private set; } = "";

    public string GivenName { get; private set; } = "";

    public string AdditionalNames { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    public string Suffix { get; private set; } = "";

    public string PhoneticGivenName { get; private set; } = "";

    public string PhoneticFamilyName { get; private set; } = "";

    public string Nickname { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public string Department { get; private set; } = "";

    public string Role { get; private set; } = "";

    public PartialDate? Birthday { get; private set; }

    /// <summary>Month and day as MMDD, so that coming birthdays are found by an index; null without a day.</summary>
    public int? BirthdayInYear { get; private set; }

    public IReadOnlyList<LabelledDate> Dates { get; private set; } = [];

    public IReadOnlyList<Relation> Relations { get; private set; } = [];

    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>Markdown.</summary>
    public string Notes { get; private set; } = "";

    public string HowWeMet { get; private set; } = "";

    public DateOnly? MetOn { get; private set; }

    /// <summary>What the person looks for.</summary>
    public IReadOnlyList<string> Needs { get; private set; } = [];

    /// <summary>What the person could offer.</summary>
    public IReadOnlyList<string> Offers { get; private set; } = [];

    public Guid CircleId { get; private set; }

    /// <summary>The day of the last conversation, kept here so that lists of 100,000 need no second look.</summary>
    [Follows]
    public DateOnly? LastTalkedOn { get; private set; }

    /// <summary>The day of the last talk that another program knew of, without a conversation that is kept here.</summary>
    [Follows]
    public DateOnly? LastToldOn { get; private set; }

    /// <summary>The day by which the circle's rhythm asks for a word; null where it asks for nothing.</summary>
    [Follows]
    public DateOnly? DueOn { get; private set; }

    public DateTimeOffset? ArchivedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    [Follows]
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Family name first, folded: the order of lists.</summary>
    public string SortName { get; private set; } = "";

    public bool HasPhoto { get; private set; }

    public IReadOnlyList<ContactPoint> Contacts => contacts;

    public IReadOnlyList<Interest> Interests => interests;

    public string FirstName => GivenName.Length > 0 ? GivenName : Name;

    /// <summary>Takes over everything that <paramref name="record"/> says, its photo, interests and card aside, which have their own places.</summary>
    public void Describe(ContactRecord record, string region, DateTimeOffset now)
    {
        record = Tidy(record);
        (Name, GivenName, AdditionalNames, FamilyName) = (record.Name, record.GivenName, record.AdditionalNames, record.FamilyName);
        (Prefix, Suffix, Nickname) = (record.Prefix, record.Suffix, record.Nickname);
        (PhoneticGivenName, PhoneticFamilyName) = (record.PhoneticGivenName, record.PhoneticFamilyName);
        (Organisation, Department, Role) = (record.Organisation, record.Department, record.Role);
        (Birthday, Dates, Relations, Groups) = (record.Birthday, record.Dates, record.Relations, record.Groups);
        BirthdayInYear = record.Birthday is { HasDay: true } birthday ? birthday.Month * 100 + birthday.Day : null;
        (Notes, HowWeMet, MetOn) = (record.Notes, record.HowWeMet, record.ConnectedOn);
        SortName = SortKey();
        Reach(record.Contacts, region);
        UpdatedAt = now;
    }

    /// <summary>What is said again stays the row it is, so that a change holds only what changed.</summary>
    private void Reach(IReadOnlyList<ContactValue> ways, string region)
    {
        var known = contacts.ToList();
        contacts.Clear();
        foreach (var (way, place) in ways.Select((way, place) => (way, place)))
        {
            var key = ContactKey.Of(way.Kind, way.Value, region);
            var same = known.Find(point => point.ToValue() == way);
            if (same is null) contacts.Add(new ContactPoint(Id, way, key, place));
            else
            {
                known.Remove(same);
                same.Stand(place, key);
                contacts.Add(same);
            }
        }
    }

    /// <summary>The record with its texts as they are kept: in one Unicode form, and not endless.</summary>
    public static ContactRecord Tidy(ContactRecord record) => record with
    {
        Name = Text.Line(record.Name), GivenName = Text.Line(record.GivenName), AdditionalNames = Text.Line(record.AdditionalNames), FamilyName = Text.Line(record.FamilyName),
        Prefix = Text.Line(record.Prefix), Suffix = Text.Line(record.Suffix), Nickname = Text.Line(record.Nickname),
        PhoneticGivenName = Text.Line(record.PhoneticGivenName), PhoneticFamilyName = Text.Line(record.PhoneticFamilyName),
        Organisation = Text.Line(record.Organisation), Department = Text.Line(record.Department), Role = Text.Line(record.Role),
        Notes = Text.Lines(record.Notes), HowWeMet = Text.Lines(record.HowWeMet, 2000),
    };

    /// <summary>What <see cref="Describe"/> took over, for export and for merging.</summary>
    public ContactRecord ToRecord() => new()
    {
        Name = Name, GivenName = GivenName, AdditionalNames = AdditionalNames, FamilyName = FamilyName, Prefix = Prefix, Suffix = Suffix,
        PhoneticGivenName = PhoneticGivenName, PhoneticFamilyName = PhoneticFamilyName, Nickname = Nickname,
        Organisation = Organisation, Department = Department, Role = Role, Birthday = Birthday, Dates = Dates, Relations = Relations, Groups = Groups,
        Contacts = [.. contacts.OrderBy(point => point.Place).Select(point => point.ToValue())],
        Interests = [.. interests.Select(interest => interest.Topic.Name)],
        Notes = Notes, HowWeMet = HowWeMet, ConnectedOn = MetOn,
    };

    public void NeedsAndOffers(IEnumerable<string> needs, IEnumerable<string> offers) => (Needs, Offers) = (Text.Distinct(needs), Text.Distinct(offers));

    /// <summary>Makes <paramref name="topics"/> the person's interests; those already there keep their strength and source.</summary>
    /// <returns>Those that are over. The caller removes their rows: without a person they would be the owner's.</returns>
    public IReadOnlyList<Interest> CaresAbout(IEnumerable<Topic> topics, string source, DateOnly since)
    {
        var wanted = topics.DistinctBy(topic => topic.Id).ToList();
        var over = interests.Where(interest => wanted.All(topic => topic.Id != interest.TopicId)).ToList();
        interests.RemoveAll(over.Contains);
        AlsoCaresAbout(wanted, source, since);
        return over;
    }

    public void AlsoCaresAbout(IEnumerable<Topic> topics, string source, DateOnly since, int strength = 2) =>
        interests.AddRange(topics.DistinctBy(topic => topic.Id)
            .Where(topic => interests.All(interest => interest.TopicId != topic.Id))
            .Select(topic => new Interest(Id, topic, strength, source, since)));

    /// <summary>Moves into <paramref name="circle"/>; from <paramref name="today"/> its rhythm counts.</summary>
    public void JoinCircle(Circle circle, DateOnly today)
    {
        CircleId = circle.Id;
        KeepRhythm(circle, today);
    }

    /// <summary>Where nothing was ever noted the rhythm counts from today: choosing a circle must not make a pile of overdue people.</summary>
    public void KeepRhythm(Circle circle, DateOnly today) =>
        DueOn = ArchivedAt is null && circle.RhythmDays is { } days ? (LastTalkedOn ?? today).AddDays(days) : null;

    /// <summary>Notes the day of the last conversation that is known here, from which the circle's rhythm starts again.</summary>
    public void Talked(DateOnly? last, Circle circle, DateOnly today)
    {
        LastTalkedOn = last is { } here && LastToldOn is { } told ? (here > told ? here : told) : last ?? LastToldOn;
        KeepRhythm(circle, today);
    }

    /// <summary>Notes the day of a talk that another program knew of, and of which nothing else is kept.</summary>
    public void ToldOf(DateOnly on) => LastToldOn = on;

    /// <summary>The same where rows were put back: who was never talked with keeps the day they had.</summary>
    public void Settle(DateOnly? last, Circle circle, DateOnly today)
    {
        var due = DueOn;
        Talked(last, circle, today);
        if (LastTalkedOn is null && DueOn is not null) DueOn = due ?? DueOn;
    }

    public void Archive(DateTimeOffset now) => (ArchivedAt, DueOn) = (now, null);

    public void Restore(Circle circle, DateOnly today)
    {
        ArchivedAt = null;
        KeepRhythm(circle, today);
    }

    internal void ShowPhoto(bool there) => HasPhoto = there;

    public SearchEntry ToSearch()
    {
        var numbers = contacts.Where(point => point.Key?.StartsWith("tel:", StringComparison.Ordinal) == true).Select(point => point.Key![4..]).ToList();
        IEnumerable<string> words =
        [
            Nickname, PhoneticGivenName, PhoneticFamilyName, GivenName, FamilyName, Role, Organisation, Department,
            .. contacts.Select(point => point.Value), .. numbers,
            .. interests.Select(interest => interest.Topic.Name), .. Needs, .. Offers, .. Groups, HowWeMet, Notes,
        ];
        return new SearchEntry("person", Name, string.Join('\n', words.Where(word => word.Length > 0).Distinct()), $"/people/{Id}", string.Join(' ', numbers.SelectMany(Endings)));
    }

    /// <summary>A number is found by its beginning with or without the country's code, and by its last digits.</summary>
    private static IEnumerable<string> Endings(string number)
    {
        var digits = number.TrimStart('+');
        return Enumerable.Range(0, Math.Max(0, Math.Min(digits.Length, 15) - 3)).Select(start => digits[start..]);
    }

    private string SortKey()
    {
        var key = Fold.Words($"{FamilyName} {GivenName}");
        return Fold.Beginning(key.Length > 0 ? key : Fold.Words(Name) is { Length: > 0 } name ? name : Name);
    }
}
