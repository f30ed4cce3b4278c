using Handful.People;
using Handful.Storage;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.Conversations;

/// <summary>Conversations and promises of both become the one's; a conversation that both were in has them once.</summary>
internal sealed class ConversationJoining(Db db, ConversationLog log, AddressBook people) : IJoiningRule
{
    public async Task<string> TellAsync(Guid person, CancellationToken cancellation)
    {
        var talks = await db.ConversationPeople.CountAsync(present => present.PersonId == person, cancellation);
        var promises = await db.Promises.CountAsync(promise => promise.PersonId == person, cancellation);
        return string.Join(", ", new[] { (talks, "conversation", "conversations"), (promises, "promise", "promises") }.Where(some => some.Item1 > 0).Select(some => NumberWords.Say(some.Item1, some.Item2, some.Item3)));
    }

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        var present = await db.ConversationPeople.Where(row => row.PersonId == gone || row.PersonId == kept).ToListAsync(cancellation);
        var already = present.Where(row => row.PersonId == kept).Select(row => row.ConversationId).ToHashSet();
        foreach (var row in present.Where(row => row.PersonId == gone))
        {
            if (already.Contains(row.ConversationId)) db.ConversationPeople.Remove(row);
            else row.Is(kept);
        }

        foreach (var promise in await db.Promises.Where(promise => promise.PersonId == gone).ToListAsync(cancellation)) promise.Concerns(kept);
        await db.SaveChangesAsync(cancellation);
        await people.TalkedAsync(await log.LastTalksAsync([kept], cancellation), cancellation);
    }
}
