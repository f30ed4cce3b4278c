using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Purposes;

/// <summary>What the owner does it for: the one chosen last is the current one.</summary>
public sealed class PurposeBook(Db db, TimeProvider clock)
{
    /// <summary>The current one in the owner's words, or empty.</summary>
    public async Task<string> CurrentAsync(CancellationToken cancellation = default) =>
        await Latest().Select(purpose => purpose.Sentence).FirstOrDefaultAsync(cancellation) ?? "";

    /// <summary>The current one whole; null where there is none, or the owner wants none.</summary>
    public async Task<Purpose?> FindCurrentAsync(CancellationToken cancellation = default) =>
        await Latest().AsNoTracking().Include(purpose => purpose.People).FirstOrDefaultAsync(cancellation) is { Sentence.Length: > 0 } current ? current : null;

    /// <summary>All of them, the current one first.</summary>
    public async Task<IReadOnlyList<Purpose>> ListAsync(CancellationToken cancellation = default) =>
        await Latest().AsNoTracking().Include(purpose => purpose.People).Where(purpose => purpose.Sentence != "").ToListAsync(cancellation);

    public Task<Purpose?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Set<Purpose>().AsNoTracking().Include(purpose => purpose.People).SingleOrDefaultAsync(purpose => purpose.Id == id, cancellation);

    /// <summary>Makes this the current one: the one with these words where there is one, else a new one. The caller saves.</summary>
    public async Task ChooseAsync(string sentence, CancellationToken cancellation = default)
    {
        var words = Text.Lines(sentence, 1000);
        if (words == await CurrentAsync(cancellation)) return;
        if (await db.Set<Purpose>().FirstOrDefaultAsync(purpose => purpose.Sentence == words, cancellation) is { } known) known.Choose(clock.GetUtcNow());
        else db.Set<Purpose>().Add(new Purpose(words, clock.GetUtcNow()));
    }

    /// <summary>A new one, which becomes the current one.</summary>
    public async Task<Outcome<Purpose>> AddAsync(PurposeAccount account, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(account, cancellation) is { } refusal) return refusal;
        var purpose = new Purpose(account.Sentence, clock.GetUtcNow());
        purpose.Tell(account);
        db.Note(new ChangeNote(Change.Added, $"Chose a purpose: {purpose.Sentence}", account.People));
        db.Set<Purpose>().Add(purpose);
        await db.SaveChangesAsync(cancellation);
        return purpose;
    }

    public async Task<Outcome<Purpose>> TellAsync(Guid id, PurposeAccount account, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(account, cancellation) is { } refusal) return refusal;
        if (await LoadAsync(id, cancellation) is not { } purpose) return Refusal.Missing("This purpose");
        db.Note(ChangeNote.Corrected($"Changed a purpose: {Text.Line(account.Sentence, 200)}") with { People = account.People });
        purpose.Tell(account);
        await db.SaveChangesAsync(cancellation);
        return purpose;
    }

    public async Task<Refusal?> ChooseAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } purpose) return Refusal.Missing("This purpose");
        db.Note(ChangeNote.Corrected($"Chose a purpose: {Text.Line(purpose.Sentence, 200)}"));
        purpose.Choose(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Marks somebody as sharing the current purpose, or takes the mark away.</summary>
    public async Task<Refusal?> ShareAsync(Guid person, bool shares, CancellationToken cancellation = default)
    {
        if (await Latest().Include(purpose => purpose.People).FirstOrDefaultAsync(cancellation) is not { Sentence.Length: > 0 } purpose) return new Refusal(Refusal.Conflict, "There is no purpose yet. Say first what you do it for.");
        if (await db.Set<Person>().Where(row => row.Id == person).Select(row => row.Name).SingleOrDefaultAsync(cancellation) is not { } name) return Refusal.Missing("This person");
        db.Note(ChangeNote.Corrected(shares ? $"{name} shares your purpose." : $"{name} does not share your purpose.") with { People = [person] });
        var sharing = purpose.People.Select(one => one.PersonId).Where(id => id != person);
        purpose.Tell(new PurposeAccount(purpose.Sentence, purpose.Serves, People: [.. shares ? sharing.Append(person) : sharing]));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Into the trash; the people stay, and the one chosen before becomes the current one.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } purpose) return Refusal.Missing("This purpose");
        db.Note(ChangeNote.Removed("purpose", Text.Line(purpose.Sentence, 120)));
        db.Set<Purpose>().Remove(purpose);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private IQueryable<Purpose> Latest() => db.Set<Purpose>().OrderByDescending(purpose => purpose.ChosenAt).ThenByDescending(purpose => purpose.Id);

    private Task<Purpose?> LoadAsync(Guid id, CancellationToken cancellation) => db.Set<Purpose>().Include(purpose => purpose.People).SingleOrDefaultAsync(purpose => purpose.Id == id, cancellation);

    private async Task<Refusal?> RefuseAsync(PurposeAccount account, CancellationToken cancellation)
    {
        if (Text.Lines(account.Sentence).Length == 0) return Refusal.BecauseOf("sentence", "Say it in one sentence: what would be better, and for whom.");
        var ids = (account.People ?? []).Distinct().ToList();
        return ids.Count == 0 || await db.Set<Person>().CountAsync(person => ids.Contains(person.Id), cancellation) == ids.Count
            ? null
            : Refusal.BecauseOf("people", "One of these people is not in your network any more.");
    }
}
