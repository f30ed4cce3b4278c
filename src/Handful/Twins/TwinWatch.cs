using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Twins;

/// <summary>Looks for the twins of whoever came in or was changed by hand, beside the pages; at the start for those whom a stop left over.</summary>
internal sealed class TwinWatch(PeopleNews news, IServiceScopeFactory scopes, ILogger<TwinWatch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                foreach (var owner in await scope.ServiceProvider.GetRequiredService<Db>().Set<TwinDue>().Select(due => due.OwnerId).Distinct().ToListAsync(stoppingToken)) news.Tell(owner);
            }

            await foreach (var owner in news.HearAsync(stoppingToken)) await LookAsync(owner, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Taken up at the next start.
        }
    }

    private async Task LookAsync(Guid owner, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become(owner);
            await scope.ServiceProvider.GetRequiredService<TwinFinder>().LookAsync(cancellation);
        }
#pragma warning disable CA1031 // Nobody waits for it, and whoever is not looked at stays on the list for the next time.
        catch (Exception wrong) when (wrong is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(wrong, "Looking for twins stopped.");
        }
    }
}
