namespace Handful.Formats.VCards;

/// <summary>Other people in a card: RELATED (RFC 6350 §6.6.6), Apple's X-ABRELATEDNAMES, and one property for each of a few roles.</summary>
internal static class Relatives
{
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["X-SPOUSE"] = "spouse", ["X-MS-SPOUSE"] = "spouse", ["X-EVOLUTION-SPOUSE"] = "spouse", ["X-KADDRESSBOOK-X-SPOUSESNAME"] = "spouse",
        ["X-MANAGER"] = "manager", ["X-MS-MANAGER"] = "manager", ["X-EVOLUTION-MANAGER"] = "manager",
        ["X-KADDRESSBOOK-X-MANAGERSNAME"] = "manager", ["X-ASSISTANT"] = "assistant", ["X-MS-ASSISTANT"] = "assistant",
        ["X-EVOLUTION-ASSISTANT"] = "assistant", ["X-KADDRESSBOOK-X-ASSISTANTSNAME"] = "assistant", ["X-CHILDREN"] = "child",
        ["X-MS-CHILD"] = "child",
    };

    private static readonly HashSet<string> Registered = new(StringComparer.Ordinal)
    {
        "contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident", "neighbor", "child", "parent", "sibling",
        "spouse", "kin", "muse", "crush", "date", "sweetheart", "agent", "emergency", "assistant", "manager",
    };

    /// <summary>The relation, or null where the property tells none or names it only by an identifier.</summary>
    public static Relation? Read(VCardProperty property, string label)
    {
        if (Roles.TryGetValue(property.Key, out var role)) return Of(role, property);
        return property.Key switch
        {
            "X-ABRELATEDNAMES" => Of(label, property),
            "RELATED" when !IsLink(property) => Of(label.Length > 0 ? label : TypeOf(property), property),
            "X-ANDROID-CUSTOM" => AndroidCustom.Relation(property),
            _ => null,
        };
    }

    /// <summary>The TYPE that says the relation in 4.0, or null where the label is the owner's own.</summary>
    public static VCardParameter[]? Parameters(string label)
    {
        var text = new VCardParameter("VALUE", "text");
        if (label.Length == 0) return [text];
        return Registered.Contains(label) ? [new VCardParameter("TYPE", label), text] : null;
    }

    private static Relation? Of(string label, VCardProperty property) =>
        CleanText.Line(property.Text) is { Length: > 0 } name ? new Relation(label, name) : null;

    private static string TypeOf(VCardProperty property) => CleanText.Line(property.Parameter("TYPE") ?? "").ToLowerInvariant();

    private static bool IsLink(VCardProperty property)
    {
        if (property.Parameter("VALUE") is { } value) return value.Equals("uri", StringComparison.OrdinalIgnoreCase);
        var colon = property.Value.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && !property.Value.AsSpan(0, colon).Contains(' ');
    }
}
