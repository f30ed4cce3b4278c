using System.Text.RegularExpressions;

namespace Handful.Formats.Csv;

/// <summary>What a cell's value looks like, whatever its column is called.</summary>
internal static partial class CellLooks
{
    public static bool LikeEmail(string cell) => cell.Length < 320 && Email().IsMatch(cell);

    public static bool LikeLink(string cell) => Link().IsMatch(cell);

    /// <summary>At least seven digits, and nothing that a number is not written with.</summary>
    public static bool LikePhone(string cell) =>
        cell.Length is >= 7 and <= 40 && cell.Count(char.IsAsciiDigit) is >= 7 and <= 15 && Phone().IsMatch(cell) && !DateOrTime().IsMatch(cell);

    public static bool LikeData(string cell) =>
        cell.Length > 0 && (LikeEmail(cell) || LikeLink(cell) || LikePhone(cell) || Number().IsMatch(cell) || DateOrTime().IsMatch(cell));

    [GeneratedRegex(@"^[^@\s,;<>""]+@[^@\s,;<>""]+\.[^@\s,;<>.""]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"^(https?://|www\.)\S+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(tel:)?\+?[0-9 ()./\-]+(\s*(x|ext\.?)\s*[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[0-9.,]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4})([ T,].*)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateOrTime();
}
