using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Storage;

/// <summary>The owner's rows of a table that is known by the model only.</summary>
internal static class Rows
{
    // One parameter either way; a bound on what is held at once.
    private const int AtOnce = 1000;

    /// <summary>Tracked.</summary>
    internal static Task<IReadOnlyList<object>> ByIdAsync(Db db, IEntityType type, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        CallAsync(nameof(ByColumnAsync), db, type, nameof(Owned.Id), ids, true, cancellation);

    /// <summary>Those which point by <paramref name="link"/> at one of <paramref name="ids"/>; not tracked.</summary>
    internal static Task<IReadOnlyList<object>> PointingAtAsync(Db db, IForeignKey link, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        CallAsync(nameof(ByColumnAsync), db, link.DeclaringEntityType, ColumnOf(link)!.Name, ids, false, cancellation);

    /// <summary>Whether any does.</summary>
    internal static async Task<bool> AnyPointsAtAsync(Db db, IForeignKey link, Guid id, CancellationToken cancellation) =>
        (await CallAsync(nameof(AnyByColumnAsync), db, link.DeclaringEntityType, ColumnOf(link)!.Name, [id], false, cancellation)).Count > 0;

    /// <summary>With everything that their search documents are made of; not tracked.</summary>
    internal static Task<IReadOnlyList<object>> WholeAsync(Db db, IEntityType type, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        CallAsync(nameof(PartsAndAllAsync), db, type, "", ids, false, cancellation);

    /// <summary>The column beside the owner; null where rows point at their owner alone.</summary>
    internal static IProperty? ColumnOf(IForeignKey link) => link.Properties.SingleOrDefault(column => column.Name != nameof(Owned.OwnerId));

    private static Task<IReadOnlyList<object>> CallAsync(string name, Db db, IEntityType type, string column, IReadOnlyCollection<Guid> ids, bool tracked, CancellationToken cancellation) =>
        (Task<IReadOnlyList<object>>)typeof(Rows).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.ClrType).Invoke(null, [db, type, column, ids, tracked, cancellation])!;

    private static async Task<IReadOnlyList<object>> ByColumnAsync<T>(Db db, IEntityType type, string column, IReadOnlyCollection<Guid> ids, bool tracked, CancellationToken cancellation)
        where T : class
    {
        var all = tracked ? db.Set<T>() : db.Set<T>().AsNoTracking();
        var nullable = type.FindProperty(column)!.IsNullable;
        var found = new List<object>();
        foreach (var some in ids.Distinct().Chunk(AtOnce))
        {
            var wanted = some.Select(id => (Guid?)id).ToList();
            var rows = nullable ? all.Where(row => wanted.Contains(EF.Property<Guid?>(row, column))) : all.Where(row => some.Contains(EF.Property<Guid>(row, column)));
            found.AddRange(await rows.ToListAsync(cancellation));
        }

        return found;
    }

    private static async Task<IReadOnlyList<object>> AnyByColumnAsync<T>(Db db, IEntityType type, string column, IReadOnlyCollection<Guid> ids, bool tracked, CancellationToken cancellation)
        where T : class => await db.Set<T>().AnyAsync(row => ids.Contains(EF.Property<Guid>(row, column)), cancellation) ? [true] : [];

    private static async Task<IReadOnlyList<object>> PartsAndAllAsync<T>(Db db, IEntityType type, string column, IReadOnlyCollection<Guid> ids, bool tracked, CancellationToken cancellation)
        where T : Owned
    {
        var whole = db.Set<T>().AsNoTracking().AsSplitQuery();
        foreach (var parts in type.GetNavigations().Where(parts => parts.IsCollection))
        {
            whole = whole.Include(parts.Name);
            foreach (var named in parts.TargetEntityType.GetNavigations().Where(named => !named.IsCollection && named != parts.Inverse)) whole = whole.Include($"{parts.Name}.{named.Name}");
        }

        var found = new List<object>();
        foreach (var some in ids.Distinct().Chunk(AtOnce)) found.AddRange(await whole.Where(row => some.Contains(row.Id)).ToListAsync(cancellation));
        return found;
    }
}
