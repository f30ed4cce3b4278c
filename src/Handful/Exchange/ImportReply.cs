using Handful.Formats;
using Handful.Formats.Csv;

namespace Handful.Exchange;

/// <summary>A card or line that was refused.</summary>
/// <param name="At">The number of the card, or of the line.</param>
/// <param name="Why">A sentence.</param>
public sealed record RefusedReply(int At, string Why);

/// <summary>What became of one file.</summary>
/// <param name="Records">Every record of the file by its kind and fate.</param>
public sealed record FileReply(
    string File, string Format, int Read, int Added, int Updated, int Merged, int Unchanged, IReadOnlyList<RefusedReply> Refused, IReadOnlyList<RecordCount> Records)
{
    public static FileReply Of(string file, FileFormat format, ImportCounts counts, IReadOnlyList<RefusedReply> refused) =>
        new(file, NameOf(format), counts.Read, counts.Added, counts.Updated, counts.Merged, counts.Unchanged, refused, counts.Records ?? []);

    public static string NameOf(FileFormat format) => format switch
    {
        FileFormat.VCard => "vcard",
        FileFormat.LinkedIn => "linkedin",
        FileFormat.LinkedInArchive => "linkedin-archive",
        FileFormat.Google => "google",
        FileFormat.Outlook => "outlook",
        FileFormat.Csv => "csv",
        FileFormat.Monica => "monica",
        FileFormat.Contrack => "contrack",
        FileFormat.ContrackCsv => "contrack-csv",
        FileFormat.Nametag => "nametag",
        FileFormat.Handful => "handful",
        _ => "unknown",
    };
}

/// <summary>An import as a line in a list.</summary>
/// <param name="Expected">How many people the file seems to hold.</param>
/// <param name="Read">How many cards or lines were looked at, refused ones included.</param>
/// <param name="RefusedTotal">How many could not be read.</param>
/// <param name="Failure">Why it ended early, or empty.</param>
public sealed record ImportLine(
    Guid Id, string File, string Format, ImportState State, int Expected, int Read, int Added, int Updated, int Merged, int Unchanged, int RefusedTotal,
    string Failure, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt)
{
    public static ImportLine Of(ImportRun run) => new(
        run.Id, run.FileName, FileReply.NameOf(run.Format), run.State, run.Expected, run.Read, run.Added, run.Updated, run.Merged, run.Unchanged, run.Refused,
        run.Failure, run.StartedAt, run.FinishedAt);
}

/// <summary>One import whole.</summary>
/// <param name="Refused">The first of those that could not be read; all of them are at <c>/api/imports/{id}/refused</c>.</param>
/// <param name="Records">Every record of the file by its kind and fate, once it is read.</param>
/// <param name="Removed">How many people went again when it was taken back.</param>
/// <param name="Kept">How many of its people stayed then, because something else is kept of them.</param>
public sealed record ImportReply(
    Guid Id, string File, string Format, ImportState State, int Expected, int Read, int Added, int Updated, int Merged, int Unchanged, int RefusedTotal,
    IReadOnlyList<RefusedReply> Refused, IReadOnlyList<RecordCount> Records, string Failure, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, int Removed, int Kept)
{
    public static ImportReply Of(ImportRun run, IEnumerable<ImportRefusal> refused) => new(
        run.Id, run.FileName, FileReply.NameOf(run.Format), run.State, run.Expected, run.Read, run.Added, run.Updated, run.Merged, run.Unchanged, run.Refused,
        [.. refused.Select(refusal => new RefusedReply(refusal.At, refusal.Why))], run.Records, run.Failure, run.StartedAt, run.FinishedAt, run.Removed, run.Kept);
}

public sealed record ImportsReply(IReadOnlyList<ImportLine> Imports, int Total, int Page, int Pages);

public sealed record RefusalReply(int At, string Why, string Raw);

public sealed record RefusalsReply(IReadOnlyList<RefusalReply> Refused, int Total, int Page, int Pages);

/// <summary>What a table's columns are called and seem to hold.</summary>
/// <param name="Columns">Their names.</param>
/// <param name="Proposed">What each seems to hold; answer with a list like it.</param>
/// <param name="Samples">The first rows.</param>
/// <param name="Preview">The first people as they would be named.</param>
public sealed record ColumnsReply(
    IReadOnlyList<string> Columns, IReadOnlyList<ContactField> Proposed, IReadOnlyList<IReadOnlyList<string>> Samples, IReadOnlyList<string> Preview);

/// <param name="Columns">What each column holds, in their order; <c>ignore</c> leaves one out.</param>
public sealed record ColumnsRequest(IReadOnlyList<ContactField>? Columns);
