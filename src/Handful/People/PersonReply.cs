using Handful.Formats;
using Handful.Kernel;

namespace Handful.People;

public sealed record ContactReply(ContactKind Kind, string Value, string Label, bool Preferred);

public sealed record DateReply(string Label, string Date);

public sealed record RelationReply(string Label, string Name);

/// <summary>A person as programs get them; the command line's <c>--json</c> has the same shape.</summary>
public sealed record PersonReply(
    Guid Id,
    string Name,
    string GivenName,
    string AdditionalNames,
    string FamilyName,
    string Prefix,
    string Suffix,
    string PhoneticGivenName,
    string PhoneticFamilyName,
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
    IReadOnlyList<DateReply> Dates,
    IReadOnlyList<RelationReply> Relations,
    IReadOnlyList<string> Groups,
    string Circle,
    Guid CircleId,
    string HowWeMet,
    DateOnly? MetOn,
    string Notes,
    DateOnly? LastTalkedOn,
    DateOnly? DueOn,
    bool Archived,
    bool HasPhoto,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public static PersonReply From(Person person, string circle)
    {
        var contacts = person.Contacts.OrderBy(point => point.Place).ToList();
        return new(
            person.Id, person.Name, person.GivenName, person.AdditionalNames, person.FamilyName, person.Prefix, person.Suffix,
            person.PhoneticGivenName, person.PhoneticFamilyName, person.Nickname, person.Organisation, person.Department, person.Role,
            [.. contacts.Where(point => point.Kind == ContactKind.Email).Select(point => point.Value)],
            [.. contacts.Where(point => point.Kind == ContactKind.Phone).Select(point => point.Value)],
            [.. contacts.Select(point => new ContactReply(point.Kind, point.Value, point.Label, point.Preferred))],
            [.. person.Interests.Select(interest => interest.Topic.Name).Order(StringComparer.OrdinalIgnoreCase)],
            person.Needs, person.Offers, person.Birthday?.ToString(),
            [.. person.Dates.Select(date => new DateReply(date.Label, date.Date.ToString()))],
            [.. person.Relations.Select(relation => new RelationReply(relation.Label, relation.Name))],
            person.Groups, circle, person.CircleId, person.HowWeMet, person.MetOn, person.Notes, person.LastTalkedOn, person.DueOn,
            person.ArchivedAt is not null, person.HasPhoto, person.CreatedAt, person.UpdatedAt);
    }
}

public sealed record PeopleReply(IReadOnlyList<PersonReply> People, int Total, int Page, int Pages)
{
    public static PeopleReply From(Page<Person> page, IReadOnlyList<Circle> circles)
    {
        var names = circles.ToDictionary(circle => circle.Id, circle => circle.Name);
        return new([.. page.Items.Select(person => PersonReply.From(person, names.GetValueOrDefault(person.CircleId, "")))], page.Total, page.Number, page.Pages);
    }
}
