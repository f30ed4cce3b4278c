using System.Buffers;
using System.Globalization;

namespace Handful.Formats.Csv;

/// <summary>
/// A spreadsheet runs a cell that begins with = + - @, or their full-width kin, as a formula, also behind blanks and characters that nobody
/// sees (OWASP, "CSV Injection"). An apostrophe before it makes it text; it is taken off where such a cell comes in again.
/// </summary>
public static class Formulas
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789 ()");

    /// <summary>The cell as a spreadsheet takes it for text.</summary>
    public static string Disarm(string cell) => IsOne(cell.TrimStart('\'')) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Disarm"/>.</summary>
    public static string Undo(string cell) => cell.StartsWith('\'') && IsOne(cell.TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsOne(string cell)
    {
        if (cell.Length == 0) return false;
        // A telephone number's + calculates nothing.
        if (cell[0] == '+' && cell.Length > 1 && !cell.AsSpan(1).ContainsAnyExcept(OfNumbers)) return false;
        if (char.IsControl(cell[0])) return true;
        return cell.FirstOrDefault(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign) && char.GetUnicodeCategory(sign) != UnicodeCategory.Format)
            is '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
    }
}
