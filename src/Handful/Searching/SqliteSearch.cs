using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>FTS5: one index of words with their beginnings, one of trigrams.</summary>
internal sealed class SqliteSearch(SqliteDb db) : ISearchEngine
{
    // Words are folded to letters and digits before they come here, so neither a quotation mark nor an operator of FTS5 can be among them.
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
        // Each word must share letters in a row; which of them are near enough is decided by SearchRank.
        var match = string.Join(" AND ", words.Where(word => word.Length >= 3).Select(word => $"({string.Join(" OR ", Trigrams(word))})"));
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchTrigrams" JOIN "SearchDocuments" d ON d."Number" = "SearchTrigrams".rowid
            WHERE "SearchTrigrams" MATCH {match} AND d."OwnerId" = {Owner} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY bm25("SearchTrigrams", 10.0, 1.0) LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    // From the index of folded titles alone, a range in it for each kind.
    public async Task<IReadOnlyList<SearchDocument>> ByBeginningAsync(string beginning, string[] kinds, int most, CancellationToken cancellation)
    {
        var end = beginning + "\U0010FFFF";
        return await db.SearchDocuments.AsNoTracking()
            .Where(document => document.OwnerId == db.OwnerId && kinds.Contains(document.Kind))
            .Where(document => document.FoldedTitle.CompareTo(beginning) >= 0 && document.FoldedTitle.CompareTo(end) < 0)
            .OrderBy(document => document.FoldedTitle).ThenBy(document => document.Number).Take(most).ToListAsync(cancellation);
    }

    // FTS5 answers LIKE from the trigrams where the piece has three letters or more. A piece holds letters and digits only.
    public async Task<IReadOnlyList<SearchDocument>> ByPieceAsync(string piece, string? kind, int most, CancellationToken cancellation)
    {
        var pattern = $"%{piece}%";
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE d."Number" IN (SELECT rowid FROM "SearchTrigrams" WHERE "FoldedTitle" LIKE {pattern} UNION SELECT rowid FROM "SearchTrigrams" WHERE "FoldedText" LIKE {pattern})
              AND d."OwnerId" = {Owner} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY d."Number" LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    // Three letters in a row, or twice three beside one another in a longer word: at 600,000 documents three alone are in
    // every tenth of them. What this misses begins alike, and is found by its first three letters.
    private static IEnumerable<string> Trigrams(string word)
    {
        var threes = Enumerable.Range(0, word.Length - 2).Select(start => $"\"{word.Substring(start, 3)}\"").ToList();
        return (word.Length < 6 ? threes : threes.Zip(threes.Skip(1), (one, next) => $"({one} AND {next})")).Distinct();
    }

    private byte[] Owner => db.OwnerId.ToByteArray(bigEndian: true);
}
