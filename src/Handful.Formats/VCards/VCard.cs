namespace Handful.Formats.VCards;

/// <summary>One card: its version and its properties in the order they came, whether Handful understands them or not.</summary>
public sealed class VCard
{
    /// <summary>A new card. BEGIN, VERSION and END are the writer's; a VERSION among the properties is not written.</summary>
    public VCard(VCardVersion version, IReadOnlyList<VCardProperty> properties)
        : this(version, properties, null)
    {
    }

    internal VCard(VCardVersion version, IReadOnlyList<VCardProperty> properties, string? source) =>
        (Version, Properties, Source) = (version, properties, source);

    /// <summary>What the card says of itself; where it says nothing, 2.1 if it is written in that manner, else 3.0.</summary>
    public VCardVersion Version { get; }

    /// <summary>
    /// Everything between BEGIN and END. A line that is no property stands here too, with an empty name, so that nothing is lost.
    /// </summary>
    public IReadOnlyList<VCardProperty> Properties { get; }

    /// <summary>
    /// The card as it came, BEGIN and END included, decoded to text with its own line breaks; null for a new card. Where letters
    /// were decoded from another character set, its CHARSET says UTF-8 now, so that the text stays true when it is stored.
    /// </summary>
    public string? Source { get; }

    /// <summary>The first property of this name in any case, or null.</summary>
    public VCardProperty? Find(string name)
    {
        foreach (var property in Properties)
        {
            if (property.Is(name)) return property;
        }
        return null;
    }
}
