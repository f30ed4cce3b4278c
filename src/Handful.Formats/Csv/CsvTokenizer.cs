using System.Text;
using Handful.Formats.Text;

namespace Handful.Formats.Csv;

/// <summary>
/// Cuts lines into rows of cells (RFC 4180, forgiving). Written here because no library refuses one broken line and takes up again
/// on the very next: they read an unclosed quotation mark to the end of the file.
/// </summary>
internal sealed class CsvTokenizer : IDisposable
{
    private readonly IEnumerator<PhysicalLine> lines;
    private readonly char delimiter;
    private readonly Stack<PhysicalLine> again = new();

    public CsvTokenizer(IEnumerable<PhysicalLine> lines, char delimiter)
    {
        this.lines = lines.GetEnumerator();
        this.delimiter = delimiter;
    }

    public static IEnumerable<Reading<CsvRow>> Rows(IEnumerable<PhysicalLine> lines, char delimiter)
    {
        using var tokenizer = new CsvTokenizer(lines, delimiter);
        while (tokenizer.Next() is { } line)
        {
            var row = tokenizer.Row(line);
            if (row.Value is null || row.Value.Cells.Any(cell => cell.Length > 0)) yield return row;
        }
    }

    public void Dispose() => lines.Dispose();

    private PhysicalLine? Next()
    {
        if (again.TryPop(out var line)) return line;
        return lines.MoveNext() ? lines.Current : null;
    }

    private Reading<CsvRow> Row(PhysicalLine first)
    {
        if (first.TooLong) return Reading<CsvRow>.Refused(first.Number, "This line is too long to be one person.", first.Text);
        var ahead = new List<PhysicalLine>();
        var cells = Cells(first, ahead);
        if (cells is null)
        {
            for (var i = ahead.Count - 1; i >= 0; i--) again.Push(ahead[i]);
            return Reading<CsvRow>.Refused(first.Number, "A quotation mark opens here and never closes.", first.Text);
        }
        return first.Text.Contains('\0', StringComparison.Ordinal) || ahead.Exists(l => l.Text.Contains('\0', StringComparison.Ordinal))
            ? Reading<CsvRow>.Refused(first.Number, "This line is not text.", Words.Clean(first.Text))
            : new Reading<CsvRow>(first.Number, new CsvRow(first.Number, cells));
    }

    private List<string>? Cells(PhysicalLine first, List<PhysicalLine> ahead)
    {
        var cells = new List<string>();
        var text = first.Text;
        for (var at = 0; ;)
        {
            var quote = at;
            while (quote < text.Length && text[quote] == ' ') quote++;
            if (quote < text.Length && text[quote] == '"')
            {
                at = quote + 1;
                if (Quoted(ref text, ref at, ahead) is not { } cell) return null;
                cells.Add(Words.Clean(cell));
            }
            else
            {
                var end = text.IndexOf(delimiter, at);
                if (end < 0) end = text.Length;
                cells.Add(Words.Clean(text[at..end]));
                at = end;
            }
            if (at >= text.Length) return cells;
            at++;
        }
    }

    // Null where the quotation mark never closes. Stray marks inside are kept, but only on the line of the opening mark:
    // on a later line one is the opening of a next cell, and so the first was never closed. That also keeps the reading linear:
    // a line that could start another long look ahead ends this one.
    private string? Quoted(ref string text, ref int at, List<PhysicalLine> ahead)
    {
        var cell = new StringBuilder();
        bool crossed = false, stray = false;
        while (true)
        {
            if (at == text.Length)
            {
                if (stray || Next() is not { } next) return null;
                ahead.Add(next);
                if (next.TooLong || cell.Length + next.Text.Length > LineReader.Longest) return null;
                cell.Append('\n');
                (text, at, crossed) = (next.Text, 0, true);
                continue;
            }
            if (text[at] != '"')
            {
                var mark = text.IndexOf('"', at);
                if (mark < 0) mark = text.Length;
                cell.Append(text, at, mark - at);
                at = mark;
                continue;
            }
            if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at += 2;
                continue;
            }
            var end = at + 1;
            while (end < text.Length && text[end] == ' ') end++;
            if (end == text.Length || text[end] == delimiter)
            {
                at = end;
                return cell.ToString();
            }
            if (crossed) return null;
            stray = true;
            cell.Append('"');
            at++;
        }
    }
}
