namespace Handful.Formats.VCards;

/// <summary>Names that come in nearly every card, so that a hundred thousand cards share one string for each.</summary>
internal static class VCardNames
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "VERSION", "N", "FN", "NICKNAME", "PHOTO", "BDAY", "ADR", "LABEL", "TEL", "EMAIL", "MAILER", "TZ", "GEO", "TITLE", "ROLE", "LOGO",
        "AGENT", "ORG", "CATEGORIES", "NOTE", "PRODID", "REV", "SORT-STRING", "SOUND", "UID", "URL", "CLASS", "KEY", "KIND", "IMPP",
        "ANNIVERSARY", "GENDER", "RELATED", "LANG", "MEMBER", "X-ABADR", "X-ABUID", "X-ABDATE", "X-ABRELATEDNAMES", "X-ABSHOWAS",
        "X-SOCIALPROFILE", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-ANDROID-CUSTOM", "X-MOZILLA-HTML", "TYPE", "ENCODING",
        "CHARSET", "VALUE", "PREF", "LANGUAGE", "HOME", "WORK", "CELL", "VOICE", "FAX", "INTERNET", "QUOTED-PRINTABLE", "BASE64", "UTF-8",
        "item1", "item2", "item3", "item4", "JPEG", "PNG", "pref", "X-ABLabel", "type", "home", "work", "cell",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text as it is written.</summary>
    public static string Written(ReadOnlySpan<char> text) =>
        Lookup.TryGetValue(text, out var known) && text.SequenceEqual(known) ? known : text.ToString();

    /// <summary>A property's name in capitals.</summary>
    public static string Key(string name)
    {
        foreach (var c in name)
        {
            if (char.IsAsciiLetterLower(c) || c > 127) return name.ToUpperInvariant();
        }
        return name;
    }
}
