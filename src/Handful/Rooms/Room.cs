using Handful.Kernel;
using Handful.Matching.Rooms;
using Handful.Storage;

namespace Handful.Rooms;

/// <summary>What the host of a room says of it.</summary>
/// <param name="Name">As the host calls it.</param>
/// <param name="Size">How many each guest meets at most, 1 to <see cref="Room.MostPartners"/>.</param>
/// <param name="Rounds">No more rounds than this; null for as many as are needed.</param>
/// <param name="Tables">No more conversations at once than this; null for any number.</param>
/// <param name="On">The day, where it is known.</param>
/// <param name="StartsAt">When the first round begins, where there are times.</param>
/// <param name="Minutes">How long a round lasts, the way to the next one included.</param>
/// <param name="MayKnow">Whether two who know each other may be brought together.</param>
public sealed record RoomPlanning(
    string Name, int Size = Room.Handful, int? Rounds = null, int? Tables = null, DateOnly? On = null, TimeOnly? StartsAt = null, int Minutes = Room.UsualMinutes, bool MayKnow = false);

/// <summary>A room of guests for whom the owner is host: everybody is to meet a handful of people worth meeting.</summary>
public sealed class Room : Owned
{
    /// <summary>How many conversations a guest has where the host says nothing.</summary>
    public const int Handful = 4;
    public const int MostPartners = 20;
    public const int MostRounds = 64;
    public const int MostTables = 10_000;
    public const int UsualMinutes = 15;
    public const int MostMinutes = 240;

    private Room()
    {
    }

    public Room(RoomPlanning planning, RoomRoll roll)
    {
        Describe(planning);
        Invite(roll);
    }

    public string Name { get; private set; } = "";

    public DateOnly? On { get; private set; }

    public TimeOnly? StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public int Size { get; private set; }

    public int? Rounds { get; private set; }

    public int? Tables { get; private set; }

    public bool MayKnow { get; private set; }

    /// <summary>How many are expected.</summary>
    public int Coming { get; private set; }

    /// <summary>The guests, packed; <see cref="RoomRoll"/>.</summary>
    public byte[] PackedGuests { get; private set; } = [];

    /// <summary>Who meets whom, packed; <see cref="RoomPlan"/>. It holds where <see cref="MatchedEdition"/> is the present one.</summary>
    [Follows]
    public byte[] PackedPlan { get; private set; } = [];

    /// <summary>Another one with whatever a plan rests on: what was found for an earlier one is not shown, and two who change a room at once do not overwrite each other.</summary>
    public Guid Edition { get; private set; }

    [Follows]
    public Guid? MatchedEdition { get; private set; }

    public bool IsMatched => MatchedEdition == Edition;

    public RoomRoll Roll() => Packed.Read<RoomRoll>(PackedGuests) ?? new RoomRoll([], []);

    /// <summary>Null until it has been found.</summary>
    public RoomPlan? Plan() => IsMatched ? Packed.Read<RoomPlan>(PackedPlan) : null;

    public void Describe(RoomPlanning planning)
    {
        (Name, On, StartsAt, Minutes) = (Text.Line(planning.Name, 200), planning.On, planning.StartsAt, planning.Minutes);
        (Size, Rounds, Tables, MayKnow) = (planning.Size, planning.Rounds, planning.Tables, planning.MayKnow);
        Edition = Guid.CreateVersion7();
    }

    public void Invite(RoomRoll roll)
    {
        PackedGuests = Packed.Write(roll);
        Coming = roll.Guests.Count(guest => !guest.Away);
        Edition = Guid.CreateVersion7();
    }

    public void Meet(RoomPlan plan) => (PackedPlan, MatchedEdition) = (Packed.Write(plan), Edition);
}
