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
    public async Task<Refusal?> DropAsync(Guid id, CancellationToken cancellation = default) =>
        await DropAsync(await Lying.AsNoTracking().SingleOrDefaultAsync(change => change.Id == id, cancellation), cancellation) ? null : Refusal.Missing("This");

    /// <summary>All that was removed until <paramref name="before"/>; everything where that is null.</summary>
    /// <returns>How many things it was.</returns>
    public async Task<int> EmptyAsync(DateTimeOffset? before = null, CancellationToken cancellation = default)
    {
        var until = before ?? DateTimeOffset.MaxValue;
        var dropped = 0;
        // One at a time: what was removed may be a whole guest list.
        while (await (before is null ? Lying : Lying.Where(change => change.At <= until)).AsNoTracking().OrderBy(change => change.At).FirstOrDefaultAsync(cancellation) is { } change)
        {
            if (await DropAsync(change, cancellation)) dropped++;
        }

        return dropped;
    }

    private IQueryable<Change> Lying => db.Changes.Where(change => change.Kind == Change.Removed && change.UndoneAt == null);

    /// <returns>False where it is not there, or was taken out of the trash this very moment.</returns>
    private async Task<bool> DropAsync(Change? change, CancellationToken cancellation)
    {
        if (change is null) return false;
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        if (await Lying.Where(row => row.Id == change.Id).ExecuteDeleteAsync(cancellation) == 0) return false;
        var gone = RowImages.Unpack(change.Rows).Where(image => image.After is null).ToList();
        var rows = gone.Select(image => (image.Table, image.Id)).ToHashSet();
        var removed = await traces.MadeOfAsync(gone.Where(image => image.Table == "Person").Select(image => image.Id), cancellation);
        // A guest is the list's: whoever they were to the owner, the list keeps them.
        await traces.EraseAsync(
            await NotedAsync(change, gone, cancellation), removed,
            image => rows.Contains((image.Table, image.Id)) || IsPartOf(rows, image) || (image.Table != "Guest" && image.People.Any(removed.People.Contains)), null, cancellation);
        await all.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Where something may have been noted of it: by its people, or where it has none since it was made.</summary>
    private async Task<List<Guid>> NotedAsync(Change change, List<RowImage> gone, CancellationToken cancellation) => change.Subject is "person" or "conversation"
        ? await traces.AboutAsync((await traces.MadeOfAsync(gone.SelectMany(image => image.People), cancellation)).People, cancellation)
        : await traces.SinceAsync(gone.Select(image => image.Id), cancellation);

    /// <summary>What was taken out of it earlier, as an interest of a person or the topic of a conversation.</summary>
    private bool IsPartOf(HashSet<(string Table, Guid Id)> rows, RowImage image) =>
        db.Model.GetEntityTypes().Where(type => RowImage.Name(type) == image.Table).SelectMany(type => type.GetForeignKeys())
            .Any(link => link.DeleteBehavior == DeleteBehavior.Cascade && Rows.ColumnOf(link) is { } column && image.IdsIn(column.Name).Any(id => rows.Contains((RowImage.Name(link.PrincipalEntityType), id))));
}
