using Handful.Exchange.Archive;
using Handful.Formats;
using Handful.Formats.Guests;
using Handful.Formats.VCards;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Fuzz;

/// <summary>A reader, and what must hold whatever is in a file.</summary>
internal sealed record Target(string Name, Action<byte[]> Read)
{
    internal static readonly Target[] All =
    [
        new("any", Any),
        .. Enum.GetValues<FileFormat>().Where(format => format is not (FileFormat.Unknown or FileFormat.Handful)).Select(format => new Target(format.ToString(), file => As(format, file))),
        new("guests", file => EachIsOne(GuestLists.Read(new MemoryStream(file), "list.csv").Select(reading => (reading.Guest as object, reading.Why)))),
        new("archive", Archive),
    ];

    private static void Any(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var (format, why) = ContactFiles.Recognise(stream, "people");
        Must(format == FileFormat.Unknown == !string.IsNullOrEmpty(why), "A file is known, or a sentence says why not.");
        Must(stream.Position == 0, "Recognising leaves the file where it stood.");
        if (format is FileFormat.Unknown or FileFormat.Handful) return;
        Must(ContactFiles.CountPeople(stream, format) >= 0, "People are counted.");
        As(format, file);
    }

    private static void As(FileFormat format, byte[] file)
    {
        using var stream = new MemoryStream(file);
        var readings = ContactFiles.Read(stream, format, null, new RecordTally()).ToList();
        EachIsOne(readings.Select(reading => (reading.Value as object, reading.Why)));
        foreach (var person in readings.Select(reading => reading.Value).OfType<ContactRecord>())
        {
            Must(person.Name.Length > 0, "Everybody has a name.");
            // From elsewhere it is a part of what is known, and not all.
            if (format != FileFormat.VCard || person.SourceCard is not { } card) continue;
            Must(VCardWriter.ToText(VCardContacts.ToCard(person, card)).TrimEnd('\r', '\n') == card.TrimEnd('\r', '\n'), "An unchanged card is given back.");
        }
    }

    private static void Archive(byte[] file)
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, new CurrentOwner());
        using var stream = new MemoryStream(file);
        try
        {
            foreach (var _ in new ArchiveReading(ArchiveShape.Of(db), stream).Batches())
            {
            }
        }
        catch (ArchiveFaultException refused)
        {
            Must(refused.Message.Length > 10, "A refusal is a sentence.");
        }
    }

    private static void EachIsOne(IEnumerable<(object? Value, string? Why)> readings)
    {
        foreach (var (value, why) in readings) Must(value is null == !string.IsNullOrEmpty(why), "A reading is a value, or a sentence.");
    }

    private static void Must(bool so, string what)
    {
        if (!so) throw new InvalidOperationException(what);
    }
}
