using System.Diagnostics;

namespace Handful.Kernel;

/// <summary>
/// Work that nobody waits for steps aside while somebody does: an import fills two cores, and a page that shares them would take twice as long.
/// </summary>
public sealed class Courtesy
{
    // A page is made in a fraction of it. What takes longer (a large download) shares, or the work would never end.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private long since;
    private int reading;
    private int writing;

    /// <summary>Somebody waits for an answer from now until the result is disposed of.</summary>
    /// <param name="changes">Whether they change something, for which the database takes one at a time.</param>
    public Waiting Wait(bool changes)
    {
        Volatile.Write(ref since, Stopwatch.GetTimestamp());
        Interlocked.Increment(ref changes ? ref writing : ref reading);
        return new Waiting(this, changes);
    }

    /// <summary>Between two small steps of work: lets a page be made first.</summary>
    public void StepAside()
    {
        while (Volatile.Read(ref reading) > 0 && Stopwatch.GetElapsedTime(Volatile.Read(ref since)) < Longest) Thread.Sleep(1);
    }

    /// <summary>Whether somebody waits to change something: the work should end its transaction.</summary>
    public bool IsTurnAsked => Volatile.Read(ref writing) > 0;

    /// <summary>Between two transactions: lets a change be made first.</summary>
    public async Task GiveTurnAsync(CancellationToken cancellation)
    {
        while (IsTurnAsked && Stopwatch.GetElapsedTime(Volatile.Read(ref since)) < Longest * 2) await Task.Delay(2, cancellation);
    }

    /// <summary>That somebody waits.</summary>
    public readonly struct Waiting(Courtesy courtesy, bool changes) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref changes ? ref courtesy.writing : ref courtesy.reading);
    }
}
