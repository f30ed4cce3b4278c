namespace Handful.Formats.Text;

/// <summary>Web addresses: which are profiles of people, and one way to write each.</summary>
internal static class Links
{
    private static readonly string[] ProfileHosts =
        ["linkedin.com", "xing.com", "twitter.com", "x.com", "facebook.com", "instagram.com", "github.com", "gitlab.com", "bsky.app",
         "threads.net", "meetup.com", "youtube.com", "tiktok.com", "researchgate.net", "orcid.org", "behance.net", "dribbble.com"];

    /// <summary>Whether it leads to a social network, or to an account in the Fediverse (<c>https://host/@name</c>).</summary>
    public static bool IsProfile(string link) =>
        Parse(link) is { } uri && uri.AbsolutePath.Length > 1 &&
        (ProfileHosts.Any(host => Belongs(uri, host)) || uri.AbsolutePath.StartsWith("/@", StringComparison.Ordinal));

    /// <summary>The value as it is kept: LinkedIn links in one spelling, "mailto:" dropped, a website that is a profile made one.</summary>
    public static string Normalise(ref ContactKind kind, string value)
    {
        if (kind == ContactKind.Email)
            return value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value[7..].Trim() : value;
        if (kind is not (ContactKind.Website or ContactKind.Profile)) return value;
        if (!IsProfile(value)) return value;
        kind = ContactKind.Profile;
        return Profile(value);
    }

    /// <summary>
    /// A profile link in one spelling: https, no query; for LinkedIn also www, lower case and no slash at the end, since LinkedIn takes
    /// all of them for the same person. What is no link comes back as it is.
    /// </summary>
    public static string Profile(string link)
    {
        if (Parse(link) is not { } uri) return link;
        if (!Belongs(uri, "linkedin.com")) return link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link;
        var path = uri.AbsolutePath.TrimEnd('/').Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part).ToLowerInvariant()));
        return "https://www.linkedin.com" + string.Join('/', path);
    }

    private static bool Belongs(Uri uri, string host) =>
        uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);

    private static Uri? Parse(string link)
    {
        if (link.Length is 0 or > 2000 || link.Any(char.IsWhiteSpace)) return null;
        var whole = link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link;
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var uri)) return null;
        return uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal) ? uri : null;
    }
}
