using System.Globalization;
using Handful.Formats;
using Handful.Formats.Csv;
using Handful.People;

namespace Handful.Exchange;

/// <summary>People as a table that every spreadsheet opens and that comes in again as it went out.</summary>
internal static class PeopleCsv
{
    private static readonly string[] Header =
    [
        "Name", "Given name", "Family name", "Nickname", "Organisation", "Department", "Role", "E-mail 1", "E-mail 2", "E-mail 3", "Phone 1", "Phone 2", "Phone 3",
        "Profile 1", "Profile 2", "Website", "Address", "Birthday", "Circle", "Groups", "Interests", "Needs", "Offers", "How we met", "Met on", "Last talked", "Notes",
    ];

    internal static string HeaderLine => CsvLine.Of(Header);

    internal static string Line(Person person, string circle)
    {
        string Of(ContactKind kind, int place) => person.Contacts.OrderBy(point => point.Place).Where(point => point.Kind == kind).Select(point => point.Value).ElementAtOrDefault(place) ?? "";
        return CsvLine.Of(
        [
            person.Name, person.GivenName, person.FamilyName, person.Nickname, person.Organisation, person.Department, person.Role,
            Of(ContactKind.Email, 0), Of(ContactKind.Email, 1), Of(ContactKind.Email, 2), Of(ContactKind.Phone, 0), Of(ContactKind.Phone, 1), Of(ContactKind.Phone, 2),
            Of(ContactKind.Profile, 0), Of(ContactKind.Profile, 1), Of(ContactKind.Website, 0), Of(ContactKind.Postal, 0),
            person.Birthday?.ToString() ?? "", circle, List(person.Groups), List(person.Interests.Select(interest => interest.Topic.Name).Order(StringComparer.Ordinal)),
            List(person.Needs), List(person.Offers), person.HowWeMet, Day(person.MetOn), Day(person.LastTalkedOn), person.Notes,
        ]);
    }

    private static string List(IEnumerable<string> entries) => string.Join("; ", entries);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
