using Handful.Storage;

namespace Handful.Backups;

/// <summary>
/// Looks once an hour whether today has its copy: a laptop that slept through the night gets it in the morning.
/// The first look waits until the first page has long been shown.
/// </summary>
internal sealed class DailyBackup(BackupShelf shelf, StorageSettings storage, TimeProvider clock, ILogger<DailyBackup> log) : IHostedService, IAsyncDisposable
{
    internal static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(1);
    internal static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private ITimer? timer;
    private volatile bool stopped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (storage.Postgres is null) timer = clock.CreateTimer(_ => Look(), null, FirstLook, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    /// <summary>Waits for a copy in the making, which is a matter of seconds.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        stopped = true;
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Look()
    {
        try
        {
            if (shelf.KeepToday() is { } refusal) log.LogError("Today’s backup was not made; the older ones are all there. {Why}", refusal.Sentence);
        }
#pragma warning disable CA1031 // Nobody waits for a timer: what it throws would end the program.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            log.LogError(wrong, "Today’s backup was not made; the older ones are all there.");
        }
        finally
        {
            // One look at a time, counted from the end of the last.
            if (!stopped) timer!.Change(Pause, Timeout.InfiniteTimeSpan);
        }
    }
}
