using Handful.Formats.Guests;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Matching.Rooms;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Rooms;

/// <summary>A room as a line in a list.</summary>
public sealed record RoomLine(Guid Id, string Name, DateOnly? On, int Coming, bool IsMatched);

/// <summary>The rooms for which the owner is host, and who meets whom in them.</summary>
public sealed class RoomDesk(Db db, GuestList guests, GatheringCalendar calendar, RoomMatching matching)
{
    /// <summary>What was done to rooms is told apart, since their lists name people who are in no network.</summary>
    internal const string Kind = "room";

    /// <summary>Up to so many guests are matched while the host waits: it takes less than a second.</summary>
    internal const int MatchedAtOnce = 1_000;

    /// <summary>The latest first.</summary>
    public async Task<Page<RoomLine>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.Rooms.CountAsync(cancellation);
        var lines = await db.Rooms.OrderByDescending(room => room.Id).Skip(page.Skip).Take(page.Size)
            .Select(room => new RoomLine(room.Id, room.Name, room.On, room.Coming, room.MatchedEdition == room.Edition)).ToListAsync(cancellation);
        return new Page<RoomLine>(lines, total, page.Number, page.Size);
    }

    public Task<Room?> FindAsync(Guid id, CancellationToken cancellation = default) => db.Rooms.AsNoTracking().SingleOrDefaultAsync(room => room.Id == id, cancellation);

    /// <summary>Opens a room with the guests of a list.</summary>
    public async Task<Outcome<Room>> OpenAsync(RoomPlanning planning, IEnumerable<GuestReading> readings, CancellationToken cancellation = default)
    {
        if (Refuse(planning) is { } refused) return refused;
        return RoomRoll.Read(readings).Is(out var roll, out var unreadable) ? await KeepAsync(planning, roll, cancellation) : unreadable;
    }

    /// <summary>Opens a room with the guests of a gathering of the owner's.</summary>
    public async Task<Outcome<Room>> OpenForAsync(RoomPlanning planning, Guid gathering, CancellationToken cancellation = default)
    {
        if (Refuse(planning) is { } refused) return refused;
        if (await calendar.FindAsync(gathering, cancellation) is null) return Refusal.Missing("This gathering");
        var listed = await guests.AllAsync(gathering, cancellation);
        if (listed.Count == 0) return Refusal.BecauseOf("list", "This gathering has no guests yet. Bring its list first.");
        return await KeepAsync(planning, new RoomRoll(RoomGuest.Of(listed.Select(guest => guest.ToRecord() with { Id = "" })), []), cancellation);
    }

    /// <summary>Plans the room anew: everybody is matched again from nothing.</summary>
    public Task<Outcome<Room>> DescribeAsync(Guid id, RoomPlanning planning, CancellationToken cancellation = default) =>
        Refuse(planning) is { } refused
            ? Task.FromResult<Outcome<Room>>(refused)
            : ChangeAsync(id, room => $"Changed the room {room.Name}.", room => { room.Describe(planning); return null; }, cancellation);

    /// <summary>Notes that a guest does not come after all, or does; what can stay of the plan stays.</summary>
    public Task<Outcome<Room>> ExpectAsync(Guid id, string guest, bool comes, CancellationToken cancellation = default) =>
        ReplanAsync(id, room => $"{(comes ? "Brought back" : "Took off")} somebody of the room {room.Name}.", roll => OfGuest(roll, guest, one => one with { Away = !comes }), cancellation);

    /// <summary>Notes that two are not to be brought together; what can stay of the plan stays.</summary>
    public Task<Outcome<Room>> KeepApartAsync(Guid id, string one, string other, CancellationToken cancellation = default) =>
        ReplanAsync(
            id, room => $"Kept two of the room {room.Name} apart.",
            roll => roll.Guests.Any(guest => guest.Id == other) ? OfGuest(roll, one, guest => guest with { Avoid = [.. guest.Avoid.Append(other).Distinct()] }) : Refusal.Missing("This guest"), cancellation);

    /// <summary>Adds guests who came late; what can stay of the plan stays.</summary>
    public Task<Outcome<Room>> WelcomeAsync(Guid id, IEnumerable<GuestReading> readings, CancellationToken cancellation = default) =>
        ReplanAsync(id, room => $"Added guests who came late to the room {room.Name}.", roll => roll.With(readings), cancellation);

    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Rooms.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } room) return Refusal.Missing("This room");
        matching.Stop(id);
        db.Note(ChangeNote.Removed("room", room.Name));
        db.Rooms.Remove(room);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>How far the matching of a large room is, 0 to 1; it is begun where nobody does it. Null once it is done.</summary>
    public double? Progress(Room room) => room.IsMatched ? null : matching.Begin(db.OwnerId, room.Id);

    private static Outcome<RoomRoll> OfGuest(RoomRoll roll, string id, Func<RoomGuest, RoomGuest> change) =>
        roll.Guests.Any(guest => guest.Id == id) ? roll with { Guests = [.. roll.Guests.Select(guest => guest.Id == id ? change(guest) : guest)] } : Refusal.Missing("This guest");

    private async Task<Outcome<Room>> KeepAsync(RoomPlanning planning, RoomRoll roll, CancellationToken cancellation)
    {
        var room = new Room(planning, roll);
        if (room.Coming <= MatchedAtOnce) room.Meet(RoomMatch.Of(room, null, null, cancellation));
        db.Note(new ChangeNote(Kind, $"Opened the room {room.Name}."));
        db.Rooms.Add(room);
        await db.SaveChangesAsync(cancellation);
        return room;
    }

    private Task<Outcome<Room>> ReplanAsync(Guid id, Func<Room, string> sentence, Func<RoomRoll, Outcome<RoomRoll>> change, CancellationToken cancellation) =>
        ChangeAsync(id, sentence, room =>
        {
            if (!change(room.Roll()).Is(out var roll, out var refusal)) return refusal;
            var before = room.Plan();
            room.Invite(roll);
            if (before is not null) room.Meet(RoomMatch.Of(room, before, null, cancellation));
            return null;
        }, cancellation);

    private async Task<Outcome<Room>> ChangeAsync(Guid id, Func<Room, string> sentence, Func<Room, Refusal?> change, CancellationToken cancellation)
    {
        if (await db.Rooms.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } room) return Refusal.Missing("This room");
        matching.Stop(id);
        if (change(room) is { } refusal) return refusal;
        if (!room.IsMatched && room.Coming <= MatchedAtOnce) room.Meet(RoomMatch.Of(room, null, null, cancellation));
        db.Note(new ChangeNote(Kind, sentence(room)));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal(Refusal.Conflict, "The room was changed at the same time, on another page. Look at it again.");
        }

        return room;
    }

    internal static Refusal? Refuse(RoomPlanning planning) =>
        Text.Line(planning.Name).Length == 0 ? Refusal.BecauseOf("name", "A room needs a name.")
        : planning.Size is < 1 or > Room.MostPartners ? Refusal.BecauseOf("size", $"A guest can meet between one and {Room.MostPartners} others; four is a handful.")
        : planning.Rounds is < 1 or > Room.MostRounds ? Refusal.BecauseOf("rounds", $"There can be between one and {Room.MostRounds} rounds.")
        : planning.Tables is < 1 or > Room.MostTables ? Refusal.BecauseOf("tables", $"There can be between one and {Ui.NumberWords.Figures(Room.MostTables)} tables.")
        : planning.Minutes is < 1 or > Room.MostMinutes ? Refusal.BecauseOf("minutes", $"A round can last between one and {Room.MostMinutes} minutes.")
        : null;
}
