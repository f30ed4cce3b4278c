using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Guests;

/// <summary>
/// Reads who comes to a gathering from the lists that Luma, Eventbrite, Meetup, pretix and Tito export, from any other table with names,
/// from vCards and other contact files, and from pasted lines. Whoever has declined, waits, or has not been confirmed is left out and
/// said so. Every line has one reading; the list is held in memory while lines about one person are brought together.
/// </summary>
public static class GuestLists
{
    /// <summary>Reads a list by its content; the name only decides where the content leaves a choice.</summary>
    /// <param name="file">Must be seekable; it is left open.</param>
    /// <param name="fileName">As the file was called, or empty.</param>
    public static IEnumerable<GuestReading> Read(Stream file, string fileName)
    {
        var position = file.Position;
        var recognised = ContactFiles.Recognise(file, fileName);
        if (recognised.Format is FileFormat.VCard or FileFormat.Google or FileFormat.LinkedIn or FileFormat.LinkedInArchive)
            return OfContacts(ContactFiles.Read(file, recognised.Format));
        var table = CsvTable.Open(file, GuestColumns.Knows);
        if (table.Why is not null) return [GuestReading.Refused(1, recognised.Why ?? table.Why, null)];
        var columns = GuestColumns.Of(table.Header);
        if (columns.NamesGuests) return GuestTable.Read(table, columns);
        if (recognised is { Format: FileFormat.Unknown, Why: { } why } && !MayBePasted(file, position)) return [GuestReading.Refused(1, why, null)];
        file.Position = position;
        return PastedGuests.Read([.. LineReader.Lines(TextDecoding.ReadPrefix(file), file).Take(LongestPasted)]);
    }

    /// <summary>Reads lines that somebody wrote or pasted, one person a line in whatever style. Lines that name nobody are left out.</summary>
    public static IEnumerable<GuestReading> ReadPasted(string text)
    {
        using var lines = new StringReader(text);
        return PastedGuests.Read([.. LineReader.Lines(lines).Take(LongestPasted)]);
    }

    // Nobody pastes more; a file with more lines than that and no columns is something else.
    private const int LongestPasted = 20_000;

    private static bool MayBePasted(Stream file, long position)
    {
        file.Position = position;
        var prefix = TextDecoding.ReadPrefix(file);
        file.Position = position;
        if (!TextDecoding.IsText(prefix)) return false;
        using var text = TextDecoding.Open(file);
        var first = LineReader.Lines(text).Select(line => line.Text.Trim()).FirstOrDefault(line => line.Length > 0, "");
        return first.Length > 0 && BinaryFiles.TextThatHoldsNoTable(first) is null;
    }

    private static IEnumerable<GuestReading> OfContacts(IEnumerable<Reading<ContactRecord>> people)
    {
        var roll = new GuestRoll();
        foreach (var person in people)
        {
            if (person.Value is { } read) roll.Add(Guest(person.At, read));
            else roll.Add(GuestReading.Refused(person.At, person.Why!, person.Raw));
        }
        return roll.Readings();
    }

    private static GuestDraft Guest(int at, ContactRecord person)
    {
        string First(ContactKind kind) => person.Contacts.Where(c => c.Kind == kind).OrderByDescending(c => c.Preferred).FirstOrDefault()?.Value ?? "";
        var guest = new GuestDraft(at)
        {
            Id = person.Uid,
            Name = person.Name,
            Email = GuestDraft.CleanEmail(First(ContactKind.Email)),
            Phone = First(ContactKind.Phone),
            Organisation = person.Organisation,
            Role = person.Role,
            Profile = First(ContactKind.Profile) is { Length: > 0 } profile ? profile : First(ContactKind.Website),
        };
        foreach (var interest in person.Interests) guest.Interest(interest);
        return guest;
    }
}
