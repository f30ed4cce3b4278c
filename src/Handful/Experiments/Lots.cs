namespace Handful.Experiments;

/// <summary>What falls to one occasion.</summary>
/// <param name="Place">Which occasion, from 0 on.</param>
/// <param name="Block">The block it stands in, from 1 on.</param>
/// <param name="With">Whether what is tried is done on it.</param>
public readonly record struct Lot(int Place, int Block, bool With);

/// <summary>
/// Lots for occasions that are still to come, all fixed by a seed before the first: in blocks, half of each block with and half without,
/// so that early and late occasions are alike on both sides. Blocks are of four or six by lot, so that nobody can tell where one ends
/// and reckon what comes next.
/// </summary>
public static class Lots
{
    /// <summary>Fewer cannot tell anything from chance; more are no experiment of one person's.</summary>
    public const int Fewest = 8, Most = 100;

    /// <param name="seed">The same seed gives the same lots.</param>
    /// <param name="occasions">An even number from <see cref="Fewest"/> to <see cref="Most"/>.</param>
    public static IReadOnlyList<Lot> Draw(ulong seed, int occasions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(occasions, Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(occasions, Most);
        ArgumentOutOfRangeException.ThrowIfNotEqual(occasions % 2, 0);
        var chance = new Chance(seed);
        var lots = new List<Lot>(occasions);
        for (var block = 1; lots.Count < occasions; block++)
        {
            var left = occasions - lots.Count;
            // A rest of eight in blocks of six would leave a pair, whose second lot is known from its first.
            var size = left <= 6 ? left : left == 8 ? 4 : 4 + (2 * chance.Below(2));
            var arms = new bool[size];
            arms.AsSpan(0, size / 2).Fill(true);
            chance.Shuffle(arms.AsSpan());
            lots.AddRange(arms.Select((with, place) => new Lot(lots.Count + place, block, with)).ToList());
        }

        return lots;
    }
}
