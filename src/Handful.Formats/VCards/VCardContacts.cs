namespace Handful.Formats.VCards;

/// <summary>Between cards and people.</summary>
public static class VCardContacts
{
    private const string Nameless = "This card has no name, organisation or address to call the person by.";
    private const string Group = "This card is a group, not a person.";

    /// <summary>Every person in a file of vCards, with the reasons for those that could not be read.</summary>
    /// <inheritdoc cref="VCardReader.Read" path="/param"/>
    /// <inheritdoc cref="VCardReader.Read" path="/returns"/>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream stream)
    {
        foreach (var reading in VCardReader.Read(stream))
        {
            yield return reading.Value is { } card
                ? ToContact(card, reading.At)
                : Reading<ContactRecord>.Refused(reading.At, reading.Why!, reading.Raw);
        }
    }

    /// <summary>The person a card tells of; refused where it is of a group, or of nobody who can be called by anything.</summary>
    /// <param name="card">The card.</param>
    /// <param name="at">Its number in the file.</param>
    public static Reading<ContactRecord> ToContact(VCard card, int at = 1)
    {
        var facts = new CardFacts(card);
        if (facts.IsGroup) return Reading<ContactRecord>.Refused(at, Group, card.Source);
        var record = ContactReading.Of(facts, card);
        return record.Name.Length > 0 ? new(at, record) : Reading<ContactRecord>.Refused(at, Nameless, card.Source);
    }

    /// <summary>
    /// A card for a person. From a source card only those properties change whose meaning differs from the record; all others
    /// are given back with the value and parameters they came with, and a card of which nothing differs exactly as it came.
    /// </summary>
    /// <param name="record">The person. A photo that is null leaves the source's photo as it is.</param>
    /// <param name="sourceCard">The card the person came from, or null.</param>
    /// <param name="version">3.0 or 4.0, for a new card and for a source of version 2.1 that has to change; other sources keep their own.</param>
    public static VCard ToCard(ContactRecord record, string? sourceCard = null, VCardVersion version = VCardVersion.V40)
    {
        var written = version == VCardVersion.V21 ? VCardVersion.V30 : version;
        var source = sourceCard is null ? null : VCardReader.First(sourceCard);
        if (source is null) return new CardChange(new VCard(written, []), written).To(record);
        return new CardChange(source, source.Version == VCardVersion.V21 ? written : source.Version).To(record);
    }
}
