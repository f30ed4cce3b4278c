using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Storage;

/// <summary>Keeps the search documents of changed rows in step, a few statements however many rows.</summary>
internal static class SearchIndexWriter
{
    /// <summary>A row of the owner's words that changed; without the row where it is gone.</summary>
    internal sealed record Said(Guid Id, ISearchable? Row);

    internal static List<Said> ChangesIn(ChangeTracker tracker) =>
        [.. tracker.Entries<ISearchable>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Deleted || (entry.State == EntityState.Modified && MaySayMore(entry)))
            .Select(entry => new Said(entry.Entity.Id, entry.State == EntityState.Deleted ? null : Whole(entry)))];

    /// <summary>Its parts may have changed though none of its own words did; only a row that was loaded in part, for what follows from others, cannot.</summary>
    private static bool MaySayMore(EntityEntry entry) =>
        entry.Collections.All(parts => parts.IsLoaded) || entry.Properties.Any(column => column.IsModified && !FollowsAttribute.IsOn(column.Metadata));

    /// <summary>A row that was loaded in part would be found by that part alone from then on: refused, so that no door can do it.</summary>
    private static ISearchable Whole(EntityEntry<ISearchable> entry) =>
        entry.State == EntityState.Modified && entry.Collections.Any(parts => !parts.IsLoaded)
            ? throw new InvalidOperationException($"{entry.Metadata.DisplayName()} was changed without all of its parts.")
            : entry.Entity;

    internal static async Task WriteAsync(Db db, List<Said> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0) return;
        var subjects = changes.Select(change => change.Id).ToList();
        var mine = db.SearchDocuments.Where(document => document.OwnerId == db.OwnerId);
        var known = (await mine.AsNoTracking().Where(document => subjects.Contains(document.SubjectId)).ToListAsync(cancellation)).ToDictionary(document => document.SubjectId);
        var wanted = changes.Select(change => change.Row).OfType<ISearchable>().Select(row => SearchDocument.Of(db.OwnerId, row)).ToList();
        var fresh = wanted.Where(document => !known.TryGetValue(document.SubjectId, out var old) || !old.SaysAs(document)).ToList();
        var changed = fresh.Select(document => document.SubjectId).ToHashSet();
        var kept = wanted.Select(document => document.SubjectId).ToHashSet();
        var stale = known.Values.Where(old => changed.Contains(old.SubjectId) || !kept.Contains(old.SubjectId)).Select(old => old.Number).ToList();
        if (stale.Count > 0) await mine.Where(document => stale.Contains(document.Number)).ExecuteDeleteAsync(cancellation);
        await InsertAsync(db, fresh, fresh.SelectMany(SearchTerms.Of), cancellation);
    }

    /// <summary>Reads rows that were put back, and those they hang on, whole from the database, and writes what they are found by.</summary>
    internal static async Task RewriteAsync(Db db, IReadOnlyList<RowImage> images, CancellationToken cancellation)
    {
        var found = SearchableIn(db, images);
        await AddWhoNamesAsync(db, images, found, cancellation);
        foreach (var (type, ids) in found)
        {
            foreach (var some in ids.Chunk(1000))
            {
                var rows = (await Rows.WholeAsync(db, type, some, cancellation)).Cast<ISearchable>().ToDictionary(row => row.Id);
                await WriteAsync(db, [.. some.Select(id => new Said(id, rows.GetValueOrDefault(id)))], cancellation);
            }
        }
    }

    /// <summary>Where a shared row is called otherwise, so are the documents of all who name it.</summary>
    private static async Task AddWhoNamesAsync(Db db, IReadOnlyList<RowImage> images, Dictionary<IEntityType, HashSet<Guid>> found, CancellationToken cancellation)
    {
        var types = db.Model.GetEntityTypes().ToDictionary(RowImage.Name);
        foreach (var shared in images.Where(image => image.Changed.Contains(nameof(IShared.Name)) && types[image.Table].ClrType.IsAssignableTo(typeof(IShared))))
        {
            foreach (var link in types[shared.Table].GetReferencingForeignKeys())
            {
                var named = await Rows.PointingAtAsync(db, link, [shared.Id], cancellation);
                foreach (var other in link.DeclaringEntityType.GetForeignKeys().Where(other => other != link && other.PrincipalEntityType.ClrType.IsAssignableTo(typeof(ISearchable))))
                {
                    if (!found.TryGetValue(other.PrincipalEntityType, out var ids)) found[other.PrincipalEntityType] = ids = [];
                    ids.UnionWith(named.Select(Rows.ColumnOf(other)!.GetGetter().GetClrValue).OfType<Guid>());
                }
            }
        }
    }

    private static Dictionary<IEntityType, HashSet<Guid>> SearchableIn(Db db, IReadOnlyList<RowImage> images)
    {
        var searchable = db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(ISearchable))).ToDictionary(RowImage.Name);
        var found = searchable.Values.ToDictionary(type => type, _ => new HashSet<Guid>());
        var links = db.Model.GetEntityTypes().ToDictionary(RowImage.Name, type => type.GetForeignKeys().Where(link => found.ContainsKey(link.PrincipalEntityType)).ToList());
        foreach (var image in images)
        {
            if (searchable.TryGetValue(image.Table, out var own)) found[own].Add(image.Id);
            foreach (var link in links[image.Table])
            {
                foreach (var side in new[] { image.Before, image.After }.OfType<IReadOnlyDictionary<string, JsonElement>>())
                {
                    if (side.TryGetValue(Rows.ColumnOf(link)!.Name, out var id) && id.ValueKind == JsonValueKind.String) found[link.PrincipalEntityType].Add(RowImage.GuidOf(id));
                }
            }
        }

        return found.Where(pair => pair.Value.Count > 0).ToDictionary();
    }

    /// <summary>Documents of rows that had none. The caller holds the transaction.</summary>
    /// <param name="db">Of their owner.</param>
    /// <param name="documents">To be written.</param>
    /// <param name="words">Those of their words that may be new.</param>
    internal static async Task InsertAsync(Db db, IReadOnlyList<SearchDocument> documents, IEnumerable<string> words, CancellationToken cancellation)
    {
        if (documents.Count == 0) return;
        if (db is SqliteDb)
        {
            // Nobody else writes meanwhile, so the numbers are free.
            var last = await db.Database.SqlQuery<long>($"""SELECT coalesce(max("Number"), 0) AS "Value" FROM "SearchDocuments" """).SingleAsync(cancellation);
            foreach (var document in documents) document.Number = ++last;
        }

        await BulkInsert.WriteAsync(db, documents, cancellation);
        if (db is SqliteDb)
        {
            BulkInsert.Insert<SearchDocument>(
                db, """ "SearchWords" (rowid, "FoldedTitle", "FoldedText") """,
                [document => document.Number, document => document.FoldedTitle, document => document.FoldedText], documents, cancellation);
        }

        await SearchTerms.AddAsync(db, words, cancellation);
    }
}
