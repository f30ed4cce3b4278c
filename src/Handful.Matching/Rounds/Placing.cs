namespace Handful.Matching.Rounds;

/// <summary>Finds a place for one meeting, moving others to other rounds where it must, and none out.</summary>
internal sealed class Placing(Timetable table, bool sparing)
{
    // Chains tried for one meeting, most of which end at once or at the wrong person.
    private const int MostChains = 32;

    private readonly KempeChain _chain = new(table);
    private readonly VizingFan _fan = new(table, new KempeChain(table));
    private readonly RoundShift _shift = new(table);

    internal bool TryPlace(int meeting)
    {
        if (TryFree(meeting) || TrySwapping(meeting)) return true;
        if (table.Tables < int.MaxValue) return TryMakingRoom(meeting);
        if (table.HasTimes) return false;
        var (a, b) = table.Graph.Pair(meeting);
        return _fan.TryPlace(meeting, a) || _fan.TryPlace(meeting, b);
    }

    internal bool TryFree(int meeting)
    {
        if (CommonFree(meeting) is not { } round) return false;
        table.Move(meeting, round);
        return true;
    }

    /// <summary>A round in which both are there and free and a table is: the first, or, where evening out may not follow, the emptiest.</summary>
    private int? CommonFree(int meeting)
    {
        var (a, b) = table.Graph.Pair(meeting);
        int? best = null;
        for (var round = Math.Max(table.FirstFree(a), table.FirstFree(b)); round < table.Open; round++)
        {
            if (!table.Allows(meeting, round) || !table.Accepts(meeting, round)) continue;
            if (!table.HasTimes && !sparing) return round;
            if (best is not { } known || table.Size(round) < table.Size(known)) best = round;
        }

        return best;
    }

    /// <summary>A round in which one of the two is free becomes free for the other by the shortest of some chains (König 1916).</summary>
    private bool TrySwapping(int meeting)
    {
        var (a, b) = table.Graph.Pair(meeting);
        var best = (Person: 0, First: 0, Other: 0, Length: int.MaxValue);
        var tried = 0;
        foreach (var (one, other) in new[] { (a, b), (b, a) })
        {
            for (var first = table.FirstFree(one); first < table.Open && tried < MostChains; first++)
            {
                if (!table.IsFree(one, first) || !table.Allows(meeting, first) || table.IsFree(other, first)) continue;
                for (var second = table.FirstFree(other); second < table.Open && tried < MostChains; second++)
                {
                    if (!table.IsFree(other, second)) continue;
                    tried++;
                    if (_chain.Follow(other, first, second, best.Length - 1) is not { } end || end == one) continue;
                    if (!_chain.MaySwap(comingToFirst: 1)) continue;
                    best = (other, first, second, _chain.Length);
                    if (best.Length == 1) break;
                }
            }

            // Without times a chain can be swapped from either end or from neither.
            if (!table.HasTimes) break;
        }

        if (best.Length == int.MaxValue) return false;
        _chain.Follow(best.Person, best.First, best.Other);
        _chain.Swap();
        table.Move(meeting, best.First);
        return true;
    }

    /// <summary>A round in which both are free and all tables are taken gives a meeting to one that has a table.</summary>
    private bool TryMakingRoom(int meeting)
    {
        for (var full = 0; full < table.Open; full++)
        {
            if (table.HasRoom(full) || !table.Allows(meeting, full) || !table.BothFree(meeting, full)) continue;
            for (var round = 0; round < table.Open; round++)
            {
                if (!table.HasRoom(round) || !_shift.TryGive(full, round, 1)) continue;
                table.Move(meeting, full);
                return true;
            }
        }

        return false;
    }
}
