using System.IO.Compression;
using Handful.Formats.LinkedIn;

namespace Handful.Formats;

/// <summary>Knows by their first bytes the files that people bring by mistake, and says what to bring instead.</summary>
internal static class BinaryFiles
{
    private static readonly (byte[] Start, string Why)[] Starts =
    [
        ("%PDF"u8.ToArray(), "This is a PDF. Bring the list as a CSV or vCard file."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "This is a picture. Bring the list as a CSV or vCard file."),
        ([0xFF, 0xD8, 0xFF], "This is a picture. Bring the list as a CSV or vCard file."),
        ("GIF8"u8.ToArray(), "This is a picture. Bring the list as a CSV or vCard file."),
        ("RIFF"u8.ToArray(), "This is a picture or a recording. Bring the list as a CSV or vCard file."),
        ([0xD0, 0xCF, 0x11, 0xE0], "This is an old Excel workbook or another Office file; save it as CSV and bring that."),
        ([0x1F, 0x8B], "This file is packed (gzip). Unpack it and bring what is inside."),
        ([0x37, 0x7A, 0xBC, 0xAF], "This file is packed (7z). Unpack it and bring what is inside."),
        ("Rar!"u8.ToArray(), "This file is packed (RAR). Unpack it and bring what is inside."),
        ("SQLite format 3"u8.ToArray(), "This is a database. Bring the list as a CSV or vCard file."),
        ("bplist"u8.ToArray(), "This is an Apple settings file. In Contacts, choose Export vCard and bring that."),
    ];

    public static FileRecognition? Recognise(ReadOnlySpan<byte> prefix, Stream file)
    {
        foreach (var (start, why) in Starts)
            if (prefix.StartsWith(start))
                return new(FileFormat.Unknown, why);
        if (prefix.Length > 12 && prefix[4..8].SequenceEqual("ftyp"u8)) return new(FileFormat.Unknown, "This is a picture or a film. Bring the list as a CSV or vCard file.");
        return prefix.StartsWith("PK\u0003\u0004"u8) || prefix.StartsWith("PK\u0005\u0006"u8) ? Archive(file) : null;
    }

    /// <summary>A sentence for text of which the first words show that it is something else than a table, or null.</summary>
    public static string? TextThatHoldsNoTable(string first)
    {
        bool Starts(string start) => first.StartsWith(start, StringComparison.OrdinalIgnoreCase);
        if (Starts("<!doctype html") || Starts("<html")) return "This is a web page. Bring the list as a CSV or vCard file.";
        if (Starts("<?xml") || Starts("<")) return "This is an XML file. Bring the list as a CSV or vCard file.";
        if (Starts("{\\rtf")) return "This is a formatted document. Bring the list as a CSV or vCard file.";
        if (Starts("{") || Starts("[{") || first == "[") return "This is a JSON file. Bring the list as a CSV or vCard file.";
        if (Starts("BEGIN:VCALENDAR")) return "This is a calendar. Bring the list of people as a CSV or vCard file.";
        return null;
    }

    private static FileRecognition Archive(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (LinkedInArchive.Connections(archive) is not null) return new(FileFormat.LinkedInArchive);
            return new(FileFormat.Unknown, Lacking(archive));
        }
        catch (Exception refused) when (refused is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return new(FileFormat.Unknown, "This archive cannot be opened; it may be damaged.");
        }
    }

    private static string Lacking(ZipArchive archive)
    {
        bool Has(string start) => archive.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        if (Has("xl/")) return "This is an Excel workbook; save it as CSV and bring that.";
        if (Has("word/")) return "This is a Word document. Bring the list as a CSV or vCard file.";
        if (Has("ppt/")) return "This is a PowerPoint file. Bring the list as a CSV or vCard file.";
        if (Has("mimetype") && Has("content.xml")) return "This is an OpenDocument file; save it as CSV and bring that.";
        if (Has("Index/") && Has("Metadata/")) return "This is a Numbers or Pages file; export it as CSV and bring that.";
        return "There is no Connections.csv in this archive. If it is another archive, unpack it and bring the file with the people.";
    }
}
