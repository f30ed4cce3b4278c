using System.Runtime.CompilerServices;

namespace Handful.Matching.Solving;

/// <summary>Keeps the largest few of many numbers, in descending order.</summary>
internal sealed class Largest
{
    private double[] values = new double[8];
    private int kept;
    private int most;

    /// <summary>Forgets everything; keeps at most this many from now on.</summary>
    internal void Clear(int atMost)
    {
        if (values.Length < atMost) values = new double[Math.Max(atMost, 2 * values.Length)];
        (kept, most) = (0, atMost);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Offer(double value)
    {
        if (kept < most || value > values[kept - 1]) Insert(value);
    }

    private void Insert(double value)
    {
        if (kept == most) kept--;
        var at = kept++;
        while (at > 0 && values[at - 1] < value)
        {
            values[at] = values[at - 1];
            at--;
        }
        values[at] = value;
    }

    /// <summary>The largest at 0, and so on; minus infinity where there are not so many.</summary>
    internal double this[int place] => place < kept ? values[place] : double.NegativeInfinity;
}
