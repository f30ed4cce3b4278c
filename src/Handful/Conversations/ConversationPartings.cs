using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Conversations;

/// <summary>When a person goes, a conversation with nobody else goes too; others keep their other people.</summary>
internal sealed class ConversationPartings(Db db) : IPartingRule
{
    public async Task PartAsync(Guid person, CancellationToken cancellation)
    {
        var alone = await db.Conversations.Include(row => row.People).Include(row => row.Promises).Include(row => row.Topics).AsSplitQuery()
            .Where(row => row.People.Any(present => present.PersonId == person) && row.People.All(present => present.PersonId == person)).ToListAsync(cancellation);
        db.Conversations.RemoveRange(alone);
        db.Promises.RemoveRange(await db.Promises.Where(promise => promise.PersonId == person).ToListAsync(cancellation));
        await db.SaveChangesAsync(cancellation);
    }
}
