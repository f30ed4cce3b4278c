using System.Text;
using Handful.Accounts;
using Handful.Kernel;
using Handful.Storage;

namespace Handful.Searching;

/// <summary>One thing that was found.</summary>
/// <param name="Kind">"person", "conversation", "promise", "topic" or "gathering".</param>
/// <param name="Id">Of the row.</param>
/// <param name="Title">Its name.</param>
/// <param name="Href">The page that shows it.</param>
/// <param name="Line">The line of it in which the words stand, or empty where they stand in the title.</param>
public sealed record Found(string Kind, Guid Id, string Title, string Href, string Line);

/// <summary>How a database finds documents by words and by the beginnings of titles, and words by their spelling.</summary>
internal interface ISearchEngine
{
    /// <summary>Documents that hold of every group at least one, as the beginning of a word.</summary>
    Task<IReadOnlyList<SearchDocument>> ByWordsAsync(IReadOnlyList<IReadOnlyList<string>> groups, string? kind, int most, CancellationToken cancellation);

    /// <summary>Whose documents hold all words of any of these names, each as the beginning of a word; in no order.</summary>
    Task<IReadOnlyList<Guid>> WhoSaysAnyAsync(IReadOnlyList<string[]> names, string kind, int most, CancellationToken cancellation);

    Task<IReadOnlyList<SearchDocument>> ByBeginningAsync(string beginning, string[] kinds, int most, CancellationToken cancellation);

    /// <summary>Known words with this first letter and at least so many letters.</summary>
    Task<IReadOnlyList<string>> WordsFromAsync(string letter, int shortest, CancellationToken cancellation);

    /// <summary>Known words that hold the piece, or have letters in a row in common with it.</summary>
    Task<IReadOnlyList<string>> WordsLikeAsync(string piece, int most, CancellationToken cancellation);
}

/// <summary>Search over everything from one box.</summary>
public sealed class NetworkSearch
{
    private const int Candidates = 200;
    private const int MostWords = 8;
    private const int NearWords = 24;

    // What one or two letters are typed for; a conversation begins with any word.
    private static readonly string[] Names = ["person", "topic", "gathering"];
    private readonly ISearchEngine engine;
    private readonly Household household;

    internal NetworkSearch(ISearchEngine engine, Household household) => (this.engine, this.household) = (engine, household);

    /// <summary>The best first. <paramref name="kind"/> narrows to one kind; null finds all.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string? text, string? kind = null, int most = 20, CancellationToken cancellation = default)
    {
        var typed = Text.Line(text, 200);
        var words = Fold.Search(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords).ToArray();
        if (words.Length == 0) return [];
        if (PhoneDigits.Of(typed, (await household.MeAsync(cancellation)).Region) is { } digits)
        {
            var numbers = await engine.ByWordsAsync([[digits]], kind, Candidates, cancellation);
            var written = numbers.Count > 0 ? [] : await ByWordsAsync(words, kind, cancellation);
            return Shown(SearchRank.Order(numbers, [digits]), [digits]).Concat(Shown(SearchRank.Order(written, words), words)).Take(most).ToList();
        }

        var documents = words is [{ Length: < 3 } beginning]
            ? await ByTitleAsync(beginning, kind, cancellation)
            : await ByWordsAsync(words, kind, cancellation);
        // Spelling is forgiven only where the words as typed find little, and no name in full.
        if (documents.Count < 5 && words.Any(word => word.Length >= 3) && !documents.Any(document => words.All(document.FoldedTitle.Split(' ').Contains)))
            documents = [.. documents.UnionBy(await NearAsync(words, kind, cancellation), document => document.Number)];
        return Shown(SearchRank.Order(documents, words), words).Take(most).ToList();
    }

    private Task<IReadOnlyList<SearchDocument>> ByWordsAsync(string[] words, string? kind, CancellationToken cancellation) =>
        engine.ByWordsAsync([.. words.Select(word => new[] { word })], kind, Candidates, cancellation);

    /// <summary>What may be meant: for every word those that are known and near it, or the word itself.</summary>
    private async Task<IReadOnlyList<SearchDocument>> NearAsync(string[] words, string? kind, CancellationToken cancellation)
    {
        var meant = new List<IReadOnlyList<string>>();
        foreach (var word in words) meant.Add([word, .. word.Length >= 3 ? await NearAsync(word, cancellation) : []]);
        return meant.All(group => group.Count == 1) ? [] : await engine.ByWordsAsync(meant, kind, Candidates, cancellation);
    }

    /// <summary>The first letter is seldom wrong, and words with it are few; only where none is near are all looked through for what has letters in common.</summary>
    private async Task<IReadOnlyList<string>> NearAsync(string word, CancellationToken cancellation)
    {
        var near = SearchRank.Near(await engine.WordsFromAsync(Rune.GetRuneAt(word, 0).ToString(), word.Length - 2, cancellation), word, NearWords);
        return near.Count > 0 ? near : SearchRank.Near(await engine.WordsLikeAsync(word, Candidates * 5, cancellation), word, NearWords);
    }

    /// <summary>One or two letters: the titles that begin so, from the index alone.</summary>
    private async Task<IReadOnlyList<SearchDocument>> ByTitleAsync(string beginning, string? kind, CancellationToken cancellation)
    {
        var titles = await engine.ByBeginningAsync(beginning, kind is null ? Names : [kind], Candidates / 4, cancellation);
        // A first name is typed more often than a family name stands first; the words inside titles count too.
        return titles.Count > 0 ? titles : await engine.ByWordsAsync([[beginning]], kind, Candidates / 4, cancellation);
    }

    private static IEnumerable<Found> Shown(IEnumerable<SearchDocument> documents, string[] words) => documents.Select(document => Show(document, words));

    private static Found Show(SearchDocument document, string[] words)
    {
        var inTitle = words.All(word => document.FoldedTitle.Contains(word, StringComparison.Ordinal));
        var line = inTitle ? "" : document.Text.Split('\n').MaxBy(part => words.Count(word => Fold.Search(part).Contains(word, StringComparison.Ordinal))) ?? "";
        return new Found(document.Kind, document.SubjectId, document.Title, document.Href, line.Length > 200 ? line[..200] + "…" : line);
    }
}
