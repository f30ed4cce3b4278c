using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Today;

/// <summary>What was answered about either was answered about the one: who is not to be asked about stays so.</summary>
internal sealed class AnswerJoining(Db db) : IJoiningRule
{
    public Task<string> TellAsync(Guid person, CancellationToken cancellation) => Task.FromResult("");

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        // A key names its person; answers are few.
        var name = gone.ToString();
        foreach (var answer in await db.Set<TodayAnswer>().Where(answer => answer.Key.Contains(name)).ToListAsync(cancellation)) answer.Concerns(gone, kept);
        await db.SaveChangesAsync(cancellation);
    }
}
