namespace Handful.Formats.VCards;

/// <summary>The fields of a record that one property of a card tells.</summary>
internal enum Meaning
{
    Uid,
    DisplayName,
    Names,
    PhoneticGivenName,
    PhoneticFamilyName,
    Nickname,
    Organisation,
    Role,
    Birthday,
    Photo,
    Note,
    HowWeMet,
    ConnectedOn,
    Groups,
}

/// <summary>An item of a list in a record, and the property that told it.</summary>
internal readonly record struct Told<T>(VCardProperty Property, T Item);
