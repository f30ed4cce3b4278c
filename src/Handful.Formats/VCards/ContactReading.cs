namespace Handful.Formats.VCards;

/// <summary>The record that a card's facts make.</summary>
internal static class ContactReading
{
    public static readonly IEqualityComparer<ContactValue> SameAddress = new AddressComparer();

    public static ContactRecord Of(CardFacts facts, VCard card)
    {
        var contacts = facts.Contacts.Select(told => told.Item).Distinct(SameAddress).ToArray();
        return new ContactRecord
        {
            Uid = facts.Uid,
            Name = NameOf(facts, contacts),
            GivenName = facts.Names.Given,
            AdditionalNames = facts.Names.Additional,
            FamilyName = facts.Names.Family,
            Prefix = facts.Names.Prefix,
            Suffix = facts.Names.Suffix,
            PhoneticGivenName = facts.PhoneticGivenName,
            PhoneticFamilyName = facts.PhoneticFamilyName,
            Nickname = facts.Nickname,
            Organisation = facts.Organisation,
            Department = facts.Department,
            Role = facts.Title.Length > 0 ? facts.Title : facts.Task,
            Birthday = facts.Birthday,
            Dates = Distinct(facts.Dates),
            Relations = Distinct(facts.Relations),
            Contacts = contacts,
            Groups = facts.Groups,
            Interests = Distinct(facts.Interests),
            Notes = string.Join("\n\n", facts.Notes),
            HowWeMet = facts.HowWeMet,
            ConnectedOn = facts.ConnectedOn,
            Photo = facts.Photo,
            SourceCard = card.Source,
        };
    }

    private static string NameOf(CardFacts facts, ContactValue[] contacts)
    {
        if (facts.DisplayName.Length > 0) return facts.DisplayName;
        if (facts.Names.Composed() is { Length: > 0 } composed) return composed;
        if (facts.Nickname.Length > 0) return facts.Nickname;
        if (facts.Organisation.Length > 0) return facts.Organisation;
        return Array.Find(contacts, contact => contact.Kind == ContactKind.Email)?.Value ?? "";
    }

    private static T[] Distinct<T>(List<Told<T>> told) => told.Count == 0 ? [] : [.. told.Select(one => one.Item).Distinct()];

    private sealed class AddressComparer : IEqualityComparer<ContactValue>
    {
        public bool Equals(ContactValue? x, ContactValue? y) =>
            x?.Kind == y?.Kind && string.Equals(x?.Value, y?.Value, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(ContactValue obj) => HashCode.Combine(obj.Kind, StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Value));
    }
}
