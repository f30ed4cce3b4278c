using System.Text;

namespace Handful.Formats.Csv;

/// <summary>A line of a table for every spreadsheet: each cell quoted, and what a spreadsheet would reckon with disarmed.</summary>
public static class CsvLine
{
    /// <summary>With its line end.</summary>
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
