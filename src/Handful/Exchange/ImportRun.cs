using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.Storage;

namespace Handful.Exchange;

public enum ImportState
{
    /// <summary>A table of unknown make: the owner says what its columns mean.</summary>
    AsksForColumns,
    Waiting,
    Reading,
    Done,
    Stopped,
    Failed,
    TakingBack,
    TakenBack,
}

/// <summary>One file that was brought in, and what became of it.</summary>
public sealed class ImportRun : Owned, IBookKeeping
{
    private ImportRun()
    {
    }

    public ImportRun(string fileName, FileFormat format, string storedAs, DateTimeOffset now)
    {
        (FileName, Format, StoredAs, StartedAt) = (fileName, format, storedAs, now);
        State = format == FileFormat.Csv ? ImportState.AsksForColumns : ImportState.Waiting;
    }

    public string FileName { get; private set; } = "";

    public FileFormat Format { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>The name of the upload in the data folder, until it is read.</summary>
    public string StoredAs { get; private set; } = "";

    /// <summary>What the columns of a table mean, or empty.</summary>
    public IReadOnlyList<ContactField> Columns { get; private set; } = [];

    /// <summary>How many people the file seems to hold.</summary>
    public int Expected { get; private set; }

    public int Read { get; private set; }

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Merged { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Every record of the file by its kind and fate, once it is read.</summary>
    public IReadOnlyList<RecordCount> Records { get; private set; } = [];

    /// <summary>Why it stopped, where it did.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>How many people went again when it was taken back.</summary>
    public int Removed { get; private set; }

    /// <summary>How many of its people stayed then, because something else is kept of them.</summary>
    public int Kept { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsOver => State is ImportState.Done or ImportState.Stopped or ImportState.Failed or ImportState.TakenBack;

    /// <summary>Whether it changed something that can be taken back.</summary>
    public bool MayBeTakenBack => State is ImportState.Done or ImportState.Stopped or ImportState.Failed && Format != FileFormat.Handful && Added + Updated + Merged > 0;

    public void TakeColumns(IReadOnlyList<ContactField> columns) => (Columns, State) = (columns, ImportState.Waiting);

    public void Begin(int expected) => (State, Expected, Read, Added, Updated, Merged, Unchanged, Refused, Records) = (ImportState.Reading, expected, 0, 0, 0, 0, 0, 0, []);

    public void Count(ImportCounts counts) =>
        (Read, Added, Updated, Merged, Unchanged, Refused, Records) = (counts.Read, counts.Added, counts.Updated, counts.Merged, counts.Unchanged, counts.Refused, counts.Records ?? []);

    public void Finish(DateTimeOffset now) => (State, FinishedAt) = (ImportState.Done, now);

    public void Stop(DateTimeOffset now) => (State, FinishedAt) = (ImportState.Stopped, now);

    public void TakeBack() => (State, FinishedAt, Removed, Kept) = (ImportState.TakingBack, null, 0, 0);

    public void TookBack(int removed, int kept) => (Removed, Kept) = (removed, kept);

    public void EndTakingBack(DateTimeOffset now) => (State, FinishedAt) = (ImportState.TakenBack, now);

    public void Fail(string why, DateTimeOffset now) => (State, Failure, FinishedAt) = (ImportState.Failed, why, now);
}

/// <summary>How many people of a file met which fate. <paramref name="Read"/> counts everything that was looked at, refused parts included.</summary>
/// <param name="Records">Every record of the file by its kind and fate, once all of it is read.</param>
public sealed record ImportCounts(int Read = 0, int Added = 0, int Updated = 0, int Merged = 0, int Unchanged = 0, int Refused = 0, IReadOnlyList<RecordCount>? Records = null)
{
    /// <summary>Of a file that holds nothing but people.</summary>
    internal static IReadOnlyList<RecordCount> OfPeople(ImportCounts counts)
    {
        var tally = new RecordTally();
        tally.Keep("contacts", "as people", counts.Read - counts.Refused);
        tally.LeaveOut("contacts", "could not be read", counts.Refused);
        return tally.Lines;
    }
}

/// <summary>A card or line that could not be read, with its number and the reason.</summary>
public sealed class ImportRefusal : Owned, IBookKeeping
{
    private ImportRefusal()
    {
    }

    public ImportRefusal(Guid runId, int at, string why, string raw) => (RunId, At, Why, Raw) = (runId, at, why, Text.Lines(raw, 500));

    public Guid RunId { get; private set; }

    public int At { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>The beginning of the refused text.</summary>
    public string Raw { get; private set; } = "";
}

/// <summary>
/// Something of a file that is written here once, and is the owner's from then on: a conversation, a promise, the place of a person.
/// What they changed stays changed, what they took out stays out.
/// </summary>
public sealed class ImportedOnce : Owned
{
    private ImportedOnce()
    {
    }

    public ImportedOnce(string source, string key, Guid subjectId) => (Source, Key, SubjectId) = (source, key, subjectId);

    /// <summary>The program it came from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What the source calls it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What it became, whether that is still there or not.</summary>
    public Guid SubjectId { get; private set; }

    public void Became(Guid subjectId) => SubjectId = subjectId;
}

/// <summary>What a source said of a person when it last did: the base of a three-way merge, so that the owner's own edits stay.</summary>
public sealed class ImportedRecord : Owned
{
    private ImportedRecord()
    {
    }

    public ImportedRecord(Guid personId, string source, string sourceKey, byte[] hash, string record, Guid? madeBy)
    {
        (PersonId, Source, SourceKey, Hash, Record, MadeBy) = (personId, source, sourceKey, hash, record, madeBy);
    }

    public Guid PersonId { get; private set; }

    /// <summary>The import that made the person of this record; null where the person was there before.</summary>
    public Guid? MadeBy { get; private set; }

    /// <summary>The format it came in.</summary>
    public string Source { get; private set; } = "";

    /// <summary>What the source calls this person: its identifier, else the name.</summary>
    public string SourceKey { get; private set; } = "";

    /// <summary>Of everything in the record: the same record again is known by it at once.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>The record as JSON, without photo and card.</summary>
    public string Record { get; private set; } = "";

    internal void IsOf(Guid person) => PersonId = person;
}
