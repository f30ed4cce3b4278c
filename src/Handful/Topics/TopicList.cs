using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Topics;

/// <summary>One topic with how many of the owner's people care about it.</summary>
public sealed record TopicLine(Guid Id, string Name, int People, bool Mine);

/// <summary>The owner's topics, and what the owner cares about.</summary>
public sealed class TopicList(Db db, TimeProvider clock)
{
    /// <summary>The topics of these words by key, added to the context where they are new; words that name no subject are left out. The caller saves.</summary>
    public async Task<IReadOnlyDictionary<string, Topic>> EnsureAsync(IEnumerable<string> words, CancellationToken cancellation = default)
    {
        var names = words.Select(TopicName.Of).OfType<TopicName>().DistinctBy(name => name.Key).ToList();
        if (names.Count == 0) return new Dictionary<string, Topic>();
        var wanted = names.Select(name => name.Key).ToHashSet();
        var topics = db.Topics.Local.Where(topic => wanted.Contains(topic.Key)).ToDictionary(topic => topic.Key);
        var missing = names.Where(name => !topics.ContainsKey(name.Key)).Select(name => name.Key).ToList();
        if (missing.Count > 0)
        {
            foreach (var known in await db.Topics.Where(topic => missing.Contains(topic.Key)).ToListAsync(cancellation)) topics[known.Key] = known;
        }

        foreach (var name in names.Where(name => !topics.ContainsKey(name.Key)))
        {
            topics[name.Key] = new Topic(name);
            db.Topics.Add(topics[name.Key]);
        }

        return topics;
    }

    public async Task<Page<TopicLine>> ListAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var total = await db.Topics.CountAsync(cancellation);
        var interests = db.Interests;
        var counted = await db.Topics
            .Select(topic => new
            {
                topic.Id,
                topic.Name,
                People = interests.Count(interest => interest.TopicId == topic.Id && interest.PersonId != null),
                Mine = interests.Any(interest => interest.TopicId == topic.Id && interest.PersonId == null),
            })
            .OrderByDescending(line => line.Mine).ThenByDescending(line => line.People).ThenBy(line => line.Name).ThenBy(line => line.Id)
            .Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        var lines = counted.ConvertAll(line => new TopicLine(line.Id, line.Name, line.People, line.Mine));
        return new Page<TopicLine>(lines, total, page.Number, page.Size);
    }

    /// <summary>Those of these topics that the owner cares about too, with how many of their people do: the rarest first.</summary>
    public async Task<IReadOnlyList<TopicLine>> SharedAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default)
    {
        var interests = db.Interests;
        var shared = await db.Topics
            .Where(topic => ids.Contains(topic.Id) && interests.Any(interest => interest.TopicId == topic.Id && interest.PersonId == null))
            .Select(topic => new { topic.Id, topic.Name, People = interests.Count(interest => interest.TopicId == topic.Id && interest.PersonId != null) })
            .OrderBy(line => line.People).ThenBy(line => line.Name).ToListAsync(cancellation);
        return shared.ConvertAll(line => new TopicLine(line.Id, line.Name, line.People, true));
    }

    public async Task<Refusal?> AlsoCallAsync(Guid id, string alias, CancellationToken cancellation = default)
    {
        if (Text.Line(alias, TopicName.Longest).Length == 0) return Refusal.BecauseOf("alias", "Say which other word you use for it.");
        if (await db.Topics.SingleOrDefaultAsync(topic => topic.Id == id, cancellation) is not { } topic) return Refusal.Missing("This topic");
        db.Note(ChangeNote.Corrected($"Gave the topic {topic.Name} another word."));
        topic.AlsoCall(topic.Aliases.Append(Text.Line(alias, TopicName.Longest)));
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public Task<Topic?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Topics.AsNoTracking().SingleOrDefaultAsync(topic => topic.Id == id, cancellation);

    public async Task<Outcome<Topic>> AddAsync(string words, IEnumerable<string> aliases, CancellationToken cancellation = default)
    {
        if (TopicName.Of(words) is not { } name) return Refusal.BecauseOf("name", $"A topic needs a name of up to {TopicName.Longest} characters.");
        var topic = (await EnsureAsync([words], cancellation))[name.Key];
        db.Note(ChangeNote.Added($"Added the topic {topic.Name}."));
        topic.AlsoCall(topic.Aliases.Concat(aliases));
        await db.SaveChangesAsync(cancellation);
        return topic;
    }

    /// <summary>What the owner cares about, by name.</summary>
    public async Task<IReadOnlyList<string>> MineAsync(CancellationToken cancellation = default) =>
        await db.Interests.Where(interest => interest.PersonId == null).Select(interest => interest.Topic.Name).OrderBy(name => name).ToListAsync(cancellation);

    /// <summary>Makes these the owner's interests. The caller saves.</summary>
    public async Task CareAboutAsync(IEnumerable<string> words, CancellationToken cancellation = default)
    {
        var topics = await EnsureAsync(words, cancellation);
        var mine = await db.Interests.Include(interest => interest.Topic).Where(interest => interest.PersonId == null).ToListAsync(cancellation);
        db.Interests.RemoveRange(mine.Where(interest => !topics.ContainsKey(interest.Topic.Key)));
        var today = clock.Today();
        db.Interests.AddRange(topics.Values
            .Where(topic => mine.All(interest => interest.TopicId != topic.Id))
            .Select(topic => new Interest(null, topic, 2, "you", today)));
    }
}
