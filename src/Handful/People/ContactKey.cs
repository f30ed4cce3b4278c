using System.Text;
using Handful.Formats;
using PhoneNumbers;

namespace Handful.People;

/// <summary>What makes two ways to reach somebody the same, however they are written: an address in lower case, a number in E.164, a profile without its decorations.</summary>
public static class ContactKey
{
    // Shorter ones are extensions and service numbers, which many people share.
    private const int FewestDigits = 7;

    /// <param name="kind">Which kind of contact it is.</param>
    /// <param name="value">As it was written.</param>
    /// <param name="region">The country in which a number without a country code is read (ISO 3166, two letters), or empty.</param>
    /// <returns>The key, or null where the value identifies nobody.</returns>
    public static string? Of(ContactKind kind, string value, string region)
    {
        var key = kind switch
        {
            ContactKind.Email => OfEmail(value),
            ContactKind.Phone => OfPhone(value, region),
            ContactKind.Profile => OfProfile(value),
            _ => null,
        };
        // Longer is no address, and an index row of PostgreSQL holds 2,704 bytes. A link may spell control characters, which it refuses.
        return key is { Length: <= 500 } ? Kernel.Text.Line(key) : null;
    }

    public static string? OfEmail(string value)
    {
        var address = value.Trim().ToLowerInvariant();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < address.Length - 1 && !address.Contains(' ', StringComparison.Ordinal) ? "mail:" + address : null;
    }

    public static string? OfPhone(string value, string region)
    {
        var digits = value.Count(char.IsAsciiDigit);
        if (digits < FewestDigits) return null;
        try
        {
            var number = PhoneNumberUtil.GetInstance().Parse(value, region.Length == 2 ? region.ToUpperInvariant() : null);
            if (PhoneNumberUtil.GetInstance().IsPossibleNumber(number))
                return "tel:" + PhoneNumberUtil.GetInstance().Format(number, PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            // A number without a country code, and no country to read it in: its digits still tell it from others.
        }

        return "tel:" + string.Concat(value.Where(char.IsAsciiDigit));
    }

    public static string? OfProfile(string value)
    {
        var link = value.Trim();
        if (!link.Contains("://", StringComparison.Ordinal)) link = "https://" + link;
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        var path = Uri.UnescapeDataString(uri.AbsolutePath).Trim('/').Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (path.Length == 0) return null;
        return $"web:{Host(uri.Host.ToLowerInvariant())}/{path}";
    }

    private static string Host(string host)
    {
        foreach (var site in (ReadOnlySpan<string>)["linkedin.com", "facebook.com", "xing.com"])
        {
            // de.linkedin.com and m.facebook.com show the same people.
            if (host.EndsWith("." + site, StringComparison.Ordinal)) return site;
        }

        if (host is "twitter.com" or "www.twitter.com" or "mobile.twitter.com" or "www.x.com") return "x.com";
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
