using Handful.Formats;

namespace Handful.Exchange;

/// <summary>What became of one file, as programs see it.</summary>
public sealed record ImportedFileReply(string File, string Format, int Read, int Added, int Updated, int Merged, int Unchanged, IReadOnlyList<RefusedReply> Refused)
{
    public static ImportedFileReply From(string file, FileFormat format, ImportCounts counts, IReadOnlyList<RefusedReply> refused) =>
        new(file, NameOf(format), counts.Read, counts.Added, counts.Updated, counts.Merged, counts.Unchanged, refused);

    public static string NameOf(FileFormat format) => format switch
    {
        FileFormat.VCard => "vcard",
        FileFormat.LinkedIn => "linkedin",
        FileFormat.LinkedInArchive => "linkedin-archive",
        FileFormat.Google => "google",
        FileFormat.Outlook => "outlook",
        FileFormat.Csv => "csv",
        _ => "unknown",
    };
}

/// <param name="At">The number of the card, or of the line in a table, from 1.</param>
/// <param name="Why">A sentence.</param>
public sealed record RefusedReply(int At, string Why);
