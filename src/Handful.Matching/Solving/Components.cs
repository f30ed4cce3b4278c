namespace Handful.Matching.Solving;

/// <summary>People who hang together by pairs.</summary>
internal static class Components
{
    /// <summary>Each component of at least two people, in the order of their first person; only edges that count hold together.</summary>
    internal static IEnumerable<List<int>> Find(Market market, IEnumerable<int> among, Func<int, bool> counts, Pace pace)
    {
        var seen = new bool[market.People];
        foreach (var first in among)
        {
            if (seen[first]) continue;
            seen[first] = true;
            var people = new List<int> { first };
            for (var at = 0; at < people.Count; at++)
            {
                var person = people[at];
                pace.Step(market.Start[person + 1] - market.Start[person]);
                for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++)
                {
                    var other = market.Neighbour[arc];
                    if (seen[other] || !counts(market.EdgeAt[arc])) continue;
                    seen[other] = true;
                    people.Add(other);
                }
            }
            if (people.Count > 1) yield return people;
        }
    }

    /// <summary>The edges that these people have with one another and that count, ascending by their smaller person.</summary>
    internal static List<int> Edges(Market market, List<int> people, Func<int, bool> counts)
    {
        var edges = new List<int>();
        foreach (var person in people)
        {
            for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++)
                if (market.Neighbour[arc] > person && counts(market.EdgeAt[arc])) edges.Add(market.EdgeAt[arc]);
        }
        return edges;
    }
}
