using System.Numerics;

namespace Handful.Matching.Rounds;

/// <summary>
/// Which meeting is in which round, both counted from 0: a partial proper colouring of the edges of a graph. Nobody is in two meetings of a round,
/// everybody is there when they meet, and no round has more meetings than tables. Whoever moves a meeting sees to that.
/// </summary>
internal sealed class Timetable
{
    internal const int Nowhere = -1;

    private readonly MeetingGraph _graph;
    private readonly ulong[]? _there;
    private readonly int[] _rounds;
    private readonly (int Meeting, int Round)[] _slots;
    private readonly int[] _starts;
    private readonly int[] _lowest;
    private readonly List<int>[] _members;
    private readonly int[] _places;
    private readonly List<(int Meeting, int Round)> _journal = [];
    private bool _recording;

    internal Timetable(MeetingGraph graph, ulong[]? there, int mostRounds)
    {
        (_graph, _there) = (graph, there);
        _rounds = new int[graph.Count];
        _places = new int[graph.Count];
        _lowest = new int[graph.People];
        _members = new List<int>[mostRounds];
        for (var round = 0; round < mostRounds; round++) _members[round] = [];
        // A person has a small open-addressing table from rounds to meetings: as wide as the rounds, or twice their meetings if that is less.
        // A hub among a hundred thousand then costs no more memory than it has meetings.
        _starts = new int[graph.People + 1];
        for (var person = 0; person < graph.People; person++)
        {
            var width = Math.Min(BitOperations.RoundUpToPowerOf2((uint)mostRounds), BitOperations.RoundUpToPowerOf2(2 * (uint)graph.Degree(person)));
            _starts[person + 1] = _starts[person] + (int)width;
        }

        _slots = new (int, int)[_starts[^1]];
        Array.Fill(_slots, (Nowhere, Nowhere));
        Array.Fill(_rounds, Nowhere);
    }

    internal MeetingGraph Graph => _graph;

    internal bool HasTimes => _there is not null;

    /// <summary>How many rounds may be used by now.</summary>
    internal int Open { get; set; }

    internal int Most => _members.Length;

    internal int Tables { get; set; } = int.MaxValue;

    internal int Placed { get; private set; }

    /// <summary>How many steps have been taken: what bounds a search without looking at a clock.</summary>
    internal long Steps { get; private set; }

    /// <summary>The round of every meeting, as a copy.</summary>
    internal int[] Rounds() => [.. _rounds];

    internal int Round(int meeting) => _rounds[meeting];

    internal IReadOnlyList<int> Members(int round) => _members[round];

    internal int Size(int round) => _members[round].Count;

    internal bool HasRoom(int round) => _members[round].Count < Tables;

    /// <summary>Whether both are there in this round.</summary>
    internal bool Allows(int meeting, int round)
    {
        if (_there is null) return true;
        var (a, b) = _graph.Pair(meeting);
        return (_there[a] & _there[b] & 1UL << round) != 0;
    }

    /// <summary>How many of the first rounds somebody is there in.</summary>
    internal int RoundsOf(int person, int rounds) =>
        _there is null ? rounds : BitOperations.PopCount(_there[person] & (rounds >= 64 ? ulong.MaxValue : (1UL << rounds) - 1));

    internal bool IsFree(int person, int round) => At(person, round) == Nowhere;

    internal bool BothFree(int meeting, int round)
    {
        var (a, b) = _graph.Pair(meeting);
        return IsFree(a, round) && IsFree(b, round);
    }

    /// <summary>Whether both are free and a table is; whether they are there is another matter.</summary>
    internal bool Accepts(int meeting, int round) => HasRoom(round) && BothFree(meeting, round);

    /// <summary>The meeting somebody has in a round.</summary>
    internal int At(int person, int round)
    {
        Steps++;
        var (start, mask) = (_starts[person], _starts[person + 1] - _starts[person] - 1);
        if (mask < 0) return Nowhere;
        for (var at = round & mask; ; at = at + 1 & mask)
        {
            var slot = _slots[start + at];
            if (slot.Meeting == Nowhere || slot.Round == round) return slot.Meeting;
        }
    }

    /// <summary>The first round in which somebody is free: one that is not open yet, or <see cref="Most"/>, if there is none.</summary>
    internal int FirstFree(int person)
    {
        while (_lowest[person] < Most && !IsFree(person, _lowest[person])) _lowest[person]++;
        return _lowest[person];
    }

    /// <summary>Puts a meeting into a round in which both are free, or takes it out.</summary>
    internal void Move(int meeting, int round)
    {
        var from = _rounds[meeting];
        if (from == round) return;
        if (_recording) _journal.Add((meeting, from));
        var (a, b) = _graph.Pair(meeting);
        if (from != Nowhere)
        {
            Remove(a, meeting, from);
            Remove(b, meeting, from);
            var (members, last) = (_members[from], _members[from][^1]);
            members[_places[meeting]] = last;
            _places[last] = _places[meeting];
            members.RemoveAt(members.Count - 1);
            Placed--;
        }

        _rounds[meeting] = round;
        if (round == Nowhere) return;
        Add(a, meeting, round);
        Add(b, meeting, round);
        _places[meeting] = _members[round].Count;
        _members[round].Add(meeting);
        Placed++;
    }

    /// <summary>Keeps in mind what is moved from here on, so that <see cref="Undo"/> leads back here.</summary>
    internal void Record()
    {
        _journal.Clear();
        _recording = true;
    }

    internal void Keep() => _recording = false;

    internal void Undo()
    {
        _recording = false;
        var before = new Dictionary<int, int>();
        foreach (var (meeting, round) in _journal) before.TryAdd(meeting, round);
        foreach (var meeting in before.Keys) Move(meeting, Nowhere);
        foreach (var (meeting, round) in before) Move(meeting, round);
    }

    /// <summary>Puts every meeting where it was when <see cref="Rounds"/> were taken.</summary>
    internal void Restore(int[] rounds)
    {
        for (var meeting = 0; meeting < rounds.Length; meeting++)
            if (_rounds[meeting] != rounds[meeting]) Move(meeting, Nowhere);
        for (var meeting = 0; meeting < rounds.Length; meeting++) Move(meeting, rounds[meeting]);
    }

    private void Add(int person, int meeting, int round)
    {
        var (start, mask) = (_starts[person], _starts[person + 1] - _starts[person] - 1);
        var at = round & mask;
        while (_slots[start + at].Meeting != Nowhere) at = at + 1 & mask;
        _slots[start + at] = (meeting, round);
    }

    /// <summary>Linear probing without gravestones (Knuth, The Art of Computer Programming, volume 3, 6.4, algorithm R).</summary>
    private void Remove(int person, int meeting, int round)
    {
        _lowest[person] = Math.Min(_lowest[person], round);
        var (start, mask) = (_starts[person], _starts[person + 1] - _starts[person] - 1);
        var gap = round & mask;
        while (_slots[start + gap].Meeting != meeting) gap = gap + 1 & mask;
        for (var at = gap + 1 & mask; _slots[start + at].Meeting != Nowhere && at != gap; at = at + 1 & mask)
        {
            var home = _slots[start + at].Round & mask;
            if ((at - home & mask) < (at - gap & mask)) continue;
            _slots[start + gap] = _slots[start + at];
            gap = at;
        }

        _slots[start + gap] = (Nowhere, Nowhere);
    }
}
