using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Outlook;

/// <summary>
/// Reads the CSV that Outlook's export wizard and outlook.com write, and that LinkedIn gave in their shape before 2017. Dates are
/// month/day/year unless one in the first rows proves otherwise; "0/0/00" is none.
/// </summary>
public static class OutlookContacts
{
    private static readonly (string Column, string Label)[] Phones =
    [
        ("Mobile Phone", "mobile"), ("Primary Phone", ""), ("Home Phone", "home"), ("Home Phone 2", "home"), ("Business Phone", "work"),
        ("Business Phone 2", "work"), ("Company Main Phone", "work"), ("Other Phone", ""), ("Car Phone", "car"), ("Radio Phone", "radio"),
        ("Callback", "callback"), ("ISDN", "ISDN"), ("Telex", "telex"), ("TTY/TDD Phone", "TTY"), ("Pager", "pager"),
        ("Home Fax", "home fax"), ("Business Fax", "work fax"), ("Other Fax", "fax"),
    ];

    private static readonly (string Start, string Label)[] Addresses = [("Home", "home"), ("Business", "work"), ("Other", "")];

    /// <summary>Reads from the stream's position on and leaves it open.</summary>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file)
    {
        var table = CsvTable.Open(file);
        if (table.Why is null && !HasItsColumns(table.Header))
            return [Reading<ContactRecord>.Refused(1, "This is not a list from Outlook: its columns are others.")];
        return People(table);
    }

    /// <summary>Whether a table with this header comes from Outlook.</summary>
    internal static bool HasItsColumns(IReadOnlyList<string> header) =>
        header.Contains("E-mail Address") && header.Contains("First Name") &&
        header.Count(name => name is "Suffix" or "Business Phone" or "Mobile Phone" or "E-mail Display Name" or "Home Street" or "Job Title" or "Web Page") >= 2;

    private static IEnumerable<Reading<ContactRecord>> People(CsvTable table)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.Header.Count; i++) columns.TryAdd(table.Header[i], i);
        using var rows = table.Rows().GetEnumerator();
        var first = new List<Reading<CsvRow>>();
        while (first.Count < 200 && rows.MoveNext()) first.Add(rows.Current);
        var dayFirst = WrittenDates.DayFirst(first.Where(row => row.Value is not null)
            .SelectMany(row => (string[])[row.Value![columns.GetValueOrDefault("Birthday", -1)], row.Value[columns.GetValueOrDefault("Anniversary", -1)]]));
        Reading<ContactRecord> Person(Reading<CsvRow> row) => row.Value is { } read
            ? OutlookContacts.Person(read, name => read[columns.GetValueOrDefault(name, -1)], dayFirst)
            : Reading<ContactRecord>.Refused(row.At, row.Why!, row.Raw);
        foreach (var row in first) yield return Person(row);
        while (rows.MoveNext()) yield return Person(rows.Current);
    }

    private static Reading<ContactRecord> Person(CsvRow row, Func<string, string> cell, bool dayFirst)
    {
        var person = new ContactDraft
        {
            GivenName = cell("First Name"),
            AdditionalNames = cell("Middle Name"),
            FamilyName = cell("Last Name"),
            Prefix = cell("Title"),
            Suffix = cell("Suffix"),
            PhoneticGivenName = cell("Given Name Yomi"),
            PhoneticFamilyName = cell("Family Name Yomi"),
            Nickname = cell("Nickname"),
            Organisation = cell("Company"),
            Department = cell("Department"),
            Role = cell("Job Title") is { Length: > 0 } title ? title : cell("Profession"),
            Birthday = WrittenDates.Read(cell("Birthday"), dayFirst),
            HowWeMet = cell("Referred By") is { Length: > 0 } referrer ? $"Referred by {referrer}" : "",
        };
        person.Date("anniversary", WrittenDates.Read(cell("Anniversary"), dayFirst));
        person.Relation("spouse", cell("Spouse"));
        foreach (var child in Words.Split(cell("Children"), ';', ',')) person.Relation("child", child);
        person.Relation("manager", cell("Manager's Name"));
        person.Relation("assistant", cell("Assistant's Name"));
        person.Groups.AddRange(Words.Split(cell("Categories"), ';', ','));
        person.Interests.AddRange(Words.Split(cell("Hobby"), ';', ',', '|', '\n'));
        person.Note(cell("Notes"));
        Contacts(person, cell);
        return person.Finish(row.Line, row.ToString());
    }

    private static void Contacts(ContactDraft person, Func<string, string> cell)
    {
        foreach (var start in (string[])["E-mail", "E-mail 2", "E-mail 3"])
            // "EX" marks an address inside an Exchange server that nobody outside can write to.
            if (cell($"{start} Type") is not "EX")
                person.Contact(ContactKind.Email, cell($"{start} Address"));
        foreach (var (column, label) in Phones) person.Contact(ContactKind.Phone, cell(column), label);
        foreach (var (start, label) in Addresses) person.Contact(ContactKind.Postal, Address(start, cell), label);
        person.Contact(ContactKind.Website, cell("Web Page"));
        person.Contact(ContactKind.Website, cell("Personal Web Page"));
        person.Contact(ContactKind.Messenger, cell("IM Address"));
    }

    private static string Address(string start, Func<string, string> cell)
    {
        var country = cell($"{start} Country/Region") is { Length: > 0 } region ? region : cell($"{start} Country");
        string[] lines =
        [
            cell($"{start} Street"), cell($"{start} Street 2"), cell($"{start} Street 3"), cell($"{start} Address PO Box"),
            Words.OneLine($"{cell($"{start} Postal Code")} {cell($"{start} City")} {cell($"{start} State")}"), country,
        ];
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }
}
