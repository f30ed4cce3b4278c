using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Accounts;

/// <summary>The owners of this installation, and the tokens of the signed-in one.</summary>
public sealed class Household(Db db, CurrentOwner current, TimeProvider clock)
{
    /// <summary>The one who lives here; made on the first call.</summary>
    public async Task<Owner> FirstOwnerAsync(CancellationToken cancellation = default)
    {
        if (await FindFirstOwnerAsync(cancellation) is { } known) return known;
        var owner = new Owner(clock.GetUtcNow(), Regions.OfThisMachine());
        db.Owners.Add(owner);
        await db.SaveChangesAsync(cancellation);
        return owner;
    }

    public Task<Owner?> FindFirstOwnerAsync(CancellationToken cancellation = default) =>
        db.Owners.OrderBy(owner => owner.CreatedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>The signed-in owner.</summary>
    public Task<Owner> MeAsync(CancellationToken cancellation = default) =>
        db.Owners.SingleAsync(owner => owner.Id == current.Id, cancellation);

    public Task<bool> KnowsAsync(Guid owner, CancellationToken cancellation = default) =>
        db.Owners.AnyAsync(known => known.Id == owner, cancellation);

    /// <summary>The token to show once, never again.</summary>
    public async Task<Outcome<string>> NewTokenAsync(string name, CancellationToken cancellation = default)
    {
        name = Text.Line(name, 100);
        if (name.Length == 0) return Refusal.BecauseOf("name", "Give the token a name, so that you know later what uses it.");
        if (await db.AccessTokens.AnyAsync(token => token.Name == name, cancellation))
            return Refusal.BecauseOf("name", $"There is a token named {name} already. Choose another name, or drop that one first.");
        var secret = AccessToken.NewSecret();
        db.AccessTokens.Add(new AccessToken(name, AccessToken.HashOf(secret), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public async Task<IReadOnlyList<AccessToken>> TokensAsync(CancellationToken cancellation = default) =>
        await db.AccessTokens.AsNoTracking().OrderBy(token => token.CreatedAt).ToListAsync(cancellation);

    public async Task<Refusal?> DropTokenAsync(string name, CancellationToken cancellation = default) =>
        await db.AccessTokens.Where(token => token.Name == name).ExecuteDeleteAsync(cancellation) > 0
            ? null
            : Refusal.Missing($"A token named {name}");

    /// <summary>Whose token this is, or null. Noted as used at most once a minute.</summary>
    internal async Task<Guid?> OwnerOfTokenAsync(string secret, CancellationToken cancellation)
    {
        var hash = AccessToken.HashOf(secret);
        var token = await db.SetOfEveryone<AccessToken>().AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, cancellation);
        if (token is null) return null;
        var now = clock.GetUtcNow();
        if (token.LastUsedAt is null || now - token.LastUsedAt > TimeSpan.FromMinutes(1))
        {
            await db.SetOfEveryone<AccessToken>().Where(row => row.Hash == hash)
                .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellation);
        }

        return token.OwnerId;
    }
}
