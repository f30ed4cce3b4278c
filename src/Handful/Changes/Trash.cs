using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Changes;

/// <summary>What was removed and can be brought back.</summary>
public sealed class Trash(Db db, Traces traces, TimeProvider clock)
{
    public const int Days = 30;

    /// <summary>Whole days that something stays yet; none when its time is over.</summary>
    public static int DaysLeft(DateTimeOffset removed, DateTimeOffset now) => Math.Clamp((int)Math.Ceiling((removed.AddDays(Days) - now).TotalDays), 0, Days);

    /// <summary>What was removed before this has had its time.</summary>
    public static DateTimeOffset Limit(DateTimeOffset now) => now.AddDays(-Days);

    /// <summary>The latest first.</summary>
    public async Task<Page<ChangeLine>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var limit = Limit(clock.GetUtcNow());
        var lying = Lying.Where(change => change.At > limit);
        var total = await lying.CountAsync(cancellation);
        var items = await lying.OrderByDescending(change => change.At).ThenByDescending(change => change.Id).Skip(page.Skip).Take(page.Size).Select(ChangeLine.Of).ToListAsync(cancellation);
        return new Page<ChangeLine>(items, total, page.Number, page.Size);
    }

    /// <summary>For good, with what was noted of it before.</summary>
    public async Task<Refusal?> DropAsync(Guid id, CancellationToken cancellation = default)
    {
        if (!await Lying.AnyAsync(change => change.Id == id, cancellation)) return Refusal.Missing("This");
        await DropAsync(await Lying.AsNoTracking().SingleAsync(change => change.Id == id, cancellation), cancellation);
        return null;
    }

    /// <summary>All that was removed until <paramref name="before"/>; everything where that is null.</summary>
    /// <returns>How many things it was.</returns>
    public async Task<int> EmptyAsync(DateTimeOffset? before = null, CancellationToken cancellation = default)
    {
        var until = before ?? DateTimeOffset.MaxValue;
        var dropped = 0;
        // One at a time: what was removed may be a whole guest list.
        while (await (before is null ? Lying : Lying.Where(change => change.At <= until)).AsNoTracking().OrderBy(change => change.At).FirstOrDefaultAsync(cancellation) is { } change)
        {
            await DropAsync(change, cancellation);
            dropped++;
        }

        return dropped;
    }

    private IQueryable<Change> Lying => db.Changes.Where(change => change.Kind == Change.Removed && change.UndoneAt == null);

    private async Task DropAsync(Change change, CancellationToken cancellation)
    {
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        var gone = RowImages.Unpack(change.Rows).Where(image => image.After is null).ToList();
        await db.Changes.Where(row => row.Id == change.Id).ExecuteDeleteAsync(cancellation);
        var rows = gone.Select(image => (image.Table, image.Id)).ToHashSet();
        var about = await traces.AboutAsync(gone.SelectMany(image => image.People), cancellation);
        await traces.EraseAsync(about, (image, _) => rows.Contains((image.Table, image.Id)), said => said, null, cancellation);
        await all.CommitAsync(cancellation);
    }
}
