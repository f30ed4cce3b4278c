namespace Handful.Formats.VCards;

/// <summary>
/// One parameter of a property, without its quotes and escapes: <c>TYPE=home,work</c>. What 2.1 writes without a name
/// (<c>TEL;CELL</c>) is told by its value to be a TYPE, ENCODING or VALUE.
/// </summary>
public sealed record VCardParameter(string Name, IReadOnlyList<string> Values)
{
    /// <summary>A parameter with one value.</summary>
    public VCardParameter(string name, string value)
        : this(name, [value])
    {
    }

    internal bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
