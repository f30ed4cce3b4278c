namespace Handful.Matching.Solving;

/// <summary>What <see cref="PlanChecker"/> found.</summary>
/// <param name="Fault">Why the plan or its certificate does not hold, in words; null where both do.</param>
/// <param name="Value">What the chosen pairs are worth.</param>
/// <param name="Served">How many people have a partner.</param>
/// <param name="Bound">What the certificate proves.</param>
/// <param name="Gap">The share of the bound that is missing, 0 to 1.</param>
public sealed record PlanVerdict(string? Fault, double Value, int Served, double Bound, double Gap);

/// <summary>Says from nothing but the graph, the plan and its certificate whether the plan is allowed and how far from the best it can be.</summary>
public static class PlanChecker
{
    // What adding up a million numbers may lose, with plenty to spare.
    private const double Rounding = 1e-9;

    /// <summary>The fault is a sentence where the plan is not allowed or the certificate is not made for it.</summary>
    public static PlanVerdict Check(PairGraph graph, IReadOnlyList<int> chosen, IReadOnlyList<int> capacities, Certificate certificate)
    {
        if (certificate.Prices.Count != graph.People || capacities.Count != graph.People)
            return new("There is not one price and one capacity for each person.", 0, 0, 0, 1);
        var partners = new int[graph.People];
        var seen = new HashSet<int>();
        var value = 0.0;
        foreach (var index in chosen)
        {
            if ((uint)index >= (uint)graph.Pairs.Length || !seen.Add(index))
                return new($"Pair {index} is not there, or is chosen twice.", 0, 0, 0, 1);
            var (a, b, weight) = graph.Pairs[index];
            partners[a]++;
            partners[b]++;
            value += weight;
        }
        var served = partners.Count(count => count > 0);
        var bound = Bound(graph, capacities, certificate.Prices, certificate.Bonus, certificate.Served);
        var busy = Array.FindIndex([.. Enumerable.Range(0, graph.People)], person => partners[person] > capacities[person]);
        var fault = busy >= 0 ? $"Person {busy} has {partners[busy]} partners, and may have {capacities[busy]}."
            : !double.IsFinite(bound) || certificate.Bonus < 0 || certificate.Prices.Any(price => price < -certificate.Bonus)
                ? "A price is not a number, or too low."
            : served < certificate.Served ? $"The certificate is for plans that serve {certificate.Served} people; this one serves {served}."
            : value > bound + (Rounding * (bound + (certificate.Bonus * graph.People))) ? "The plan is worth more than the bound, which cannot be."
            : null;
        return new(fault, value, served, bound, bound > 0 ? Math.Clamp((bound - value) / bound, 0, 1) : 0);
    }

    /// <summary>The formula of <see cref="Certificate"/>.</summary>
    public static double Bound(PairGraph graph, IReadOnlyList<int> capacities, IReadOnlyList<double> prices, double bonus, int served)
    {
        // Each person's bonus is taken off at once, so that a large one does not swallow small weights.
        var (bound, people) = (0.0, 0);
        for (var person = 0; person < graph.People; person++)
        {
            if (capacities[person] == 0) continue;
            people++;
            bound += Math.Max(-bonus, (prices[person] < 0 ? 1 : capacities[person]) * prices[person]);
        }
        foreach (var (a, b, weight) in graph.Pairs) bound += Math.Max(0, weight - prices[a] - prices[b]);
        return bound + (bonus * (people - served));
    }
}
