using Handful.Formats.Csv;
using Handful.Formats.Json;
using Handful.Formats.Text;

namespace Handful.Formats.Contrack;

/// <summary>Reads Contrack's list of contacts in CSV, which has no notes and no interactions.</summary>
public static class ContrackTable
{
    /// <summary>Reads from the stream's position on and leaves it open.</summary>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file)
    {
        var table = CsvTable.Open(file);
        if (table.Why is null && !HasItsColumns(table.Header)) return [Reading<ContactRecord>.Refused(1, "This is not Contrack’s list of contacts: its columns are others.")];
        return table.Rows().Select(row => row.Value is { } read ? Person(table, read) : Reading<ContactRecord>.Refused(row.At, row.Why!, row.Raw));
    }

    internal static bool HasItsColumns(IReadOnlyList<string> header) => header.Contains("Added At") && header.Contains("Last Contacted At") && header.Contains("Archived");

    private static Reading<ContactRecord> Person(CsvTable table, CsvRow row)
    {
        string Cell(string name) => row[table.Column(name)];
        var draft = new ContactDraft
        {
            Name = Cell("Name"), GivenName = Cell("First Name"), FamilyName = Cell("Last Name"), Organisation = Cell("Company"), Role = Cell("Role"),
        };
        foreach (var mail in Words.Split(Cell("Emails"), ';')) draft.Contact(ContactKind.Email, mail);
        foreach (var phone in Words.Split(Cell("Phones"), ';')) draft.Contact(ContactKind.Phone, phone);
        draft.Contact(ContactKind.Postal, Cell("Location"));
        draft.Contact(ContactKind.Website, Cell("Website"));
        draft.Groups.AddRange(Words.Split(Cell("Tags"), ';'));
        var last = WrittenDates.Read(Cell("Last Contacted At"))?.WholeDate();
        draft.Note(NoteSheet.Label("Industry", Cell("Industry")));
        var reading = draft.Finish(row.Line, row.ToString());
        return reading.Value is not { } person ? reading : reading with { Value = person with { Archived = Cell("Archived").Equals("yes", StringComparison.OrdinalIgnoreCase), LastTalkedOn = last } };
    }
}
