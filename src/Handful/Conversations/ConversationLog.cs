using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Handful.Conversations;

/// <summary>What the owner talked about, with whom.</summary>
public sealed class ConversationLog(Db db, AddressBook people, TopicList topics, LessonBook lessons, TimeProvider clock)
{
    public async Task<Outcome<Conversation>> LogAsync(ConversationAccount account, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(account, cancellation) is { } refusal) return refusal;
        if (account.GoalId is { } goal && !await db.Set<LearningGoal>().AnyAsync(row => row.Id == goal, cancellation)) return Refusal.BecauseOf("goal", "That learning goal is not there any more.");
        if (account.GatheringId is { } gathering && await GatheringNameAsync(gathering, cancellation) is null) return Refusal.BecauseOf("gathering", "That gathering is not there any more.");
        await using var all = await BeginAsync(cancellation);
        db.Note(new ChangeNote("talked", $"Talked with {await WithWhomAsync(account.People, cancellation)}.", account.People));
        var conversation = new Conversation(account, clock.GetUtcNow());
        db.Conversations.Add(conversation);
        await FillInAsync(conversation, account, "", cancellation);
        await db.SaveChangesAsync(cancellation);
        await RestartRhythmsAsync(account.People, cancellation);
        if (all is not null) await all.CommitAsync(cancellation);
        return conversation;
    }

    /// <summary>Tells a conversation anew. Promises already made stay as they are; new ones are added.</summary>
    public async Task<Outcome<Conversation>> CorrectAsync(Guid id, ConversationAccount account, CancellationToken cancellation = default)
    {
        if (await RefuseAsync(account, cancellation) is { } refusal) return refusal;
        if (await Whole(db.Conversations).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } conversation) return Refusal.Missing("This conversation");
        await using var all = await BeginAsync(cancellation);
        var present = conversation.People.Select(person => person.PersonId).ToList();
        db.Note(ChangeNote.Corrected($"Corrected a conversation with {await WithWhomAsync(account.People, cancellation)}.") with { People = [.. present.Union(account.People)] });
        var learned = conversation.Learned;
        conversation.Tell(account);
        await FillInAsync(conversation, account, learned, cancellation);
        await db.SaveChangesAsync(cancellation);
        await RestartRhythmsAsync([.. present.Union(account.People)], cancellation);
        if (all is not null) await all.CommitAsync(cancellation);
        return conversation;
    }

    /// <summary>Into the trash, with the promises made in it. What was learned in it stays.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await Whole(db.Conversations).SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } conversation) return Refusal.Missing("This conversation");
        await using var all = await BeginAsync(cancellation);
        List<Guid> present = [.. conversation.People.Select(person => person.PersonId)];
        db.Note(ChangeNote.Removed("conversation", $"the conversation with {await WithWhomAsync(present, cancellation)} on {DateWords.Exact(conversation.On)}"));
        await lessons.OutliveAsync(id, cancellation);
        db.Conversations.Remove(conversation);
        await db.SaveChangesAsync(cancellation);
        await RestartRhythmsAsync(present, cancellation);
        if (all is not null) await all.CommitAsync(cancellation);
        return null;
    }

    public Task<Conversation?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        Whole(db.Conversations.AsNoTracking()).SingleOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>The latest first.</summary>
    public Task<Page<Conversation>> RecentAsync(PageRequest page, CancellationToken cancellation = default) =>
        PageOfAsync(db.Conversations, page, cancellation);

    public async Task<Page<Conversation>> WithAsync(Guid person, PageRequest page, CancellationToken cancellation = default)
    {
        // By who was present, whose index holds the day: of half a million conversations only theirs are looked at.
        var theirs = db.ConversationPeople.Where(present => present.PersonId == person);
        var total = await theirs.CountAsync(cancellation);
        var ids = await theirs.OrderByDescending(present => present.On).ThenByDescending(present => present.ConversationId).Skip(page.Skip).Take(page.Size).Select(present => present.ConversationId).ToListAsync(cancellation);
        return new Page<Conversation>(await LoadAsync(ids, cancellation), total, page.Number, page.Size);
    }

    public Task<Page<Conversation>> AtGatheringAsync(Guid gathering, PageRequest page, CancellationToken cancellation = default) =>
        PageOfAsync(db.Conversations.Where(row => row.GatheringId == gathering), page, cancellation);

    /// <summary>Those in which it came up.</summary>
    public Task<Page<Conversation>> AboutAsync(Guid topic, PageRequest page, CancellationToken cancellation = default)
    {
        var touching = db.ConversationTopics.Where(touched => touched.TopicId == topic).Select(touched => touched.ConversationId);
        return PageOfAsync(db.Conversations.Where(row => touching.Contains(row.Id)), page, cancellation);
    }

    /// <summary>The last conversation with each of these people.</summary>
    public async Task<IReadOnlyDictionary<Guid, Conversation>> LastWithAsync(IReadOnlyCollection<Guid> people, CancellationToken cancellation = default)
    {
        var last = await db.ConversationPeople.Where(present => people.Contains(present.PersonId))
            .GroupBy(present => present.PersonId)
            .Select(group => new { Person = group.Key, Conversation = group.OrderByDescending(present => present.On).ThenByDescending(present => present.ConversationId).First().ConversationId })
            .ToListAsync(cancellation);
        var ids = last.Select(pair => pair.Conversation).Distinct().ToList();
        var conversations = await Whole(db.Conversations.AsNoTracking()).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return last.ToDictionary(pair => pair.Person, pair => conversations[pair.Conversation]);
    }

    /// <summary>Day and depth of the latest conversations with a person, for their warmth.</summary>
    public async Task<IReadOnlyList<Encounter>> TalksWithAsync(Guid person, int most = 500, CancellationToken cancellation = default)
    {
        var latest = db.ConversationPeople.Where(present => present.PersonId == person).OrderByDescending(present => present.On).Take(most);
        var rows = await latest.Join(db.Conversations, present => present.ConversationId, talk => talk.Id, (_, talk) => new { talk.On, talk.Depth }).ToListAsync(cancellation);
        return [.. rows.OrderByDescending(row => row.On).Select(row => new Encounter(row.On, row.Depth.Value))];
    }

    /// <summary>What came up with a person in the latest conversations, the newest first.</summary>
    public async Task<IReadOnlyList<Topic>> TopicsWithAsync(Guid person, int most, CancellationToken cancellation = default)
    {
        // Of the latest fifty, by who was present: older ones say little of what somebody cares about now.
        var latest = await db.ConversationPeople.Where(present => present.PersonId == person)
            .OrderByDescending(present => present.On).ThenByDescending(present => present.ConversationId).Take(50).Select(present => present.ConversationId).ToListAsync(cancellation);
        var touched = await db.ConversationTopics.AsNoTracking().Where(row => latest.Contains(row.ConversationId)).Include(row => row.Topic).OrderBy(row => row.Id).ToListAsync(cancellation);
        return [.. touched.OrderBy(row => latest.IndexOf(row.ConversationId)).Select(row => row.Topic).DistinctBy(topic => topic.Id).Take(most)];
    }

    /// <summary>The name of the gathering it was at, or null where that is not there any more. Search documents know the name of every row.</summary>
    public Task<string?> GatheringNameAsync(Guid gathering, CancellationToken cancellation = default) =>
        db.SearchDocuments.Where(row => row.OwnerId == db.OwnerId && row.Kind == "gathering" && row.SubjectId == gathering).Select(row => row.Title).SingleOrDefaultAsync(cancellation);

    /// <summary>None of its own where a larger change is under way, which the caller ends.</summary>
    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken cancellation) =>
        db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;

    private static IQueryable<Conversation> Whole(IQueryable<Conversation> rows) =>
        rows.Include(row => row.People).Include(row => row.Promises).Include(row => row.Topics).ThenInclude(touched => touched.Topic).AsSplitQuery();

    private async Task<Page<Conversation>> PageOfAsync(IQueryable<Conversation> rows, PageRequest page, CancellationToken cancellation)
    {
        var total = await rows.CountAsync(cancellation);
        // The ids come from an index alone, however far back the page is; four queries for the rest then ask for a page of rows.
        var ids = await rows.OrderByDescending(row => row.On).ThenByDescending(row => row.Id).Skip(page.Skip).Take(page.Size).Select(row => row.Id).ToListAsync(cancellation);
        return new Page<Conversation>(await LoadAsync(ids, cancellation), total, page.Number, page.Size);
    }

    /// <summary>Whole, the latest first.</summary>
    private async Task<List<Conversation>> LoadAsync(List<Guid> ids, CancellationToken cancellation) =>
        [.. (await Whole(db.Conversations.AsNoTracking()).Where(row => ids.Contains(row.Id)).ToListAsync(cancellation)).OrderByDescending(row => row.On).ThenByDescending(row => row.Id)];

    private async Task<Refusal?> RefuseAsync(ConversationAccount account, CancellationToken cancellation)
    {
        if (account.People.Count == 0) return Refusal.BecauseOf("people", "Say whom you talked with.");
        if (account.Depth is < 1 or > 5) return Refusal.BecauseOf("depth", "Depth goes from 1, a greeting, to 5, trust.");
        if (account.On > clock.Today()) return Refusal.BecauseOf("on", "That day is still to come.");
        if (account.On.Year < 1900) return Refusal.BecauseOf("on", "That day is too long ago.");
        var ids = account.People.Distinct().ToList();
        return await db.People.CountAsync(person => ids.Contains(person.Id), cancellation) == ids.Count
            ? null
            : Refusal.BecauseOf("people", "One of these people is not in your network any more.");
    }

    private async Task FillInAsync(Conversation conversation, ConversationAccount account, string learnedBefore, CancellationToken cancellation)
    {
        var known = await topics.EnsureAsync(account.Topics ?? [], cancellation);
        conversation.Touched(known.Values);
        // Of several who were there, the first is taken for the teacher; the lesson's own page has the others.
        var taught = new LessonAccount(conversation.Learned, conversation.On, account.People[0], account.GoalId, account.Topics, conversation.Id);
        await lessons.FollowAsync(taught, learnedBefore, cancellation);
        foreach (var promise in (account.Promises ?? []).Where(promise => Text.Line(promise.Text).Length > 0))
        {
            // Told again with a correction, it is the same promise.
            if (conversation.Promises.Any(made => made.Words == Text.Line(promise.Text) && made.Mine == promise.Mine)) continue;
            db.Promises.Add(conversation.Promise(promise, clock.GetUtcNow()));
        }
    }

    private async Task<string> WithWhomAsync(IReadOnlyCollection<Guid> present, CancellationToken cancellation)
    {
        var ids = present.Distinct().ToList();
        var names = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        return ChannelWords.And([.. ids.Where(names.ContainsKey).Select(id => names[id])]);
    }

    private async Task RestartRhythmsAsync(IReadOnlyCollection<Guid> present, CancellationToken cancellation) =>
        await people.TalkedAsync(await LastTalksAsync(present, cancellation), cancellation);

    /// <summary>The day of the last conversation with each, or null.</summary>
    internal async Task<IReadOnlyDictionary<Guid, DateOnly?>> LastTalksAsync(IReadOnlyCollection<Guid> present, CancellationToken cancellation)
    {
        var today = clock.Today();
        var last = await db.ConversationPeople.Where(row => present.Contains(row.PersonId) && row.On <= today)
            .GroupBy(row => row.PersonId).Select(group => new { Person = group.Key, On = group.Max(row => row.On) }).ToDictionaryAsync(row => row.Person, row => row.On, cancellation);
        return present.Distinct().ToDictionary(id => id, id => last.TryGetValue(id, out var on) ? on : (DateOnly?)null);
    }
}
