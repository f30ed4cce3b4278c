using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Learning;

/// <summary>A goal as a line in a list.</summary>
public sealed record GoalLine(LearningGoal Goal, int Lessons);

/// <summary>What the owner wants to learn.</summary>
public sealed class LearningGoals(Db db, TimeProvider clock)
{
    /// <summary>Open ones, those of <paramref name="gathering"/> first, then those for any gathering.</summary>
    public async Task<IReadOnlyList<LearningGoal>> OpenAsync(Guid? gathering = null, CancellationToken cancellation = default) =>
        await db.Goals.AsNoTracking()
            .Where(goal => goal.ClosedAt == null && (goal.GatheringId == null || goal.GatheringId == gathering))
            .OrderBy(goal => goal.GatheringId == null).ThenBy(goal => goal.SetAt).ThenBy(goal => goal.Id).ToListAsync(cancellation);

    /// <summary>Open ones for any gathering and for each, those with a day first.</summary>
    public async Task<IReadOnlyList<GoalLine>> AllOpenAsync(CancellationToken cancellation = default) =>
        await Lines(db.Goals.Where(goal => goal.ClosedAt == null).OrderBy(goal => goal.By == null).ThenBy(goal => goal.By).ThenBy(goal => goal.SetAt).ThenBy(goal => goal.Id)).ToListAsync(cancellation);

    /// <summary>Answered or let go, the latest first.</summary>
    public async Task<Page<GoalLine>> ClosedAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var closed = db.Goals.Where(goal => goal.ClosedAt != null);
        var total = await closed.CountAsync(cancellation);
        var lines = await Lines(closed.OrderByDescending(goal => goal.ClosedAt).ThenByDescending(goal => goal.Id).Skip(page.Skip).Take(page.Size)).ToListAsync(cancellation);
        return new Page<GoalLine>(lines, total, page.Number, page.Size);
    }

    public Task<LearningGoal?> FindAsync(Guid id, CancellationToken cancellation = default) => db.Goals.AsNoTracking().SingleOrDefaultAsync(goal => goal.Id == id, cancellation);

    /// <summary>The questions of these, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> QuestionsAsync(IEnumerable<Guid?> ids, CancellationToken cancellation = default)
    {
        var wanted = ids.OfType<Guid>().Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.Goals.Where(goal => wanted.Contains(goal.Id)).ToDictionaryAsync(goal => goal.Id, goal => goal.Question, cancellation);
    }

    public Task<Outcome<LearningGoal>> SetAsync(string question, string why = "", Guid? gathering = null, CancellationToken cancellation = default) =>
        SetAsync(new GoalAccount(question, why), gathering, cancellation);

    public async Task<Outcome<LearningGoal>> SetAsync(GoalAccount account, Guid? gathering, CancellationToken cancellation = default)
    {
        if (Refuse(account) is { } refusal) return refusal;
        var goal = new LearningGoal(account.Question, account.Why ?? "", gathering, clock.GetUtcNow());
        goal.Tell(account);
        db.Note(ChangeNote.Added($"Wanted to learn: {goal.Question}"));
        db.Goals.Add(goal);
        await db.SaveChangesAsync(cancellation);
        return goal;
    }

    public async Task<Outcome<LearningGoal>> TellAsync(Guid id, GoalAccount account, CancellationToken cancellation = default)
    {
        if (Refuse(account) is { } refusal) return refusal;
        if (await LoadAsync(id, cancellation) is not { } goal) return Refusal.Missing("This learning goal");
        db.Note(ChangeNote.Corrected($"Changed what you want to learn: {goal.Question}"));
        goal.Tell(account);
        await db.SaveChangesAsync(cancellation);
        return goal;
    }

    /// <summary>Keeps these as what to ask; none for what the bank proposes.</summary>
    public async Task<Refusal?> AskTheseAsync(Guid id, IReadOnlyList<string> questions, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } goal) return Refusal.Missing("This learning goal");
        db.Note(ChangeNote.Corrected($"Changed what to ask about: {goal.Question}"));
        goal.Tell(new GoalAccount(goal.Question, By: goal.By, Kind: goal.Kind, Ask: questions));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Makes these the questions for one gathering (or, without one, for any); those no longer named are let go.</summary>
    public async Task AskAsync(IEnumerable<string> questions, Guid? gathering, CancellationToken cancellation = default)
    {
        var wanted = Text.Distinct(questions);
        var open = await db.Goals.Where(goal => goal.GatheringId == gathering && goal.ClosedAt == null).ToListAsync(cancellation);
        db.Note(ChangeNote.Corrected("Changed what you want to learn."));
        foreach (var goal in open.Where(goal => !wanted.Contains(goal.Question))) goal.Close(clock.GetUtcNow());
        db.Goals.AddRange(wanted.Where(question => open.All(goal => goal.Question != question))
            .Select(question => new LearningGoal(question, "", gathering, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellation);
    }

    public Task<Refusal?> CloseAsync(Guid id, CancellationToken cancellation = default) =>
        ChangeAsync(id, "Let go of what you wanted to learn", goal => goal.Close(clock.GetUtcNow()), cancellation);

    public Task<Refusal?> AnswerAsync(Guid id, CancellationToken cancellation = default) =>
        ChangeAsync(id, "Answered", goal => goal.Close(clock.GetUtcNow(), answered: true), cancellation);

    public Task<Refusal?> ReopenAsync(Guid id, CancellationToken cancellation = default) =>
        ChangeAsync(id, "Took up again", goal => goal.Reopen(), cancellation);

    /// <summary>Into the trash. Lessons that came of it stay, and belong to no goal.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } goal) return Refusal.Missing("This learning goal");
        db.Note(ChangeNote.Removed("learning goal", goal.Question));
        foreach (var lesson in await db.WholeLessons.Where(lesson => lesson.GoalId == id).ToListAsync(cancellation)) lesson.Serves(null);
        db.Goals.Remove(goal);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private Task<LearningGoal?> LoadAsync(Guid id, CancellationToken cancellation) => db.Goals.SingleOrDefaultAsync(goal => goal.Id == id, cancellation);

    private async Task<Refusal?> ChangeAsync(Guid id, string done, Action<LearningGoal> change, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is not { } goal) return Refusal.Missing("This learning goal");
        db.Note(ChangeNote.Corrected($"{done}: {goal.Question}"));
        change(goal);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private IQueryable<GoalLine> Lines(IQueryable<LearningGoal> goals)
    {
        var lessons = db.Lessons;
        return goals.AsNoTracking().Select(goal => new GoalLine(goal, lessons.Count(lesson => lesson.GoalId == goal.Id)));
    }

    private static Refusal? Refuse(GoalAccount account) =>
        Text.Line(account.Question).Length == 0 ? Refusal.BecauseOf("question", "Say what you would like to learn.")
        : account.By is { Year: < 1970 or > 2200 } ? Refusal.BecauseOf("by", "Say by which day you would like to know, or leave it out.")
        : null;
}
