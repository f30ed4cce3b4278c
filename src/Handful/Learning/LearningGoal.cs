using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Handful.Learning;

/// <summary>A question or subject the owner wants to learn about, for one gathering or for any.</summary>
public sealed class LearningGoal : Owned
{
    private LearningGoal()
    {
    }

    public LearningGoal(string question, string why, Guid? gatheringId, DateTimeOffset now)
    {
        (Question, Why, GatheringId, SetAt) = (Text.Line(question, 300), Text.Lines(why, 2000), gatheringId, now);
    }

    public string Question { get; private set; } = "";

    public string Why { get; private set; } = "";

    public Guid? GatheringId { get; private set; }

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>When it was answered or let go; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public void Close(DateTimeOffset now) => ClosedAt = now;
}

internal sealed class LearningGoalTable : IEntityTypeConfiguration<LearningGoal>
{
    public void Configure(EntityTypeBuilder<LearningGoal> builder)
    {
        builder.ToTable("LearningGoals");
        builder.HasIndex(goal => new { goal.OwnerId, goal.ClosedAt });
        builder.HasIndex(goal => new { goal.OwnerId, goal.GatheringId });
    }
}

/// <summary>What the owner wants to learn.</summary>
public sealed class LearningGoals(Db db, TimeProvider clock)
{
    /// <summary>Open ones, those of <paramref name="gathering"/> first, then those for any gathering.</summary>
    public async Task<IReadOnlyList<LearningGoal>> OpenAsync(Guid? gathering = null, CancellationToken cancellation = default) =>
        await db.Set<LearningGoal>().AsNoTracking()
            .Where(goal => goal.ClosedAt == null && (goal.GatheringId == null || goal.GatheringId == gathering))
            .OrderBy(goal => goal.GatheringId == null).ThenBy(goal => goal.SetAt).ThenBy(goal => goal.Id).ToListAsync(cancellation);

    public async Task<Outcome<LearningGoal>> SetAsync(string question, string why = "", Guid? gathering = null, CancellationToken cancellation = default)
    {
        if (Text.Line(question).Length == 0) return Refusal.BecauseOf("question", "Say what you would like to learn.");
        var goal = new LearningGoal(question, why, gathering, clock.GetUtcNow());
        db.Note(ChangeNote.Added($"Wanted to learn: {goal.Question}"));
        db.Set<LearningGoal>().Add(goal);
        await db.SaveChangesAsync(cancellation);
        return goal;
    }

    /// <summary>Makes these the questions for one gathering (or, without one, for any); those no longer named are let go.</summary>
    public async Task AskAsync(IEnumerable<string> questions, Guid? gathering, CancellationToken cancellation = default)
    {
        var wanted = Text.Distinct(questions);
        var open = await db.Set<LearningGoal>().Where(goal => goal.GatheringId == gathering && goal.ClosedAt == null).ToListAsync(cancellation);
        db.Note(ChangeNote.Corrected("Changed what you want to learn."));
        foreach (var goal in open.Where(goal => !wanted.Contains(goal.Question))) goal.Close(clock.GetUtcNow());
        db.Set<LearningGoal>().AddRange(wanted.Where(question => open.All(goal => goal.Question != question))
            .Select(question => new LearningGoal(question, "", gathering, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<Refusal?> CloseAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Set<LearningGoal>().SingleOrDefaultAsync(goal => goal.Id == id, cancellation) is not { } goal) return Refusal.Missing("This learning goal");
        db.Note(ChangeNote.Corrected($"Let go of what you wanted to learn: {goal.Question}"));
        goal.Close(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return null;
    }
}
