using System.Globalization;
using Handful.Formats.Csv;
using Handful.Kernel;

namespace Handful.Experiments;

/// <summary>The results of an experiment as a table has them, with the names of its two arms.</summary>
/// <param name="With">The arm whose mean is counted up from the other's.</param>
/// <param name="Without">The arm it is held against.</param>
/// <param name="Results">In the order of the file.</param>
public sealed record Trial(string With, string Without, IReadOnlyList<Result> Results);

/// <summary>
/// A table with the columns occasion, arm and outcome, and block where lots were drawn in blocks. One bad row and nothing is analysed:
/// what is left out silently changes what is found.
/// </summary>
public static class TrialFile
{
    private const int MostTold = 20;

    private static readonly string[] Needed = ["occasion", "arm", "outcome"];

    // What people call doing nothing; where only one arm is called so, the other is counted up from it.
    private static readonly string[] Without = ["control", "without", "off", "no", "none", "not shown", "hidden", "placebo", "baseline", "usual", "as usual", "before", "false", "0"];

    public static Outcome<Trial> Read(Stream file)
    {
        var table = CsvTable.Open(file, name => name.Trim().ToUpperInvariant() is "OCCASION" or "ARM" or "OUTCOME" or "BLOCK");
        if (table.Why is { } why) return new Refusal(Refusal.Invalid, why);
        var missing = Needed.Where(name => table.Column(name) < 0).ToList();
        if (missing.Count > 0) return new Refusal(Refusal.Invalid, $"There is no column named {string.Join(" and none named ", missing)}. The first line names the columns: occasion,arm,outcome.");
        var reading = new Rows(table);
        if (reading.Refused.Count > 0) return new Refusal(Refusal.Invalid, string.Join('\n', reading.Refused.Take(MostTold).Append(Rest(reading.Refused.Count))));
        return reading.Arms switch
        {
            [] => new Refusal(Refusal.Invalid, "There is no row below the names of the columns."),
            [var only] => new Refusal(Refusal.Invalid, $"Every occasion has the arm “{only}”. A comparison needs two."),
            _ => reading.ToTrial(),
        };
    }

    private static string Rest(int refused) => refused > MostTold ? $"and {refused - MostTold} more lines. Nothing was analysed." : "Nothing was analysed.";

    /// <summary>The arm that is held against: the one whose name says so; else the first in the order of letters, as R takes it.</summary>
    internal static (string With, string Without) Order(string one, string other)
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        return IsWithout(second) && !IsWithout(first) ? (first, second) : (second, first);
    }

    private static bool IsWithout(string arm) =>
        Without.Contains(arm.ToLowerInvariant()) || arm.StartsWith("no ", StringComparison.OrdinalIgnoreCase) || arm.StartsWith("not ", StringComparison.OrdinalIgnoreCase) || arm.StartsWith("without ", StringComparison.OrdinalIgnoreCase);

    private sealed class Rows
    {
        private readonly CsvTable table;
        private readonly List<(string Arm, double Outcome, string Block)> read = [];
        private readonly Dictionary<string, int> occasions = [];

        internal Rows(CsvTable table)
        {
            this.table = table;
            foreach (var row in table.Rows())
            {
                if ((row.Value is { } cells ? Take(cells) : row.Why) is { } why) Refused.Add($"line {row.Value?.Line ?? row.At}: {why}");
            }
        }

        internal List<string> Refused { get; } = [];

        internal List<string> Arms { get; } = [];

        internal Trial ToTrial()
        {
            var (with, without) = Order(Arms[0], Arms[1]);
            var blocks = read.Select(row => row.Block).Distinct().ToList();
            return new Trial(with, without, [.. read.Select(row => new Result(row.Arm == with, row.Outcome, blocks.IndexOf(row.Block)))]);
        }

        private string? Take(CsvRow row)
        {
            var (occasion, arm, told) = (row[table.Column("occasion")], row[table.Column("arm")], row[table.Column("outcome")]);
            if (occasion.Length == 0) return "it names no occasion.";
            if (occasions.TryGetValue(occasion, out var before)) return $"occasion “{occasion}” stands on line {before} already.";
            if (arm.Length == 0) return "it names no arm.";
            if (told.Length == 0) return "it has no outcome.";
            if (Number(told) is not { } outcome) return $"“{told}” is not a number.";
            var known = Arms.Find(name => string.Equals(name, arm, StringComparison.OrdinalIgnoreCase));
            if (known is null && Arms.Count == 2) return $"“{arm}” would be a third arm, beside “{Arms[0]}” and “{Arms[1]}”.";
            if (known is null) Arms.Add(known = arm);
            occasions[occasion] = row.Line;
            read.Add((known, outcome, row[table.Column("block")]));
            return null;
        }

        // A spreadsheet of a country that writes 4,5 parts its cells by semicolons.
        private double? Number(string told) =>
            double.TryParse(table.Delimiter == ';' ? told.Replace(',', '.') : told, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
