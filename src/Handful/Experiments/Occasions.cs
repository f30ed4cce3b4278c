namespace Handful.Experiments;

/// <summary>How many occasions a comparison needs.</summary>
public static class Occasions
{
    // Of the normal distribution: 5 % on two sides, and four times in five.
    private const double Level = 1.959964, Power = 0.841621;

    // Of one person's life.
    private const int Most = 9_998;

    /// <summary>
    /// So many, half of them with and half without, show a true difference of <paramref name="size"/> four times in five at 5 %: per side
    /// 2 (z₁ + z₂)² / (size / spread)² (Cohen, Statistical power analysis, 1988), and z₁² / 4 for a spread that is not known but reckoned (Guenther 1981).
    /// </summary>
    /// <param name="spread">The standard deviation of occasions that were treated alike.</param>
    /// <param name="size">Above 0.</param>
    public static int Needed(double spread, double size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        var side = (2 * Math.Pow((Level + Power) * spread / size, 2)) + (Level * Level / 4);
        return (int)Math.Clamp(2 * Math.Ceiling(side), Lots.Fewest, Most);
    }
}
