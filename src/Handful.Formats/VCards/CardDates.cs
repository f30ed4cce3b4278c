using System.Globalization;

namespace Handful.Formats.VCards;

/// <summary>Dates in every form that programs write them.</summary>
internal static class CardDates
{
    /// <summary>Apple's year for "unknown"; it is a leap year.</summary>
    private const int AppleUnknownYear = 1604;

    /// <summary>The date a property tells, or null where it is none that a calendar has.</summary>
    public static PartialDate? Read(VCardProperty property)
    {
        if (Read(property.Text) is not { } date) return null;
        var omitted = property.Parameter("X-APPLE-OMIT-YEAR");
        var isOmitted = date.Year == AppleUnknownYear
            || (omitted is not null && int.TryParse(omitted, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year == date.Year);
        return isOmitted && date.HasDay ? PartialDate.Of(0, date.Month, date.Day) : date;
    }

    /// <summary>Year first or truncated by ISO 8601; day first where points or slashes leave no doubt.</summary>
    public static PartialDate? Read(string text)
    {
        var bare = CleanText.Line(text);
        if (PartialDate.TryParse(bare, CultureInfo.InvariantCulture, out var date)) return date;
        var parts = bare.Split('.', '/', '-', 'T', ' ');
        if (parts.Length < 3 || parts.Take(3).Any(part => part.Length is 0 or > 4 || !part.All(char.IsAsciiDigit))) return null;
        var (a, b, c) = (Number(parts[0]), Number(parts[1]), Number(parts[2]));
        if (parts[0].Length == 4) return PartialDate.Of(a, b, c);
        if (parts[2].Length != 4) return null;
        return bare.Contains('.', StringComparison.Ordinal) || a > 12 ? PartialDate.Of(c, b, a)
            : b > 12 ? PartialDate.Of(c, a, b)
            : null;
    }

    /// <summary>The property for a date, in the form its version allows.</summary>
    public static VCardProperty Write(string name, PartialDate date, VCardVersion version, string group = "")
    {
        if (version == VCardVersion.V40 && !name.StartsWith("X-", StringComparison.Ordinal)) return new VCardProperty(name, Basic(date), group);
        if (date.Year > 0) return new VCardProperty(name, date.ToString(), group);
        // RFC 2426 knows no date without a year; Apple's way is read by everyone who reads them at all.
        var full = string.Create(CultureInfo.InvariantCulture, $"{AppleUnknownYear}-{date.Month:00}-{date.Day:00}");
        return new VCardProperty(name, full, group, [new VCardParameter("X-APPLE-OMIT-YEAR", "1604")]);
    }

    /// <summary>RFC 6350 §4.3.1: hyphens only where something is left out.</summary>
    private static string Basic(PartialDate date) =>
        date.HasDay && date.Year > 0 ? date.ToString().Replace("-", "", StringComparison.Ordinal)
        : date.HasDay ? string.Create(CultureInfo.InvariantCulture, $"--{date.Month:00}{date.Day:00}")
        : date.ToString();

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
