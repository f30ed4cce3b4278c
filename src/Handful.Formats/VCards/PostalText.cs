namespace Handful.Formats.VCards;

/// <summary>A postal address as a person would write it on an envelope.</summary>
internal static class PostalText
{
    /// <summary>The parts of an ADR on lines; empty where all of them are.</summary>
    public static string Of(VCardProperty adr)
    {
        var parts = adr.Components.Select(part => CleanText.Lines(VCardText.Unescape(part))).ToArray();
        string Part(int at) => at < parts.Length ? parts[at] : "";
        string[] lines = [Part(0), Part(1), Part(2), Town(Part(3), Part(4), Part(5)), Part(6)];
        var text = string.Join('\n', lines.Where(line => line.Length > 0));
        return text.Length > 0 ? text : CleanText.Lines(VCardText.Unescape(adr.Parameter("LABEL") ?? ""));
    }

    /// <summary>"City, Region Code" where there is a region, as in English-speaking countries, else "Code City".</summary>
    private static string Town(string locality, string region, string code)
    {
        if (region.Length == 0) return $"{code} {locality}".Trim();
        var place = locality.Length == 0 ? region : $"{locality}, {region}";
        return $"{place} {code}".Trim();
    }
}
