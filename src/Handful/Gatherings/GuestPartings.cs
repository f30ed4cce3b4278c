using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Gatherings;

/// <summary>When a person goes, they stay on the host's list, as somebody unknown.</summary>
internal sealed class GuestPartings(Db db) : IPartingRule
{
    public async Task PartAsync(Guid person, CancellationToken cancellation)
    {
        foreach (var guest in await db.Guests.Where(guest => guest.PersonId == person).ToListAsync(cancellation)) guest.IsPerson(null);
        await db.SaveChangesAsync(cancellation);
    }
}
