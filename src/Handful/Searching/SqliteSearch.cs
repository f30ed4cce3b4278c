using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>FTS5: one index of words with their beginnings, one of trigrams.</summary>
internal sealed class SqliteSearch(SqliteDb db) : ISearchEngine
{
    // Words are folded to letters and digits before they come here, so a quotation mark cannot be among them.
    public async Task<IReadOnlyList<SearchDocument>> ByWordsAsync(string[] words, string? kind, int most, CancellationToken cancellation)
    {
        var match = string.Join(' ', words.Select(word => $"\"{word}\"*"));
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchWords" JOIN "SearchDocuments" d ON d."Number" = "SearchWords".rowid
            WHERE "SearchWords" MATCH {match} AND d."OwnerId" = {Owner} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY bm25("SearchWords", 10.0, 1.0) LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<SearchDocument>> BySpellingAsync(string[] words, string? kind, int most, CancellationToken cancellation)
    {
        var trigrams = words.SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 2)).Select(start => word.Substring(start, 3))).Distinct();
        var match = string.Join(" OR ", trigrams.Select(three => $"\"{three}\""));
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchTrigrams" JOIN "SearchDocuments" d ON d."Number" = "SearchTrigrams".rowid
            WHERE "SearchTrigrams" MATCH {match} AND d."OwnerId" = {Owner} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY bm25("SearchTrigrams", 10.0, 1.0) LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    private byte[] Owner => db.OwnerId.ToByteArray(bigEndian: true);
}
