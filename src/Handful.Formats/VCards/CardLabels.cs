namespace Handful.Formats.VCards;

/// <summary>The word for a contact value, out of TYPE parameters and Apple's X-ABLabel, and back.</summary>
internal static class CardLabels
{
    // The place comes before the device: "work fax".
    private static readonly (string Type, string Word)[] Places = [("home", "home"), ("work", "work"), ("school", "school"), ("other", "other")];

    private static readonly (string Type, string Word)[] Devices =
    [
        ("cell", "mobile"), ("mobile", "mobile"), ("iphone", "mobile"), ("fax", "fax"), ("pager", "pager"), ("car", "car"),
        ("video", "video"), ("main", "main"), ("homepage", "homepage"), ("blog", "blog"), ("ftp", "ftp"),
    ];

    /// <summary>Names of constants that Google's export takes for words.</summary>
    private static readonly Dictionary<string, string> GoogleWords = new(StringComparer.Ordinal)
    {
        ["PROFILE"] = "profile", ["BLOG"] = "blog", ["RELATIVE"] = "relative", ["REFERRED_BY"] = "referred by", ["OTHER"] = "other",
        ["DOMESTIC_PARTNER"] = "partner", ["GRAND_CENTRAL"] = "Google Voice",
    };

    private static readonly Dictionary<string, string> AppleWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HomeFAX"] = "home fax", ["WorkFAX"] = "work fax", ["OtherFAX"] = "other fax", ["Cell"] = "mobile",
    };

    /// <summary>What the TYPEs of a property say, or empty.</summary>
    public static string OfTypes(VCardProperty property)
    {
        if (property.Parameters.Count == 0) return "";
        var place = First(property, Places);
        var device = First(property, Devices);
        if (place.Length > 0 && device.Length > 0) return $"{place} {device}";
        return place.Length > 0 ? place : device.Length > 0 ? device : OwnWord(property);
    }

    /// <summary>A label without Apple's marks: <c>_$!&lt;HomePage&gt;!$_</c> is "homepage", the owner's own words stay as they are.</summary>
    public static string Cleaned(string label)
    {
        var text = CleanText.Line(label);
        if (!text.StartsWith("_$!<", StringComparison.Ordinal)) return GoogleWords.GetValueOrDefault(text) ?? text;
        var end = text.IndexOf(">!$_", StringComparison.Ordinal);
        var word = CleanText.Line(end < 0 ? text[4..] : text[4..end]);
        return AppleWords.GetValueOrDefault(word) ?? word.ToLowerInvariant();
    }

    /// <summary>The TYPEs that say this label of a value of this kind, or null where no registered ones do.</summary>
    public static IReadOnlyList<string>? ToTypes(string label, ContactKind kind) => (label, kind) switch
    {
        ("", _) => [],
        ("home" or "work", _) => [label],
        ("mobile", ContactKind.Phone) => ["cell"],
        ("fax" or "pager" or "video", ContactKind.Phone) => [label],
        ("home mobile", ContactKind.Phone) => ["home", "cell"],
        ("work mobile", ContactKind.Phone) => ["work", "cell"],
        ("home fax" or "work fax" or "home pager" or "work pager", ContactKind.Phone) => label.Split(' '),
        _ => null,
    };

    private static string First(VCardProperty property, (string Type, string Word)[] known)
    {
        foreach (var (type, word) in known)
        {
            if (property.HasType(type)) return word;
        }
        return "";
    }

    /// <summary>Android's composer writes the owner's word as TYPE=X-word.</summary>
    private static string OwnWord(VCardProperty property)
    {
        foreach (var parameter in property.Parameters)
        {
            if (!parameter.Is("TYPE")) continue;
            foreach (var value in parameter.Values)
            {
                if (value.Length > 2 && value.StartsWith("X-", StringComparison.OrdinalIgnoreCase)) return CleanText.Line(value[2..]);
            }
        }
        return "";
    }
}
