using System.Buffers;
using Handful.Formats.Contrack;
using Handful.Formats.Csv;
using Handful.Formats.Google;
using Handful.Formats.Json;
using Handful.Formats.LinkedIn;
using Handful.Formats.Monica;
using Handful.Formats.Nametag;
using Handful.Formats.Outlook;
using Handful.Formats.Text;

namespace Handful.Formats;

/// <summary>One door for every file of people: tells what it is by its content, and reads it.</summary>
public static class ContactFiles
{
    private static readonly SearchValues<char> OfPrograms = SearchValues.Create("{}<>=;");

    /// <summary>Looks at the content; the name only decides where the content leaves a choice. The stream's position stays where it was.</summary>
    /// <param name="file">Must be seekable.</param>
    /// <param name="fileName">As the file was called, or empty.</param>
    public static FileRecognition Recognise(Stream file, string fileName)
    {
        var position = file.Position;
        try
        {
            var prefix = TextDecoding.ReadPrefix(file);
            file.Position = position;
            if (prefix.Length == 0) return Unknown("This file is empty.");
            if (BinaryFiles.Recognise(prefix, file) is { } binary) return binary;
            if (!TextDecoding.IsText(prefix)) return Unknown("This file is not text. Bring a vCard or CSV file.");
            return AsText(file, position, fileName);
        }
        finally
        {
            file.Position = position;
        }
    }

    /// <summary>Reads the people of a file, one reading for every card or row. The stream is left open.</summary>
    /// <param name="file">Must be seekable for archives.</param>
    /// <param name="format">As <see cref="Recognise"/> said. <see cref="FileFormat.Unknown"/> is refused with a sentence, and so is
    /// <see cref="FileFormat.Handful"/>, which holds more than people and comes in whole.</param>
    /// <param name="mapping">For <see cref="FileFormat.Csv"/>: what the columns hold; without it, what <see cref="ColumnMapping.Propose(Stream)"/> proposes.</param>
    /// <param name="tally">Told the fate of every record of an export that holds more than people.</param>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file, FileFormat format, ColumnMapping? mapping = null, RecordTally? tally = null) => format switch
    {
        FileFormat.VCard => VCards.VCardContacts.Read(file),
        FileFormat.LinkedIn => LinkedInConnections.Read(file),
        FileFormat.LinkedInArchive => LinkedInArchive.Read(file),
        FileFormat.Google => GoogleContacts.Read(file),
        FileFormat.Outlook => OutlookContacts.Read(file),
        FileFormat.Csv => ColumnMapping.Read(file, mapping ?? Proposed(file)),
        FileFormat.Monica => MonicaExport.Read(file, tally),
        FileFormat.Contrack => ContrackExport.Read(file, tally),
        FileFormat.ContrackCsv => ContrackTable.Read(file),
        FileFormat.Nametag => NametagExport.Read(file, tally),
        _ => [Reading<ContactRecord>.Refused(1, "Handful does not know this kind of file.")],
    };

    /// <summary>How many people a file holds, told fast and without reading them: cards or rows. The stream's position stays where it was.</summary>
    /// <param name="file">Must be seekable.</param>
    /// <param name="format">As <see cref="Recognise"/> said.</param>
    public static int CountPeople(Stream file, FileFormat format)
    {
        var position = file.Position;
        try
        {
            return format switch
            {
                FileFormat.Unknown or FileFormat.Handful => 0,
                FileFormat.VCard => Cards(file),
                FileFormat.LinkedInArchive => LinkedInArchive.Read(file).Count(),
                FileFormat.Monica => MonicaExport.CountPeople(file),
                FileFormat.Contrack => ContrackExport.CountPeople(file),
                FileFormat.Nametag => NametagExport.CountPeople(file),
                _ => CsvTable.Open(file) is { Why: null } table ? table.Rows().Count() : 0,
            };
        }
        finally
        {
            file.Position = position;
        }
    }

    private static int Cards(Stream file)
    {
        using var text = TextDecoding.Open(file);
        return LineReader.Lines(text).Count(line => IsCard(line.Text));
    }

    private static bool IsCard(string line) => line.AsSpan().Trim().Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase);

    private static FileRecognition AsText(Stream file, long position, string fileName)
    {
        List<string> beginning;
        using (var text = TextDecoding.Open(file))
            beginning = [.. LineReader.Lines(text).Take(50).Select(line => line.Text)];
        if (beginning.Exists(IsCard)) return new(FileFormat.VCard);
        var first = beginning.Find(line => line.Trim().Length > 0)?.TrimStart() ?? "";
        if (first.Length == 0) return Unknown("This file is empty.");
        file.Position = position;
        if (first.StartsWith('{') && AsJson(file) is var format and not FileFormat.Unknown) return new(format);
        if (BinaryFiles.TextThatHoldsNoTable(first) is { } why) return Unknown(why);
        file.Position = position;
        return AsTable(file, fileName, beginning);
    }

    /// <summary>By the names at its top, whatever their order.</summary>
    private static FileFormat AsJson(Stream file)
    {
        var format = FileFormat.Unknown;
        JsonFile.Names(file, names =>
        {
            format = HandfulArchive.HasItsNames(names) ? FileFormat.Handful
                : MonicaExport.HasItsNames(names) ? FileFormat.Monica
                : ContrackExport.HasItsNames(names) ? FileFormat.Contrack
                : NametagExport.HasItsNames(names) ? FileFormat.Nametag
                : FileFormat.Unknown;
            return format != FileFormat.Unknown;
        });
        return format;
    }

    private static FileRecognition AsTable(Stream file, string fileName, List<string> beginning)
    {
        var table = CsvTable.Open(file);
        if (table.Why is { } why) return Unknown(why);
        if (GoogleContacts.HasItsColumns(table.Header)) return new(FileFormat.Google);
        if (OutlookContacts.HasItsColumns(table.Header)) return new(FileFormat.Outlook);
        if (LinkedInConnections.HasItsColumns(table.Header)) return new(FileFormat.LinkedIn);
        if (ContrackTable.HasItsColumns(table.Header)) return new(FileFormat.ContrackCsv);
        if (table.Column("CONVERSATION ID") >= 0) return Unknown("These are messages from LinkedIn. Bring Connections.csv of the same archive.");
        if (table.Column("inviterProfileUrl") >= 0) return Unknown("These are invitations on LinkedIn. Bring Connections.csv of the same archive.");
        var rows = table.Rows().Where(row => row.Value is not null).Take(50).Select(row => row.Value!).ToList();
        var named = fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        var namesPeople = ColumnMapping.Propose(table.Header, [.. rows.Select(row => row.Cells)]).NamesPeople;
        return (named || IsEven(table, rows, beginning)) && (namesPeople || table.Header.Count > 1)
            ? new(FileFormat.Csv)
            : Unknown("There is no table of people in this file. Its first line should name the columns, such as Name and Email.");
    }

    /// <summary>Programs and prose have commas too, and words such as "name"; but their lines are not of one width.</summary>
    private static bool IsEven(CsvTable table, List<CsvRow> rows, List<string> beginning)
    {
        if (beginning.Exists(line => line.TrimEnd() is "}" or [.., '{'] or ['#', ' ', ..])) return false;
        static int Filled(IEnumerable<string> cells) => cells.Count(cell => cell.Length > 0);
        if (table.Header.Count == 1) return table.HeaderLine > 0 && rows.TrueForAll(row => row.Width == 1) && ColumnWords.Is(beginning.ElementAtOrDefault(table.HeaderLine - 1));
        // What ends each line is no second column.
        var two = table.HeaderLine > 0 ? Filled(table.Header) > 1 : rows.Count(row => Filled(row.Cells) > 1) * 2 >= rows.Count;
        var above = beginning.Take(table.HeaderLine - 1).Count(line => line.Trim().Length > 0);
        return two && table.Header.All(name => !name.AsSpan().ContainsAny(OfPrograms)) && rows.Count(row => row.Width == table.Header.Count) * 2 >= rows.Count + above;
    }

    private static ColumnMapping Proposed(Stream file)
    {
        var position = file.Position;
        var mapping = ColumnMapping.Propose(file);
        file.Position = position;
        return mapping;
    }

    private static FileRecognition Unknown(string why) => new(FileFormat.Unknown, why);
}
