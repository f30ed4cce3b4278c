using System.Globalization;
using System.Text;
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
        // Two letters swapped in a short name leave three of its seven trigrams: 0.43. pg_trgm itself asks for 0.6.
        const string Likeness = "SET LOCAL pg_trgm.word_similarity_threshold = 0.35";
        var known = words.Where(word => word.Length >= 3).ToArray();
        var near = new StringBuilder();
        foreach (var place in Enumerable.Range(0, known.Length))
            near.Append(CultureInfo.InvariantCulture, $" AND ({{{place}}} <% d.\"FoldedTitle\" OR {{{place}}} <% d.\"FoldedText\")");
        var last = known.Length;
        var sql = $$"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE d."OwnerId" = {{{last}}} AND ({{{last + 1}}} = '' OR d."Kind" = {{{last + 1}}}){{near}}
            ORDER BY GREATEST(word_similarity({0}, d."FoldedTitle"), word_similarity({0}, d."FoldedText") / 2) DESC, d."Number"
            LIMIT {{{last + 2}}}
            """;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await db.Database.ExecuteSqlRawAsync(Likeness, cancellation);
        return await db.SearchDocuments.FromSqlRaw(sql, [.. known, db.OwnerId, kind ?? "", most]).AsNoTracking().ToListAsync(cancellation);
    }

    // The database's collation does not sort by letters' numbers, so no range: the trigrams hold the beginnings of words too.
    public async Task<IReadOnlyList<SearchDocument>> ByBeginningAsync(string beginning, string[] kinds, int most, CancellationToken cancellation)
    {
        var pattern = $"{beginning}%";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE d."FoldedTitle" LIKE {pattern} AND d."OwnerId" = {db.OwnerId} AND d."Kind" = ANY({kinds})
            ORDER BY d."FoldedTitle" COLLATE "C", d."Number" LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<SearchDocument>> ByPieceAsync(string piece, string? kind, int most, CancellationToken cancellation)
    {
        var pattern = $"%{piece}%";
        var any = kind ?? "";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE (d."FoldedTitle" LIKE {pattern} OR d."FoldedText" LIKE {pattern}) AND d."OwnerId" = {db.OwnerId} AND ({any} = '' OR d."Kind" = {any})
            ORDER BY d."Number" LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }
}
