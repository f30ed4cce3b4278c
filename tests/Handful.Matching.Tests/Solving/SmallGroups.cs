using CsCheck;
using Handful.Matching.Solving;

namespace Handful.Matching.Tests.Solving;

/// <summary>Groups of up to eight people with up to fourteen pairs: smooth weights, weights that tie, and weights of many magnitudes.</summary>
internal static class SmallGroups
{
    private static readonly Gen<double> Weight = Gen.Frequency(
        (3, Gen.Double[0.1, 10]),
        (3, Gen.Int[1, 3].Select(whole => (double)whole)),
        (1, Gen.Double[-6, 6].Select(magnitude => Math.Pow(10, magnitude))));

    internal static readonly Gen<(PairGraph Graph, int[] Capacities)> Any =
        from people in Gen.Int[0, 8]
        from alike in Gen.Bool
        from weight in Weight
        from pairs in people < 2
            ? Gen.Const<WeightedPair[]>([])
            : Gen.Select(Gen.Int[0, people - 1], Gen.Int[0, people - 1], Weight,
                (a, b, own) => new WeightedPair(a, b, alike ? weight : own)).Array[0, 14]
        from capacities in Gen.OneOf(Gen.Int[0, 4], Gen.Const(1), Gen.Const(2)).Array[people]
        select (new PairGraph(people, Once(pairs)), capacities);

    internal static WeightedPair[] Once(IEnumerable<WeightedPair> pairs) =>
        [.. pairs.Where(pair => pair.A != pair.B).DistinctBy(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B)))];
}
