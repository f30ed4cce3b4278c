using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Gatherings;

/// <summary>When a person goes, they stay on the host's list, as somebody unknown.</summary>
internal sealed class GuestPartings(Db db) : IPartingRule
{
    public Task ForgetAsync(Guid person, CancellationToken cancellation) =>
        db.Guests.Where(guest => guest.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(guest => guest.PersonId, (Guid?)null), cancellation);
}
