using Handful.Formats.Text;

namespace Handful.Formats.Csv;

/// <summary>
/// A text file of rows and columns, parted by commas, semicolons, tabs or pipes, with its header wherever it stands: lines before it
/// (a title, LinkedIn's notes, Excel's <c>sep=;</c>) are passed over. Rows are streamed. Nothing in a file makes it throw.
/// </summary>
public sealed class CsvTable
{
    private readonly IEnumerable<PhysicalLine> body;

    private CsvTable(IEnumerable<PhysicalLine> body, char delimiter, IReadOnlyList<string> header, int headerLine, string? why)
    {
        this.body = body;
        Delimiter = delimiter;
        Header = header;
        HeaderLine = headerLine;
        Why = why;
    }

    /// <summary>What parts the cells: comma, semicolon, tab or pipe.</summary>
    public char Delimiter { get; }

    /// <summary>The column names as they came, in their order, repeated ones included; empty names where the file has no header.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The line of the header, counted from 1, or 0 where the first row is already data.</summary>
    public int HeaderLine { get; }

    /// <summary>A sentence that says why there is no table in the file, or null.</summary>
    public string? Why { get; }

    /// <summary>Looks for delimiter and header and stands before the first row.</summary>
    /// <param name="file">Read from its position on and left open.</param>
    /// <param name="isColumnName">Knows the names that columns have; by default those of contact lists in five languages.</param>
    public static CsvTable Open(Stream file, Func<string, bool>? isColumnName = null)
    {
        var prefix = TextDecoding.ReadPrefix(file);
        return TextDecoding.IsText(prefix)
            ? Open(LineReader.Lines(prefix, file), isColumnName)
            : new([], ',', [], 0, "This file is not text.");
    }

    /// <inheritdoc cref="Open(Stream, Func{string, bool}?)"/>
    public static CsvTable Open(TextReader text, Func<string, bool>? isColumnName = null) => Open(LineReader.Lines(text), isColumnName);

    /// <summary>The column of that name (letter case, accents and punctuation aside), the first where it repeats, or -1.</summary>
    public int Column(string name)
    {
        var folded = Words.Fold(name);
        for (var i = 0; i < Header.Count; i++)
            if (Words.Fold(Header[i]) == folded)
                return i;
        return -1;
    }

    /// <summary>The rows below the header, once; rows without any text are passed over.</summary>
    public IEnumerable<Reading<CsvRow>> Rows()
    {
        if (Why is not null)
        {
            yield return Reading<CsvRow>.Refused(1, Why);
            yield break;
        }
        foreach (var row in CsvTokenizer.Rows(body, Delimiter))
            yield return row.Value is { } read && read.Cells.Count < Header.Count ? row with { Value = Padded(read) } : row;
    }

    private static CsvTable Open(IEnumerable<PhysicalLine> text, Func<string, bool>? isColumnName)
    {
        var lines = text.GetEnumerator();
        var window = new List<PhysicalLine>();
        for (var size = 0; window.Count < 100 && size < LineReader.Longest && lines.MoveNext(); size += lines.Current.Text.Length)
            window.Add(lines.Current);
        if (window.TrueForAll(line => string.IsNullOrWhiteSpace(line.Text))) return new([], ',', [], 0, "This file is empty.");
        var found = HeaderSearch.In(window, isColumnName ?? ColumnWords.Knows);
        return new(window.Skip(found.BodyStart).Concat(Rest(lines)), found.Delimiter, found.Header, found.HeaderLine, null);
    }

    private CsvRow Padded(CsvRow row) =>
        row with { Cells = [.. row.Cells, .. Enumerable.Repeat("", Header.Count - row.Cells.Count)] };

    private static IEnumerable<PhysicalLine> Rest(IEnumerator<PhysicalLine> lines)
    {
        using (lines)
            while (lines.MoveNext())
                yield return lines.Current;
    }
}
