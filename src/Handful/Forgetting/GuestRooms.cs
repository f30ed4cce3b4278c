using Handful.Rooms;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>The lists of rooms that the owner hosts: they are not the owner's network, and may name somebody all the same.</summary>
public sealed class GuestRooms(Db db)
{
    /// <summary>Takes them off every list, and finds others for whom they were to meet; gives the rooms. The caller holds the transaction.</summary>
    internal async Task<IReadOnlyList<Guid>> LeaveAsync(Naming naming)
    {
        var left = new List<Guid>();
        foreach (var id in await db.Rooms.Select(room => room.Id).ToListAsync())
        {
            var room = await db.Rooms.SingleAsync(row => row.Id == id);
            var roll = room.Roll();
            if (!roll.Guests.Any(guest => naming.Names(guest.Name)))
            {
                db.Entry(room).State = EntityState.Detached;
                continue;
            }

            var before = room.Plan();
            room.Invite(roll with { Guests = [.. roll.Guests.Where(guest => !naming.Names(guest.Name))], LeftOut = [.. roll.LeftOut.Where(line => !naming.Names(line.Why))] });
            if (before is not null && room.Coming <= RoomDesk.MatchedAtOnce) room.Meet(RoomMatch.Of(room, before, null, CancellationToken.None));
            left.Add(id);
        }

        await db.SaveChangesAsync();
        return left;
    }

    /// <summary>Whether a list names them in what was noted of a room.</summary>
    internal static bool Names(RowImage image, Naming naming) =>
        image.Table == nameof(Room) && new[] { image.Before, image.After }.Any(side =>
            side is not null && side.TryGetValue(nameof(Room.PackedGuests), out var packed) && packed.TryGetBytesFromBase64(out var bytes)
            && Packed.Read<RoomRoll>(bytes)?.Guests.Any(guest => naming.Names(guest.Name)) == true);
}
