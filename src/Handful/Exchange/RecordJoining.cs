using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>What files said of either they said of the one, so that bringing any of them again changes nothing.</summary>
internal sealed class RecordJoining(Db db) : IJoiningRule
{
    public Task<string> TellAsync(Guid person, CancellationToken cancellation) => Task.FromResult("");

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        foreach (var record in await db.ImportedRecords.Where(record => record.PersonId == gone).ToListAsync(cancellation)) record.IsOf(kept);
        foreach (var once in await db.ImportedOnce.Where(once => once.SubjectId == gone).ToListAsync(cancellation)) once.Became(kept);
        await db.SaveChangesAsync(cancellation);
    }
}
