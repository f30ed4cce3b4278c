using System.Globalization;
using Handful.Kernel;

namespace Handful.Profile;

/// <summary>Countries by the names people call them: in English, in their own languages, and by their codes.</summary>
internal static class Countries
{
    /// <summary>What people write and no list of countries has.</summary>
    private static readonly (string Name, string Code)[] Called =
    [
        ("UK", "GB"), ("Great Britain", "GB"), ("Britain", "GB"), ("England", "GB"), ("Scotland", "GB"), ("Wales", "GB"), ("Northern Ireland", "GB"),
        ("United States of America", "US"), ("America", "US"), ("Holland", "NL"), ("The Netherlands", "NL"), ("Czech Republic", "CZ"), ("Turkey", "TR"), ("Türkiye", "TR"),
    ];

    private static readonly Lazy<Dictionary<string, string>> Codes = new(Read);

    /// <summary>Its two letters; what nobody calls a country comes back in capitals.</summary>
    internal static string CodeOf(string words)
    {
        var upper = words.ToUpperInvariant();
        return upper.Length == 2 && upper.All(char.IsAsciiLetter) && upper != "UK" ? upper : Codes.Value.GetValueOrDefault(Fold.Words(words), upper);
    }

    private static Dictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>();
        foreach (var (name, code) in Called) codes.TryAdd(Fold.Words(name), code);
        foreach (var region in CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(culture => new RegionInfo(culture.Name)).Where(region => region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper)))
        {
            foreach (var name in new[] { region.EnglishName, region.NativeName, region.ThreeLetterISORegionName })
                if (Fold.Words(name) is { Length: > 0 } folded) codes.TryAdd(folded, region.TwoLetterISORegionName);
        }

        return codes;
    }
}
