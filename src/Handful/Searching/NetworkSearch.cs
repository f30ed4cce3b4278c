using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Searching;

/// <summary>One thing that was found.</summary>
/// <param name="Kind">"person", "conversation", "promise", "topic" or "gathering".</param>
/// <param name="Id">Of the row.</param>
/// <param name="Title">Its name.</param>
/// <param name="Href">The page that shows it.</param>
/// <param name="Line">The line of it in which the words stand, or empty where they stand in the title.</param>
public sealed record Found(string Kind, Guid Id, string Title, string Href, string Line);

/// <summary>How a database finds documents: by the beginnings of words, and, forgiving of spelling, by three letters at a time.</summary>
internal interface ISearchEngine
{
    Task<IReadOnlyList<SearchDocument>> ByWordsAsync(string[] words, string? kind, int most, CancellationToken cancellation);

    Task<IReadOnlyList<SearchDocument>> BySpellingAsync(string[] words, string? kind, int most, CancellationToken cancellation);
}

/// <summary>Search over everything from one box.</summary>
public sealed class NetworkSearch
{
    private const int Candidates = 200;
    private readonly Db db;
    private readonly ISearchEngine engine;

    internal NetworkSearch(Db db, ISearchEngine engine) => (this.db, this.engine) = (db, engine);

    /// <summary>The best first. <paramref name="kind"/> narrows to one kind; null finds all.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string? text, string? kind = null, int most = 20, CancellationToken cancellation = default)
    {
        var words = Fold.Tokens(Text.Line(text, 200)).Take(8).ToArray();
        if (words.Length == 0) return [];
        var documents = words is [{ Length: < 3 } beginning]
            ? await ByTitleAsync(beginning, kind, cancellation)
            : await engine.ByWordsAsync(words, kind, Candidates, cancellation);
        // Spelling is forgiven only where the words as typed find little: exact finds must never stand behind guesses.
        if (documents.Count < 5 && words.Any(word => word.Length >= 3))
            documents = [.. documents.UnionBy(await engine.BySpellingAsync(words, kind, Candidates, cancellation), document => document.Number)];
        return [.. SearchRank.Order(documents, words).Take(most).Select(document => Show(document, words))];
    }

    /// <summary>One or two letters: the titles that begin so, from the index alone.</summary>
    private async Task<IReadOnlyList<SearchDocument>> ByTitleAsync(string beginning, string? kind, CancellationToken cancellation)
    {
        var end = beginning + char.MaxValue;
        var mine = db.SearchDocuments.AsNoTracking().Where(document => document.OwnerId == db.OwnerId);
        if (kind is not null) mine = mine.Where(document => document.Kind == kind);
        else mine = mine.Where(document => document.Kind == "person" || document.Kind == "topic" || document.Kind == "gathering");
        var titles = await mine.Where(document => document.FoldedTitle.CompareTo(beginning) >= 0 && document.FoldedTitle.CompareTo(end) < 0)
            .OrderBy(document => document.FoldedTitle).Take(Candidates / 4).ToListAsync(cancellation);
        // A first name is typed more often than a family name stands first; the words inside titles count too.
        return titles.Count > 0 ? titles : await engine.ByWordsAsync([beginning], kind, Candidates / 4, cancellation);
    }

    private static Found Show(SearchDocument document, string[] words)
    {
        var inTitle = words.All(word => document.FoldedTitle.Contains(word, StringComparison.Ordinal));
        var line = inTitle ? "" : document.Text.Split('\n').MaxBy(part => words.Count(word => Fold.Words(part).Contains(word, StringComparison.Ordinal))) ?? "";
        return new Found(document.Kind, document.SubjectId, document.Title, document.Href, line.Length > 200 ? line[..200] + "…" : line);
    }
}
