using Handful.Formats;
using Handful.People;

namespace Handful.PersonPages;

/// <summary>Where a way to reach somebody leads; null where it must stay text: only mailto, tel and https are ever linked.</summary>
internal static class ReachLink
{
    internal static string? Of(ContactPoint point) => point.Kind switch
    {
        ContactKind.Email when ContactKey.OfEmail(point.Value) is not null => "mailto:" + Uri.EscapeDataString(point.Value.Trim()).Replace("%40", "@", StringComparison.Ordinal),
        ContactKind.Phone => Dialled(point),
        ContactKind.Profile or ContactKind.Website => Page(point.Value),
        _ => null,
    };

    private static string? Dialled(ContactPoint point)
    {
        if (point.Key is { } key) return key;
        var digits = string.Concat(point.Value.Where(char.IsAsciiDigit));
        return digits.Length > 2 ? "tel:" + digits : null;
    }

    private static string? Page(string value) =>
        Uri.TryCreate(value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri.AbsoluteUri : null;
}
