using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>A text-search index for the beginnings of words, pg_trgm for spelling.</summary>
internal sealed class PostgresSearch(PostgresDb db) : ISearchEngine
{
    public async Task<IReadOnlyList<SearchDocument>> ByWordsAsync(string[] words, string? kind, int most, CancellationToken cancellation)
    {
        var query = string.Join(" & ", words.Select(word => $"'{word}':*"));
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE to_tsvector('simple', d."FoldedTitle" || ' ' || d."FoldedText") @@ to_tsquery('simple', {query})
              AND d."OwnerId" = {db.OwnerId} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY ts_rank(setweight(to_tsvector('simple', d."FoldedTitle"), 'A'), to_tsquery('simple', {query})) DESC, d."Number"
            LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<SearchDocument>> BySpellingAsync(string[] words, string? kind, int most, CancellationToken cancellation)
    {
        var text = string.Join(' ', words);
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE ({text} <% d."FoldedTitle" OR {text} <% d."FoldedText")
              AND d."OwnerId" = {db.OwnerId} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY GREATEST(word_similarity({text}, d."FoldedTitle"), word_similarity({text}, d."FoldedText")) DESC, d."Number"
            LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }
}
