using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>FTS5: one index of words with their beginnings, one of trigrams.</summary>
internal sealed class SqliteSearch(SqliteDb db) : ISearchEngine
{
    public async Task<IReadOnlyList<SearchDocument>> ByWordsAsync(string[] words, string? kind, int most, CancellationToken cancellation) =>
        await MatchingAsync("SearchWords", string.Join(' ', words.Select(word => $"\"{word}\"*")), kind, most, cancellation);

    public async Task<IReadOnlyList<SearchDocument>> BySpellingAsync(string[] words, string? kind, int most, CancellationToken cancellation)
    {
        var trigrams = words.SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 2)).Select(start => word.Substring(start, 3))).Distinct();
        return await MatchingAsync("SearchTrigrams", string.Join(" OR ", trigrams.Select(three => $"\"{three}\"")), kind, most, cancellation);
    }

    /// <summary>Words are folded to letters and digits before they come here, so a quotation mark cannot be among them.</summary>
    private async Task<IReadOnlyList<SearchDocument>> MatchingAsync(string index, string match, string? kind, int most, CancellationToken cancellation)
    {
        var owner = db.OwnerId.ToByteArray(bigEndian: true);
        var any = kind ?? "";
        FormattableString sql = index == "SearchWords"
            ? $"""SELECT d.* FROM "SearchWords" w JOIN "SearchDocuments" d ON d."Number" = w.rowid WHERE "SearchWords" MATCH {match} AND d."OwnerId" = {owner} AND ({any} = '' OR d."Kind" = {any}) ORDER BY bm25("SearchWords", 10.0, 1.0) LIMIT {most}"""
            : $"""SELECT d.* FROM "SearchTrigrams" w JOIN "SearchDocuments" d ON d."Number" = w.rowid WHERE "SearchTrigrams" MATCH {match} AND d."OwnerId" = {owner} AND ({any} = '' OR d."Kind" = {any}) ORDER BY bm25("SearchTrigrams", 10.0, 1.0) LIMIT {most}""";
        return await db.SearchDocuments.FromSqlInterpolated(sql).AsNoTracking().ToListAsync(cancellation);
    }
}
