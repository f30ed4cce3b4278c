using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>A table whose columns the owner is asked about.</summary>
/// <param name="Run">The import that waits for the answer.</param>
/// <param name="Header">The columns' names.</param>
/// <param name="Proposed">What each seems to hold.</param>
/// <param name="Samples">The first rows.</param>
/// <param name="Preview">The first people as they would be named.</param>
public sealed record ColumnQuestion(
    ImportRun Run, IReadOnlyList<string> Header, IReadOnlyList<ContactField> Proposed, IReadOnlyList<IReadOnlyList<string>> Samples, IReadOnlyList<string> Preview);

/// <summary>Takes in files of people: keeps them in the data folder, reads them in the background, tells how far it is.</summary>
public sealed class ImportDesk(Db db, StorageSettings storage, ImportQueue queue, TimeProvider clock)
{
    /// <summary>The page that asks has a field for each.</summary>
    private const int MostColumns = 300;

    /// <summary>Keeps the upload, recognises it, and queues it, or waits for what its columns mean. A refusal says what the file is instead.</summary>
    public async Task<Outcome<ImportRun>> ReceiveAsync(Stream upload, string fileName, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(storage.Incoming);
        // Never a name from outside: it could point anywhere.
        var storedAs = Guid.CreateVersion7().ToString("N");
        var path = PathOf(storedAs);
        try
        {
            await using (var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
                await upload.CopyToAsync(kept, cancellation);
            FileRecognition recognised;
            await using (var file = File.OpenRead(path)) recognised = ContactFiles.Recognise(file, fileName);
            if (recognised.Why is { } why) return Discard(path, new Refusal(Refusal.Invalid, why, "file"));
            if (recognised.Format == FileFormat.Csv && await ColumnsIn(path) is > MostColumns and var columns)
                return Discard(path, new Refusal(Refusal.TooLarge, $"This table has {columns:N0} columns, and at most {MostColumns} can be asked about here. Take those out that say nothing of people, and bring it again.", "file"));
            var run = new ImportRun(Text.Line(fileName, 200), recognised.Format, storedAs, clock.GetUtcNow());
            db.ImportRuns.Add(run);
            await db.SaveChangesAsync(cancellation);
            if (run.State == ImportState.Waiting) queue.Add(db.OwnerId, run.Id);
            return run;
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Discard(path, new Refusal(Refusal.TooLarge, "This is larger than can be brought at once. On the machine itself, ./handful import reads files of any size.", "file"));
        }
        catch (IOException wrong) when (wrong is not FileNotFoundException)
        {
            return Discard(path, new Refusal(Refusal.Conflict, $"The file could not be kept in the data folder: {wrong.Message} Nothing was changed.", "file"));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public async Task<Outcome<ColumnQuestion>> ColumnsAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await AskingAsync(id, cancellation) is not { } run) return Refusal.Missing("This question");
        await using var file = File.OpenRead(PathOf(run.StoredAs));
        var table = CsvTable.Open(file);
        var rows = table.Rows().Where(row => row.Value is not null).Take(50).Select(row => row.Value!.Cells).ToList();
        var proposed = ColumnMapping.Propose(table.Header, rows);
        return new ColumnQuestion(run, table.Header, proposed.Fields, [.. rows.Take(3)], Named(file, proposed));
    }

    /// <summary>The first people as they would be named with these columns.</summary>
    public async Task<IReadOnlyList<string>> PreviewAsync(Guid id, IReadOnlyList<ContactField> columns, CancellationToken cancellation = default)
    {
        if (await AskingAsync(id, cancellation) is not { } run) return [];
        await using var file = File.OpenRead(PathOf(run.StoredAs));
        return Named(file, new ColumnMapping(columns));
    }

    private async Task<ImportRun?> AskingAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { State: ImportState.AsksForColumns } run && File.Exists(PathOf(run.StoredAs)) ? run : null;

    private static List<string> Named(Stream file, ColumnMapping columns)
    {
        file.Position = 0;
        return [.. ContactFiles.Read(file, FileFormat.Csv, columns).Where(reading => reading.Value is not null).Take(5).Select(reading => reading.Value!.Name)];
    }

    public async Task<Refusal?> MapAsync(Guid id, IReadOnlyList<ContactField> columns, CancellationToken cancellation = default)
    {
        if (await db.ImportRuns.SingleOrDefaultAsync(row => row.Id == id && row.State == ImportState.AsksForColumns, cancellation) is not { } run) return Refusal.Missing("This question");
        if (!new ColumnMapping(columns).NamesPeople) return Refusal.BecauseOf("columns", "One column must say how a person is called: a name, an organisation or an e-mail address.");
        run.TakeColumns(columns);
        await db.SaveChangesAsync(cancellation);
        queue.Add(db.OwnerId, run.Id);
        return null;
    }

    public Task<ImportRun?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellation);

    /// <summary>The latest first.</summary>
    public async Task<Page<ImportRun>> RecentAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.ImportRuns.CountAsync(cancellation);
        var runs = await db.ImportRuns.AsNoTracking().OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        return new Page<ImportRun>(runs, total, page.Number, page.Size);
    }

    public async Task<Page<ImportRefusal>> RefusalsAsync(Guid run, PageRequest page, CancellationToken cancellation = default)
    {
        var refusals = db.ImportRefusals.AsNoTracking().Where(refusal => refusal.RunId == run);
        var total = await refusals.CountAsync(cancellation);
        var items = await refusals.OrderBy(refusal => refusal.At).ThenBy(refusal => refusal.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        return new Page<ImportRefusal>(items, total, page.Number, page.Size);
    }

    /// <summary>Notes an import that is read right here, on the command line: it shows among the others and can be taken back like them.</summary>
    public async Task<ImportRun> NoteAsync(string fileName, FileFormat format, CancellationToken cancellation = default)
    {
        var run = new ImportRun(Text.Line(fileName, 200), format, "", clock.GetUtcNow());
        // Until it ends well it counts as stopped; nobody takes it up.
        run.Stop(clock.GetUtcNow());
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(cancellation);
        return run;
    }

    /// <summary>How far that is, so that what is in can be taken back even if it is not ended well.</summary>
    public async Task CountAsync(Guid id, ImportCounts counts, CancellationToken cancellation = default)
    {
        (await db.ImportRuns.SingleAsync(row => row.Id == id, cancellation)).Count(counts);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>The same import at its end, or when its file was refused.</summary>
    public async Task EndAsync(Guid id, ImportCounts? counts, CancellationToken cancellation = default)
    {
        var run = await db.ImportRuns.SingleAsync(row => row.Id == id, cancellation);
        if (counts is null) db.ImportRuns.Remove(run);
        else
        {
            run.Count(counts);
            // Somebody may be taking it back already.
            if (run.State == ImportState.Stopped) run.Finish(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes it back as a whole, beside the pages (<see cref="ImportUndo"/>).</summary>
    public async Task<Refusal?> TakeBackAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.ImportRuns.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } run) return Refusal.Missing("This import");
        if (!run.MayBeTakenBack) return new Refusal(Refusal.Conflict, "There is nothing of this import that could be taken back.");
        run.TakeBack();
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal(Refusal.Conflict, "It is being taken back already.");
        }

        queue.Add(db.OwnerId, id);
        return null;
    }

    /// <summary>Stops after the batch in hand; who is in by then stays in.</summary>
    public async Task<Refusal?> StopAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.ImportRuns.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { IsOver: false } run) return Refusal.Missing("This import");
        run.Stop(clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It began or ended this very moment.
            db.ChangeTracker.Clear();
            return await StopAsync(id, cancellation);
        }

        if (run.Read == 0) File.Delete(PathOf(run.StoredAs));
        return null;
    }

    private static Refusal Discard(string path, Refusal refusal)
    {
        File.Delete(path);
        return refusal;
    }

    private static async Task<int> ColumnsIn(string path)
    {
        await using var file = File.OpenRead(path);
        return CsvTable.Open(file).Header.Count;
    }

    private string PathOf(string storedAs) => Path.Combine(storage.Incoming, storedAs);
}
