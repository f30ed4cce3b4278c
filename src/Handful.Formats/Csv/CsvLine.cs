using System.Text;

namespace Handful.Formats.Csv;

/// <summary>Writes tables that every spreadsheet opens.</summary>
public static class CsvLine
{
    /// <summary>The cells in quotes, with the end of the line (RFC 4180); a cell that a spreadsheet would run is disarmed.</summary>
    public static string Of(IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            if (line.Length > 0) line.Append(',');
            line.Append('"').Append(Formulas.Disarm(cell).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return line.Append("\r\n").ToString();
    }
}
