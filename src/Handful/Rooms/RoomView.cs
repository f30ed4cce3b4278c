using Handful.Kernel;
using Handful.Matching.Rooms;

namespace Handful.Rooms;

/// <summary>One conversation as one of the two sees it.</summary>
public sealed record Meeting(RoomPair Pair, RoomGuest With, IReadOnlyList<string> Reasons);

/// <summary>A guest with whom they meet, by round; <paramref name="Why"/> says why nobody, where nobody.</summary>
public sealed record SeatedGuest(RoomGuest Guest, IReadOnlyList<Meeting> Meetings, string? Why);

/// <summary>A conversation of a round, with both who meet.</summary>
public sealed record TableTalk(RoomPair Pair, RoomGuest A, RoomGuest B);

/// <summary>A room that has been matched, put together for its pages.</summary>
public sealed class RoomView
{
    private readonly Dictionary<string, List<RoomPair>> pairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RoomGuest> guests;
    private readonly Dictionary<string, string> leftOut;

    private RoomView(Room room, RoomPlan plan)
    {
        (Room, Plan) = (room, plan);
        All = [.. room.Roll().Guests.OrderBy(guest => Fold.Words(guest.Name), StringComparer.Ordinal).ThenBy(guest => guest.Id, StringComparer.Ordinal)];
        guests = All.ToDictionary(guest => guest.Id, StringComparer.Ordinal);
        leftOut = plan.LeftOut.ToDictionary(left => left.Id, left => left.Why, StringComparer.Ordinal);
        foreach (var pair in plan.Pairs)
        {
            Of(pair.A).Add(pair);
            Of(pair.B).Add(pair);
        }
    }

    public Room Room { get; }

    public RoomPlan Plan { get; }

    /// <summary>By name, who stays away too.</summary>
    public IReadOnlyList<RoomGuest> All { get; }

    public int Away => All.Count(guest => guest.Away);

    public static RoomView? Of(Room room) => room.Plan() is { } plan ? new RoomView(room, plan) : null;

    /// <summary>Guests whose name or organisation holds the words, by name; all of them where there are none.</summary>
    public Page<SeatedGuest> Seated(string? words, PageRequest page)
    {
        var wanted = Fold.Words(words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = wanted.Length == 0 ? All : [.. All.Where(guest => Fold.Words($"{guest.Name} {guest.Organisation}") is var folded && wanted.All(word => folded.Contains(word, StringComparison.Ordinal)))];
        return new Page<SeatedGuest>([.. found.Skip(page.Skip).Take(page.Size).Select(Seated)], found.Count, page.Number, page.Size);
    }

    public SeatedGuest Seated(RoomGuest guest) => new(guest, [.. Of(guest.Id).Select(pair => Meeting(pair, guest.Id))], leftOut.GetValueOrDefault(guest.Id));

    /// <summary>The conversations of a round, by table.</summary>
    public IReadOnlyList<TableTalk> Round(int round) =>
        [.. Plan.Pairs.Where(pair => pair.Seat?.Round == round).OrderBy(pair => pair.Seat!.Value.Table).Select(Talk)];

    /// <summary>Conversations for which there is no place.</summary>
    public IReadOnlyList<TableTalk> WithoutPlace() => [.. Plan.Pairs.Where(pair => pair.Seat is null).Select(Talk)];

    private TableTalk Talk(RoomPair pair) => new(pair, guests[pair.A], guests[pair.B]);

    private Meeting Meeting(RoomPair pair, string id) => new(pair, guests[pair.Other(id)!], id == pair.A ? pair.ForA : pair.ForB);

    private List<RoomPair> Of(string id) => pairs.TryGetValue(id, out var theirs) ? theirs : pairs[id] = [];
}
