using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.LinkedIn;

/// <summary>
/// Reads LinkedIn's Connections.csv of every year: with and without its notes on top, in seven languages, as LinkedIn wrote it or as
/// Excel saved it again. Most people come without an e-mail address; a row that holds nothing but a link is refused.
/// </summary>
public static class LinkedInConnections
{
    /// <summary>Reads from the stream's position on and leaves it open.</summary>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file)
    {
        var table = CsvTable.Open(file);
        if (table.Why is null && !HasItsColumns(table.Header))
            return [Reading<ContactRecord>.Refused(1, "This is not LinkedIn's list of connections: it has no columns for names and the day of connection.")];
        // Excel writes dates in its own country's order; LinkedIn's own slashes (until 2018) put the month first.
        var columns = new Columns([.. table.Header.Select(ColumnWords.Of)]);
        return table.Rows().Select(row => row.Value is { } read ? columns.Person(read) : Reading<ContactRecord>.Refused(row.At, row.Why!, row.Raw));
    }

    /// <summary>Whether a table with this header is LinkedIn's list of connections.</summary>
    internal static bool HasItsColumns(IReadOnlyList<string> header)
    {
        var fields = header.Select(ColumnWords.Of).ToList();
        return fields.Contains(ContactField.ConnectedOn) && header.Any(IsGivenName);
    }

    // "Nom" and "Nome" mean one thing here and another elsewhere.
    private static bool IsGivenName(string header) => ColumnWords.Of(header) is ContactField.GivenName or ContactField.Name;

    private sealed class Columns(ContactField[] fields)
    {
        private readonly int given = First(fields, ContactField.GivenName, ContactField.Name);
        private readonly int family = Family(fields);
        private readonly int link = First(fields, ContactField.Website, ContactField.Profile);
        private readonly int email = First(fields, ContactField.Email);
        private readonly int company = First(fields, ContactField.Organisation);
        private readonly int role = First(fields, ContactField.Role);
        private readonly int connected = First(fields, ContactField.ConnectedOn);

        public Reading<ContactRecord> Person(CsvRow row)
        {
            var (givenName, givenSuffix) = PersonNames.WithoutSuffix(PersonNames.Tidy(row[given]));
            var (familyName, suffix) = PersonNames.WithoutSuffix(PersonNames.Tidy(row[family]));
            var hidden = givenName.Length + familyName.Length == 0 || $"{givenName} {familyName}" is "LinkedIn Member";
            if (hidden && row[email].Length == 0)
                return Reading<ContactRecord>.Refused(row.Line, "LinkedIn keeps this person's name to itself; only a link is left.", row.ToString());
            var person = new ContactDraft
            {
                GivenName = hidden ? "" : givenName,
                FamilyName = hidden ? "" : familyName,
                Suffix = suffix.Length > 0 ? suffix : givenSuffix,
                Name = hidden ? row[email] : "",
                Organisation = row[company],
                Role = row[role],
                ConnectedOn = WrittenDates.Read(row[connected])?.WholeDate(),
            };
            person.Each(ContactKind.Email, row[email]);
            person.Contact(ContactKind.Profile, row[link], "LinkedIn");
            return person.Finish(row.Line, row.ToString());
        }

        // French says Prénom, Nom; Spanish Nombre, Apellidos: the word that is no given name beside one is the family name.
        private static int Family(ContactField[] fields)
        {
            var family = First(fields, ContactField.FamilyName);
            return family >= 0 || First(fields, ContactField.GivenName) < 0 ? family : First(fields, ContactField.Name);
        }

        private static int First(ContactField[] fields, params ContactField[] wanted) =>
            wanted.Select(field => Array.IndexOf(fields, field)).FirstOrDefault(i => i >= 0, -1);
    }
}
