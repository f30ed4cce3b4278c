using Handful.Kernel;

namespace Handful.Storage;

/// <summary>A row that can be found from the search box. What it says of itself is kept in step by <see cref="Db"/> in the same transaction.</summary>
public interface ISearchable
{
    Guid Id { get; }

    SearchEntry ToSearch();
}

/// <summary>What a row is found by.</summary>
/// <param name="Kind">"person", "conversation", "promise", "topic", "gathering".</param>
/// <param name="Title">The words shown first and weighed most.</param>
/// <param name="Text">Everything else it can be found by.</param>
/// <param name="Href">The page that shows it.</param>
/// <param name="Besides">Words it is found by that nobody wants to read, folded already.</param>
public sealed record SearchEntry(string Kind, string Title, string Text, string Href, string Besides = "");

/// <summary>The stored form of a <see cref="SearchEntry"/>; full-text indexes of both databases hang on it.</summary>
public sealed class SearchDocument
{
    // What is found by its first 20,000 characters is found; a note of 10 MB must not become an index of 30.
    private const int LongestText = 20_000;

    private SearchDocument()
    {
    }

    private SearchDocument(Guid owner, Guid subject, SearchEntry entry)
    {
        (OwnerId, SubjectId, Kind, Href, Title) = (owner, subject, entry.Kind, entry.Href, entry.Title);
        Text = entry.Text.Length > LongestText ? entry.Text[..LongestText] : entry.Text;
        // Names are compared by the title too, so its letters stay together there and stand apart in the text.
        (FoldedTitle, var apart) = (Fold.Beginning(Fold.Words(Title)), Fold.Search(Title));
        FoldedText = string.Join(' ', new[] { Fold.Search(Text), entry.Besides, apart == Fold.Words(Title) ? "" : apart }.Where(words => words.Length > 0));
    }

    internal static SearchDocument Of(Guid owner, ISearchable row) => new(owner, row.Id, row.ToSearch());

    // A number of its own: SQLite's full-text index points at rows by an integer that must survive VACUUM.
    public long Number { get; internal set; }
    public Guid OwnerId { get; private set; }
    public Guid SubjectId { get; private set; }
    public string Kind { get; private set; } = "";
    public string Href { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string FoldedTitle { get; private set; } = "";
    public string FoldedText { get; private set; } = "";

    internal bool SaysAs(SearchDocument other) => (Href, Title, Text, FoldedTitle, FoldedText) == (other.Href, other.Title, other.Text, other.FoldedTitle, other.FoldedText);
}
