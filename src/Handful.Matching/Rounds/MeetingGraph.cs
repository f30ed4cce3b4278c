namespace Handful.Matching.Rounds;

/// <summary>People and the meetings they are to have, a simple graph, in an order that does not depend on the order of the input.</summary>
internal sealed class MeetingGraph
{
    private readonly (int A, int B)[] _pairs;
    private readonly double[]? _worths;
    private readonly int[] _degrees;
    private readonly int[] _inputs;

    /// <exception cref="ArgumentException">
    /// A pair names nobody, somebody with themselves, or stands twice; or worths are not one finite number above 0 a meeting.
    /// </exception>
    internal MeetingGraph(int people, IReadOnlyList<(int A, int B)> meetings, IReadOnlyList<double>? worths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        if (worths is not null && worths.Count != meetings.Count)
            throw new ArgumentException("There is to be one worth for each meeting.", nameof(worths));
        People = people;
        Count = meetings.Count;
        (_pairs, _inputs, _degrees) = (new (int, int)[Count], new int[Count], new int[people]);
        var keys = new long[Count];
        for (var at = 0; at < Count; at++)
        {
            var (a, b) = meetings[at];
            if (a == b || Math.Min(a, b) < 0 || Math.Max(a, b) >= people) throw new ArgumentException($"{a} and {b} cannot meet.", nameof(meetings));
            keys[at] = ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
            _inputs[at] = at;
        }

        Array.Sort(keys, _inputs);
        if (worths is not null) _worths = new double[Count];
        for (var at = 0; at < Count; at++)
        {
            var (a, b) = _pairs[at] = ((int)(keys[at] >> 32), (int)keys[at]);
            if (at > 0 && keys[at] == keys[at - 1]) throw new ArgumentException($"{a} and {b} are to meet twice.", nameof(meetings));
            Busiest = Math.Max(Busiest, Math.Max(++_degrees[a], ++_degrees[b]));
            if (_worths is null) continue;
            _worths[at] = worths![_inputs[at]];
            if (!(double.IsFinite(_worths[at]) && _worths[at] > 0)) throw new ArgumentException($"{_worths[at]} is no worth.", nameof(worths));
        }
    }

    internal int People { get; }

    internal int Count { get; }

    /// <summary>How many meetings the busiest person is to have.</summary>
    internal int Busiest { get; }

    internal bool HasWorths => _worths is not null;

    internal (int A, int B) Pair(int meeting) => _pairs[meeting];

    internal int Other(int meeting, int person) => _pairs[meeting].A ^ _pairs[meeting].B ^ person;

    internal int Degree(int person) => _degrees[person];

    internal double Worth(int meeting) => _worths is null ? 1 : _worths[meeting];

    /// <summary>Where the meeting stood in the input.</summary>
    internal int Input(int meeting) => _inputs[meeting];
}
