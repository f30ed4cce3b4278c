using Handful.Changes;
using Handful.People;
using Handful.Storage;

namespace Handful.Conversations;

/// <summary>Whoever was put back, or into or out of a conversation, was last talked with when their conversations say.</summary>
internal sealed class ConversationAftermath(ConversationLog log, AddressBook people) : IAftermath
{
    public async Task SettleAsync(IReadOnlyList<RowImage> undone, CancellationToken cancellation)
    {
        var touched = undone.Where(image => image.Table is nameof(Person) or nameof(ConversationPerson)).SelectMany(image => image.People).Distinct().ToList();
        foreach (var some in touched.Chunk(500)) await people.SettleAsync(await log.LastTalksAsync(some, cancellation), cancellation);
    }
}
