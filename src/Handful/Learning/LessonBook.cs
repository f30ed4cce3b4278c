using Handful.Kernel;
using Handful.Matching.Topics;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Learning;

public sealed record LessonFilter(Guid? Person = null, Guid? Goal = null, Guid? Topic = null);

/// <summary>What the owner learned, from whom, and what for.</summary>
public sealed class LessonBook(Db db, TopicList topics, LearningGoals goals, TimeProvider clock)
{
    public async Task<Outcome<Lesson>> KeepAsync(LessonAccount account, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(account, cancellation) is { } refusal) return refusal;
        db.Note(new ChangeNote("learned", $"Learned: {Text.Line(account.Words, 200)}", People(account)));
        var lesson = await AddAsync(account, cancellation);
        await db.SaveChangesAsync(cancellation);
        return lesson;
    }

    public async Task<Outcome<Lesson>> CorrectAsync(Guid id, LessonAccount account, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(account, cancellation) is { } refusal) return refusal;
        if (await LoadAsync(id, cancellation) is not { } lesson) return Refusal.Missing("This lesson");
        db.Note(ChangeNote.Corrected($"Corrected a lesson: {Text.Line(account.Words, 200)}") with { People = People(account) });
        lesson.Tell(account);
        await TouchAsync(lesson, account.Topics ?? [.. lesson.Topics.Select(touched => touched.Topic.Name)], cancellation);
        await db.SaveChangesAsync(cancellation);
        return lesson;
    }

    public Task<Lesson?> FindAsync(Guid id, CancellationToken cancellation = default) => db.WholeLessons.AsNoTracking().SingleOrDefaultAsync(lesson => lesson.Id == id, cancellation);

    /// <summary>The latest first.</summary>
    public async Task<Page<Lesson>> ListAsync(LessonFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        IQueryable<Lesson> some = db.Lessons;
        if (filter.Person is { } person) some = some.Where(lesson => lesson.PersonId == person);
        if (filter.Goal is { } goal) some = some.Where(lesson => lesson.GoalId == goal);
        if (filter.Topic is { } topic) some = some.Where(lesson => lesson.Topics.Any(touched => touched.TopicId == topic));
        var total = await some.CountAsync(cancellation);
        var ids = await some.OrderByDescending(lesson => lesson.LearnedOn).ThenByDescending(lesson => lesson.Id).Skip(page.Skip).Take(page.Size).Select(lesson => lesson.Id).ToListAsync(cancellation);
        return new Page<Lesson>(await ByIdsAsync(ids, cancellation), total, page.Number, page.Size);
    }

    /// <summary>The latest first, whatever their order here.</summary>
    public async Task<IReadOnlyList<Lesson>> ByIdsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
        ids.Count == 0 ? [] : [.. (await db.WholeLessons.AsNoTracking().Where(lesson => ids.Contains(lesson.Id)).ToListAsync(cancellation)).OrderByDescending(lesson => lesson.LearnedOn).ThenByDescending(lesson => lesson.Id)];

    /// <summary>Those that come back by <paramref name="today"/>, the longest due first.</summary>
    public async Task<IReadOnlyList<Lesson>> DueAsync(DateOnly today, int most, CancellationToken cancellation = default) =>
        await db.WholeLessons.AsNoTracking().Where(lesson => lesson.DueOn <= today).OrderBy(lesson => lesson.DueOn).ThenBy(lesson => lesson.Id).Take(most).ToListAsync(cancellation);

    /// <summary>Those that came back on a day and were answered.</summary>
    public async Task<IReadOnlyList<Lesson>> RecalledOnAsync(DateOnly day, int most, CancellationToken cancellation = default) =>
        await db.Lessons.AsNoTracking().Where(lesson => lesson.RecalledOn == day).OrderBy(lesson => lesson.Id).Take(most).ToListAsync(cancellation);

    /// <summary>Everything, the latest first, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Lesson>> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var page = 1; ; page++)
        {
            var some = await ListAsync(new LessonFilter(), new PageRequest(page, PageRequest.LargestSize), cancellation);
            if (some.Items.Count > 0) yield return some.Items;
            if (page >= some.Pages) yield break;
        }
    }

    public Task<Outcome<Lesson>> RecallAsync(Guid id, bool known, CancellationToken cancellation = default) =>
        ChangeAsync(id, known ? "Still knew" : "Looked up again", lesson => lesson.Recalled(known, clock.Today()), cancellation);

    public Task<Outcome<Lesson>> DropAsync(Guid id, CancellationToken cancellation = default) => ChangeAsync(id, "Need not be reminded of", lesson => lesson.Drop(), cancellation);

    public Task<Outcome<Lesson>> TakeUpAsync(Guid id, CancellationToken cancellation = default) => ChangeAsync(id, "Took up again", lesson => lesson.TakeUp(clock.Today()), cancellation);

    /// <summary>It was of use; who taught it is worth a line.</summary>
    public Task<Outcome<Lesson>> UseAsync(Guid id, string how, CancellationToken cancellation = default) => ChangeAsync(id, "Used", lesson => lesson.Used(how, clock.Today()), cancellation);

    /// <summary>Who taught it was told.</summary>
    public Task<Outcome<Lesson>> ThankAsync(Guid id, CancellationToken cancellation = default) => ChangeAsync(id, "Said thank you for", lesson => lesson.Thanked(clock.Today()), cancellation);

    /// <summary>Into the trash.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } lesson) return Refusal.Missing("This lesson");
        db.Note(ChangeNote.Removed("lesson", Text.Line(lesson.Words, 120)));
        db.Lessons.Remove(lesson);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>
    /// Each line of what was learned in a conversation is a lesson. Lines that a correction takes away are none any more; those which the owner
    /// has since written anew are left alone. Belongs to the caller's change, who saves.
    /// </summary>
    internal async Task FollowAsync(LessonAccount told, string before, CancellationToken cancellation)
    {
        var (old, now) = (Lines(before), Lines(told.Words));
        foreach (var gone in await db.WholeLessons.Where(lesson => lesson.ConversationId == told.ConversationId && old.Contains(lesson.Words) && !now.Contains(lesson.Words)).ToListAsync(cancellation)) db.Lessons.Remove(gone);
        foreach (var line in now.Except(old)) await AddAsync(told with { Words = line }, cancellation);
    }

    /// <summary>The conversation goes; what was learned stays. The caller saves.</summary>
    internal async Task OutliveAsync(Guid conversation, CancellationToken cancellation)
    {
        foreach (var lesson in await db.WholeLessons.Where(lesson => lesson.ConversationId == conversation).ToListAsync(cancellation)) lesson.CameUpIn(null);
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(line => Text.Line(line, 2000)).Where(line => line.Length > 0).Distinct()];

    private static Guid[] People(LessonAccount account) => account.PersonId is { } person ? [person] : [];

    private async Task<Lesson> AddAsync(LessonAccount account, CancellationToken cancellation)
    {
        var lesson = new Lesson(account, clock.Today());
        await TouchAsync(lesson, account.Topics is { Count: > 0 } said ? said : [.. TopicFinder.Find(account.Words).Select(found => found.Topic)], cancellation);
        if (account.GoalId is null) lesson.Serves(await NearestGoalAsync(lesson, cancellation));
        db.Lessons.Add(lesson);
        return lesson;
    }

    private async Task TouchAsync(Lesson lesson, IEnumerable<string> words, CancellationToken cancellation) =>
        lesson.Touches((await topics.EnsureAsync(words, cancellation)).Values);

    private async Task<Guid?> NearestGoalAsync(Lesson lesson, CancellationToken cancellation) =>
        lesson.Topics.Count == 0 ? null
        : GoalMatch.Nearest((await goals.AllOpenAsync(cancellation)).Select(line => line.Goal), [.. lesson.Topics.Select(touched => touched.Topic.Name)])?.Id;

    private Task<Lesson?> LoadAsync(Guid id, CancellationToken cancellation) => db.WholeLessons.SingleOrDefaultAsync(lesson => lesson.Id == id, cancellation);

    private async Task<Outcome<Lesson>> ChangeAsync(Guid id, string done, Action<Lesson> change, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is not { } lesson) return Refusal.Missing("This lesson");
        db.Note(new ChangeNote("learned", $"{done}: {Text.Line(lesson.Words, 200)}"));
        change(lesson);
        await db.SaveChangesAsync(cancellation);
        return lesson;
    }

    private async Task<Refusal?> RefuseAsync(LessonAccount account, CancellationToken cancellation)
    {
        if (Text.Lines(account.Words).Length == 0) return Refusal.BecauseOf("words", "Say what you learned; a few words are enough.");
        if (account.On > clock.Today()) return Refusal.BecauseOf("on", "That day is still to come.");
        if (account.On.Year < 1900) return Refusal.BecauseOf("on", "That day is too long ago.");
        if (account.PersonId is { } person && !await db.Set<Person>().AnyAsync(row => row.Id == person, cancellation)) return Refusal.BecauseOf("person", "That person is not in your network any more.");
        if (account.GoalId is { } goal && await goals.FindAsync(goal, cancellation) is null) return Refusal.BecauseOf("goal", "That learning goal is not there any more.");
        return null;
    }
}
