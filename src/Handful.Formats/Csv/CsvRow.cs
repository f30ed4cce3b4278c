namespace Handful.Formats.Csv;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line of the file on which it starts, counted from 1.</param>
/// <param name="Cells">Trimmed; at least as many as the header has, more where the row is longer.</param>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>How many cells stand in the file.</summary>
    public int Width { get; init; } = Cells.Count;

    /// <summary>The cell at <paramref name="column"/>, or empty where there is no such column.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    /// <summary>The row as one text, for showing what was refused.</summary>
    public override string ToString() => string.Join(", ", Cells.Where(cell => cell.Length > 0));
}
