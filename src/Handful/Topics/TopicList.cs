using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Topics;

/// <summary>One topic with how many of the owner's people care about it.</summary>
public sealed record TopicLine(Guid Id, string Name, int People, bool Mine);

/// <summary>The owner's topics, and what the owner cares about.</summary>
public sealed class TopicList(Db db, TimeProvider clock)
{
    private static readonly IReadOnlyList<string> None = [];

    /// <summary>
    /// The topics of these words by key, added to the context where they are new; words that name no subject are left out. A word that the
    /// owner has made another one for a topic leads to that, under its own key. The caller saves.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Topic>> EnsureAsync(IEnumerable<string> words, CancellationToken cancellation = default)
    {
        var names = words.Select(TopicName.Of).OfType<TopicName>().DistinctBy(name => name.Key).ToList();
        if (names.Count == 0) return new Dictionary<string, Topic>();
        var topics = await KnownAsync([.. names.Select(name => name.Key)], cancellation);
        foreach (var name in names.Where(name => !topics.ContainsKey(name.Key)))
        {
            topics[name.Key] = new Topic(name);
            db.Topics.Add(topics[name.Key]);
        }

        return topics;
    }

    private async Task<Dictionary<string, Topic>> KnownAsync(HashSet<string> keys, CancellationToken cancellation)
    {
        var topics = db.Topics.Local.Where(topic => keys.Contains(topic.Key)).ToDictionary(topic => topic.Key);
        var missing = keys.Where(key => !topics.ContainsKey(key)).ToList();
        if (missing.Count == 0) return topics;
        foreach (var known in await db.Topics.Where(topic => missing.Contains(topic.Key)).ToListAsync(cancellation)) topics[known.Key] = known;
        if (missing.TrueForAll(topics.ContainsKey)) return topics;
        // Only topics to which the owner gave other words: few, however many there are.
        foreach (var called in await db.Topics.Where(topic => topic.Aliases != None).OrderBy(topic => topic.Id).ToListAsync(cancellation))
        {
            foreach (var key in called.OtherKeys.Where(keys.Contains)) topics.TryAdd(key, called);
        }

        return topics;
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

    public Task<Topic?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        db.Topics.AsNoTracking().SingleOrDefaultAsync(topic => topic.Id == id, cancellation);

    /// <summary>The topic that goes by these words already, or null.</summary>
    public async Task<Topic?> NamedAsync(string words, CancellationToken cancellation = default) =>
        TopicName.Of(words) is { } name ? (await KnownAsync([name.Key], cancellation)).GetValueOrDefault(name.Key) : null;

    /// <summary>Adds a topic for its own sake, or other words for a known one.</summary>
    public async Task<Outcome<Topic>> AddAsync(string words, IEnumerable<string> aliases, CancellationToken cancellation = default)
    {
        if (TopicName.Of(words) is not { } name) return Refusal.BecauseOf("name", $"A topic needs a name of up to {TopicName.Longest} characters.");
        var topic = (await EnsureAsync([words], cancellation))[name.Key];
        db.Note(ChangeNote.Added($"Added the topic {topic.Name}."));
        topic.Add(clock.GetUtcNow());
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
        var topics = (await EnsureAsync(words, cancellation)).Values.DistinctBy(topic => topic.Id).ToList();
        var mine = await db.Interests.Where(interest => interest.PersonId == null).ToListAsync(cancellation);
        db.Interests.RemoveRange(mine.Where(interest => topics.TrueForAll(topic => topic.Id != interest.TopicId)));
        var today = clock.Today();
        db.Interests.AddRange(topics
            .Where(topic => mine.TrueForAll(interest => interest.TopicId != topic.Id))
            .Select(topic => new Interest(null, topic, 2, "you", today)));
    }
}
