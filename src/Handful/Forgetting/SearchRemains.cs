using System.Text.Json;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>The words of documents that are gone: those that stand in no other must not be proposed any more.</summary>
public sealed class SearchRemains(Db db)
{
    internal async Task<IEnumerable<string>> WordsAsync(IReadOnlyCollection<Guid> subjects) =>
        (await db.SearchDocuments.AsNoTracking().Where(document => document.OwnerId == db.OwnerId && subjects.Contains(document.SubjectId)).ToListAsync()).SelectMany(SearchTerms.Of);

    /// <summary>Whether a word still stands in a document of this owner's is one look into the full-text index.</summary>
    internal Task<int> DropAsync(IEnumerable<string> words)
    {
        var some = words.Distinct().ToArray();
        return db is SqliteDb
            ? db.Database.ExecuteSqlAsync($"""
                DELETE FROM "SearchTerms" WHERE "OwnerId" = {db.OwnerId.ToByteArray(bigEndian: true)} AND "Word" IN (SELECT value FROM json_each({JsonSerializer.Serialize(some)}))
                AND NOT EXISTS (SELECT 1 FROM "SearchDocuments" WHERE "SearchDocuments"."OwnerId" = "SearchTerms"."OwnerId"
                  AND "Number" IN (SELECT rowid FROM "SearchWords" WHERE "SearchWords" MATCH '"' || "SearchTerms"."Word" || '"'))
                """)
            : db.Database.ExecuteSqlAsync($"""
                DELETE FROM "SearchTerms" WHERE "OwnerId" = {db.OwnerId} AND "Word" = ANY({some})
                AND NOT EXISTS (SELECT 1 FROM "SearchDocuments" WHERE "SearchDocuments"."OwnerId" = "SearchTerms"."OwnerId"
                  AND to_tsvector('simple', "FoldedTitle" || ' ' || "FoldedText") @@ plainto_tsquery('simple', "SearchTerms"."Word"))
                """);
    }
}
