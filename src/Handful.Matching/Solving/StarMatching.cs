namespace Handful.Matching.Solving;

/// <summary>
/// Serves one person more where an alternating path has to go round an odd cycle, which only happens among people who may have one partner: Edmonds's
/// blossoms ("Paths, trees, and flowers", 1965) in a graph in which a person with k places is k copies, of whom the first has to be matched and the
/// others need not. Rare, and slower than <see cref="PathSearch"/>.
/// </summary>
internal sealed class StarMatching
{
    private const int None = -1;

    private readonly Market market;
    private readonly Draft draft;
    private readonly Pace pace;
    private readonly int[] first;
    private readonly int[] person;
    private readonly int[] match;
    private readonly int[] parent;
    private readonly int[] stem;
    private readonly bool[] outer;
    private readonly Queue<int> waiting = new();

    internal StarMatching(Market market, Draft draft, Pace pace)
    {
        (this.market, this.draft, this.pace) = (market, draft, pace);
        first = new int[market.People + 1];
        for (var one = 0; one < market.People; one++) first[one + 1] = first[one] + market.Places[one];
        (person, match, parent, stem, outer) = (new int[first[^1]], new int[first[^1]], new int[first[^1]], new int[first[^1]], new bool[first[^1]]);
        for (var one = 0; one < market.People; one++) Array.Fill(person, one, first[one], market.Places[one]);
    }

    /// <summary>False where no plan serves this person besides those who have a partner now.</summary>
    internal bool Serve(int leftOut)
    {
        MatchStars();
        if (!Grow(first[leftOut])) return false;
        Take();
        return true;
    }

    /// <summary>Of the draft only pairs in which one of the two has no other: these are stars, and serve the same people.</summary>
    private void MatchStars()
    {
        Array.Fill(match, None);
        int[] partners = [.. draft.Partners];
        for (var edge = 0; edge < market.Edges; edge++)
        {
            if (!draft.Chosen[edge]) continue;
            var (a, b) = (market.A[edge], market.B[edge]);
            if (partners[a] > 1 && partners[b] > 1) (partners[a], partners[b]) = (partners[a] - 1, partners[b] - 1);
            else Join(FreeCopy(a), FreeCopy(b));
        }
    }

    private int FreeCopy(int of)
    {
        var copy = first[of];
        while (match[copy] != None) copy++;
        return copy;
    }

    private void Join(int one, int other) => (match[one], match[other]) = (other, one);

    /// <summary>Looks for a path from a copy that ends at a free one, or at one that need not be matched, and turns it over.</summary>
    private bool Grow(int root)
    {
        Array.Fill(parent, None);
        Array.Clear(outer);
        for (var copy = 0; copy < stem.Length; copy++) stem[copy] = copy;
        waiting.Clear();
        Reach(root);
        while (waiting.TryDequeue(out var copy))
        {
            if (copy != root && copy != first[person[copy]])
            {
                // It gives its partner away.
                var before = match[copy];
                match[copy] = None;
                TurnOver(before);
                return true;
            }
            for (var arc = market.Start[person[copy]]; arc < market.Start[person[copy] + 1]; arc++)
            {
                var other = market.Neighbour[arc];
                pace.Step(market.Places[other]);
                for (var there = first[other]; there < first[other + 1]; there++)
                {
                    if (stem[copy] == stem[there] || match[copy] == there) continue;
                    if (there == root || (match[there] != None && parent[match[there]] != None)) Contract(copy, there);
                    else if (parent[there] == None)
                    {
                        parent[there] = copy;
                        if (match[there] == None)
                        {
                            TurnOver(there);
                            return true;
                        }
                        Reach(match[there]);
                    }
                }
            }
        }
        return false;
    }

    private void Reach(int copy)
    {
        if (outer[copy]) return;
        outer[copy] = true;
        waiting.Enqueue(copy);
    }

    private void TurnOver(int end)
    {
        for (var copy = end; copy != None;)
        {
            var from = parent[copy];
            var next = match[from];
            Join(copy, from);
            copy = next;
        }
    }

    private void Contract(int one, int other)
    {
        var root = Common(one, other);
        var inBlossom = new bool[stem.Length];
        MarkPath(one, root, other, inBlossom);
        MarkPath(other, root, one, inBlossom);
        for (var copy = 0; copy < stem.Length; copy++)
        {
            if (!inBlossom[stem[copy]]) continue;
            stem[copy] = root;
            Reach(copy);
        }
        pace.Step(stem.Length);
    }

    private int Common(int one, int other)
    {
        var passed = new bool[stem.Length];
        for (var copy = one; ; copy = parent[match[copy]])
        {
            copy = stem[copy];
            passed[copy] = true;
            if (match[copy] == None) break;
        }
        for (var copy = other; ; copy = parent[match[copy]])
        {
            copy = stem[copy];
            if (passed[copy]) return copy;
        }
    }

    private void MarkPath(int from, int root, int child, bool[] inBlossom)
    {
        for (var copy = from; stem[copy] != root; copy = parent[match[copy]])
        {
            (inBlossom[stem[copy]], inBlossom[stem[match[copy]]]) = (true, true);
            parent[copy] = child;
            child = match[copy];
        }
    }

    /// <summary>The stars, and of what was chosen before whatever still has place.</summary>
    private void Take()
    {
        var before = new List<int>();
        for (var edge = 0; edge < market.Edges; edge++)
        {
            if (!draft.Chosen[edge]) continue;
            before.Add(edge);
            draft.Drop(edge);
        }
        for (var copy = 0; copy < match.Length; copy++)
        {
            if (match[copy] < copy) continue;
            var (one, other) = (person[copy], person[match[copy]]);
            for (var arc = market.Start[one]; arc < market.Start[one + 1]; arc++) if (market.Neighbour[arc] == other) draft.Add(market.EdgeAt[arc]);
        }
        foreach (var edge in before) if (draft.HasPlace(market.A[edge]) && draft.HasPlace(market.B[edge])) draft.Add(edge);
    }
}
