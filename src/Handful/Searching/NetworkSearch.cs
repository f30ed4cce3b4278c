using System.Globalization;
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

/// <summary>How a database finds documents: by the beginnings of words, forgiving of spelling, and by a piece of a word.</summary>
internal interface ISearchEngine
{
    Task<IReadOnlyList<SearchDocument>> ByWordsAsync(string[] words, string? kind, int most, CancellationToken cancellation);

    Task<IReadOnlyList<SearchDocument>> BySpellingAsync(string[] words, string? kind, int most, CancellationToken cancellation);

    Task<IReadOnlyList<SearchDocument>> ByBeginningAsync(string beginning, string[] kinds, int most, CancellationToken cancellation);

    Task<IReadOnlyList<SearchDocument>> ByPieceAsync(string piece, string? kind, int most, CancellationToken cancellation);
}

/// <summary>Search over everything from one box.</summary>
public sealed class NetworkSearch
{
    private const int Candidates = 200;
    private const int MostWords = 8;
    // What one or two letters are typed for; a conversation begins with any word.
    private static readonly string[] Names = ["person", "topic", "gathering"];
    private readonly ISearchEngine engine;
    private readonly Household household;

    internal NetworkSearch(ISearchEngine engine, Household household) => (this.engine, this.household) = (engine, household);

    /// <summary>The best first. <paramref name="kind"/> narrows to one kind; null finds all.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string? text, string? kind = null, int most = 20, CancellationToken cancellation = default)
    {
        var typed = Text.Line(text, 200);
        var words = Fold.Tokens(typed).Distinct().Take(MostWords).ToArray();
        if (words.Length == 0) return [];
        if (PhoneDigits.Of(typed, (await household.MeAsync(cancellation)).Region) is { } digits)
        {
            var numbers = await engine.ByPieceAsync(digits, kind, Candidates, cancellation);
            var written = numbers.Count > 0 ? [] : await engine.ByWordsAsync(words, kind, Candidates, cancellation);
            return Shown(SearchRank.Order(numbers, [digits]), [digits]).Concat(Shown(SearchRank.Order(written, words), words)).Take(most).ToList();
        }

        var documents = words is [{ Length: < 3 } beginning]
            ? await ByTitleAsync(beginning, kind, cancellation)
            : await engine.ByWordsAsync(words, kind, Candidates, cancellation);
        // Spelling is forgiven only where the words as typed find little, and no name in full.
        if (documents.Count < 5 && words.Any(word => word.Length >= 3) && !documents.Any(document => words.All(document.FoldedTitle.Split(' ').Contains)))
            documents = [.. documents.UnionBy(await NearAsync(words, kind, cancellation), document => document.Number)];
        if (documents.Count == 0 && words is [var piece] && WritesWithoutSpaces(piece))
            documents = await engine.ByPieceAsync(piece, kind, Candidates, cancellation);
        return Shown(SearchRank.Order(documents, words), words).Take(most).ToList();
    }

    /// <summary>Whatever may be meant: near in spelling, beginning alike, or right but for one word; SearchRank keeps what is near enough.</summary>
    private async Task<IEnumerable<SearchDocument>> NearAsync(string[] words, string? kind, CancellationToken cancellation)
    {
        var near = new List<SearchDocument>(await engine.BySpellingAsync(words, kind, Candidates, cancellation));
        near.AddRange(await engine.ByWordsAsync([.. words.Select(word => word.Length > 3 ? word[..3] : word)], kind, Candidates, cancellation));
        // Two letters swapped within four leave nothing in common to look for: the other words lead there.
        if (words.Length is > 1 and < 5)
        {
            foreach (var slip in words.Where(word => word.Length > 3)) near.AddRange(await engine.ByWordsAsync([.. words.Where(word => word != slip)], kind, Candidates, cancellation));
        }

        return near;
    }

    /// <summary>One or two letters: the titles that begin so, from the index alone.</summary>
    private async Task<IReadOnlyList<SearchDocument>> ByTitleAsync(string beginning, string? kind, CancellationToken cancellation)
    {
        var titles = await engine.ByBeginningAsync(beginning, kind is null ? Names : [kind], Candidates / 4, cancellation);
        // A first name is typed more often than a family name stands first; the words inside titles count too.
        return titles.Count > 0 ? titles : await engine.ByWordsAsync([beginning], kind, Candidates / 4, cancellation);
    }

    // Chinese, Japanese, Korean, Thai and their neighbours: a family name and a given name, or a whole sentence, are one word.
    private static bool WritesWithoutSpaces(string word) =>
        word.EnumerateRunes().Any(rune => rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x11FF) or (>= 0x1780 and <= 0x17FF) or (>= 0x3040 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7FF) or >= 0x20000
            && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherLetter);

    private static IEnumerable<Found> Shown(IEnumerable<SearchDocument> documents, string[] words) => documents.Select(document => Show(document, words));

    private static Found Show(SearchDocument document, string[] words)
    {
        var inTitle = words.All(word => document.FoldedTitle.Contains(word, StringComparison.Ordinal));
        var line = inTitle ? "" : document.Text.Split('\n').MaxBy(part => words.Count(word => Fold.Words(part).Contains(word, StringComparison.Ordinal))) ?? "";
        return new Found(document.Kind, document.SubjectId, document.Title, document.Href, line.Length > 200 ? line[..200] + "…" : line);
    }
}
