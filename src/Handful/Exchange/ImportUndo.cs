using Handful.Changes;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>
/// Takes a whole import back: what it changed through the journal, latest first, then the people it made. Whoever something else is kept of
/// since (a conversation, a correction, a card of another file) stays, and so does every word that the owner changed. Some at a time, each
/// in a transaction, so that pages are answered meanwhile and a kill loses nothing: it goes on at the next start.
/// </summary>
public sealed class ImportUndo(Db db, ChangeLog log)
{
    internal const string Kind = "imported";

    private const int AtOnce = 500;

    internal static ChangeNote NoteOf(ImportRun run) =>
        new(Kind, $"Brought up to date from {(run.FileName.Length > 0 ? run.FileName : "a file")}.", ImportId: run.Id);

    /// <param name="id">Of the import.</param>
    /// <param name="goOn">Told of how many people went and how many stayed so far; when it gives false, it stops there.</param>
    internal async Task RunAsync(Guid id, Func<int, int, Task<bool>> goOn, CancellationToken cancellation)
    {
        if (await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { State: ImportState.TakingBack } run) return;
        var (removed, kept) = (run.Removed, 0);
        foreach (var change in await ChangesAsync(id, cancellation))
        {
            await log.TakeBackWhatCanBeAsync(change, cancellation);
            db.ChangeTracker.Clear();
            if (!await goOn(removed, kept)) return;
        }

        for (var last = Guid.Empty; await MadeAsync(id, last, cancellation) is { Count: > 0 } some; last = some[^1])
        {
            var stay = await StayAsync(id, some, cancellation);
            await RemoveAsync([.. some.Where(person => !stay.Contains(person))], cancellation);
            (removed, kept) = (removed + some.Count - stay.Count, kept + stay.Count);
            if (!await goOn(removed, kept)) return;
        }

        await db.CountRowsAsync(cancellation);
    }

    private Task<List<Guid>> ChangesAsync(Guid run, CancellationToken cancellation) =>
        db.Changes.Where(change => change.ImportId == run && change.Kind == Kind && change.UndoneAt == null).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Select(change => change.Id).ToListAsync(cancellation);

    private Task<List<Guid>> MadeAsync(Guid run, Guid after, CancellationToken cancellation) =>
        db.ImportedRecords.Where(row => row.MadeBy == run && row.PersonId > after).Select(row => row.PersonId).Distinct().OrderBy(person => person).Take(AtOnce).ToListAsync(cancellation);

    /// <summary>Of whom something is kept that did not come with this import.</summary>
    private async Task<HashSet<Guid>> StayAsync(Guid run, List<Guid> people, CancellationToken cancellation)
    {
        var stay = await db.ImportedRecords.Where(row => people.Contains(row.PersonId) && row.MadeBy != run).Select(row => row.PersonId).ToHashSetAsync(cancellation);
        var touched = from row in db.ChangedPeople
                      join change in db.Changes on row.ChangeId equals change.Id
                      where people.Contains(row.PersonId) && change.UndoneAt == null && change.Kind != Change.Undone && change.ImportId != run
                      select row.PersonId;
        stay.UnionWith(await touched.ToListAsync(cancellation));
        return stay;
    }

    private async Task RemoveAsync(List<Guid> people, CancellationToken cancellation)
    {
        if (people.Count == 0) return;
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        await db.SearchDocuments.Where(document => document.OwnerId == db.OwnerId && document.Kind == "person" && people.Contains(document.SubjectId)).ExecuteDeleteAsync(cancellation);
        await db.Guests.Where(guest => people.Contains(guest.PersonId!.Value)).ExecuteUpdateAsync(guest => guest.SetProperty(row => row.PersonId, (Guid?)null), cancellation);
        await db.People.Where(person => people.Contains(person.Id)).ExecuteDeleteAsync(cancellation);
        await all.CommitAsync(cancellation);
    }
}
