namespace Handful.Matching.Solving;

/// <summary>
/// Makes a whole plan of the auction's halves. Who holds a slot of somebody who holds one of theirs is their partner; the pairs held in one
/// direction only
/// are halves. Each person has as many outgoing as incoming ones, so that every component of the halves is one closed walk (Euler; found by
/// Hierholzer's method) of which every second pair is taken. Where its length is odd one person comes out a partner short, or one over if they have
/// place:
/// whoever that costs least.
/// </summary>
internal static class EulerRounding
{
    internal static Draft Round(Market market, bool[] held, Pace pace)
    {
        var draft = new Draft(market);
        var halves = new HalfPairs(market, held, draft);
        for (var person = 0; person < market.People; person++)
        {
            while (halves.Walk(person) is { Count: > 0 } walk)
            {
                pace.Step(4 * walk.Count);
                if (walk.Count % 2 == 0) TakeEven(market, walk, draft);
                else TakeOdd(market, walk, draft);
            }
        }
        return draft;
    }

    private static void TakeEven(Market market, List<(int From, int Edge)> walk, Draft draft)
    {
        var lead = 0.0;
        for (var step = 0; step < walk.Count; step += 2) lead += market.Weight[walk[step].Edge] - market.Weight[walk[step + 1].Edge];
        for (var step = lead >= 0 ? 0 : 1; step < walk.Count; step += 2) draft.Add(walk[step].Edge);
    }

    private static void TakeOdd(Market market, List<(int From, int Edge)> walk, Draft draft)
    {
        // The sum of every second pair when the walk starts at a step and leaves its first and last pair out; from one start to the next but one it
        // loses one pair and wins another.
        var length = walk.Count;
        double Weight(int step) => market.Weight[walk[step % length].Edge];
        var (taken, all) = (0.0, Weight(0));
        for (var step = 1; step < length; step += 2) (taken, all) = (taken + Weight(step), all + Weight(step) + Weight(step + 1));

        // Partners of a person when the walk is taken: half of their pairs in it. Nobody is to be left with none where it can be helped.
        var visits = new Dictionary<int, int>();
        foreach (var (from, _) in walk) visits[from] = visits.GetValueOrDefault(from) + 1;
        var best = (Value: double.NegativeInfinity, Start: 0, Over: false);
        for (var (at, count) = (0, 0); count < length; count++)
        {
            var person = walk[at].From;
            var partners = draft.Partners[person] + visits[person];
            if (partners < market.Places[person]) Consider(all - taken, over: true);
            Consider(partners > 1 ? taken : taken - (length * market.HeaviestWeight), over: false);
            taken += Weight(at) - Weight(at + 1);
            at = (at + 2) % length;

            void Consider(double value, bool over)
            {
                if (value > best.Value) best = (value, at, over);
            }
        }
        for (var step = best.Over ? 0 : 1; step < length; step += 2) draft.Add(walk[(best.Start + step) % length].Edge);
    }
}
