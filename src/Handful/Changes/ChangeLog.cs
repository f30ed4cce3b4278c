using System.Linq.Expressions;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Changes;

/// <summary>A change as a line in a list, without the images of its rows: those of one page may be all its photos, or a whole import.</summary>
public sealed record ChangeLine(Guid Id, DateTimeOffset At, string Kind, string Sentence, string Subject, string Title, DateTimeOffset? UndoneAt, Guid? ImportId)
{
    internal static readonly Expression<Func<Change, ChangeLine>> Of =
        change => new ChangeLine(change.Id, change.At, change.Kind, change.Sentence, change.Subject, change.Title, change.UndoneAt, change.ImportId);
}

/// <summary>What the owner did, and the way back.</summary>
public sealed class ChangeLog(Db db, IEnumerable<IAftermath> aftermaths, TimeProvider clock)
{
    public Task<Change?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Changes.AsNoTracking().SingleOrDefaultAsync(change => change.Id == id, cancellation);

    /// <summary>What was done at all, the latest first. Ids stand in the order in which they were made.</summary>
    public async Task<Page<ChangeLine>> RecentAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.Changes.CountAsync(cancellation);
        var changes = await db.Changes.OrderByDescending(change => change.Id).Skip(page.Skip).Take(page.Size).Select(ChangeLine.Of).ToListAsync(cancellation);
        return new Page<ChangeLine>(changes, total, page.Number, page.Size);
    }

    /// <summary>What was done about a person, the latest first.</summary>
    public async Task<Page<ChangeLine>> OfPersonAsync(Guid person, PageRequest page, CancellationToken cancellation = default)
    {
        var theirs = db.ChangedPeople.Where(row => row.PersonId == person);
        var total = await theirs.CountAsync(cancellation);
        var ids = await theirs.OrderByDescending(row => row.At).ThenByDescending(row => row.ChangeId).Skip(page.Skip).Take(page.Size).Select(row => row.ChangeId).ToListAsync(cancellation);
        var changes = await db.Changes.Where(change => ids.Contains(change.Id)).OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Select(ChangeLine.Of).ToListAsync(cancellation);
        return new Page<ChangeLine>(changes, total, page.Number, page.Size);
    }

    /// <summary>Puts everything back as it was before the change, or nothing where something has changed since. What was undone can be undone too.</summary>
    public async Task<Refusal?> UndoAsync(Guid id, CancellationToken cancellation = default) =>
        (await TakeBackAsync(id, cancellation)).Refusal;

    /// <summary>The same row by row and word by word: what was changed since stays as it is.</summary>
    internal async Task TakeBackWhatCanBeAsync(Guid id, CancellationToken cancellation) => await TakeBackAsync(id, whatCanBe: true, cancellation);

    /// <summary>The same, and what it took away by that.</summary>
    internal Task<Outcome<IReadOnlyCollection<Guid>>> TakeBackAsync(Guid id, CancellationToken cancellation = default) => TakeBackAsync(id, whatCanBe: false, cancellation);

    private async Task<Outcome<IReadOnlyCollection<Guid>>> TakeBackAsync(Guid id, bool whatCanBe, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } change) return Refusal.Missing("This change");
        if (change.UndoneAt is not null) return new Refusal(Refusal.Conflict, "This was taken back already.");
        if (change.ImportId is not null && !whatCanBe) return new Refusal(Refusal.Conflict, "This came with a file, for many people at once. Take that import back instead.");
        var images = RowImages.Unpack(change.Rows);
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        db.ChangeTracker.Clear();
        var undoing = new Undoing(db, images, whatCanBe);
        if (await undoing.ApplyAsync(cancellation) is { } refusal) return refusal;
        var chain = await ChainAsync(id, cancellation);
        var holds = chain.Count % 2 == 0;
        using (db.NoteWhole(new ChangeNote(Change.Undone, $"{(holds ? "Done again" : "Taken back")}: {chain[^1].Sentence}", ImportId: change.ImportId)))
        {
            try
            {
                await db.SaveRowsAsync(cancellation);
            }
            catch (DbUpdateException)
            {
                return new Refusal(Refusal.Conflict, "This cannot be taken back any more: something like it is there again. Nothing was changed now.");
            }

            await MarkAsync(chain, cancellation);
            db.ChangeTracker.Clear();
            await SearchIndexWriter.RewriteAsync(db, images, cancellation);
            foreach (var aftermath in aftermaths) await aftermath.SettleAsync(images, cancellation);
        }

        await all.CommitAsync(cancellation);
        return undoing.Gone.ToHashSet();
    }

    /// <summary>The change, what it took back, what that took back, and so on to what was done first.</summary>
    private async Task<List<Change>> ChainAsync(Guid id, CancellationToken cancellation)
    {
        var chain = new List<Change>();
        for (Guid? next = id; next is { } one && await db.Changes.SingleOrDefaultAsync(row => row.Id == one, cancellation) is { } change; next = change.Undoes) chain.Add(change);
        return chain;
    }

    /// <summary>Each in turn holds or does not.</summary>
    private async Task MarkAsync(List<Change> chain, CancellationToken cancellation)
    {
        for (var place = 0; place < chain.Count; place++) chain[place].TakenBack(place % 2 == 0 ? clock.GetUtcNow() : null);
        db.LastChange?.TakesBack(chain[0].Id);
        await db.SaveRowsAsync(cancellation);
    }
}
