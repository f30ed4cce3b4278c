using Handful.Gatherings;
using Handful.Kernel;
using Handful.Storage;

namespace Handful.Rooms;

/// <summary>The next gathering of the made-up network, as a room that its owner hosts.</summary>
public static class DemoRoom
{
    public static async Task LoadAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        var today = services.GetRequiredService<TimeProvider>().Today();
        if (await services.GetRequiredService<GatheringCalendar>().AheadAsync(today, 1, cancellation) is not [var next, ..]) return;
        // Part of what there is to try, and no change that could be taken back.
        using (services.GetRequiredService<Db>().Unnoted())
        {
            var planning = new RoomPlanning(next.Gathering.Name, Room.Handful, Rounds: 5, On: next.Gathering.On, StartsAt: next.Gathering.From, Minutes: 12);
            await services.GetRequiredService<RoomDesk>().OpenForAsync(planning, next.Gathering.Id, cancellation);
        }
    }
}
