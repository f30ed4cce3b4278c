using System.Collections.Concurrent;
using Handful.Conversations;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Neighbours;

/// <summary>How many people care about anything, and conversations have a topic: what chance is reckoned against.</summary>
public sealed class WholeCrowd(TimeProvider clock)
{
    // A large one is counted once an hour: it takes a tenth of a second, and enters by its logarithm.
    private const int Large = 5000;
    private readonly ConcurrentDictionary<Guid, (int Count, DateTimeOffset At)> known = [];

    internal async Task<int> CountAsync(Db db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(db.OwnerId, out var before) && before.Count >= Large && now - before.At < TimeSpan.FromHours(1)) return before.Count;
        var count = await db.Interests.Where(interest => interest.PersonId != null).Select(interest => interest.PersonId).Distinct().CountAsync(cancellation)
            + await db.ConversationTopics.Select(touched => touched.ConversationId).Distinct().CountAsync(cancellation);
        known[db.OwnerId] = (count, now);
        return count;
    }
}
