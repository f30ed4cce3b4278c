using System.Diagnostics;

namespace Handful.Kernel;

/// <summary>
/// Work that nobody waits for steps aside while somebody does: an import fills two cores, and a page that shares them would take twice as long.
/// It is never kept from going on: however many pages are asked for, a part of the time is its own.
/// </summary>
public sealed class Courtesy
{
    // A page is made in this time; beside what takes longer (a large download) the work goes on, slowly.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(400);
    private static readonly long Share = Stopwatch.Frequency / 100;

    [ThreadStatic]
    private static long workingUntil;

    private int reading;
    private int writing;
    private int asked;
    private int given;

    /// <summary>
    /// Whether somebody waits to change something, and had no turn yet: the database takes one change at a time, so the work should end its
    /// transaction. Each asks for one turn: a large upload takes minutes before it changes anything.
    /// </summary>
    public bool IsTurnAsked => Volatile.Read(ref writing) > 0 && Volatile.Read(ref asked) != Volatile.Read(ref given);

    /// <summary>Somebody waits for an answer from now until the result is disposed of.</summary>
    /// <param name="changes">Whether they change something.</param>
    public Waiting Wait(bool changes)
    {
        if (changes) Interlocked.Increment(ref asked);
        Interlocked.Increment(ref changes ? ref writing : ref reading);
        return new Waiting(this, changes);
    }

    /// <summary>Between two small steps of work: lets a page be made first. Not while somebody waits for the work's own transaction to end.</summary>
    public void StepAside()
    {
        if (Volatile.Read(ref reading) == 0 || IsTurnAsked || Stopwatch.GetTimestamp() < workingUntil) return;
        var from = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref reading) > 0 && !IsTurnAsked && Stopwatch.GetElapsedTime(from) < Longest) Thread.Sleep(1);
        workingUntil = Stopwatch.GetTimestamp() + Share;
    }

    /// <summary>Between two transactions: lets a change be made first.</summary>
    public async Task GiveTurnAsync(CancellationToken cancellation)
    {
        if (!IsTurnAsked) return;
        Volatile.Write(ref given, Volatile.Read(ref asked));
        var from = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref writing) > 0 && Stopwatch.GetElapsedTime(from) < LongestTurn) await Task.Delay(2, cancellation);
    }

    /// <summary>That somebody waits.</summary>
    public readonly record struct Waiting(Courtesy Courtesy, bool Changes) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref Changes ? ref Courtesy.writing : ref Courtesy.reading);
    }
}
