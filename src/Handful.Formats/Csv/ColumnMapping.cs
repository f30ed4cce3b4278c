using Handful.Formats.Text;

namespace Handful.Formats.Csv;

/// <summary>What each column of a table holds, in the columns' order, as proposed or as the owner changed it.</summary>
/// <param name="Fields">One for each column; columns beyond are not kept.</param>
/// <param name="DayFirst">Whether 03/04/2024 is the third of April.</param>
public sealed record ColumnMapping(IReadOnlyList<ContactField> Fields, bool DayFirst = false)
{
    // "Nom" beside "Prénom" is the family name, "Nombre" beside "Apellidos" the given name; alone each is the whole name.
    internal static readonly string[] WordsForNames = ["nom", "nombre", "nome", "naam"];

    private static readonly ContactField[] MayRepeat =
        [ContactField.Ignore, ContactField.Email, ContactField.Phone, ContactField.Profile, ContactField.Website, ContactField.Messenger,
         ContactField.Postal, ContactField.Notes, ContactField.Interests, ContactField.Groups];

    /// <summary>Whether anybody can be named from these columns.</summary>
    public bool NamesPeople => Fields.Any(known => known is ContactField.Name or ContactField.GivenName or ContactField.FamilyName
        or ContactField.Nickname or ContactField.Email or ContactField.Organisation);

    /// <summary>Proposes a field for each column, by its name and by the look of its values.</summary>
    /// <param name="header">The column names, empty where there are none.</param>
    /// <param name="sampleRows">Some rows, twenty are plenty; cells in the columns' order.</param>
    public static ColumnMapping Propose(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> sampleRows)
    {
        var fields = new ContactField[header.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var values = sampleRows.Where(row => i < row.Count && row[i].Length > 0).Select(row => row[i]).ToList();
            fields[i] = ByNameAndLook(header[i], values);
        }
        SettleNames(header, fields);
        SettleRoles(header, fields);
        for (var i = 0; i < fields.Length; i++)
            if (!MayRepeat.Contains(fields[i]) && Array.IndexOf(fields, fields[i]) < i)
                fields[i] = ContactField.Ignore;
        return new(fields, WrittenDates.DayFirst(sampleRows.SelectMany(row => row)));
    }

    /// <summary>Looks at the file's first rows and proposes from them.</summary>
    public static ColumnMapping Propose(Stream file)
    {
        var table = CsvTable.Open(file);
        return Propose(table.Header, [.. table.Rows().Where(row => row.Value is not null).Take(50).Select(row => row.Value!.Cells)]);
    }

    /// <summary>Reads the file's people by this mapping. A row that names nobody is refused.</summary>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file, ColumnMapping mapping) =>
        CsvTable.Open(file).Rows().Select(row => row.Value is { } read ? mapping.Person(read) : Reading<ContactRecord>.Refused(row.At, row.Why!, row.Raw));

    private Reading<ContactRecord> Person(CsvRow row)
    {
        var person = new ContactDraft();
        var address = new List<string>();
        for (var i = 0; i < Fields.Count; i++)
            if (row[i].Length > 0)
                Take(person, address, Fields[i], Formulas.Undo(row[i]));
        person.Contact(ContactKind.Postal, string.Join('\n', address));
        return person.Finish(row.Line, row.ToString());
    }

    private void Take(ContactDraft person, List<string> address, ContactField field, string value)
    {
        switch (field)
        {
            case ContactField.Name: person.Name = value; break;
            case ContactField.GivenName: person.GivenName = value; break;
            case ContactField.AdditionalNames: person.AdditionalNames = value; break;
            case ContactField.FamilyName: person.FamilyName = value; break;
            case ContactField.Prefix: person.Prefix = value; break;
            case ContactField.Suffix: person.Suffix = value; break;
            case ContactField.Nickname: person.Nickname = value; break;
            case ContactField.Email: person.Each(ContactKind.Email, value); break;
            case ContactField.Phone: person.Each(ContactKind.Phone, value); break;
            case ContactField.Organisation: person.Organisation = value; break;
            case ContactField.Department: person.Department = value; break;
            case ContactField.Role: person.Role = value; break;
            case ContactField.Profile: person.Each(ContactKind.Profile, value); break;
            case ContactField.Website: person.Each(ContactKind.Website, value); break;
            case ContactField.Messenger: person.Each(ContactKind.Messenger, value); break;
            case ContactField.Birthday: person.Birthday = WrittenDates.Read(value, DayFirst); break;
            case ContactField.Anniversary: person.Date("anniversary", WrittenDates.Read(value, DayFirst)); break;
            case ContactField.Postal: address.Add(value); break;
            case ContactField.Notes: person.Note(value); break;
            case ContactField.Interests: person.Interests.AddRange(Words.Split(value, ';', ',', '|', '\n')); break;
            case ContactField.Groups: person.Groups.AddRange(Words.Split(value, ';', ',', '|', '\n')); break;
            case ContactField.HowWeMet: person.HowWeMet = value; break;
            case ContactField.ConnectedOn: person.ConnectedOn = WrittenDates.Read(value, DayFirst)?.WholeDate(); break;
            case ContactField.Uid: person.Uid = value; break;
        }
    }

    private static ContactField ByNameAndLook(string header, List<string> values)
    {
        var named = ColumnWords.Of(header);
        bool Mostly(Predicate<string> look) => values.Count > 0 && values.FindAll(look).Count * 10 >= values.Count * 6;
        if (named is ContactField.Website && Mostly(Links.IsProfile)) return ContactField.Profile;
        if (named is ContactField.Name && Mostly(CellLooks.LikeEmail)) return ContactField.Email;
        if (named != ContactField.Ignore) return named;
        if (Mostly(CellLooks.LikeEmail)) return ContactField.Email;
        if (Mostly(Links.IsProfile)) return ContactField.Profile;
        if (Mostly(CellLooks.LikeLink)) return ContactField.Website;
        // Long plain numbers are as often order numbers; with a plus they are telephone numbers.
        if (Mostly(value => CellLooks.LikePhone(value) && (value.StartsWith('+') || value.Contains(' ', StringComparison.Ordinal)))) return ContactField.Phone;
        return header.Length == 0 && Mostly(PersonNames.LooksLikeOne) ? ContactField.Name : ContactField.Ignore;
    }

    private static void SettleNames(IReadOnlyList<string> header, ContactField[] fields)
    {
        bool Has(ContactField field) => Array.IndexOf(fields, field) >= 0;
        var name = Array.IndexOf(fields, ContactField.Name);
        if (name < 0) return;
        // "Name" means the family name beside "Vorname", but the whole name beside "First name".
        var saysFamily = Words.Fold(header[name]) is "nom" || header.Any(h => Words.Fold(h) is "vorname" or "voornaam");
        if (Has(ContactField.GivenName) && !Has(ContactField.FamilyName) && saysFamily) fields[name] = ContactField.FamilyName;
        else if (Has(ContactField.GivenName) && !Has(ContactField.FamilyName) && Words.Fold(header[name]) is "name" or "nome" or "nombre") return;
        else if (Has(ContactField.FamilyName) && !Has(ContactField.GivenName)) fields[name] = ContactField.GivenName;
    }

    // "Title" is "Dr." beside a column for the role, and the role otherwise.
    private static void SettleRoles(IReadOnlyList<string> header, ContactField[] fields)
    {
        var title = Enumerable.Range(0, header.Count).FirstOrDefault(i => Words.Fold(header[i]) is "title", -1);
        if (title < 0 || fields[title] != ContactField.Role || fields.Count(field => field == ContactField.Role) < 2) return;
        fields[title] = fields.Contains(ContactField.Prefix) ? ContactField.Ignore : ContactField.Prefix;
    }
}
