using System.Text.Json;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>The words of documents that are gone: those that stand in no other must not be proposed any more.</summary>
public sealed class SearchRemains(Db db)
{
    internal async Task<IReadOnlyList<string>> WordsAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var said = await db.SearchDocuments.Where(document => document.OwnerId == db.OwnerId && subjects.Contains(document.SubjectId))
            .Select(document => document.FoldedTitle + " " + document.FoldedText).ToListAsync(cancellation);
        return [.. said.SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct()];
    }

    internal async Task<int> DropAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var alone = new List<string>();
        foreach (var word in words)
        {
            if (!await StandsAsync(word, cancellation)) alone.Add(word);
        }

        if (alone.Count == 0) return 0;
        return db is SqliteDb
            ? await db.Database.ExecuteSqlAsync($"""DELETE FROM "SearchTerms" WHERE "OwnerId" = {db.OwnerId.ToByteArray(bigEndian: true)} AND "Word" IN (SELECT value FROM json_each({JsonSerializer.Serialize(alone)}))""", cancellation)
            : await db.Database.ExecuteSqlAsync($"""DELETE FROM "SearchTerms" WHERE "OwnerId" = {db.OwnerId} AND "Word" = ANY({alone.ToArray()})""", cancellation);
    }

    /// <summary>In any document of this owner's; by the full-text index, so that it is one look.</summary>
    private async Task<bool> StandsAsync(string word, CancellationToken cancellation)
    {
        var found = db is SqliteDb
            ? db.Database.SqlQuery<int>($"""
                SELECT 1 AS "Value" FROM "SearchDocuments" WHERE "OwnerId" = {db.OwnerId.ToByteArray(bigEndian: true)}
                AND "Number" IN (SELECT rowid FROM "SearchWords" WHERE "SearchWords" MATCH {'"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'}) LIMIT 1
                """)
            : db.Database.SqlQuery<int>($"""
                SELECT 1 AS "Value" FROM "SearchDocuments" WHERE "OwnerId" = {db.OwnerId}
                AND to_tsvector('simple', "FoldedTitle" || ' ' || "FoldedText") @@ plainto_tsquery('simple', {word}) LIMIT 1
                """);
        return (await found.ToListAsync(cancellation)).Count > 0;
    }
}
