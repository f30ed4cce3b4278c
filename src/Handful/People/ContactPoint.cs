using Handful.Formats;
using Handful.Storage;

namespace Handful.People;

/// <summary>One way to reach a person.</summary>
public sealed class ContactPoint : Owned
{
    private ContactPoint()
    {
    }

    public ContactPoint(Guid personId, ContactValue contact, string? key, int place)
    {
        (PersonId, Kind, Value, Label, Preferred) = (personId, contact.Kind, contact.Value, contact.Label, contact.Preferred);
        (Key, Place) = (key, place);
    }

    public Guid PersonId { get; private set; }

    public ContactKind Kind { get; private set; }

    public string Value { get; private set; } = "";

    public string Label { get; private set; } = "";

    public bool Preferred { get; private set; }

    /// <summary>What the same address, number or profile has in common however it is written; null where it identifies nobody.</summary>
    public string? Key { get; private set; }

    public int Place { get; private set; }

    /// <summary>The same way, at its place among the others and with its key in the owner's country.</summary>
    internal void Stand(int place, string? key) => (Place, Key) = (place, key);

    public ContactValue ToValue() => new(Kind, Value, Label, Preferred);
}
