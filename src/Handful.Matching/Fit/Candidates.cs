using System.Collections.Concurrent;
using System.Runtime.InteropServices;

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

    public IReadOnlyList<FitPair> Find(IProgress<double>? progress, CancellationToken stop)
    {
        var postings = people > SmallRoom ? new Postings(room.Terms, stop) : null;
        var found = new ConcurrentBag<List<ulong>>();
        ForAll(0, 0.7, () => new Seeker(room, postings), (seeker, person) => seeker.TakeBest(person, _ => true),
            seeker => found.Add(seeker.Pairs), progress, stop);
        var partners = Partners(found, stop);
        var lonely = Array.ConvertAll(partners, list => list.Count(other => partners[other].Length <= Sought) < Few);
        ForAll(0.7, 0.8, () => new Seeker(room, postings), (seeker, person) =>
        {
            if (lonely[person]) seeker.Help(person, Few, partners[person], other => partners[other].Length <= Sought, stop);
        }, seeker => found.Add(seeker.Pairs), progress, stop);
        return Weighed(Partners(found, stop), progress, stop);
    }

    // By buckets and not by one large sort, which nobody could stop.
    private int[][] Partners(IEnumerable<List<ulong>> found, CancellationToken stop)
    {
        var partners = new List<int>[people];
        for (var person = 0; person < people; person++) partners[person] = [];
        foreach (var pairs in found)
        {
            for (var at = 0; at < pairs.Count; at++)
            {
                if (at % 4096 == 0) stop.ThrowIfCancellationRequested();
                var (one, other) = ((int)(pairs[at] >> 32), (int)(pairs[at] & uint.MaxValue));
                partners[one].Add(other);
                partners[other].Add(one);
            }
        }
        var distinct = new int[people][];
        Parallel.For(0, people, new ParallelOptions { CancellationToken = stop }, person => distinct[person] = Distinct(partners[person]));
        return distinct;
    }

    private static int[] Distinct(List<int> partners)
    {
        partners.Sort();
        var count = 0;
        for (var at = 0; at < partners.Count; at++)
            if (at == 0 || partners[at] != partners[at - 1]) partners[count++] = partners[at];
        return [.. CollectionsMarshal.AsSpan(partners)[..count]];
    }

    // Once more, always from the smaller number, so that a weight does not depend on who found whom.
    private FitPair[] Weighed(int[][] partners, IProgress<double>? progress, CancellationToken stop)
    {
        var starts = new int[people + 1];
        for (var person = 0; person < people; person++) starts[person + 1] = starts[person] + partners[person].Count(other => other > person);
        var weighed = new FitPair[starts[people]];
        ForAll(0.8, 1, () => new PairScorer(room), (scorer, person) =>
        {
            if (starts[person] == starts[person + 1]) return;
            scorer.Take(person);
            var at = starts[person];
            foreach (var other in partners[person])
                if (other > person) weighed[at++] = new FitPair(person, other, scorer.Worth(other));
        }, _ => { }, progress, stop);
        return weighed;
    }

    private void ForAll<T>(
        double from, double until, Func<T> begin, Action<T, int> step, Action<T> end, IProgress<double>? progress, CancellationToken stop)
    {
        var (done, batches) = (0, (people + Batch - 1) / Batch);
        Parallel.For(0, batches, new ParallelOptions { CancellationToken = stop }, begin, (batch, _, tools) =>
        {
            for (var person = batch * Batch; person < Math.Min(people, (batch + 1) * Batch); person++)
            {
                stop.ThrowIfCancellationRequested();
                step(tools, person);
            }
            progress?.Report(from + ((until - from) * Interlocked.Increment(ref done) / batches));
            return tools;
        }, end);
    }
}
