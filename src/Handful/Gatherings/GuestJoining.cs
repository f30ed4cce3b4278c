using Handful.People;
using Handful.Storage;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.Gatherings;

/// <summary>On guest lists both are the one person.</summary>
internal sealed class GuestJoining(Db db) : IJoiningRule
{
    public async Task<string> TellAsync(Guid person, CancellationToken cancellation) =>
        await db.Guests.CountAsync(guest => guest.PersonId == person, cancellation) is > 0 and var lists ? $"on {NumberWords.Say(lists, "guest list", "guest lists")}" : "";

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        foreach (var guest in await db.Guests.Where(guest => guest.PersonId == gone).ToListAsync(cancellation)) guest.IsPerson(kept);
        await db.SaveChangesAsync(cancellation);
    }
}
