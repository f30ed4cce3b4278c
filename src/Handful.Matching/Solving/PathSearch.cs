namespace Handful.Matching.Solving;

/// <summary>
/// Looks for the best alternating path from a person with a free place: add a pair, drop one at its other end, add another where that was missed,
/// and so on,
/// until somebody had a place or can do with a partner less. Prices make every step cost 0 or more (an added pair p_a + p_b − w, a dropped one
/// w − p_a − p_b), so that Dijkstra's method finds the cheapest way; without rounding errors of the auction all steps of the best plan cost nothing.
/// </summary>
internal sealed class PathSearch
{
    // States: a person who needs a partner more (even), and one who has one too many (odd).
    private readonly Market market;
    private readonly Draft draft;
    private readonly double[] prices;
    private readonly double reluctance;
    private readonly Pace pace;
    private readonly double[] distance;
    private readonly int[] cameBy;
    private readonly int[] visited;
    private readonly bool[] dead;
    private readonly PriorityQueue<int, double> queue = new();
    private readonly List<int> path = [];
    private readonly List<int> walk = [];
    private readonly List<int> reached = [];
    private double dearestEnd;
    private int search;
    private double bestGain;

    /// <summary>With reluctance, dropping a pair costs so much more than its worth: the plan stays closer to what it was.</summary>
    internal PathSearch(Market market, Draft draft, double[] prices, double reluctance, Pace pace)
    {
        (this.market, this.draft, this.prices, this.reluctance, this.pace) = (market, draft, prices, reluctance, pace);
        var states = 2 * market.People;
        (distance, cameBy, visited, dead) = (new double[states], new int[states], new int[states], new bool[states]);
        for (var person = 0; person < market.People; person++) NoteEnd(person);
    }

    /// <summary>Whether the last search came upon a path that uses a pair twice, so that there may be one that it did not see.</summary>
    internal bool IsUnsure { get; private set; }

    /// <summary>Changes the draft along the best path that makes it worth more; false where none was found within so many looks.</summary>
    internal bool Improve(int person, int looks)
    {
        Search(person, looks, atLeast: market.HeaviestWeight * 1e-12);
        if (path.Count == 0) return false;
        Apply();
        return true;
    }

    /// <summary>
    /// Gives somebody without a partner one, at the least loss and so that nobody loses their only one; false where there is no way, and whatever was
    /// looked at leads nowhere for others either.
    /// </summary>
    internal bool Serve(int person, bool apply = true)
    {
        Search(person, int.MaxValue, atLeast: double.NegativeInfinity);
        if (path.Count == 0)
        {
            if (!IsUnsure) foreach (var state in reached) dead[state] = true;
            return false;
        }
        if (apply) Apply();
        return true;
    }

    private void Search(int person, int looks, double atLeast)
    {
        search++;
        path.Clear();
        reached.Clear();
        queue.Clear();
        IsUnsure = false;
        bestGain = atLeast;
        Reach(2 * person, 0, -1);
        while (looks-- > 0 && queue.TryDequeue(out var state, out var far))
        {
            if (far > distance[state]) continue;
            if (prices[person] + dearestEnd - far <= bestGain) break;
            var at = state >> 1;
            pace.Step(market.Start[at + 1] - market.Start[at]);
            if (state % 2 == 0) AddAt(at, far, person);
            else DropAt(at, far, person);
        }
    }

    private void AddAt(int person, double far, int from)
    {
        for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++)
        {
            var (edge, other) = (market.EdgeAt[arc], market.Neighbour[arc]);
            if (draft.Chosen[edge] || (other == from && draft.Partners[from] + 2 > market.Places[from])) continue;
            var there = far + Math.Max(0, -PriceDescent.Spare(market, edge, prices));
            if (draft.HasPlace(other)) End(person, edge, prices[from] + prices[other] - there);
            else Reach((2 * other) + 1, there, edge);
        }
    }

    private void DropAt(int person, double far, int from)
    {
        for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++)
        {
            var (edge, other) = (market.EdgeAt[arc], market.Neighbour[arc]);
            if (!draft.Chosen[edge] || other == from) continue;
            var there = far + Math.Max(0, PriceDescent.Spare(market, edge, prices)) + reluctance;
            if (draft.Partners[other] > 1) End(person, edge, prices[from] - prices[other] - there, drops: true);
            Reach(2 * other, there, edge);
        }
    }

    private void Reach(int state, double far, int edge)
    {
        if (dead[state] || (visited[state] == search && distance[state] <= far)) return;
        if (visited[state] != search) reached.Add(state);
        (visited[state], distance[state], cameBy[state]) = (search, far, edge);
        queue.Enqueue(state, far);
    }

    /// <summary>A path that uses a pair twice is none, and the prices only estimate what it wins.</summary>
    private void End(int person, int edge, double gain, bool drops = false)
    {
        if (gain <= bestGain) return;
        walk.Clear();
        walk.Add(edge);
        var won = Worth(edge);
        var state = (2 * person) + (drops ? 1 : 0);
        for (var came = cameBy[state]; came >= 0; came = cameBy[state])
        {
            if (walk.Contains(came))
            {
                IsUnsure = true;
                return;
            }
            walk.Add(came);
            won += Worth(came);
            state = (2 * market.Other(came, state >> 1)) + 1 - (state % 2);
        }
        if (won <= bestGain) return;
        bestGain = won;
        path.Clear();
        path.AddRange(walk);
    }

    private double Worth(int edge) => draft.Chosen[edge] ? -market.Weight[edge] - reluctance : market.Weight[edge];

    private void Apply()
    {
        foreach (var edge in path)
        {
            if (draft.Chosen[edge]) draft.Drop(edge);
            else draft.Add(edge);
        }
        var last = path[0];
        NoteEnd(market.A[last]);
        NoteEnd(market.B[last]);
    }

    /// <summary>How much a path may win at its end: the price of a free place, or of the partner dropped by somebody with a negative price.</summary>
    private void NoteEnd(int person) => dearestEnd = Math.Max(dearestEnd, draft.HasPlace(person) ? prices[person] : -prices[person]);
}
