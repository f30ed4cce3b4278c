using Handful.Formats;

namespace Handful.People;

/// <summary>A person as programs see them, by API and command line alike.</summary>
public sealed record PersonReply(
    Guid Id,
    string Name,
    string GivenName,
    string FamilyName,
    string Nickname,
    string Organisation,
    string Department,
    string Role,
    IReadOnlyList<string> Emails,
    IReadOnlyList<string> Phones,
    IReadOnlyList<ContactReply> Contacts,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Offers,
    string? Birthday,
    string Circle,
    string HowWeMet,
    DateOnly? MetOn,
    string Notes,
    DateOnly? LastTalkedOn,
    DateOnly? DueOn,
    bool Archived)
{
    public static PersonReply From(Person person, string circle)
    {
        var contacts = person.Contacts.OrderBy(point => point.Place).ToList();
        IReadOnlyList<string> Values(ContactKind kind) => [.. contacts.Where(point => point.Kind == kind).Select(point => point.Value)];
        return new PersonReply(
            person.Id, person.Name, person.GivenName, person.FamilyName, person.Nickname, person.Organisation, person.Department, person.Role,
            Values(ContactKind.Email), Values(ContactKind.Phone), [.. contacts.Select(point => new ContactReply(point.Kind, point.Value, point.Label, point.Preferred))],
            [.. person.Interests.Select(interest => interest.Topic.Name).Order(StringComparer.Ordinal)], person.Needs, person.Offers, person.Birthday?.ToString(), circle,
            person.HowWeMet, person.MetOn, person.Notes, person.LastTalkedOn, person.DueOn, person.ArchivedAt is not null);
    }
}

public sealed record ContactReply(ContactKind Kind, string Value, string Label, bool Preferred);
