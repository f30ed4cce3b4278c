using System.Globalization;
using Handful.Formats.Csv;
using Handful.Formats.Text;

namespace Handful.Formats.Pairs;

/// <summary>Two who may meet, by their places in <see cref="PairList.Ids"/>, and what it is worth: finite and above 0.</summary>
public readonly record struct ListedPair(int A, int B, double Weight);

/// <summary>A line that gave no pair, and why.</summary>
public sealed record RefusedPair(int At, string Why);

/// <summary>A graph as it stands in a file.</summary>
/// <param name="Ids">Everybody who is named, in their order.</param>
/// <param name="Pairs">Each two once.</param>
/// <param name="Refused">Lines that could not be used.</param>
public sealed record PairList(IReadOnlyList<string> Ids, IReadOnlyList<ListedPair> Pairs, IReadOnlyList<RefusedPair> Refused);

/// <summary>Reads who may meet whom from a table <c>a,b,weight</c>: with or without its header, parted by commas, semicolons or tabs, some millions of lines.</summary>
public static class PairLists
{
    private const int MostRefused = 1_000;

    private static readonly string[] Header = ["a", "b", "weight"];

    /// <param name="file">Read from its position on and left open.</param>
    public static PairList Read(Stream file)
    {
        var reading = new Reader();
        var prefix = TextDecoding.ReadPrefix(file);
        if (!TextDecoding.IsText(prefix)) return new PairList([], [], [new RefusedPair(1, "This file is not text.")]);
        foreach (var line in LineReader.Lines(prefix, file)) reading.Take(line);
        return reading.Done();
    }

    private sealed class Reader
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> placeOf;
        private readonly List<string> ids = [];
        private readonly List<ListedPair> pairs = [];
        private readonly HashSet<long> known = [];
        private readonly List<RefusedPair> refused = [];
        private char delimiter;

        public Reader() => placeOf = places.GetAlternateLookup<ReadOnlySpan<char>>();

        public PairList Done() => new(ids, pairs, refused);

        public void Take(PhysicalLine line)
        {
            if (string.IsNullOrWhiteSpace(line.Text)) return;
            if (line.TooLong) Refuse(line.Number, "This line is too long to be a pair.");
            if (delimiter == 0)
            {
                delimiter = line.Text.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Text.Contains(';', StringComparison.Ordinal) ? ';' : ',';
                if (IsHeader(line.Text)) return;
            }

            // Nearly every line: three plain cells, read without copying any of them.
            if (!line.Text.Contains('"', StringComparison.Ordinal)) TakePlain(line);
            else if (CsvTokenizer.Rows([line], delimiter).FirstOrDefault().Value is not { Cells: [var a, var b, var weight, ..] }) Refuse(line.Number, "There are not three cells here: a, b and weight.");
            else Add(line.Number, a.Trim(), b.Trim(), weight);
        }

        private void TakePlain(PhysicalLine line)
        {
            Span<Range> cells = stackalloc Range[4];
            var text = line.Text.AsSpan();
            if (text.Split(cells, delimiter, StringSplitOptions.TrimEntries) < 3) Refuse(line.Number, "There are not three cells here: a, b and weight.");
            else Add(line.Number, text[cells[0]], text[cells[1]], text[cells[2]]);
        }

        private void Add(int at, ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> weight)
        {
            if (a.IsEmpty || b.IsEmpty) Refuse(at, "One of the two is not named.");
            else if (a.SequenceEqual(b)) Refuse(at, "Nobody can meet themselves.");
            else if (!double.TryParse(weight, NumberStyles.Float, CultureInfo.InvariantCulture, out var worth) || !double.IsFinite(worth)) Refuse(at, "The weight is not a number.");
            else if (worth <= 0) Refuse(at, "The weight is not above 0: the two had better not meet.");
            else
            {
                var (one, other) = (PlaceOf(a), PlaceOf(b));
                if (known.Add(((long)Math.Min(one, other) << 32) | (uint)Math.Max(one, other))) pairs.Add(new ListedPair(one, other, worth));
                else Refuse(at, "These two stand above already.");
            }
        }

        private int PlaceOf(ReadOnlySpan<char> id)
        {
            if (placeOf.TryGetValue(id, out var place)) return place;
            ids.Add(id.ToString());
            placeOf[id] = ids.Count - 1;
            return ids.Count - 1;
        }

        private bool IsHeader(string text) => text.Split(delimiter, StringSplitOptions.TrimEntries) is { Length: >= 3 } cells && cells.Take(3).Select(cell => cell.Trim('"').ToLowerInvariant()).SequenceEqual(Header);

        private void Refuse(int at, string why)
        {
            if (refused.Count < MostRefused) refused.Add(new RefusedPair(at, why));
        }
    }
}
