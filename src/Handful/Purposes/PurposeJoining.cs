using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Purposes;

/// <summary>What either shared, the one shares, once.</summary>
internal sealed class PurposeJoining(Db db) : IJoiningRule
{
    public async Task<string> TellAsync(Guid person, CancellationToken cancellation) =>
        await db.Set<PurposePerson>().AnyAsync(sharing => sharing.PersonId == person, cancellation) ? "shares a purpose of yours" : "";

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        var sharing = await db.Set<PurposePerson>().Where(one => one.PersonId == kept || one.PersonId == gone).ToListAsync(cancellation);
        foreach (var one in sharing.Where(one => one.PersonId == gone))
        {
            if (sharing.Exists(other => other.PersonId == kept && other.PurposeId == one.PurposeId)) db.Set<PurposePerson>().Remove(one);
            else one.Is(kept);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
