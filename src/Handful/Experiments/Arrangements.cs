namespace Handful.Experiments;

/// <summary>
/// One way in which the lots could have fallen: what the occasions with it would add up to, and how many of them had it in truth.
/// </summary>
internal readonly record struct Arrangement(double Sum, int Stayed);

/// <summary>Every way in which the lots could have fallen, block by block, or so many of them by lot where there are too many.</summary>
internal static class Arrangements
{
    /// <summary>How many there are: the product, over blocks, of n over k. A double, because it grows past every integer.</summary>
    internal static double Count(IEnumerable<IReadOnlyList<Result>> blocks) =>
        blocks.Aggregate(1.0, (all, block) => all * Choose(block.Count, block.Count(result => result.With)));

    internal static IEnumerable<Arrangement> All(IReadOnlyList<IReadOnlyList<Result>> blocks)
    {
        IEnumerable<Arrangement> all = [new Arrangement(0, 0)];
        foreach (var block in blocks)
        {
            var within = new List<Arrangement>();
            Choose(block, 0, block.Count(result => result.With), new Arrangement(0, 0), within);
            all = all.SelectMany(before => within.Select(here => new Arrangement(before.Sum + here.Sum, before.Stayed + here.Stayed)));
        }

        return all;
    }

    /// <summary>The way in which they fell comes first, so that what came about is never left out.</summary>
    internal static IEnumerable<Arrangement> Some(IReadOnlyList<IReadOnlyList<Result>> blocks, int drawn, ulong seed)
    {
        var shuffled = blocks.Select(block => block.ToArray()).ToArray();
        var chosen = blocks.Select(block => block.Count(result => result.With)).ToArray();
        yield return new Arrangement(blocks.Sum(block => block.Where(result => result.With).Sum(result => result.Value)), chosen.Sum());
        var chance = new Chance(seed);
        for (var draw = 0; draw < drawn; draw++)
        {
            var (sum, stayed) = (0.0, 0);
            for (var block = 0; block < shuffled.Length; block++)
            {
                var results = shuffled[block];
                for (var place = 0; place < chosen[block]; place++)
                {
                    var other = place + chance.Below(results.Length - place);
                    (results[place], results[other]) = (results[other], results[place]);
                    sum += results[place].Value;
                    if (results[place].With) stayed++;
                }
            }

            yield return new Arrangement(sum, stayed);
        }
    }

    private static void Choose(IReadOnlyList<Result> block, int from, int left, Arrangement chosen, List<Arrangement> into)
    {
        if (left == 0)
        {
            into.Add(chosen);
            return;
        }

        for (var next = from; next <= block.Count - left; next++)
        {
            var result = block[next];
            Choose(block, next + 1, left - 1, new Arrangement(chosen.Sum + result.Value, chosen.Stayed + (result.With ? 1 : 0)), into);
        }
    }

    private static double Choose(int all, int some)
    {
        var ways = 1.0;
        for (var one = 1; one <= Math.Min(some, all - some); one++) ways = ways * (all - one + 1) / one;
        return Math.Round(ways);
    }
}
