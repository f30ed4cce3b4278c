namespace Handful.Matching.Solving;

/// <summary>Looks often enough whether the work is still wanted, and says how far it is.</summary>
internal sealed class Pace(IProgress<double>? progress, CancellationToken stop)
{
    // Steps are array reads of a few nanoseconds; this many take well below a millisecond.
    private const int StepsBetweenLooks = 1 << 15;

    private int steps;
    private double from;
    private double to = 1;
    private double reported = -1;

    internal void Step(int count)
    {
        steps += count;
        if (steps < StepsBetweenLooks) return;
        steps = 0;
        stop.ThrowIfCancellationRequested();
    }

    /// <summary>What is reported next, 0 to 1, stands for this part of the whole.</summary>
    internal void Part(double start, double end) => (from, to) = (start, end);

    internal void Report(double share)
    {
        stop.ThrowIfCancellationRequested();
        var now = from + ((to - from) * Math.Clamp(share, 0, 1));
        if (now <= reported) return;
        reported = now;
        progress?.Report(now);
    }
}
