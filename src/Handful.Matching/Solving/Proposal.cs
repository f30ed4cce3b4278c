namespace Handful.Matching.Solving;

/// <summary>A draft with the prices that bound it; with a bonus for everybody served, or none.</summary>
internal sealed record Proposal(Draft Draft, double[] Prices, double Bonus)
{
    // Within this share of the mean worth of a place the auction leaves a plan short of the best: theory says half of it at most, measured is a
    // tenth.
    private const double Closeness = 2e-4;
    private const double ClosenessInSmallRooms = 2e-5;
    private const int EdgesOfSmallRooms = 50_000;
    private const double FirstEpsilon = 0.05;
    private const int StartSweeps = 2;
    private const int FinalSweeps = 2;

    /// <summary>The second time with a bonus, knowing what the plan without one is worth.</summary>
    internal static Proposal Make(Market market, double bonus, Proposal? without, Pace pace)
    {
        var prices = StartPrices(market, bonus, pace);
        var bonusUnits = (long)(bonus * market.UnitsPerWeight);
        var auction = new Auction(market, [.. prices.Select(price => (long)(price * market.UnitsPerWeight))], bonusUnits, pace);
        foreach (var (epsilon, share) in Epsilons(market, PriceDescent.Bound(market, without?.Prices ?? prices, 0), bonus))
        {
            auction.Run(epsilon);
            pace.Report(share);
        }
        var draft = EulerRounding.Round(market, auction.Held, pace);
        Settle(market, auction.Prices, prices, bonus, pace);
        GuidedRepair.Repair(market, draft, prices, reluctance: 0, pace);
        return new Proposal(draft, prices, bonus);
    }

    private static double[] StartPrices(Market market, double bonus, Pace pace)
    {
        var prices = new double[market.People];
        var best = new Largest();
        for (var person = 0; person < market.People; person++)
        {
            if (market.Places[person] == 0) continue;
            pace.Step(market.Start[person + 1] - market.Start[person]);
            best.Clear(market.Places[person]);
            for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++) best.Offer(market.Weight[market.EdgeAt[arc]]);
            prices[person] = best[market.Places[person] - 1] / 2;
        }
        PriceDescent.Sweep(market, prices, bonus, StartSweeps, pace);
        return prices;
    }

    /// <summary>From a share of the heaviest pair down by fives, to a share of what a place is worth on average; never below one unit.</summary>
    private static IEnumerable<(long Epsilon, double Share)> Epsilons(Market market, double bound, double bonus)
    {
        var places = market.Places.Sum(count => (double)count);
        if (places == 0) yield break;
        var last = Math.Max(1, (market.Edges < EdgesOfSmallRooms ? ClosenessInSmallRooms : Closeness) * (2 * bound / places) * market.UnitsPerWeight);
        var first = FirstEpsilon * (market.HeaviestWeight + bonus) * market.UnitsPerWeight;
        var phases = Math.Max(0, (int)Math.Ceiling(Math.Log(first / last, 5)));
        for (var phase = 0; phase <= phases; phase++) yield return ((long)Math.Max(1, first / Math.Pow(5, phase)), (phase + 1.0) / (phases + 2));
    }

    /// <summary>A person's price is the middle between what they cost as an object and what they win as a bidder.</summary>
    private static void Settle(Market market, long[] asObject, double[] prices, double bonus, Pace pace)
    {
        var best = new Largest();
        for (var person = 0; person < market.People; person++)
        {
            var places = market.Places[person];
            if (places == 0) continue;
            pace.Step(market.Start[person + 1] - market.Start[person]);
            best.Clear(places + 1);
            for (var arc = market.Start[person]; arc < market.Start[person + 1]; arc++)
                best.Offer(market.Units[arc] - asObject[market.Neighbour[arc]]);
            for (var unit = 0; unit < places; unit++) best.Offer(-asObject[person] - (unit == 0 ? 2 * bonus * market.UnitsPerWeight : 0));
            var asBidder = (best[places - 1] + Math.Max(best[places], best[places - 1] - market.HeaviestWeight * market.UnitsPerWeight)) / 2;
            prices[person] = Math.Max(-bonus, (asObject[person] + asBidder) / 2 / market.UnitsPerWeight);
        }
        for (var person = 0; person < market.People; person++)
            if (market.Places[person] < market.Capacity[person]) prices[person] = Math.Min(0, prices[person]);
        PriceDescent.Sweep(market, prices, bonus, FinalSweeps, pace);
    }
}
