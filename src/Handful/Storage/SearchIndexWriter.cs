using System.Data.Common;
using System.Globalization;
using System.Text;
using Handful.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;

namespace Handful.Storage;

/// <summary>Keeps the search documents of changed rows in step, a few statements however many rows.</summary>
internal static class SearchIndexWriter
{
    // Eight parameters a row; PostgreSQL takes 65,535 and SQLite 32,766 a statement.
    private const int RowsAStatement = 200;

    // What is found by its first 20,000 characters is found; a note of 10 MB must not become an index of 30.
    private const int LongestText = 20_000;

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
        foreach (var gone in changes.Where(change => change.Gone).Select(change => change.Row.Id).Chunk(RowsAStatement))
            await db.SearchDocuments.Where(document => document.OwnerId == db.OwnerId && gone.Contains(document.SubjectId)).ExecuteDeleteAsync(cancellation);
        foreach (var kept in changes.Where(change => !change.Gone).Select(change => change.Row).Chunk(RowsAStatement))
            await UpsertAsync(db, kept, cancellation);
    }

    private static async Task UpsertAsync(Db db, ISearchable[] rows, CancellationToken cancellation)
    {
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        object owner = Key(db, db.OwnerId);
        var sql = new StringBuilder("""INSERT INTO "SearchDocuments" ("OwnerId","SubjectId","Kind","Href","Title","Text","FoldedTitle","FoldedText") VALUES """);
        for (var row = 0; row < rows.Length; row++)
        {
            var entry = rows[row].ToSearch();
            var text = entry.Text.Length > LongestText ? entry.Text[..LongestText] : entry.Text;
            object[] values = [owner, Key(db, rows[row].Id), entry.Kind, entry.Href, entry.Title, text, Fold.Beginning(Fold.Words(entry.Title)), Fold.Words(text)];
            sql.Append(row == 0 ? "(" : ",(");
            for (var column = 0; column < values.Length; column++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{row}_{column}");
                sql.Append(column == 0 ? "" : ",").Append(name);
                Add(command, name, values[column]);
            }

            sql.Append(')');
        }

        sql.Append("""
             ON CONFLICT ("OwnerId","Kind","SubjectId") DO UPDATE SET "Href"=excluded."Href","Title"=excluded."Title","Text"=excluded."Text",
            "FoldedTitle"=excluded."FoldedTitle","FoldedText"=excluded."FoldedText"
            WHERE "SearchDocuments"."Title"<>excluded."Title" OR "SearchDocuments"."Text"<>excluded."Text" OR "SearchDocuments"."Href"<>excluded."Href"
            """);
#pragma warning disable CA2100 // Built from constants and parameter names only.
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static object Key(Db db, Guid id) => db is SqliteDb ? id.ToByteArray(bigEndian: true) : id;

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
