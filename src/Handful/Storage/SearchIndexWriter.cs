using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Handful.Storage;

/// <summary>Keeps the search documents of changed rows in step, a few statements however many rows.</summary>
internal static class SearchIndexWriter
{
    internal sealed record Change(ISearchable Row, bool Gone);

    internal static List<Change> ChangesIn(ChangeTracker tracker) =>
        [.. tracker.Entries<ISearchable>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => new Change(Whole(entry), entry.State == EntityState.Deleted))];

    /// <summary>A row that was loaded in part would be found by that part alone from then on: refused, so that no door can do it.</summary>
    private static ISearchable Whole(EntityEntry<ISearchable> entry) =>
        entry.State == EntityState.Modified && entry.Collections.Any(parts => !parts.IsLoaded)
            ? throw new InvalidOperationException($"{entry.Metadata.DisplayName()} was changed without all of its parts.")
            : entry.Entity;

    internal static async Task WriteAsync(Db db, List<Change> changes, CancellationToken cancellation)
    {
        var subjects = changes.Select(change => change.Row.Id).ToList();
        var mine = db.SearchDocuments.Where(document => document.OwnerId == db.OwnerId);
        var known = (await mine.AsNoTracking().Where(document => subjects.Contains(document.SubjectId)).ToListAsync(cancellation)).ToDictionary(document => document.SubjectId);
        var wanted = SearchDocument.Of(db.OwnerId, [.. changes.Where(change => !change.Gone).Select(change => change.Row)]);
        var fresh = wanted.Where(document => !known.TryGetValue(document.SubjectId, out var old) || !old.SaysAs(document)).ToList();
        var changed = fresh.Select(document => document.SubjectId).ToHashSet();
        var kept = wanted.Select(document => document.SubjectId).ToHashSet();
        var stale = known.Values.Where(old => changed.Contains(old.SubjectId) || !kept.Contains(old.SubjectId)).Select(old => old.Number).ToList();
        if (stale.Count > 0) await mine.Where(document => stale.Contains(document.Number)).ExecuteDeleteAsync(cancellation);
        await InsertAsync(db, fresh, cancellation);
    }

    /// <summary>Documents of rows that had none. The caller holds the transaction.</summary>
    internal static async Task InsertAsync(Db db, IReadOnlyList<SearchDocument> documents, CancellationToken cancellation)
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
                (SqliteConnection)db.Database.GetDbConnection(), """ "SearchWords" (rowid, "FoldedTitle", "FoldedText") """,
                [document => document.Number, document => document.FoldedTitle, document => document.FoldedText], documents, cancellation);
        }

        await SearchTerms.AddAsync(db, documents, cancellation);
    }
}
