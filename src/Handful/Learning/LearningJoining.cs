using Handful.People;
using Handful.Storage;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.Learning;

/// <summary>What either taught, the one taught.</summary>
internal sealed class LearningJoining(Db db) : IJoiningRule
{
    public async Task<string> TellAsync(Guid person, CancellationToken cancellation) =>
        await db.Lessons.CountAsync(lesson => lesson.PersonId == person, cancellation) is > 0 and var taught ? NumberWords.Say(taught, "lesson", "lessons") : "";

    public async Task JoinAsync(Guid kept, Guid gone, CancellationToken cancellation)
    {
        foreach (var lesson in await db.WholeLessons.Where(lesson => lesson.PersonId == gone).ToListAsync(cancellation)) lesson.TaughtBy(kept);
        await db.SaveChangesAsync(cancellation);
    }
}

/// <summary>When a person goes, what they taught stays the owner's.</summary>
internal sealed class LearningPartings(Db db) : IPartingRule
{
    public async Task PartAsync(Guid person, CancellationToken cancellation)
    {
        foreach (var lesson in await db.WholeLessons.Where(lesson => lesson.PersonId == person).ToListAsync(cancellation)) lesson.TaughtBy(null);
        await db.SaveChangesAsync(cancellation);
    }
}
