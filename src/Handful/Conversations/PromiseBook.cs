using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Conversations;

/// <summary>Promises made and received.</summary>
public sealed class PromiseBook(Db db, TimeProvider clock)
{
    /// <summary>The owner's own, open ones, due by <paramref name="by"/> or without a day: the most pressing first, those without a day last.</summary>
    public async Task<IReadOnlyList<Promise>> MineDueAsync(DateOnly by, int most, CancellationToken cancellation = default) =>
        await Open().Where(promise => promise.Mine && (promise.DueOn == null || promise.DueOn <= by))
            .OrderBy(promise => promise.DueOn == null).ThenBy(promise => promise.DueOn).ThenBy(promise => promise.Id)
            .Take(most).ToListAsync(cancellation);

    /// <summary>The owner's own first, the most pressing first, those without a day last.</summary>
    public async Task<Page<Promise>> OpenAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await Open().CountAsync(cancellation);
        var items = await Open().OrderByDescending(promise => promise.Mine).ThenBy(promise => promise.DueOn == null).ThenBy(promise => promise.DueOn).ThenBy(promise => promise.Id)
            .Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        return new Page<Promise>(items, total, page.Number, page.Size);
    }

    /// <summary>Open ones between the owner and each of these people.</summary>
    public async Task<IReadOnlyList<Promise>> OpenWithAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation = default) =>
        await Open().Where(promise => people.Contains(promise.PersonId)).OrderBy(promise => promise.DueOn == null).ThenBy(promise => promise.DueOn).ToListAsync(cancellation);

    public Task<Promise?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Promises.AsNoTracking().SingleOrDefaultAsync(promise => promise.Id == id, cancellation);

    public Task<Refusal?> KeepAsync(Guid id, CancellationToken cancellation = default) => ChangeAsync(id, "Kept", promise => promise.Keep(clock.GetUtcNow()), cancellation);

    public Task<Refusal?> DropAsync(Guid id, CancellationToken cancellation = default) => ChangeAsync(id, "Dropped", promise => promise.Drop(clock.GetUtcNow()), cancellation);

    public Task<Refusal?> ReopenAsync(Guid id, CancellationToken cancellation = default) => ChangeAsync(id, "Opened again", promise => promise.Reopen(), cancellation);

    public Task<Refusal?> MoveAsync(Guid id, DateOnly? dueOn, CancellationToken cancellation = default) => ChangeAsync(id, "Moved", promise => promise.Move(dueOn), cancellation);

    private IQueryable<Promise> Open() => db.Promises.AsNoTracking().Where(promise => promise.DoneAt == null && promise.DroppedAt == null);

    private async Task<Refusal?> ChangeAsync(Guid id, string done, Action<Promise> change, CancellationToken cancellation)
    {
        if (await db.Promises.SingleOrDefaultAsync(promise => promise.Id == id, cancellation) is not { } promise) return Refusal.Missing("This promise");
        db.Note(new ChangeNote("promised", $"{done} a promise: {promise.Words}."));
        change(promise);
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
