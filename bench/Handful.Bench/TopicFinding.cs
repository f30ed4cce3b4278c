using BenchmarkDotNet.Attributes;
using Handful.Matching.Topics;

namespace Handful.Bench;

/// <summary>Two million letters of biographies, and the nearness of topics that have nothing to do with each other, which takes longest.</summary>
[MemoryDiagnoser]
public class TopicFinding
{
    private const string Biography =
        """
        Founder of a small climate tech startup that turns farm waste into biogas. Before that, ten years in chemical engineering. Bakes sourdough.
        Hausärztin auf dem Land, Imkerin, singt im Kirchenchor. Kubernetes, Go, Rust, distributed systems. Lives in Lyon with two cats.
        Profesora de matemáticas; le gustan el ajedrez y la novela negra. Asked about running a studio, and whether we know a good lawyer.

        """;

    private readonly string text = string.Concat(Enumerable.Repeat(Biography, 2_000_000 / Biography.Length));

    [Benchmark]
    public int FindTopics() => TopicFinder.Find(text).Count;

    [Benchmark]
    public double MeasureNearness() => TopicNearness.Between("sourdough", "Kubernetes").Value;
}
