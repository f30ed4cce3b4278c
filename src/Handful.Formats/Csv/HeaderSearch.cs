using Handful.Formats.Text;

namespace Handful.Formats.Csv;

/// <summary>Where a table's header stands and what parts its cells, told by the first lines of the file.</summary>
/// <param name="Delimiter">What parts the cells.</param>
/// <param name="Header">The names, empty ones where there is no header.</param>
/// <param name="HeaderLine">Its line counted from 1, or 0.</param>
/// <param name="BodyStart">How many of the looked-at lines lie before the first row of data.</param>
internal sealed record HeaderSearch(char Delimiter, IReadOnlyList<string> Header, int HeaderLine, int BodyStart)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static HeaderSearch In(List<PhysicalLine> window, Func<string, bool> isColumnName)
    {
        if (DelimiterSaid(window[0].Text) is { } said) return Best(window, [said], 1, isColumnName);
        return Best(window, Delimiters, 0, isColumnName);
    }

    // Excel writes and obeys "sep=;" as the first line.
    private static char? DelimiterSaid(string line) =>
        line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && Delimiters.Contains(line[4]) ? line[4] : null;

    private static HeaderSearch Best(List<PhysicalLine> window, char[] delimiters, int skip, Func<string, bool> isColumnName)
    {
        HeaderSearch? best = null;
        var bestScore = double.MinValue;
        foreach (var delimiter in delimiters)
        {
            var rows = CsvTokenizer.Rows(window.Skip(skip), delimiter).Where(row => row.Value is not null).Select(row => row.Value!).Take(60).ToList();
            for (var i = 0; i < Math.Min(rows.Count, 30); i++)
            {
                var score = Score(rows, i, isColumnName, out var isHeader);
                if (score <= bestScore) continue;
                bestScore = score;
                best = isHeader
                    ? new(delimiter, rows[i].Cells, rows[i].Line, window.Count)
                    : new(delimiter, [.. rows[i].Cells.Select(_ => "")], 0, rows[i].Line - 1);
            }
        }
        // Every line was refused: they still want to be told, one by one.
        if (best is null) return new(',', [""], 0, skip);
        return best.HeaderLine > 0 ? best with { BodyStart = AfterHeader(window, best) } : best;
    }

    // The next row may be a refused one: it belongs to the body too.
    private static int AfterHeader(List<PhysicalLine> window, HeaderSearch found)
    {
        var header = CsvTokenizer.Rows(window.Skip(found.HeaderLine - 1), found.Delimiter).Skip(1).FirstOrDefault();
        return header.At > 0 ? header.At - 1 : window.Count;
    }

    // Weights by trial on exports of seven programs: a known name outweighs a matching shape, data in a cell outweighs both.
    private static double Score(List<CsvRow> rows, int at, Func<string, bool> isColumnName, out bool isHeader)
    {
        var cells = rows[at].Cells;
        // Each once: a row in which an "x" stands in every column is no header of X profiles.
        var known = cells.Where(isColumnName).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        isHeader = known > 1 || !cells.Any(CellLooks.LikeData);
        var following = rows.Skip(at + 1).Take(10).ToList();
        var agreeing = following.Count == 0 ? 0.5 : following.Count(row => row.Cells.Count == cells.Count) / (double)following.Count;
        var shape = cells.Count > 1 ? 1 + (4 * agreeing) : known > 0 ? 0 : -5;
        return shape + (isHeader ? 3 * Math.Min(known, 8) : -6) - (0.05 * at);
    }
}
