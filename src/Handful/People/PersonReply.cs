using Handful.Formats;

namespace Handful.People;

/// <summary>A person, for programs.</summary>
public sealed record PersonReply(
    Guid Id, string Name, string Organisation, string Role, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones,
    IReadOnlyList<string> Interests, string Birthday, string Circle, DateOnly? LastTalkedOn, string Notes)
{
    public static PersonReply From(Person person, string circleName) => new(
        person.Id, person.Name, person.Organisation, person.Role, Values(person, ContactKind.Email), Values(person, ContactKind.Phone),
        [.. person.Interests.Select(interest => interest.Topic.Name)], person.Birthday?.ToString() ?? "", circleName, person.LastTalkedOn, person.Notes);

    private static IReadOnlyList<string> Values(Person person, ContactKind kind) =>
        [.. person.Contacts.Where(point => point.Kind == kind).OrderBy(point => point.Place).Select(point => point.Value)];
}
