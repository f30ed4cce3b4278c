using Handful.Formats;
using Handful.Formats.Guests;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Matching.Fit;

namespace Handful.Rooms;

/// <summary>Who is on a host's list, and which of its lines gave nobody.</summary>
public sealed record RoomRoll(IReadOnlyList<RoomGuest> Guests, IReadOnlyList<GuestLeftOut> LeftOut)
{
    /// <summary>Everybody a list names; two of one name are two, as the list tells them apart. None are too many, nor too few.</summary>
    public static RoomRoll Of(IEnumerable<GuestReading> readings, IReadOnlyList<RoomGuest>? besides = null)
    {
        var (records, leftOut) = (new List<GuestRecord>(), new List<GuestLeftOut>());
        foreach (var reading in readings.Select(InTime))
        {
            if (reading.Guest is { } guest) records.Add(guest);
            else leftOut.Add(new GuestLeftOut(reading.At, reading.Why ?? "", reading.Kind == GuestReadingKind.Refused));
        }

        return new RoomRoll(RoomGuest.Of(records, besides), leftOut);
    }

    /// <summary>The same for a room that is kept.</summary>
    public static Outcome<RoomRoll> Read(IEnumerable<GuestReading> readings) => new RoomRoll([], []).With(readings);

    /// <summary>These and those of a later list.</summary>
    public Outcome<RoomRoll> With(IEnumerable<GuestReading> readings)
    {
        var more = Of(readings, Guests);
        if (more.Guests.Count == 0) return new Refusal(Refusal.Invalid, $"There is no guest in this list. {more.LeftOut.Select(line => line.Why).FirstOrDefault()}".TrimEnd(), "list");
        if (Guests.Count + more.Guests.Count > GuestList.MostGuests) return new Refusal(Refusal.TooLarge, $"A room may have up to {Ui.NumberWords.Figures(GuestList.MostGuests)} guests; this would be more. Nothing was taken in.", "list");
        return new RoomRoll([.. Guests, .. more.Guests], [.. LeftOut, .. more.LeftOut]);
    }

    /// <summary>The same reading, refused where it cannot be told when the guest is there.</summary>
    private static GuestReading InTime(GuestReading reading) =>
        reading.Guest is { } guest && Availability.Read(guest.Available).Why is { } why ? new GuestReading(reading.At, GuestReadingKind.Refused, null, why) : reading;
}
