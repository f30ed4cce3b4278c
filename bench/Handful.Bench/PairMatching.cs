using System.Diagnostics;
using System.Globalization;
using Handful.Matching.Solving;

namespace Handful.Bench;

/// <summary>One run of the solver on pairs from a file, as one line that bench/match puts into its table.</summary>
internal static class PairMatching
{
    internal static void Run(string file, int size)
    {
        var graph = PairRooms.Read(file);
        using var self = Process.GetCurrentProcess();
        var (from, worked) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        var plan = GroupSolver.Solve(graph, Enumerable.Repeat(size, graph.People).ToArray());
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        self.Refresh();
        var processor = (self.TotalProcessorTime - worked).TotalSeconds;
        var verdict = PlanChecker.Check(graph, plan.Chosen, Enumerable.Repeat(size, graph.People).ToArray(), plan.ForCoverage ?? plan.Certificate);
        if (verdict.Fault is { } fault) throw new InvalidOperationException(fault);
        var withPairs = graph.Pairs.ToArray().SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Count();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{graph.People},{graph.Pairs.Length},{seconds:0.000},{processor:0.000},{plan.Value:R},{plan.Certificate.Bound:R},{plan.Bound:R},{withPairs - plan.Served},{plan.PriceOfCoverage:R},{self.PeakWorkingSet64 >> 20}"));
    }
}
