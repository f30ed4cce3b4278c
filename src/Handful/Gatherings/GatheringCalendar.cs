using Handful.Kernel;
using Handful.Learning;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Gatherings;

/// <summary>A gathering as a line in a list.</summary>
public sealed record GatheringLine(Gathering Gathering, int Guests);

/// <summary>The gatherings the owner goes to.</summary>
public sealed class GatheringCalendar(Db db, LearningGoals goals, TimeProvider clock)
{
    /// <summary>From <paramref name="from"/> on, the next first.</summary>
    public async Task<IReadOnlyList<GatheringLine>> AheadAsync(DateOnly from, int most = 50, CancellationToken cancellation = default) =>
        await Lines(db.Gatherings.Where(gathering => gathering.On >= from).OrderBy(gathering => gathering.On).ThenBy(gathering => gathering.Id).Take(most)).ToListAsync(cancellation);

    /// <summary>Before <paramref name="before"/>, the latest first.</summary>
    public async Task<Page<GatheringLine>> PastAsync(DateOnly before, PageRequest page, CancellationToken cancellation = default)
    {
        var past = db.Gatherings.Where(gathering => gathering.On < before);
        var total = await past.CountAsync(cancellation);
        var lines = await Lines(past.OrderByDescending(gathering => gathering.On).ThenBy(gathering => gathering.Id).Skip(page.Skip).Take(page.Size)).ToListAsync(cancellation);
        return new Page<GatheringLine>(lines, total, page.Number, page.Size);
    }

    /// <summary>All of them, the latest day first.</summary>
    public async Task<Page<GatheringLine>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.Gatherings.CountAsync(cancellation);
        var lines = await Lines(db.Gatherings.OrderByDescending(gathering => gathering.On).ThenBy(gathering => gathering.Id).Skip(page.Skip).Take(page.Size)).ToListAsync(cancellation);
        return new Page<GatheringLine>(lines, total, page.Number, page.Size);
    }

    public Task<Gathering?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Gatherings.AsNoTracking().SingleOrDefaultAsync(gathering => gathering.Id == id, cancellation);

    public async Task<Outcome<Gathering>> PlanAsync(GatheringPlan plan, CancellationToken cancellation = default)
    {
        if (Refuse(plan) is { } refusal) return refusal;
        var gathering = new Gathering(plan);
        using var change = db.NoteWhole(ChangeNote.Added($"Planned {gathering.Name}."));
        db.Gatherings.Add(gathering);
        await db.SaveChangesAsync(cancellation);
        await goals.AskAsync(plan.Goals ?? [], gathering.Id, cancellation);
        return gathering;
    }

    public async Task<Outcome<Gathering>> ChangeAsync(Guid id, GatheringPlan plan, CancellationToken cancellation = default)
    {
        if (Refuse(plan) is { } refusal) return refusal;
        if (await db.Gatherings.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } gathering) return Refusal.Missing("This gathering");
        using var change = db.NoteWhole(ChangeNote.Corrected($"Changed {gathering.Name}."));
        gathering.Plan(plan);
        await db.SaveChangesAsync(cancellation);
        if (plan.Goals is { } questions) await goals.AskAsync(questions, id, cancellation);
        return gathering;
    }

    /// <summary>What the owner wants to learn there, without what they want to learn anywhere.</summary>
    public async Task<IReadOnlyList<string>> GoalsAsync(Guid id, CancellationToken cancellation = default) =>
        [.. (await goals.OpenAsync(id, cancellation)).Where(goal => goal.GatheringId == id).Select(goal => goal.Question)];

    /// <summary>Takes the gathering and its guest list into the trash; conversations held there stay.</summary>
    public async Task<Refusal?> CancelAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Gatherings.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } gathering) return Refusal.Missing("This gathering");
        using var change = db.NoteWhole(ChangeNote.Removed("gathering", gathering.Name));
        db.Gatherings.Remove(gathering);
        await db.SaveChangesAsync(cancellation);
        await goals.AskAsync([], id, cancellation);
        return null;
    }

    public DateOnly Today => clock.Today();

    private IQueryable<GatheringLine> Lines(IQueryable<Gathering> gatherings)
    {
        var guests = db.Guests;
        return gatherings.AsNoTracking().Select(gathering => new GatheringLine(gathering, guests.Count(guest => guest.GatheringId == gathering.Id)));
    }

    private static Refusal? Refuse(GatheringPlan plan) =>
        Text.Line(plan.Name).Length == 0 ? Refusal.BecauseOf("name", "A gathering needs a name.")
        : plan.On.Year is < 1970 or > 2200 ? Refusal.BecauseOf("on", "Say on which day it is.")
        : plan.CardBudget is < 0 or > Gathering.MostCards ? Refusal.BecauseOf("cardBudget", $"Take between none and {Gathering.MostCards} cards along; five is a handful.")
        : null;
}
