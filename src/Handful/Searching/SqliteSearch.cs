using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>FTS5: one index of the documents' words with their beginnings, one of the trigrams of the words there are.</summary>
internal sealed class SqliteSearch(SqliteDb db) : ISearchEngine
{
    // Words are folded to letters and digits before they come here, so neither a quotation mark nor an operator of FTS5 can be among them.
    public async Task<IReadOnlyList<SearchDocument>> ByWordsAsync(IReadOnlyList<IReadOnlyList<string>> groups, string? kind, int most, CancellationToken cancellation)
    {
        var (whole, begun) = (Match(groups, "\""), Match(groups, "\"*"));
        var found = new List<SearchDocument>();
        // Not ordered by FTS5, which would weigh every hundred-thousandth match: whole words of titles, beginnings of them, then all the rest.
        foreach (var match in (string[])[$"FoldedTitle : ({whole})", $"FoldedTitle : ({begun})", begun])
        {
            found.AddRange((await MatchesAsync(match, kind ?? "", most, cancellation)).ExceptBy(found.Select(document => document.Number), document => document.Number));
            if (found.Count >= most) break;
        }

        return found;
    }

    private static string Match(IReadOnlyList<IReadOnlyList<string>> groups, string end) =>
        string.Join(" AND ", groups.Select(group => $"({string.Join(" OR ", group.Select(word => $"\"{word}{end}"))})"));

    private Task<List<SearchDocument>> MatchesAsync(string match, string kind, int most, CancellationToken cancellation) =>
        db.SearchDocuments.FromSqlInterpolated($"""
            SELECT d.* FROM "SearchWords" JOIN "SearchDocuments" d ON d."Number" = "SearchWords".rowid
            WHERE "SearchWords" MATCH {match} AND d."OwnerId" = {Owner} AND ({kind} = '' OR d."Kind" = {kind}) LIMIT {most}
            """).AsNoTracking().ToListAsync(cancellation);

    public async Task<IReadOnlyList<Guid>> WhoSaysAnyAsync(IReadOnlyList<string[]> names, string kind, int most, CancellationToken cancellation)
    {
        var match = string.Join(" OR ", names.Select(words => $"({string.Join(" AND ", words.Select(word => $"\"{word}\"*"))})"));
        var found = await db.Database.SqlQuery<byte[]>($"""
            SELECT d."SubjectId" AS "Value" FROM "SearchWords" JOIN "SearchDocuments" d ON d."Number" = "SearchWords".rowid
            WHERE "SearchWords" MATCH {match} AND d."OwnerId" = {Owner} AND d."Kind" = {kind} LIMIT {most}
            """).ToListAsync(cancellation);
        return found.ConvertAll(id => new Guid(id, bigEndian: true));
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

    public async Task<IReadOnlyList<string>> WordsFromAsync(string letter, int shortest, CancellationToken cancellation)
    {
        var end = letter + "\U0010FFFF";
        return await db.Database.SqlQuery<string>($"""
            SELECT "Word" AS "Value" FROM "SearchTerms" WHERE "OwnerId" = {Owner} AND "Word" >= {letter} AND "Word" < {end} AND length("Word") >= {shortest}
            """).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> WordsLikeAsync(string piece, int most, CancellationToken cancellation)
    {
        var threes = Enumerable.Range(0, piece.Length - 2).Select(start => $"\"{piece.Substring(start, 3)}\"").ToList();
        var (all, some) = (string.Join(" AND ", threes), string.Join(" OR ", threes));
        return await db.Database.SqlQuery<string>($"""
            SELECT "Word" AS "Value" FROM (
              SELECT * FROM (SELECT t."Word" FROM "SearchTermPieces" JOIN "SearchTerms" t ON t."Number" = "SearchTermPieces".rowid WHERE "SearchTermPieces" MATCH {all} AND t."OwnerId" = {Owner} LIMIT {most})
              UNION SELECT * FROM (SELECT t."Word" FROM "SearchTermPieces" JOIN "SearchTerms" t ON t."Number" = "SearchTermPieces".rowid WHERE "SearchTermPieces" MATCH {some} AND t."OwnerId" = {Owner} ORDER BY rank LIMIT {most}))
            """).ToListAsync(cancellation);
    }

    private byte[] Owner => db.OwnerId.ToByteArray(bigEndian: true);
}
