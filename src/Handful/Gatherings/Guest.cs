using Handful.Formats;
using Handful.Kernel;
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

    /// <summary>What makes two rows of lists the same guest: the address, or the name where there is none.</summary>
    public string Key { get; private set; } = "";

    public static string KeyOf(GuestRecord record) =>
        record.Email.Length > 0 ? "mail:" + record.Email.Trim().ToLowerInvariant() : "name:" + Fold.Words(record.Name);

    public void Describe(GuestRecord record, Guid? personId)
    {
        (Name, Email, Phone) = (Text.Line(record.Name), Text.Line(record.Email), Text.Line(record.Phone));
        (Organisation, Role, Place, Profile) = (Text.Line(record.Organisation), Text.Line(record.Role), Text.Line(record.Place), Text.Line(record.Profile));
        (Interests, Wants, Gives) = (Text.Distinct(record.Interests), Text.Distinct(record.Wants), Text.Distinct(record.Gives));
        (Purpose, About) = (Text.Line(record.Purpose), Text.Lines(record.About, 5000));
        Answers = [.. record.Answers.Select(answer => new GuestAnswer(Text.Line(answer.Question), Text.Lines(answer.Answer, 2000)))];
        Key = KeyOf(record);
        PersonId = personId ?? PersonId;
    }

    public void IsPerson(Guid? person) => PersonId = person;

    public GuestRecord ToRecord() => new()
    {
        Id = Id.ToString(), Name = Name, Email = Email, Phone = Phone, Organisation = Organisation, Role = Role, Place = Place, Profile = Profile,
        Interests = Interests, Wants = Wants, Gives = Gives, Purpose = Purpose, About = About,
        Answers = [.. Answers.Select(answer => (answer.Question, answer.Answer))],
    };
}
