namespace Handful.Matching.Fit;

/// <summary>Looks for partners for one person after the other. Used by one thread.</summary>
internal sealed class Seeker(RoomIndex room, Postings? postings)
{
    /// <summary>How many of their best everybody brings in; one is often among the best of the other too.</summary>
    public const int Kept = 18;

    // How many the index proposes, of whom the best are kept.
    private const int Proposed = 40;

    // How many are looked at for somebody for whom the index proposes nobody.
    private const int Looks = 40;

    private readonly PairScorer scorer = new(room);
    private readonly Shortlist? shortlist = postings is null ? null : new Shortlist(room, postings);
    private readonly Best proposed = new(Proposed, room.Places), best = new(Kept, room.Places);

    /// <summary>The pairs found so far, the smaller number in the upper half.</summary>
    public List<ulong> Pairs { get; } = [];

    /// <summary>The best for one person of those with whom there is something to talk about.</summary>
    public void TakeBest(int person, Func<int, bool> among)
    {
        scorer.Take(person);
        best.Clear(person);
        if (shortlist is null)
        {
            for (var other = 0; other < room.Terms.People; other++)
                if (room.Ties.MayMeet(person, other) && among(other)) Weigh(other);
        }
        else
        {
            shortlist.Find(person, scorer.Reached, proposed, other => room.Ties.MayMeet(person, other) && among(other));
            foreach (var (_, other) in proposed.All) Weigh(other);
        }
        foreach (var (_, other) in best.All) Pairs.Add(Pair(person, other));
    }

    /// <summary>More for somebody whose partners are few or sought by everybody: whoever fits among the rest, else anybody who may be met.</summary>
    public void Help(int person, int wanted, int[] partners, Func<int, bool> hasRoom, CancellationToken stop)
    {
        TakeBest(person, other => hasRoom(other) && !partners.Contains(other));
        var missing = wanted - partners.Count(hasRoom) - best.Count;
        if (missing <= 0) return;
        HashSet<int> taken = [.. partners];
        foreach (var (_, other) in best.All) taken.Add(other);
        var few = new Best(missing, room.Places);
        few.Clear(person);
        for (var (step, looks) = (1, 0); step < room.Terms.People && looks < Looks; step++)
        {
            if (step % 4096 == 0) stop.ThrowIfCancellationRequested();
            var other = room.Order[(room.Places[person] + step) % room.Terms.People];
            if (!room.Ties.MayMeet(person, other) || taken.Contains(other)) continue;
            looks++;
            few.Add(scorer.Worth(other), other);
        }
        foreach (var (_, other) in few.All) Pairs.Add(Pair(person, other));
    }

    private void Weigh(int other)
    {
        var (mine, theirs) = scorer.Vectors(other);
        if (!mine.IsNothing || !theirs.IsNothing) best.Add(room.Weights.Of(mine, theirs), other);
    }

    private static ulong Pair(int one, int other) => ((ulong)Math.Min(one, other) << 32) | (uint)Math.Max(one, other);
}
