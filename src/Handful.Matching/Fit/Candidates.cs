using System.Collections.Concurrent;

namespace Handful.Matching.Fit;

/// <summary>
/// Which pairs of a room are worth weighing against each other: everybody's best few, and some for those who would have hardly any. In a small room
/// all pairs are looked at, in a large one those that an inverted index proposes.
/// </summary>
internal sealed class Candidates(RoomIndex room)
{
    // Who has fewer partners is helped; whoever is sought by so many cannot be counted on, since they meet a handful.
    private const int Few = 5, Sought = 6 * Seeker.Kept;

    // Up to so many people everybody is compared with everybody.
    private const int SmallRoom = 250;

    private const int Batch = 64;

    private readonly int people = room.Terms.People;

    public List<FitPair> Find(IProgress<double>? progress, CancellationToken stop)
    {
        var postings = people > SmallRoom ? new Postings(room.Terms) : null;
        var found = new ConcurrentBag<List<ulong>>();
        ForAll(0, 0.7, () => new Seeker(room, postings), (seeker, person) => seeker.TakeBest(person, _ => true), seeker => found.Add(seeker.Pairs), progress, stop);
        var partners = Partners(Distinct(found));
        var lonely = Array.ConvertAll(partners, list => list.Count(other => partners[other].Count <= Sought) < Few);
        ForAll(0.7, 0.8, () => new Seeker(room, postings), (seeker, person) =>
        {
            if (lonely[person]) seeker.Help(person, Few, partners[person], other => partners[other].Count <= Sought, stop);
        }, seeker => found.Add(seeker.Pairs), progress, stop);
        return Weighed(Distinct(found), progress, stop);
    }

    private List<int>[] Partners(ulong[] pairs)
    {
        var partners = new List<int>[people];
        for (var person = 0; person < people; person++) partners[person] = [];
        foreach (var pair in pairs)
        {
            partners[(int)(pair >> 32)].Add((int)(pair & uint.MaxValue));
            partners[(int)(pair & uint.MaxValue)].Add((int)(pair >> 32));
        }
        return partners;
    }

    // Once more, always from the smaller number, so that a weight does not depend on who found whom.
    private List<FitPair> Weighed(ulong[] pairs, IProgress<double>? progress, CancellationToken stop)
    {
        var weighed = new FitPair[pairs.Length];
        var starts = new int[people + 1];
        foreach (var pair in pairs) starts[(int)(pair >> 32) + 1]++;
        for (var person = 0; person < people; person++) starts[person + 1] += starts[person];
        ForAll(0.8, 1, () => new PairScorer(room), (scorer, person) =>
        {
            if (starts[person] == starts[person + 1]) return;
            scorer.Take(person);
            for (var at = starts[person]; at < starts[person + 1]; at++)
            {
                var other = (int)(pairs[at] & uint.MaxValue);
                weighed[at] = new FitPair(person, other, scorer.Worth(other));
            }
        }, _ => { }, progress, stop);
        return [.. weighed];
    }

    private static ulong[] Distinct(IEnumerable<List<ulong>> found)
    {
        ulong[] sorted = [.. found.SelectMany(pairs => pairs)];
        Array.Sort(sorted);
        var count = 0;
        for (var at = 0; at < sorted.Length; at++)
            if (at == 0 || sorted[at] != sorted[at - 1]) sorted[count++] = sorted[at];
        return sorted[..count];
    }

    private void ForAll<T>(double from, double until, Func<T> begin, Action<T, int> step, Action<T> end, IProgress<double>? progress, CancellationToken stop)
    {
        var (done, batches) = (0, (people + Batch - 1) / Batch);
        Parallel.For(0, batches, new ParallelOptions { CancellationToken = stop }, begin, (batch, _, tools) =>
        {
            stop.ThrowIfCancellationRequested();
            for (var person = batch * Batch; person < Math.Min(people, (batch + 1) * Batch); person++) step(tools, person);
            progress?.Report(from + ((until - from) * Interlocked.Increment(ref done) / batches));
            return tools;
        }, end);
    }
}
