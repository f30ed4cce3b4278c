using Handful.Conversations;
using Handful.Matching.Topics;
using Handful.Storage;
using Handful.Topics;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.Neighbours;

/// <summary>A topic that occurs together with another: how near that makes it, and in how many people and conversations.</summary>
public sealed record Companion(Guid Id, string Name, double Nearness, int People, int Talks)
{
    /// <summary>Sentences without their full stops, as the graph says its ways: "three of your people who care about soil care about frost too".</summary>
    public IReadOnlyList<string> PathFrom(string topic) =>
    [
        .. People > 0 ? new[] { $"{NumberWords.Say(People)} of your people who care about {topic} care{(People == 1 ? "s" : "")} about {Name} too" } : [],
        .. Talks > 0 ? new[] { $"{topic} and {Name} came up together in {NumberWords.Say(Talks, "conversation", "conversations")}" } : [],
    ];
}

/// <summary>What occurs together in the owner's own network, counted when asked for.</summary>
public sealed class Companionship(Db db, WholeCrowd whole)
{
    // Of a topic that more name, these tell of all. They bound the work, and a share of five thousand is known to one in a hundred.
    private const int Sample = 5000;
    private const int Candidates = 60;
    private const double Near = 0.1;

    /// <summary>The nearest first.</summary>
    public async Task<IReadOnlyList<Companion>> OfAsync(Guid topic, int most, CancellationToken cancellation = default)
    {
        var (people, talks) = (await AmongPeopleAsync(topic, cancellation), await AmongTalksAsync(topic, cancellation));
        if (people.Count + talks.Count == 0) return [];
        var ids = people.Concat(talks).GroupBy(pair => pair.Key, pair => pair.Value).Select(pair => (Id: pair.Key, Count: pair.Sum()))
            .Where(pair => pair.Count >= TopicCompany.Fewest).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Id).Take(Candidates).Select(pair => pair.Id).ToList();
        if (ids.Count == 0) return [];
        var seen = await SeenAsync([.. ids, topic], cancellation);
        var all = await whole.CountAsync(db, cancellation);
        var names = await db.Topics.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return
        [
            .. ids.Select(id => (Id: id, People: people.GetValueOrDefault(id), Talks: talks.GetValueOrDefault(id)))
                .Select(pair => new Companion(pair.Id, names[pair.Id], Math.Round(TopicCompany.Nearness(pair.People + pair.Talks, seen[topic], seen[pair.Id], all), 3), pair.People, pair.Talks))
                .Where(companion => companion.Nearness >= Near)
                .OrderByDescending(companion => companion.Nearness).ThenBy(companion => companion.Name, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>How often each other topic is named by the people who care about this one; where many do, as their sample tells.</summary>
    private Task<Dictionary<Guid, int>> AmongPeopleAsync(Guid topic, CancellationToken cancellation)
    {
        var (owner, one) = (Stored(db.OwnerId), Stored(topic));
        // Written out, because the order is what makes it quick: those who care about this topic, then what else each of them does.
        var others = db.SetOfEveryone<Interest>().FromSqlInterpolated($"""
            SELECT o.* FROM (SELECT "PersonId" AS who FROM "Interests" WHERE "OwnerId" = {owner} AND "TopicId" = {one} AND "PersonId" IS NOT NULL ORDER BY "PersonId" DESC LIMIT {Sample}) AS m
            CROSS JOIN "Interests" AS o WHERE o."OwnerId" = {owner} AND o."PersonId" = m.who AND o."TopicId" <> {one}
            """).Select(interest => interest.TopicId);
        return CountAsync(others, db.Interests.Where(interest => interest.TopicId == topic && interest.PersonId != null), cancellation);
    }

    /// <summary>The same of the conversations in which this one came up.</summary>
    private Task<Dictionary<Guid, int>> AmongTalksAsync(Guid topic, CancellationToken cancellation)
    {
        var (owner, one) = (Stored(db.OwnerId), Stored(topic));
        var others = db.SetOfEveryone<ConversationTopic>().FromSqlInterpolated($"""
            SELECT o.* FROM (SELECT "ConversationId" AS who FROM "ConversationTopics" WHERE "OwnerId" = {owner} AND "TopicId" = {one} ORDER BY "ConversationId" DESC LIMIT {Sample}) AS m
            CROSS JOIN "ConversationTopics" AS o WHERE o."OwnerId" = {owner} AND o."ConversationId" = m.who AND o."TopicId" <> {one}
            """).Select(touched => touched.TopicId);
        return CountAsync(others, db.ConversationTopics.Where(touched => touched.TopicId == topic), cancellation);
    }

    private static async Task<Dictionary<Guid, int>> CountAsync<T>(IQueryable<Guid> others, IQueryable<T> mine, CancellationToken cancellation)
    {
        var counted = await others.GroupBy(other => other).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key).Take(Candidates * 2).ToListAsync(cancellation);
        var all = counted.Count == 0 ? 0 : await mine.CountAsync(cancellation);
        return counted.ToDictionary(pair => pair.Key, pair => all <= Sample ? pair.Count : (int)((long)pair.Count * all / Sample));
    }

    private async Task<Dictionary<Guid, int>> SeenAsync(List<Guid> topics, CancellationToken cancellation)
    {
        var seen = topics.ToDictionary(id => id, _ => 0);
        var people = db.Interests.Where(interest => interest.PersonId != null && topics.Contains(interest.TopicId)).Select(interest => interest.TopicId);
        var talks = db.ConversationTopics.Where(touched => topics.Contains(touched.TopicId)).Select(touched => touched.TopicId);
        foreach (var namings in (IQueryable<Guid>[])[people, talks])
        {
            foreach (var pair in await namings.GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation)) seen[pair.Key] += pair.Count;
        }

        return seen;
    }

    /// <summary>As the database keeps ids.</summary>
    private object Stored(Guid id) => db is SqliteDb ? id.ToByteArray(bigEndian: true) : id;
}
