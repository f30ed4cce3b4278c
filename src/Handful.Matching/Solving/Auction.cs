using System.Runtime.CompilerServices;

namespace Handful.Matching.Solving;

/// <summary>
/// The auction algorithm with epsilon scaling (Bertsekas, "Auction algorithms for network flow problems", 1992; for people who want several objects
/// of a
/// kind, Bertsekas and Castañon, "The auction algorithm for the transportation problem", 1989), on the doubled graph: each person is a bidder with
/// as many units as places and an object with as many slots, and may bid for their neighbours. Half of the two directions of a pair, taken together,
/// is a
/// fractional plan, the best up to epsilon. A unit may also go to the bidder's own slots, for nothing: so everybody can always be placed,
/// and each phase may start from any prices.
/// </summary>
internal sealed class Auction
{
    private const int Nobody = -1, OwnUnit = -1;

    private readonly Market market;
    private readonly Pace pace;
    private readonly long lastOwnCosts;
    private readonly long far;
    private readonly int[] units;
    private readonly int[] neighbour;
    private readonly int[] start;
    private readonly long[] prices;
    // The slots of a person are a heap, the cheapest first.
    private readonly int[] slots;
    private readonly long[] slotPrice;
    private readonly int[] slotOwner;
    private readonly int[] slotArc;
    private readonly bool[] held;
    private readonly int[] missing;
    private readonly int[] own;
    private readonly BidderQueue queue;
    // What the person bids for at the moment: the best arcs, and the first one that they cannot have.
    private readonly long[] topValue;
    private readonly int[] topArc;

    /// <summary>With a bonus (in units), keeping the last place empty costs twice as much: it is counted once for each direction.</summary>
    internal Auction(Market market, long[] startPrices, long bonus, Pace pace)
    {
        (this.market, this.pace, prices, lastOwnCosts) = (market, pace, startPrices, 2 * bonus);
        (units, neighbour, start) = (market.Units, market.Neighbour, market.Start);
        far = 3L * (units.Length == 0 ? 0 : units.Max());
        slots = new int[market.People + 1];
        for (var person = 0; person < market.People; person++) slots[person + 1] = slots[person] + market.Places[person];
        (slotPrice, slotOwner, slotArc) = (new long[slots[^1]], new int[slots[^1]], new int[slots[^1]]);
        held = new bool[neighbour.Length];
        (missing, own, queue) = (new int[market.People], new int[market.People], new BidderQueue(market.People));
        var most = market.Places.Length == 0 ? 0 : market.Places.Max();
        (topValue, topArc) = (new long[most + 2], new int[most + 2]);
    }

    /// <summary>Whether the bidder of an arc holds a slot of its other end.</summary>
    internal bool[] Held => held;

    /// <summary>The price of each person's cheapest slot, in units.</summary>
    internal long[] Prices => prices;

    /// <summary>One phase: afterwards nobody could do better by more than epsilon for each unit.</summary>
    internal void Run(long epsilon)
    {
        Array.Clear(held);
        Array.Clear(own);
        Array.Fill(slotOwner, Nobody);
        for (var person = 0; person < market.People; person++)
        {
            Array.Fill(slotPrice, prices[person], slots[person], slots[person + 1] - slots[person]);
            missing[person] = market.Places[person];
            if (missing[person] > 0) queue.Add(person);
        }
        while (queue.TryTake(out var person)) Serve(person, epsilon);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Serve(int person, long epsilon)
    {
        while (missing[person] > 0)
        {
            var wanted = missing[person];
            var found = wanted == 1 ? FindTwo(person) : FindTop(person, wanted + 1);
            pace.Step(start[person + 1] - start[person]);
            var self = -prices[person] - (own[person] == market.Places[person] - 1 ? lastOwnCosts : 0);
            var winning = 0;
            while (winning < found && winning < wanted && topValue[winning] > self) winning++;
            var next = winning == wanted && found > wanted ? Math.Max(topValue[wanted], self) : self;
            for (var rank = 0; rank < winning; rank++)
            {
                var arc = topArc[rank];
                held[arc] = true;
                Place(person, neighbour[arc], arc, units[arc] - next + epsilon);
            }
            if (winning == wanted) continue;
            // Relative to what the own slot is worth: a fixed floor would loop for ever once a bonus exceeds it.
            var alternative = winning < found ? topValue[winning] : self - far;
            own[person]++;
            Place(person, person, OwnUnit, prices[person] + Math.Max(0, self - alternative) + epsilon);
        }
    }

    /// <summary>The best and the second best arc that the person does not hold: most bids are for one unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindTwo(int person)
    {
        var (best, second, bestArc, secondArc) = (long.MinValue, long.MinValue, -1, -1);
        for (var arc = start[person]; arc < start[person + 1]; arc++)
        {
            if (held[arc]) continue;
            var value = units[arc] - prices[neighbour[arc]];
            if (value <= second) continue;
            if (value > best) (second, secondArc, best, bestArc) = (best, bestArc, value, arc);
            else (second, secondArc) = (value, arc);
        }
        (topValue[0], topValue[1], topArc[0], topArc[1]) = (best, second, bestArc, secondArc);
        return bestArc < 0 ? 0 : secondArc < 0 ? 1 : 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindTop(int person, int most)
    {
        var found = 0;
        for (var arc = start[person]; arc < start[person + 1]; arc++)
        {
            if (held[arc]) continue;
            var value = units[arc] - prices[neighbour[arc]];
            if (found == most)
            {
                if (value <= topValue[found - 1]) continue;
                found--;
            }
            var at = found++;
            while (at > 0 && topValue[at - 1] < value)
            {
                (topValue[at], topArc[at]) = (topValue[at - 1], topArc[at - 1]);
                at--;
            }
            (topValue[at], topArc[at]) = (value, arc);
        }
        return found;
    }

    /// <summary>Gives a unit the cheapest slot of somebody; who is put out bids again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Place(int bidder, int person, int arc, long price)
    {
        var root = slots[person];
        var before = slotOwner[root];
        if (before != Nobody)
        {
            if (slotArc[root] == OwnUnit) own[before]--;
            else held[slotArc[root]] = false;
            missing[before]++;
            queue.Add(before);
        }
        missing[bidder]--;
        var count = slots[person + 1] - root;
        var at = 0;
        for (var child = 1; child < count; child = (2 * at) + 1)
        {
            if (child + 1 < count && slotPrice[root + child + 1] < slotPrice[root + child]) child++;
            if (slotPrice[root + child] >= price) break;
            var (to, from) = (root + at, root + child);
            (slotPrice[to], slotOwner[to], slotArc[to]) = (slotPrice[from], slotOwner[from], slotArc[from]);
            at = child;
        }
        (slotPrice[root + at], slotOwner[root + at], slotArc[root + at]) = (price, bidder, arc);
        prices[person] = slotPrice[root];
    }
}
