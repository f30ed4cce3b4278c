using System.Collections.Concurrent;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Rooms;

/// <summary>Matches large rooms beside the pages. A room that has no plan yet is begun whenever somebody looks at it, so that a restart loses nothing.</summary>
public sealed partial class RoomMatching(IServiceScopeFactory scopes, ILogger<RoomMatching> log, IHostApplicationLifetime? lifetime = null)
{
    private readonly ConcurrentDictionary<Guid, Work> running = new();

    /// <summary>Begins where nobody did, and says how far it is, 0 to 1.</summary>
    internal double Begin(Guid owner, Guid room)
    {
        var mine = new Work();
        var work = running.GetOrAdd(room, mine);
        if (ReferenceEquals(work, mine)) _ = Task.Run(() => MatchAsync(owner, room, mine));
        return work.Done;
    }

    /// <summary>What it rests on has changed, or nobody wants it any more.</summary>
    internal void Stop(Guid room)
    {
        if (running.TryRemove(room, out var work)) work.Stopping.Cancel();
    }

    private async Task MatchAsync(Guid owner, Guid id, Work work)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(work.Stopping.Token, lifetime?.ApplicationStopping ?? CancellationToken.None);
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become(owner);
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            if (await db.Rooms.SingleOrDefaultAsync(row => row.Id == id && row.MatchedEdition != row.Edition, stop.Token) is not { } room) return;
            room.Meet(RoomMatch.Of(room, null, work, stop.Token));
            await db.SaveChangesAsync(stop.Token);
        }
        catch (Exception changed) when (changed is OperationCanceledException or DbUpdateConcurrencyException)
        {
            // Somebody changed the room, or the server ends: whoever looks next begins again.
        }
#pragma warning disable CA1031 // Nobody waits for this task; the page goes on saying that it is being matched, and the log says why not.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failed(log, id, fault);
        }
        finally
        {
            running.TryRemove(new KeyValuePair<Guid, Work>(id, work));
            work.Stopping.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The room {Room} could not be matched.")]
    private static partial void Failed(ILogger logger, Guid room, Exception fault);

    private sealed class Work : IProgress<double>
    {
        internal CancellationTokenSource Stopping { get; } = new();

        internal double Done { get; private set; }

        public void Report(double value) => Done = value;
    }
}
