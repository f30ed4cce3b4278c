using System.Text.RegularExpressions;
using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Google;

/// <summary>
/// Reads Google Contacts' "Google CSV" in its old form ("Given Name", "E-mail 1 - Type", UTF-16) and its form since 2024
/// ("First Name", "E-mail 1 - Label"). Google's own groups ("* myContacts") are left out.
/// </summary>
public static partial class GoogleContacts
{
    private const string Several = " ::: ";

    /// <summary>Reads from the stream's position on and leaves it open.</summary>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file)
    {
        var table = CsvTable.Open(file, IsItsColumn);
        if (table.Why is null && !HasItsColumns(table.Header))
            return [Reading<ContactRecord>.Refused(1, "This is not a list from Google Contacts: its columns are others.")];
        var columns = new Columns(table.Header);
        return table.Rows().Select(row => row.Value is { } read ? columns.Person(read) : Reading<ContactRecord>.Refused(row.At, row.Why!, row.Raw));
    }

    /// <summary>Whether a table with this header comes from Google Contacts.</summary>
    internal static bool HasItsColumns(IReadOnlyList<string> header) =>
        header.Any(name => Numbered().IsMatch(name)) &&
        header.Any(name => name is "Given Name" or "First Name" or "Name" or "Group Membership" or "Labels" or "File As");

    private static bool IsItsColumn(string name) => Numbered().IsMatch(name) || ColumnWords.Knows(name);

    private sealed class Columns
    {
        private readonly Dictionary<string, int> single = new(StringComparer.Ordinal);
        // "E-mail 2 - Value" is part "Value" of ("E-mail", 2), which keep the order they stand in.
        private readonly List<(string Kind, Dictionary<string, int> Parts)> groups = [];

        public Columns(IReadOnlyList<string> header)
        {
            for (var i = 0; i < header.Count; i++)
            {
                single.TryAdd(header[i], i);
                if (Numbered().Match(header[i]) is not { Success: true } match) continue;
                var (kind, number, part) = (match.Groups["kind"].Value, match.Groups["number"].Value, match.Groups["part"].Value);
                var group = groups.Find(known => known.Kind == kind && known.Parts.ContainsKey("#" + number));
                if (group.Parts is null) groups.Add(group = (kind, new(StringComparer.Ordinal) { ["#" + number] = -1 }));
                group.Parts.TryAdd(part is "Type" ? "Label" : part, i);
            }
        }

        public Reading<ContactRecord> Person(CsvRow row)
        {
            string Cell(params string[] names) =>
                names.Select(name => row[single.GetValueOrDefault(name, -1)]).FirstOrDefault(cell => cell.Length > 0, "");
            var person = new ContactDraft
            {
                Name = Cell("Name"),
                GivenName = Cell("First Name", "Given Name"),
                AdditionalNames = Cell("Middle Name", "Additional Name"),
                FamilyName = Cell("Last Name", "Family Name"),
                Prefix = Cell("Name Prefix"),
                Suffix = Cell("Name Suffix"),
                PhoneticGivenName = Cell("Phonetic First Name", "Given Name Yomi"),
                PhoneticFamilyName = Cell("Phonetic Last Name", "Family Name Yomi"),
                Nickname = Cell("Nickname", "Short Name"),
                Organisation = Cell("Organization Name"),
                Role = Cell("Organization Title", "Occupation"),
                Department = Cell("Organization Department"),
                Birthday = WrittenDates.Read(Cell("Birthday")),
            };
            person.Note(Cell("Notes"));
            person.Interests.AddRange(Words.Split(Cell("Hobby"), ';', ',', '|', '\n'));
            person.Groups.AddRange(Cell("Labels", "Group Membership").Split(Several.Trim()).Select(group => group.Trim())
                .Where(group => group.Length > 0 && !group.StartsWith('*')));
            foreach (var (kind, parts) in groups)
                Take(person, kind, part => row[parts.GetValueOrDefault(part, -1)]);
            if (person.GivenName.Length + person.FamilyName.Length == 0 && person.Name.Length == 0 && person.Nickname.Length == 0)
                person.Name = Cell("File As");
            return person.Finish(row.Line, row.ToString());
        }

        private static void Take(ContactDraft person, string kind, Func<string, string> part)
        {
            var written = part("Label");
            var preferred = written.StartsWith('*');
            var label = Label(written.TrimStart('*', ' '));
            switch (kind)
            {
                case "E-mail": Each(ContactKind.Email); break;
                case "Phone": Each(ContactKind.Phone); break;
                case "Website": Each(ContactKind.Website); break;
                case "IM": Messengers(person, part, preferred); break;
                case "Address": person.Contact(ContactKind.Postal, Address(part), label, preferred); break;
                case "Organization": Organisation(person, part); break;
                case "Relation": person.Relation(label, part("Value")); break;
                case "Event": person.Date(label, WrittenDates.Read(part("Value"))); break;
                case "Custom Field": Custom(person, written, part("Value")); break;
            }

            void Each(ContactKind contact)
            {
                foreach (var value in part("Value").Split(Several.Trim()))
                {
                    person.Contact(contact, value, label, preferred);
                    preferred = false;
                }
            }
        }

        private static void Messengers(ContactDraft person, Func<string, string> part, bool preferred)
        {
            var network = part("Service") is { Length: > 0 } service ? service : part("Label");
            foreach (var value in part("Value").Split(Several.Trim()))
                person.Contact(ContactKind.Messenger, value, network.TrimStart('*', ' '), preferred);
        }

        private static void Organisation(ContactDraft person, Func<string, string> part)
        {
            if (person.Organisation.Length > 0) return;
            person.Organisation = First(part("Name"));
            person.Department = First(part("Department"));
            if (part("Title").Length > 0) person.Role = First(part("Title"));
        }

        private static void Custom(ContactDraft person, string label, string value)
        {
            if (value.Length == 0) return;
            if (person.HowWeMet.Length == 0 && ColumnWords.Of(label) == ContactField.HowWeMet) person.HowWeMet = value;
            else if (ColumnWords.Of(label) == ContactField.Interests) person.Interests.AddRange(Words.Split(value, ';', ',', '|', '\n'));
            else person.Note(label.Length > 0 ? $"{label}: {value}" : value);
        }

        private static string Address(Func<string, string> part)
        {
            if (part("Formatted").Length > 0) return First(part("Formatted"));
            string[] lines = [part("Street"), part("Extended Address"), part("PO Box"), Words.OneLine($"{part("Postal Code")} {part("City")} {part("Region")}"), part("Country")];
            return string.Join('\n', lines.Where(line => line.Length > 0));
        }

        private static string First(string cell) => cell.Split(Several.Trim())[0].Trim();

        private static string Label(string label) =>
            label is "Home" or "Work" or "Mobile" or "Other" or "Spouse" or "Partner" or "Child" or "Mother" or "Father" or "Parent" or "Brother"
                or "Sister" or "Friend" or "Relative" or "Manager" or "Assistant" or "Anniversary"
                ? label.ToLowerInvariant() : label;
    }

    [GeneratedRegex(@"^(?<kind>E-mail|Phone|Address|Organization|Relation|Website|Event|Custom Field|IM|Jot|Calendar Link) (?<number>[0-9]+) - (?<part>.+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
