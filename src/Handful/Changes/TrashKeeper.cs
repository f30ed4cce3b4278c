using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Changes;

/// <summary>Looks once an hour whether something in a trash has had its thirty days.</summary>
internal sealed class TrashKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TrashKeeper> log) : IHostedService, IAsyncDisposable
{
    // The first look waits until the first page has long been shown, and the day's copy is made.
    internal static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource stop = new();
    private ITimer? timer;
    private Task looking = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        timer = clock.CreateTimer(_ => looking = LookAsync(), null, FirstLook, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stop.CancelAsync();
        if (timer is not null) await timer.DisposeAsync();
        await looking;
    }

    public async ValueTask DisposeAsync()
    {
        if (timer is not null) await timer.DisposeAsync();
        stop.Dispose();
    }

    /// <summary>Of every owner.</summary>
    internal async Task EmptyAsync(CancellationToken cancellation)
    {
        var limit = Trash.Limit(clock.GetUtcNow());
        await using var scope = scopes.CreateAsyncScope();
        var over = await scope.ServiceProvider.GetRequiredService<Db>().SetOfEveryone<Change>()
            .Where(change => change.Kind == Change.Removed && change.UndoneAt == null && change.At <= limit).Select(change => change.OwnerId).Distinct().ToListAsync(cancellation);
        foreach (var owner in over)
        {
            await using var theirs = scopes.CreateAsyncScope();
            theirs.ServiceProvider.GetRequiredService<CurrentOwner>().Become(owner);
            await theirs.ServiceProvider.GetRequiredService<Trash>().EmptyAsync(limit, cancellation);
        }
    }

    private async Task LookAsync()
    {
        try
        {
            await EmptyAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
#pragma warning disable CA1031 // Nobody waits for a timer: what it throws would end the program.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            log.LogError(wrong, "The trash was not emptied; it is tried again in an hour.");
        }

        // One look at a time, counted from the end of the last.
        if (!stop.IsCancellationRequested) timer!.Change(Pause, Timeout.InfiniteTimeSpan);
    }
}
