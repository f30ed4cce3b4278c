using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Handful.Fuzz;

/// <summary>Which branches were taken and how often, as SharpFuzz's instrumentation writes it down; AFL's idea, without AFL.</summary>
internal static unsafe class Coverage
{
    private const int Size = 1 << 16;
    private static readonly byte[] Seen = new byte[Size];
    private static byte* taken;

    internal static int Branches => Seen.Count(times => times > 0);

    internal static void Begin() => Trace.SharedMem = taken = (byte*)NativeMemory.AllocZeroed(Size);

    internal static void Forget()
    {
        NativeMemory.Clear(taken, Size);
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether a branch was taken that never was, or an order of magnitude more often.</summary>
    internal static bool IsNew()
    {
        var found = false;
        for (var at = 0; at < Size; at++)
        {
            if (taken[at] == 0) continue;
            var often = (byte)(1 << Math.Min(7, (int)Math.Log2(taken[at])));
            if ((Seen[at] & often) != 0) continue;
            Seen[at] |= often;
            found = true;
        }

        return found;
    }
}
