namespace Handful.Formats.VCards;

/// <summary>Items of a record's lists as new properties; <paramref name="newGroup"/> gives a group name that is free in the card.</summary>
internal sealed class ContactWriting(VCardVersion version, Func<string> newGroup)
{
    public IEnumerable<VCardProperty> Write(ContactValue contact) => contact.Kind switch
    {
        ContactKind.Phone => Labelled("TEL", VCardText.Escape(contact.Value), contact),
        ContactKind.Email => Labelled("EMAIL", VCardText.Escape(contact.Value), contact),
        // The lines of an address that nobody took apart stand whole in the street, where every program shows them.
        ContactKind.Postal => Labelled("ADR", $";;{VCardText.Escape(contact.Value)};;;;", contact),
        ContactKind.Profile => Labelled("X-SOCIALPROFILE", Link(contact.Value), contact),
        ContactKind.Messenger => Labelled("IMPP", Link(contact.Value), contact),
        _ => Labelled("URL", Link(contact.Value), contact),
    };

    public IEnumerable<VCardProperty> Write(LabelledDate date)
    {
        var isKnown = date.Label == "anniversary" || (date.Label == "death" && version == VCardVersion.V40);
        if (isKnown)
        {
            var name = date.Label == "death" ? "DEATHDATE" : version == VCardVersion.V40 ? "ANNIVERSARY" : "X-ANNIVERSARY";
            return [CardDates.Write(name, date.Date, version)];
        }
        return WithLabel(date.Label, group => CardDates.Write("X-ABDATE", date.Date, version, group));
    }

    public IEnumerable<VCardProperty> Write(Relation relation)
    {
        var name = VCardText.Escape(relation.Name);
        if (version == VCardVersion.V40 && Relatives.Parameters(relation.Label) is { } parameters)
            return [new VCardProperty("RELATED", name, "", parameters)];
        return WithLabel(relation.Label, group => new VCardProperty("X-ABRELATEDNAMES", name, group));
    }

    public IEnumerable<VCardProperty> WriteInterest(string interest) =>
        [new VCardProperty(version == VCardVersion.V40 ? "INTEREST" : "X-INTEREST", VCardText.Escape(interest))];

    private VCardProperty[] Labelled(string name, string value, ContactValue contact)
    {
        var types = contact.Kind == ContactKind.Profile ? null : CardLabels.ToTypes(contact.Label, contact.Kind);
        var written = new List<string>(types ?? []);
        // Only of a whole link the network is certain; a handle's TYPE would be read as its label.
        if (contact.Kind == ContactKind.Profile && contact.Value.Contains("://", StringComparison.Ordinal)
            && SocialLinks.NetworkOf(contact.Value) is { Length: > 0 } network) written.Add(network);
        if (contact.Preferred && version == VCardVersion.V30) written.Add("pref");
        var parameters = new List<VCardParameter>(2);
        if (written.Count > 0) parameters.Add(new VCardParameter("TYPE", written));
        if (contact.Preferred && version == VCardVersion.V40) parameters.Add(new VCardParameter("PREF", "1"));
        return types is not null
            ? [new VCardProperty(name, value, "", parameters)]
            : WithLabel(contact.Label, group => new VCardProperty(name, value, group, parameters));
    }

    private VCardProperty[] WithLabel(string label, Func<string, VCardProperty> write)
    {
        if (label.Length == 0) return [write("")];
        var group = newGroup();
        return [write(group), new VCardProperty("X-ABLabel", VCardText.Escape(label), group)];
    }

    /// <summary>A URI is not escaped as text is; a backslash, which none may have, is kept from being read as an escape.</summary>
    private static string Link(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal);
}
