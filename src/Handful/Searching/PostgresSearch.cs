using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>A text-search index for the beginnings of words, pg_trgm for the spelling of the words there are.</summary>
internal sealed class PostgresSearch(PostgresDb db) : ISearchEngine
{
    // Words are folded to letters and digits before they come here, so neither a quotation mark nor an operator can be among them.
    public async Task<IReadOnlyList<SearchDocument>> ByWordsAsync(IReadOnlyList<IReadOnlyList<string>> groups, string? kind, int most, CancellationToken cancellation)
    {
        var (whole, begun, any) = (Query(groups, "'"), Query(groups, "':*"), kind ?? "");
        var found = new List<SearchDocument>();
        // Not ordered by rank, which would weigh every match: whole words of titles, beginnings of them, then all the rest.
        foreach (var query in (string[])[whole, begun])
        {
            Add(await db.SearchDocuments.FromSqlInterpolated($"""
                SELECT d.* FROM "SearchDocuments" d
                WHERE to_tsvector('simple', d."FoldedTitle") @@ to_tsquery('simple', {query}) AND d."OwnerId" = {db.OwnerId} AND ({any} = '' OR d."Kind" = {any}) LIMIT {most}
                """).AsNoTracking().ToListAsync(cancellation));
            if (found.Count >= most) return found;
        }

        Add(await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE to_tsvector('simple', d."FoldedTitle" || ' ' || d."FoldedText") @@ to_tsquery('simple', {begun}) AND d."OwnerId" = {db.OwnerId} AND ({any} = '' OR d."Kind" = {any}) LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation));
        return found;

        void Add(IEnumerable<SearchDocument> more) => found.AddRange(more.ExceptBy(found.Select(document => document.Number), document => document.Number).ToList());
    }

    private static string Query(IReadOnlyList<IReadOnlyList<string>> groups, string end) =>
        string.Join(" & ", groups.Select(group => $"({string.Join(" | ", group.Select(word => $"'{word}{end}"))})"));

    public async Task<IReadOnlyList<Guid>> WhoSaysAnyAsync(IReadOnlyList<string[]> names, string kind, int most, CancellationToken cancellation)
    {
        var query = string.Join(" | ", names.Select(words => $"({string.Join(" & ", words.Select(word => $"'{word}':*"))})"));
        return await db.Database.SqlQuery<Guid>($"""
            SELECT d."SubjectId" AS "Value" FROM "SearchDocuments" d
            WHERE to_tsvector('simple', d."FoldedTitle" || ' ' || d."FoldedText") @@ to_tsquery('simple', {query}) AND d."OwnerId" = {db.OwnerId} AND d."Kind" = {kind} LIMIT {most}
            """).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<SearchDocument>> ByBeginningAsync(string beginning, string[] kinds, int most, CancellationToken cancellation)
    {
        var end = beginning + "\U0010FFFF";
        return await db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchDocuments" d
            WHERE d."OwnerId" = {db.OwnerId} AND d."Kind" = ANY({kinds}) AND d."FoldedTitle" COLLATE "C" >= {beginning} AND d."FoldedTitle" COLLATE "C" < {end}
            ORDER BY d."FoldedTitle" COLLATE "C", d."Number" LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> WordsFromAsync(string letter, int shortest, CancellationToken cancellation)
    {
        var end = letter + "\U0010FFFF";
        return await db.Database.SqlQuery<string>($"""
            SELECT "Word" AS "Value" FROM "SearchTerms" WHERE "OwnerId" = {db.OwnerId} AND "Word" >= {letter} AND "Word" < {end} AND length("Word") >= {shortest}
            """).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> WordsLikeAsync(string piece, int most, CancellationToken cancellation)
    {
        var pattern = $"%{piece}%";
        // pg_trgm's own threshold of likeness is 0.3; a word in the middle of a longer one is like it in little.
        return await db.Database.SqlQuery<string>($"""
            SELECT "Word" AS "Value" FROM "SearchTerms" WHERE "OwnerId" = {db.OwnerId} AND ("Word" LIKE {pattern} OR "Word" % {piece})
            ORDER BY similarity("Word", {piece}) DESC LIMIT {most}
            """).ToListAsync(cancellation);
    }
}
