using System.Collections;

namespace Handful.Matching.Rounds;

/// <summary>People who have to do with each other through meetings, and those meetings: a connected component.</summary>
internal sealed record Part(IReadOnlyList<int> People, IReadOnlyList<int> Meetings)
{
    /// <summary>
    /// A number of meetings that cannot be placed in the open rounds, whatever one does: nobody has more than one a round, and of an odd number of
    /// people one sits out, be it of all or of all but one who sits out for want of meetings (compare the overfull graphs of A. G. Chetwynd and
    /// A. J. W. Hilton, Star multigraphs with three vertices of maximum degree, 1986).
    /// </summary>
    internal int FewestUnplaced(Timetable table)
    {
        var (seats, fewest) = (0L, table.Open);
        foreach (var person in People)
        {
            var rounds = Math.Min(table.Graph.Degree(person), table.RoundsOf(person, table.Open));
            (seats, fewest) = (seats + rounds, Math.Min(fewest, rounds));
        }

        var idle = People.Count % 2 == 0 ? table.Open - fewest : 0;
        var most = Math.Min(seats / 2, (long)table.Open * (People.Count / 2) - idle);
        return (int)Math.Max(0, Meetings.Count - most);
    }
}

/// <summary>The parts of a graph, in the order of their first meetings.</summary>
internal sealed class Parts : IEnumerable<Part>
{
    private readonly MeetingGraph _graph;
    private readonly Part[] _ofPerson;
    private readonly List<Part> _all = [];

    internal Parts(MeetingGraph graph)
    {
        _graph = graph;
        _ofPerson = new Part[graph.People];
        var leaders = Enumerable.Range(0, graph.People).ToArray();
        for (var meeting = 0; meeting < graph.Count; meeting++)
        {
            var (a, b) = graph.Pair(meeting);
            leaders[Leader(a)] = Leader(b);
        }

        var found = new Dictionary<int, (List<int> People, List<int> Meetings)>();
        for (var meeting = 0; meeting < graph.Count; meeting++)
        {
            var leader = Leader(graph.Pair(meeting).A);
            if (!found.TryGetValue(leader, out var lists))
            {
                found[leader] = lists = ([], []);
                _all.Add(new Part(lists.People, lists.Meetings));
            }

            lists.Meetings.Add(meeting);
        }

        for (var person = 0; person < graph.People; person++)
            if (found.TryGetValue(Leader(person), out var lists)) lists.People.Add(person);
        foreach (var part in _all)
            foreach (var person in part.People) _ofPerson[person] = part;

        int Leader(int person)
        {
            while (leaders[person] != person) person = leaders[person] = leaders[leaders[person]];
            return person;
        }
    }

    internal Part Of(int meeting) => _ofPerson[_graph.Pair(meeting).A];

    /// <summary>All in one, where they share tables.</summary>
    internal IEnumerable<Part> Together() => [new Part([.. _all.SelectMany(part => part.People)], [.. _all.SelectMany(part => part.Meetings)])];

    public IEnumerator<Part> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
