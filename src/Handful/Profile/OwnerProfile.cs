using Handful.Accounts;
using Handful.Kernel;
using Handful.Learning;
using Handful.Purposes;
using Handful.Storage;
using Handful.Topics;
using PhoneNumbers;

namespace Handful.Profile;

/// <summary>What the owner says of themselves; the shape that <c>me --set</c> reads. A list that is left out is empty.</summary>
public sealed record Me(string Name, IReadOnlyList<string> Interests, IReadOnlyList<string> Wants, IReadOnlyList<string> Gives, string Purpose);

/// <summary>Who the owner is: what they care about, look for, could give, and what for.</summary>
public sealed class OwnerProfile(Db db, Household household, TopicList topics, PurposeBook purposes, LearningGoals goals)
{
    public async Task<Me> TellAsync(CancellationToken cancellation = default)
    {
        var me = await household.MeAsync(cancellation);
        return new Me(me.Name, await topics.MineAsync(cancellation), me.Wants, me.Gives, await purposes.CurrentAsync(cancellation));
    }

    public async Task<Refusal?> IntroduceAsync(Me said, CancellationToken cancellation = default)
    {
        if (Text.Line(said.Name).Length == 0) return Refusal.BecauseOf("name", "Say what you are called.");
        db.Note(ChangeNote.Corrected("Changed what you say of yourself."));
        (await household.MeAsync(cancellation)).Introduce(said.Name, said.Wants ?? [], said.Gives ?? []);
        await topics.CareAboutAsync(said.Interests ?? [], cancellation);
        await purposes.ChooseAsync(said.Purpose ?? "", cancellation);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>The country, by name or two letters, in which telephone numbers without a country code are read; empty for none.</summary>
    public async Task<Refusal?> LiveInAsync(string region, CancellationToken cancellation = default)
    {
        if (!IsCountry(region, out var country)) return NoCountry;
        db.Note(ChangeNote.Corrected("Changed the country you live in."));
        (await household.MeAsync(cancellation)).LiveIn(country);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>All that the settings hold, or nothing of it.</summary>
    public async Task<Refusal?> SettleAsync(Me said, string region, IEnumerable<string> questions, CancellationToken cancellation = default)
    {
        if (!IsCountry(region, out _)) return NoCountry;
        using var change = db.NoteWhole(ChangeNote.Corrected("Changed what you say of yourself."));
        if (await IntroduceAsync(said, cancellation) is { } refusal) return refusal;
        await LiveInAsync(region, cancellation);
        await goals.AskAsync(questions, null, cancellation);
        return null;
    }

    private static Refusal NoCountry => Refusal.BecauseOf("region", "Handful does not know this country. Write its name, such as Germany, or its two letters, such as DE.");

    private static bool IsCountry(string region, out string country)
    {
        country = Countries.CodeOf(Text.Line(region));
        return country.Length == 0 || PhoneNumberUtil.GetInstance().GetSupportedRegions().Contains(country);
    }
}
