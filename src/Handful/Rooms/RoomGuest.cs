using Handful.Formats;
using Handful.Kernel;

namespace Handful.Rooms;

/// <summary>Somebody on a host's list, as far as it matters for whom they meet.</summary>
/// <param name="Id">What the list calls them; unique in the room.</param>
/// <param name="Name">As shown.</param>
public sealed record RoomGuest(string Id, string Name)
{
    public string Role { get; init; } = "";

    public string Organisation { get; init; } = "";

    public IReadOnlyList<string> Interests { get; init; } = [];

    public IReadOnlyList<string> Wants { get; init; } = [];

    public IReadOnlyList<string> Gives { get; init; } = [];

    public string Purpose { get; init; } = "";

    public string About { get; init; } = "";

    /// <summary>Whom they know already, by id or name.</summary>
    public IReadOnlyList<string> Knows { get; init; } = [];

    /// <summary>Whom they wish not to meet, by id or name: told to the host and to nobody else.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>When they are there, as the list says it; empty for always.</summary>
    public IReadOnlyList<string> Available { get; init; } = [];

    /// <summary>Whether they did not come after all.</summary>
    public bool Away { get; init; }

    /// <summary>The guests of a list, each under an id of their own: the list's where it gives one, else the name.</summary>
    public static IReadOnlyList<RoomGuest> Of(IEnumerable<GuestRecord> records, IEnumerable<RoomGuest>? besides = null)
    {
        var taken = (besides ?? []).Select(guest => guest.Id).ToHashSet(StringComparer.Ordinal);
        var guests = new List<RoomGuest>();
        foreach (var record in records) guests.Add(Of(record, Free(Text.Line(record.Id is { Length: > 0 } id ? id : record.Name, 200), taken)));
        return guests;
    }

    private static RoomGuest Of(GuestRecord record, string id) => new(id, Text.Line(record.Name, 200))
    {
        Role = Text.Line(record.Role, 200), Organisation = Text.Line(record.Organisation, 200),
        Interests = Text.Distinct(record.Interests), Wants = Text.Distinct(record.Wants), Gives = Text.Distinct(record.Gives),
        Purpose = Text.Line(record.Purpose, 1000), About = Text.Lines(record.About, 2000),
        Knows = record.Knows, Avoid = record.Avoid, Available = record.Available,
    };

    private static string Free(string wanted, HashSet<string> taken)
    {
        var id = wanted;
        for (var more = 2; !taken.Add(id); more++) id = $"{wanted} ({more})";
        return id;
    }
}
