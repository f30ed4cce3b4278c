namespace Handful.Formats.VCards;

/// <summary>One property of a card. It never changes; a changed property is a new one.</summary>
public sealed class VCardProperty
{
    private readonly string? cardText;
    private readonly int rawStart;
    private readonly int rawLength;
    private string? decoded;

    /// <summary>A new property.</summary>
    /// <param name="name">Letters, digits and hyphens; the writer leaves out what else is in it.</param>
    /// <param name="value">The value as a file has it: escaped already where it is text (<see cref="VCardText.Escape"/>).</param>
    /// <param name="group">The name that ties it to other properties ("item1"), or empty.</param>
    /// <param name="parameters">Its parameters, or null for none.</param>
    public VCardProperty(string name, string value, string group = "", IReadOnlyList<VCardParameter>? parameters = null)
        : this(group, name, name.ToUpperInvariant(), parameters ?? [], value)
    {
    }

    internal VCardProperty(
        string group, string name, string key, IReadOnlyList<VCardParameter> parameters, string value,
        string? cardText = null, int rawStart = 0, int rawLength = 0, VCardVersion? from = null)
    {
        (Group, Name, Key, Parameters, Value) = (group, name, key, parameters, value);
        (this.cardText, this.rawStart, this.rawLength, From) = (cardText, rawStart, rawLength, from);
    }

    /// <summary>The group it belongs to ("item1"), or empty.</summary>
    public string Group { get; }

    /// <summary>The name as it was written; empty for a line that is no property.</summary>
    public string Name { get; }

    /// <summary>Never null; in the order they came.</summary>
    public IReadOnlyList<VCardParameter> Parameters { get; }

    /// <summary>The value as text, unfolded, but neither decoded from quoted-printable or base64 nor unescaped.</summary>
    public string Value { get; }

    /// <summary>The lines as they came, with their breaks and the blank lines after them; null for a new property.</summary>
    public string? Raw => cardText?.Substring(rawStart, rawLength);

    /// <summary>The value with quoted-printable and its character set decoded, still escaped and whole.</summary>
    public string Decoded => decoded ??= IsQuotedPrintable ? QuotedPrintable.Decode(Value, Parameter("CHARSET")) : Value;

    /// <summary>The value as one text for a person: decoded and unescaped.</summary>
    public string Text => VCardText.Unescape(Decoded);

    /// <summary>The parts of a structured value (N, ADR, ORG), decoded, each still escaped.</summary>
    public IReadOnlyList<string> Components => VCardText.Split(Decoded, ';');

    /// <summary>The bytes of a base64 value or a data: URI; null where it is neither.</summary>
    public byte[]? Bytes => Binary.Decode(this);

    internal string Key { get; }

    /// <summary>The version of the card that it was read from, or null for a new property.</summary>
    internal VCardVersion? From { get; }

    internal bool IsQuotedPrintable =>
        Parameters.Count > 0 && Parameter("ENCODING") is { } encoding
        && (encoding.Equals("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase) || encoding is "Q" or "q");

    internal bool IsBase64 =>
        Parameters.Count > 0 && Parameter("ENCODING") is { } encoding
        && (encoding.Equals("BASE64", StringComparison.OrdinalIgnoreCase) || encoding is "B" or "b");

    /// <summary>Whether it has this name, in any case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first value of a parameter, or null where it is not there.</summary>
    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Is(name) && parameter.Values.Count > 0) return parameter.Values[0];
        }
        return null;
    }

    /// <summary>Whether a TYPE says so, in any case and in any of the manners of writing several.</summary>
    public bool HasType(string type)
    {
        foreach (var parameter in Parameters)
        {
            if (!parameter.Is("TYPE")) continue;
            foreach (var value in parameter.Values)
            {
                // TYPE="home,work": the quotes should make it one value, and every program means two.
                foreach (var range in value.AsSpan().Split(','))
                {
                    if (value.AsSpan()[range].Trim().Equals(type, StringComparison.OrdinalIgnoreCase)) return true;
                }
            }
        }
        return false;
    }
}
