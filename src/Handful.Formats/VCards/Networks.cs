namespace Handful.Formats.VCards;

/// <summary>The X- properties that programs gave to networks, before IMPP and since.</summary>
internal static class Networks
{
    private static readonly Dictionary<string, string> Schemes = new(StringComparer.Ordinal)
    {
        ["X-AIM"] = "aim:", ["X-MSN"] = "msnim:", ["X-YAHOO"] = "ymsgr:", ["X-YAHOO-ID"] = "ymsgr:", ["X-SKYPE"] = "skype:",
        ["X-SKYPE-USERNAME"] = "skype:", ["X-SKYPE-PSTNNUMBER"] = "skype:", ["X-ICQ"] = "icq:", ["X-JABBER"] = "xmpp:",
        ["X-GTALK"] = "xmpp:", ["X-GOOGLE-TALK"] = "xmpp:", ["X-QQ"] = "qq:", ["X-SIP"] = "sip:", ["X-GADUGADU"] = "gg:",
        ["X-GROUPWISE"] = "gw:", ["X-MATRIX"] = "matrix:", ["X-TELEGRAM"] = "telegram:", ["X-SIGNAL"] = "sgnl:",
        ["X-WHATSAPP"] = "whatsapp:", ["X-MS-IMADDRESS"] = "", ["X-NETMEETING"] = "",
    };

    private static readonly Dictionary<string, string> Social = new(StringComparer.Ordinal)
    {
        ["X-TWITTER"] = "twitter", ["X-FACEBOOK"] = "facebook", ["X-LINKEDIN"] = "linkedin", ["X-INSTAGRAM"] = "instagram",
        ["X-GITHUB"] = "github", ["X-XING"] = "xing", ["X-BLUESKY"] = "bluesky", ["X-YOUTUBE"] = "youtube", ["X-MASTODON"] = "mastodon",
    };

    /// <summary>The address in a messaging network as a URI, or null where the property is none.</summary>
    public static string? Messenger(string key, string value)
    {
        if (!Schemes.TryGetValue(key, out var scheme)) return null;
        return value.Length == 0 || value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? value : scheme + value;
    }

    /// <summary>The profile in a social network, or null where the property is none.</summary>
    public static string? Profile(VCardProperty property, string value)
    {
        if (Social.TryGetValue(property.Key, out var network)) return SocialLinks.LinkOf(network, value);
        if (property.Key is not ("X-SOCIALPROFILE" or "SOCIALPROFILE")) return null;
        var named = NetworkNamed(property);
        if (!value.StartsWith("x-apple:", StringComparison.OrdinalIgnoreCase)) return SocialLinks.LinkOf(named, value);
        // Apple's own scheme holds what its program could not make a link of.
        var user = property.Parameter("X-USER") ?? Uri.UnescapeDataString(value[8..]);
        return SocialLinks.LinkOf(named, user);
    }

    /// <summary>The network that a TYPE or SERVICE-TYPE names, or empty.</summary>
    public static string NetworkNamed(VCardProperty property)
    {
        foreach (var parameter in property.Parameters.Where(one => one.Is("TYPE") || one.Is("SERVICE-TYPE")))
        {
            foreach (var value in parameter.Values)
            {
                if (value.ToLowerInvariant() is not ("pref" or "home" or "work" or "internet" or "")) return CleanText.Line(value);
            }
        }
        return "";
    }
}
