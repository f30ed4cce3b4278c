namespace Handful.Formats;

/// <summary>
/// One step of reading a file: either a value, or the sentence that says why this card or line was refused.
/// A reader never throws for what is in a file; it refuses the part and goes on.
/// </summary>
/// <typeparam name="T">What the file holds.</typeparam>
/// <param name="At">Where it starts, counted from 1: the number of the card in vCard files, of the line in text files.</param>
/// <param name="Value">What was read, or null where it was refused.</param>
/// <param name="Why">A sentence for a person, or null where a value was read.</param>
/// <param name="Raw">The refused text as it came, shortened to 500 characters, or null.</param>
public readonly record struct Reading<T>(int At, T? Value, string? Why = null, string? Raw = null)
    where T : class
{
    /// <summary>Refuses the part that starts at <paramref name="at"/>.</summary>
    public static Reading<T> Refused(int at, string why, string? raw = null) =>
        new(at, null, why, raw is { Length: > 500 } ? raw[..500] : raw);
}
