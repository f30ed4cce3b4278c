using Handful.Matching.Fit;
using Handful.Matching.Rooms;

namespace Handful.Rooms;

/// <summary>Puts a room before the matcher.</summary>
internal static class RoomMatch
{
    /// <summary>Everybody from nothing, or where there was a plan <paramref name="before"/>, only whom a change concerns.</summary>
    internal static RoomPlan Of(Room room, RoomPlan? before, IProgress<double>? progress, CancellationToken stop)
    {
        var guests = room.Roll().Guests.Where(guest => !guest.Away).Select(Fit).ToList();
        var wish = Wish(new RoomPlanning(room.Name, room.Size, room.Rounds, room.Tables, room.On, room.StartsAt, room.Minutes, room.MayKnow));
        return before is null ? RoomMatcher.Match(guests, wish, progress, stop) : RoomMatcher.Rematch(before, guests, wish, stop);
    }

    internal static RoomWish Wish(RoomPlanning planning) =>
        new(planning.Size, planning.Rounds, planning.Tables, planning.StartsAt is { } start ? new RoundHours(start, planning.Minutes) : null, planning.MayKnow);

    internal static FitGuest Fit(RoomGuest guest) => new(guest.Id, guest.Name)
    {
        Interests = guest.Interests, Wants = guest.Wants, Gives = guest.Gives, Purpose = guest.Purpose, Role = guest.Role, Organisation = guest.Organisation, About = guest.About,
        Knows = guest.Knows, Avoid = guest.Avoid, Available = Availability.Read(guest.Available).Available ?? Availability.Always,
    };
}
