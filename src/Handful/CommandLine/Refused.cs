using Handful.Kernel;

namespace Handful.CommandLine;

/// <summary>Ends a verb with its reason on stderr and exit code 1.</summary>
internal sealed class RefusedException(Refusal refusal) : Exception(refusal.Sentence)
{
    internal RefusedException(string sentence)
        : this(new Refusal(Refusal.Invalid, sentence))
    {
    }
}

internal static class RefusedOutcomes
{
    internal static T OrRefuse<T>(this Outcome<T> outcome)
        where T : class => outcome.Is(out var value, out var refusal) ? value : throw new RefusedException(refusal);

    internal static void OrRefuse(this Refusal? refusal)
    {
        if (refusal is not null) throw new RefusedException(refusal);
    }
}
