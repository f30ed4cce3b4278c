namespace Handful.Matching.Rounds;

/// <summary>
/// Meetings that are in one of two rounds by turns, each sharing a person with the next, from somebody who has none in the other round. They can
/// change rounds all together (A. B. Kempe, 1879, on the colours of maps; for edges D. König, 1916, and V. G. Vizing, 1964).
/// </summary>
internal sealed class KempeChain(Timetable table)
{
    private readonly List<int> _meetings = [];
    private int _first;
    private int _other;

    internal int Length => _meetings.Count;

    internal IReadOnlyList<int> Meetings => _meetings;

    /// <summary>Follows the chain of somebody who is free in the other round.</summary>
    /// <returns>Who stands at its end: the same person, if the chain is empty; null where it is longer than asked for.</returns>
    internal int? Follow(int person, int first, int other, int atMost = int.MaxValue)
    {
        (_first, _other) = (first, other);
        _meetings.Clear();
        while (table.At(person, first) is var meeting and not Timetable.Nowhere)
        {
            if (_meetings.Count == atMost) return null;
            _meetings.Add(meeting);
            person = table.Graph.Other(meeting, person);
            (first, other) = (other, first);
        }

        return person;
    }

    /// <summary>Whether everybody is there for it, and the tables are enough, where one more meeting is to come into the first round.</summary>
    internal bool MaySwap(int comingToFirst = 0)
    {
        // A chain of odd length gives one meeting from the first round to the other.
        var given = _meetings.Count % 2;
        if (table.Size(_other) + given > table.Tables || table.Size(_first) - given + comingToFirst > table.Tables) return false;
        if (!table.HasTimes) return true;
        for (var at = 0; at < _meetings.Count; at++)
            if (!table.Allows(_meetings[at], at % 2 == 0 ? _other : _first)) return false;
        return true;
    }

    internal void Swap()
    {
        foreach (var meeting in _meetings) table.Move(meeting, Timetable.Nowhere);
        for (var at = 0; at < _meetings.Count; at++) table.Move(_meetings[at], at % 2 == 0 ? _other : _first);
    }
}
