namespace Handful.Formats.VCards;

/// <summary>Which links are somebody's profile in a social network, and how a handle becomes one.</summary>
public static class SocialLinks
{
    private static readonly (string Host, string Network)[] Hosts =
    [
        ("linkedin.com", "linkedin"), ("x.com", "twitter"), ("twitter.com", "twitter"), ("facebook.com", "facebook"), ("fb.com", "facebook"),
        ("instagram.com", "instagram"), ("bsky.app", "bluesky"), ("github.com", "github"), ("gitlab.com", "gitlab"), ("youtube.com", "youtube"),
        ("xing.com", "xing"), ("threads.net", "threads"), ("tiktok.com", "tiktok"), ("flickr.com", "flickr"), ("myspace.com", "myspace"),
    ];

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["twitter"] = "https://x.com/", ["x"] = "https://x.com/", ["facebook"] = "https://www.facebook.com/",
        ["linkedin"] = "https://www.linkedin.com/in/", ["instagram"] = "https://www.instagram.com/", ["github"] = "https://github.com/",
        ["bluesky"] = "https://bsky.app/profile/", ["xing"] = "https://www.xing.com/profile/", ["youtube"] = "https://www.youtube.com/@",
        ["flickr"] = "https://www.flickr.com/people/", ["myspace"] = "https://myspace.com/",
    };

    /// <summary>
    /// The network that a link leads to ("linkedin", "mastodon"), or empty where it is no profile. The scheme may be missing; a
    /// network's front page is no profile.
    /// </summary>
    public static string NetworkOf(string link)
    {
        var rest = link.AsSpan().Trim();
        var isWeb = Strip(ref rest, "https://") || Strip(ref rest, "http://");
        var end = rest.IndexOfAny('/', '?', '#');
        if (end < 0) return "";
        var host = rest[..end];
        var path = rest[end..].TrimEnd('/');
        if (path.Length < 2 || path.StartsWith("/watch", StringComparison.OrdinalIgnoreCase)) return "";
        foreach (var (known, network) in Hosts)
        {
            if (host.Equals(known, StringComparison.OrdinalIgnoreCase)) return network;
            if (host.Length > known.Length && host[^(known.Length + 1)] == '.' && host.EndsWith(known, StringComparison.OrdinalIgnoreCase)) return network;
        }
        var isHandle = isWeb && path.StartsWith("/@") && path.Length > 2 && path[1..].IndexOfAny('/', '?') < 0;
        return isHandle && host.Contains('.') ? "mastodon" : "";
    }

    /// <summary>A link for a handle in a network, or the handle itself where the network's links are not known or it is a link already.</summary>
    public static string LinkOf(string network, string handle)
    {
        var bare = handle.TrimStart('@');
        if (bare.Length == 0 || bare.AsSpan().ContainsAny("/: \\")) return handle;
        return Prefixes.TryGetValue(network, out var prefix) ? prefix + bare : handle;
    }

    private static bool Strip(ref ReadOnlySpan<char> text, string start)
    {
        if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return false;
        text = text[start.Length..];
        return true;
    }
}
