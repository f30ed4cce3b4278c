using System.Globalization;

namespace Handful.Accounts;

internal static class Regions
{
    /// <summary>The country this machine is set up for, or empty.</summary>
    internal static string OfThisMachine()
    {
        try
        {
            var culture = CultureInfo.CurrentCulture;
            return culture.Name.Length == 0 || culture.IsNeutralCulture ? "" : new RegionInfo(culture.Name).TwoLetterISORegionName;
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
