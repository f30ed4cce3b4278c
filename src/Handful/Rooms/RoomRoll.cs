using Handful.Formats.Guests;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Matching.Fit;

namespace Handful.Rooms;

/// <summary>Who is on a host's list, and which of its lines gave nobody.</summary>
public sealed record RoomRoll(IReadOnlyList<RoomGuest> Guests, IReadOnlyList<GuestLeftOut> LeftOut)
{
    /// <summary>The guests of a list, each once.</summary>
    public static Outcome<RoomRoll> Read(IEnumerable<GuestReading> readings) =>
        GuestList.Read(readings.Select(InTime)).Is(out var read, out var refusal) ? new RoomRoll(RoomGuest.Of(read.Guests.Values), read.LeftOut) : refusal;

    /// <summary>These and those of a later list.</summary>
    public Outcome<RoomRoll> With(IEnumerable<GuestReading> readings)
    {
        if (!GuestList.Read(readings.Select(InTime)).Is(out var late, out var refusal)) return refusal;
        if (Guests.Count + late.Guests.Count > GuestList.MostGuests) return Refusal.BecauseOf("list", $"A room may have up to {Ui.NumberWords.Figures(GuestList.MostGuests)} guests.");
        return new RoomRoll([.. Guests, .. RoomGuest.Of(late.Guests.Values, Guests)], [.. LeftOut, .. late.LeftOut]);
    }

    /// <summary>The same reading, refused where it cannot be told when the guest is there.</summary>
    internal static GuestReading InTime(GuestReading reading) =>
        reading.Guest is { } guest && Availability.Read(guest.Available).Why is { } why ? new GuestReading(reading.At, GuestReadingKind.Refused, null, why) : reading;
}
