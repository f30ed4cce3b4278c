namespace Handful.Formats.Guests;

/// <summary>What became of one line of a guest list.</summary>
public enum GuestReadingKind
{
    /// <summary>Somebody who comes.</summary>
    Guest,

    /// <summary>A line that is whole, but of somebody who does not come, of nobody, or of a guest read from another line.</summary>
    LeftOut,

    /// <summary>A line that cannot be read.</summary>
    Refused,
}

/// <summary>One step of reading a guest list.</summary>
/// <param name="At">The line on which it starts, or the number of the card in vCard files, counted from 1.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Guest">The guest, where <paramref name="Kind"/> is <see cref="GuestReadingKind.Guest"/>; null otherwise.</param>
/// <param name="Why">A sentence for a person ("Paityn Moorgate has declined."), null for guests.</param>
/// <param name="Raw">The line as it came where it was refused, shortened to 500 characters, or null.</param>
public readonly record struct GuestReading(int At, GuestReadingKind Kind, GuestRecord? Guest, string? Why = null, string? Raw = null)
{
    /// <summary>The same as a plain reading, in which what is left out and what is refused look alike.</summary>
    public Reading<GuestRecord> AsReading() => new(At, Guest, Why, Raw);

    internal static GuestReading Coming(int at, GuestRecord guest) => new(at, GuestReadingKind.Guest, guest);

    internal static GuestReading LeftOut(int at, string why) => new(at, GuestReadingKind.LeftOut, null, why);

    internal static GuestReading Refused(int at, string why, string? raw) =>
        new(at, GuestReadingKind.Refused, null, why, raw is { Length: > 500 } ? raw[..500] : raw);
}
