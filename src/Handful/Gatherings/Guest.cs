using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;

namespace Handful.Gatherings;

/// <summary>An answer to a question that the host asked at registration.</summary>
public sealed record GuestAnswer(string Question, string Answer);

/// <summary>Someone on a gathering's list, not yet (or already) a person of the owner's.</summary>
public sealed class Guest : Owned
{
    private Guest()
    {
    }

    public Guest(Guid gatheringId, GuestRecord record, Guid? personId)
    {
        GatheringId = gatheringId;
        Describe(record, personId);
    }

    public Guid GatheringId { get; private set; }

    /// <summary>The person of the owner's network that this guest is, or null.</summary>
    public Guid? PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Profile { get; private set; } = "";

    public IReadOnlyList<string> Interests { get; private set; } = [];

    public IReadOnlyList<string> Wants { get; private set; } = [];

    public IReadOnlyList<string> Gives { get; private set; } = [];

    public string Purpose { get; private set; } = "";

    public string About { get; private set; } = "";

    public IReadOnlyList<GuestAnswer> Answers { get; private set; } = [];

    /// <summary>What makes two rows of lists the same guest: the address, the profile where there is none, the name where there is neither.</summary>
    public string Key { get; private set; } = "";

    public static string KeyOf(GuestRecord record) => KeyOf(record.Email, record.Profile, record.Name);

    /// <summary>Takes over what a list says; what it leaves out stays as it was.</summary>
    public void Describe(GuestRecord record, Guid? personId)
    {
        (Name, Email, Phone) = (Said(record.Name, Name), Said(record.Email, Email), Said(record.Phone, Phone));
        (Organisation, Role) = (Said(record.Organisation, Organisation), Said(record.Role, Role));
        (Place, Profile) = (Said(record.Place, Place), Said(record.Profile, Profile));
        (Interests, Wants, Gives) = (Said(Text.Distinct(record.Interests), Interests), Said(Text.Distinct(record.Wants), Wants), Said(Text.Distinct(record.Gives), Gives));
        Purpose = Said(record.Purpose, Purpose);
        About = Text.Lines(record.About, 5000) is { Length: > 0 } about ? about : About;
        Answers = Said([.. record.Answers.Select(answer => new GuestAnswer(Text.Line(answer.Question), Text.Lines(answer.Answer, 2000)))], Answers);
        Key = KeyOf(Email, Profile, Name);
        PersonId = personId ?? PersonId;
    }

    public void IsPerson(Guid? person) => PersonId = person;

    public GuestRecord ToRecord() => new()
    {
        Id = Id.ToString(), Name = Name, Email = Email, Phone = Phone, Organisation = Organisation, Role = Role, Place = Place, Profile = Profile,
        Interests = Interests, Wants = Wants, Gives = Gives, Purpose = Purpose, About = About,
        Answers = [.. Answers.Select(answer => (answer.Question, answer.Answer))],
    };

    /// <summary>What the list says of the guest, as the owner would say it of a person.</summary>
    public PersonDescription ToDescription(string gathering) => new(
        new ContactRecord
        {
            Name = Name, Organisation = Organisation, Role = Role, Interests = Interests, Contacts = [.. Contacts()],
            Notes = string.Join("\n\n", new[] { About, Purpose }.Concat(Answers.Select(answer => $"{answer.Question}\n{answer.Answer}")).Where(note => note.Length > 0)),
            HowWeMet = $"From the guest list of {gathering}.",
        },
        null, Wants, Gives);

    private IEnumerable<ContactValue> Contacts()
    {
        if (Email.Length > 0) yield return new ContactValue(ContactKind.Email, Email);
        if (Phone.Length > 0) yield return new ContactValue(ContactKind.Phone, Phone);
        if (Profile.Length > 0) yield return new ContactValue(ContactKind.Profile, Profile);
        if (Place.Length > 0) yield return new ContactValue(ContactKind.Postal, Place);
    }

    private static string KeyOf(string email, string profile, string name) =>
        email.Length > 0 ? "mail:" + email.Trim().ToLowerInvariant() : (profile.Length > 0 ? ContactKey.OfProfile(profile) : null) ?? "name:" + Fold.Words(name);

    private static string Said(string now, string before) => Text.Line(now) is { Length: > 0 } line ? line : before;

    private static IReadOnlyList<T> Said<T>(IReadOnlyList<T> now, IReadOnlyList<T> before) => now.Count > 0 ? now : before;
}
