using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Exchange.Archive;

/// <summary>One table as an archive holds it.</summary>
internal abstract class ArchiveTable(IEntityType type)
{
    private IReadOnlyList<ArchiveColumn> columns = [];

    /// <summary>A key that points at a row elsewhere in the archive, and the property that holds the row itself, where there is one.</summary>
    internal sealed record Reference(ArchiveTable To, ArchiveColumn Key, ArchiveColumn? Holder);

    /// <summary>Rows of another table that stand within this one's; <paramref name="Key"/> is what says so in the database.</summary>
    internal sealed record Part(string Name, ArchiveTable Table, ArchiveColumn Key, INavigation Rows)
    {
        internal IEnumerable<Owned> RowsOf(object row) => ((IEnumerable)Rows.PropertyInfo!.GetValue(row)!).Cast<Owned>();

        internal void Add(object row, IEnumerable<Owned> rows)
        {
            foreach (var one in rows) Rows.GetCollectionAccessor()!.Add(row, one, forMaterialization: true);
        }
    }

    internal string Name { get; } = ArchiveColumn.InFile(type.GetTableName()!);

    internal IReadOnlyList<Part> Parts { get; private set; } = [];

    internal IReadOnlyList<Reference> References { get; private set; } = [];

    /// <summary>Whether rows of it stand in a list of their own: those that are part of no other.</summary>
    internal bool StandsAlone => Whole is null || Whole.IsOptional;

    internal bool IsPointedAt { get; private set; }

    /// <summary>Whether rows that point at one of these hold it itself: they are found by its words.</summary>
    internal bool IsHeld { get; private set; }

    internal IEnumerable<ArchiveTable> PointsAt => References.Select(reference => reference.To).Concat(Parts.SelectMany(part => part.Table.PointsAt));

    internal abstract Type EntryType { get; }

    /// <summary>The key of the row that a row is part of, for tables of parts.</summary>
    protected ArchiveColumn? Whole { get; private set; }

    internal static ArchiveTable Of(IEntityType type) => (ArchiveTable)Activator.CreateInstance(typeof(ArchiveTable<>).MakeGenericType(type.ClrType), type)!;

    internal void FindItsPlace(IReadOnlyList<ArchiveTable> tables)
    {
        ArchiveTable? Find(IEntityType other) => tables.SingleOrDefault(table => table.Name == ArchiveColumn.InFile(other.GetTableName()!));
        var keys = type.GetForeignKeys().Where(key => Find(key.PrincipalEntityType) is not null).ToList();
        Whole = keys.Where(key => key.PrincipalToDependent is not null).Select(KeyOf).SingleOrDefault();
        References = [.. keys.Where(key => key.PrincipalToDependent is null).Select(key =>
            new Reference(Find(key.PrincipalEntityType)!, KeyOf(key), key.DependentToPrincipal is { } row ? ArchiveColumn.Of(row) : null))];
        foreach (var reference in References) (reference.To.IsPointedAt, reference.To.IsHeld) = (true, reference.To.IsHeld || reference.Holder is not null);
        Parts = [.. type.GetNavigations().Where(rows => rows.IsCollection).Select(rows =>
            new Part(ArchiveColumn.InFile(rows.Name), Find(rows.TargetEntityType)!, KeyOf(rows.ForeignKey), rows))];
        columns = [.. type.GetProperties().Where(column => column.Name != nameof(Owned.OwnerId) && column.Name != Whole?.Name && !ArchiveShape.LeftOut.ContainsKey($"{type.GetTableName()}.{column.Name}")).Select(ArchiveColumn.Of)
            .OrderByDescending(column => column.Name == nameof(Owned.Id))];
    }

    internal abstract JsonTypeInfo Describe(JsonSerializerOptions options);

    internal abstract Owned Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    internal abstract IList Wrap(IEnumerable<Owned> rows);

    internal abstract IEnumerable<Owned> Unwrap(object entries);

    internal abstract Task<bool> AnyAsync(Db db, CancellationToken cancellation);

    /// <summary>Those that are part of no other, in the order of their ids.</summary>
    internal abstract IAsyncEnumerable<object> EntriesAsync(Db db, CancellationToken cancellation);

    internal abstract Task InsertAsync(Db db, IEnumerable<Owned> rows, CancellationToken cancellation);

    protected JsonTypeInfo Describe<T>(JsonSerializerOptions options)
        where T : class => ArchiveContract.Describe<T>(options, columns, Parts);

    private static ArchiveColumn KeyOf(IForeignKey key) => ArchiveColumn.Of(key.Properties.Single(column => column.Name != nameof(Owned.OwnerId)));
}

internal sealed class ArchiveTable<T>(IEntityType type) : ArchiveTable(type)
    where T : Owned
{
    private const int BatchSize = 500;

    internal override Type EntryType => typeof(Entry<T>);

    internal override JsonTypeInfo Describe(JsonSerializerOptions options) => Describe<T>(options);

    internal override Owned Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => JsonSerializer.Deserialize<Entry<T>>(ref reader, options)!.Row;

    internal override IList Wrap(IEnumerable<Owned> rows) => rows.Select(row => new Entry<T> { Row = (T)row }).ToList();

    internal override IEnumerable<Owned> Unwrap(object entries) => ((IEnumerable<Entry<T>>)entries).Select(entry => entry.Row);

    internal override Task<bool> AnyAsync(Db db, CancellationToken cancellation) => db.Set<T>().AnyAsync(cancellation);

    internal override async IAsyncEnumerable<object> EntriesAsync(Db db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = db.Set<T>().AsNoTracking();
        if (Whole is { } whole) rows = rows.Where(row => EF.Property<Guid?>(row, whole.Name) == null);
        if (Parts.Count == 0)
        {
            // One at a time: these may be photos.
            await foreach (var row in rows.OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellation)) yield return new Entry<T> { Row = row };
            yield break;
        }

        foreach (var part in Parts) rows = rows.Include(part.Rows.Name);
        for (var last = Guid.Empty; ;)
        {
            var after = last;
            var batch = await rows.AsSplitQuery().Where(row => row.Id > after).OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
            foreach (var row in batch) yield return new Entry<T> { Row = row };
            if (batch.Count < BatchSize) yield break;
            last = batch[^1].Id;
        }
    }

    internal override Task InsertAsync(Db db, IEnumerable<Owned> rows, CancellationToken cancellation) => db.InsertAsync<T>([.. rows.Cast<T>()], cancellation);
}
