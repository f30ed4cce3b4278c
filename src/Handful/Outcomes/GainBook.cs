using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.Outcomes;

/// <summary>What came of it all.</summary>
public sealed class GainBook(Db db, TimeProvider clock)
{
    /// <summary>The latest first.</summary>
    public async Task<Page<Gain>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.Set<Gain>().CountAsync(cancellation);
        var ids = await db.Set<Gain>().OrderByDescending(gain => gain.On).ThenByDescending(gain => gain.Id).Skip(page.Skip).Take(page.Size).Select(gain => gain.Id).ToListAsync(cancellation);
        var gains = await Whole().AsNoTracking().Where(gain => ids.Contains(gain.Id)).ToListAsync(cancellation);
        return new Page<Gain>([.. gains.OrderByDescending(gain => gain.On).ThenByDescending(gain => gain.Id)], total, page.Number, page.Size);
    }

    public async Task<Outcome<Gain>> KeepAsync(GainAccount account, CancellationToken cancellation = default)
    {
        if (Text.Line(account.Words).Length == 0) return Refusal.BecauseOf("words", "Say in a line what came of it.");
        if (account.On > clock.Today() || account.On.Year < 1900) return Refusal.BecauseOf("on", "Say on which day it came; not one that is still ahead.");
        if (!Enum.IsDefined(account.Kind)) return Refusal.BecauseOf("kind", "Say what kind of thing it is.");
        if (account.From.Count == 0) return Refusal.BecauseOf("people", "Say from whom it came: that is how it is traced.");
        var ids = account.From.Select(from => from.PersonId).Distinct().ToList();
        if (await db.Set<Person>().CountAsync(person => ids.Contains(person.Id), cancellation) != ids.Count) return Refusal.BecauseOf("people", "One of these people is not in your network any more.");
        var gain = new Gain(account);
        db.Note(new ChangeNote(Change.Added, $"Noted what came of it: {gain.Words}", ids));
        db.Set<Gain>().Add(gain);
        await db.SaveChangesAsync(cancellation);
        return gain;
    }

    /// <summary>Into the trash.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await Whole().SingleOrDefaultAsync(gain => gain.Id == id, cancellation) is not { } gain) return Refusal.Missing("This outcome");
        db.Note(ChangeNote.Removed("outcome", gain.Words));
        db.Set<Gain>().Remove(gain);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private IQueryable<Gain> Whole() => db.Set<Gain>().Include(gain => gain.Sources);
}

/// <summary>What came from either came from the one, once.</summary>
internal sealed class GainJoining(Db db) : IJoiningRule
{
    public async Task<string> TellAsync(Guid person, CancellationToken cancellation) =>
        await db.Set<GainSource>().CountAsync(source => source.PersonId == person, cancellation) is > 0 and var came ? NumberWords.Say(came, "outcome", "outcomes") : "";

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        var sources = await db.Set<GainSource>().Where(source => source.PersonId == kept || source.PersonId == gone).ToListAsync(cancellation);
        foreach (var source in sources.Where(source => source.PersonId == gone))
        {
            if (sources.Exists(other => other.PersonId == kept && other.GainId == source.GainId && other.ConversationId == source.ConversationId && other.LessonId == source.LessonId)) db.Set<GainSource>().Remove(source);
            else source.Is(kept);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
