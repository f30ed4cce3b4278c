namespace Handful.Matching.Fit;

/// <summary>
/// Chance that is the same every time: the mixer of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// </summary>
internal static class Scatter
{
    public static ulong Of(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
        return number ^ (number >> 31);
    }

    /// <summary>A place below <paramref name="count"/> for two numbers.</summary>
    public static int Place(int one, int other, int count) => (int)(Of(((ulong)(uint)one << 32) | (uint)other) % (ulong)count);

    /// <summary>The numbers below <paramref name="count"/> in scattered order.</summary>
    public static int[] Order(int count)
    {
        var (keys, order) = (new ulong[count], new int[count]);
        for (var at = 0; at < count; at++) (keys[at], order[at]) = (Of((ulong)at), at);
        Array.Sort(keys, order);
        return order;
    }

    /// <summary>Where each number stands in that order.</summary>
    public static int[] Places(int count)
    {
        var places = new int[count];
        var order = Order(count);
        for (var at = 0; at < count; at++) places[order[at]] = at;
        return places;
    }
}
