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
public sealed record SearchEntry(string Kind, string Title, string Text, string Href);

/// <summary>The stored form of a <see cref="SearchEntry"/>; full-text indexes of both databases hang on it.</summary>
public sealed class SearchDocument
{
    // A number of its own: SQLite's full-text index points at rows by an integer that must survive VACUUM.
    public long Number { get; private set; }
    public Guid OwnerId { get; private set; }
    public Guid SubjectId { get; private set; }
    public string Kind { get; private set; } = "";
    public string Href { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string FoldedTitle { get; private set; } = "";
    public string FoldedText { get; private set; } = "";
}
