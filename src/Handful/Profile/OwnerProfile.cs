using Handful.Accounts;
using Handful.Kernel;
using Handful.Purposes;
using Handful.Storage;
using Handful.Topics;

namespace Handful.Profile;

/// <summary>What the owner says of themselves; the shape that <c>me --set</c> reads.</summary>
public sealed record Me(string Name, IReadOnlyList<string> Interests, IReadOnlyList<string> Wants, IReadOnlyList<string> Gives, string Purpose);

/// <summary>Who the owner is: what they care about, look for, could give, and what for.</summary>
public sealed class OwnerProfile(Db db, Household household, TopicList topics, PurposeBook purposes)
{
    public async Task<Me> TellAsync(CancellationToken cancellation = default)
    {
        var me = await household.MeAsync(cancellation);
        return new Me(me.Name, await topics.MineAsync(cancellation), me.Wants, me.Gives, await purposes.CurrentAsync(cancellation));
    }

    public async Task<Refusal?> IntroduceAsync(Me said, CancellationToken cancellation = default)
    {
        if (Text.Line(said.Name).Length == 0) return Refusal.BecauseOf("name", "Say what you are called.");
        (await household.MeAsync(cancellation)).Introduce(said.Name, said.Wants, said.Gives);
        await topics.CareAboutAsync(said.Interests, cancellation);
        await purposes.ChooseAsync(said.Purpose, cancellation);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>The country, two letters, in which telephone numbers without a country code are read; empty for none.</summary>
    public async Task<Refusal?> LiveInAsync(string region, CancellationToken cancellation = default)
    {
        region = Text.Line(region, 2).ToUpperInvariant();
        if (region.Length is not (0 or 2) || !region.All(char.IsAsciiLetterUpper)) return Refusal.BecauseOf("region", "Give the country as two letters, such as DE or US.");
        (await household.MeAsync(cancellation)).LiveIn(region);
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
