using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Twins;

/// <summary>Whoever is not the one who goes is not the one who stays either: the owner is not asked that again.</summary>
internal sealed class TwinJoining(Db db) : IJoiningRule
{
    public Task<string> TellAsync(Guid person, CancellationToken cancellation) => Task.FromResult("");

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        var apart = await db.NotTwins.Where(pair => pair.FirstId == gone || pair.SecondId == gone || pair.FirstId == kept || pair.SecondId == kept).ToListAsync(cancellation);
        var known = apart.Select(pair => pair.Other(kept)).OfType<Guid>().ToHashSet();
        foreach (var other in apart.Select(pair => pair.Other(gone)).OfType<Guid>().Where(other => other != kept && known.Add(other))) db.NotTwins.Add(new NotTwins(kept, other));
        await db.SaveChangesAsync(cancellation);
    }
}
