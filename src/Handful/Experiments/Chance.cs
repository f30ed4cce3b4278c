namespace Handful.Experiments;

/// <summary>
/// Chance that a seed repeats on every machine and for ever: SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number
/// generators, 2014). The one of .NET may change with its version.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    internal ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>0 to <paramref name="bound"/> − 1, each as likely: what would favour the small ones is thrown away.</summary>
    internal int Below(int bound)
    {
        var limit = ulong.MaxValue - (ulong.MaxValue % (ulong)bound);
        while (true)
        {
            var drawn = Next();
            if (drawn < limit) return (int)(drawn % (ulong)bound);
        }
    }

    /// <summary>Brings every order about as likely (Fisher and Yates, 1938).</summary>
    internal void Shuffle<T>(Span<T> things)
    {
        for (var last = things.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (things[last], things[other]) = (things[other], things[last]);
        }
    }
}
