namespace Handful.Matching.Solving;

/// <summary>People waiting for their turn, each at most once, first in first out.</summary>
internal sealed class BidderQueue(int people)
{
    private readonly int[] ring = new int[people];
    private readonly bool[] waits = new bool[people];
    private int first;
    private int count;

    internal void Add(int person)
    {
        if (waits[person]) return;
        waits[person] = true;
        var at = first + count++;
        ring[at < ring.Length ? at : at - ring.Length] = person;
    }

    internal bool TryTake(out int person)
    {
        person = -1;
        if (count == 0) return false;
        person = ring[first];
        waits[person] = false;
        count--;
        if (++first == ring.Length) first = 0;
        return true;
    }
}
