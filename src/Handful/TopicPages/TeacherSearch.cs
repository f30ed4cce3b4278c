using Handful.Conversations;
using Handful.People;
using Handful.Searching;
using Handful.Storage;
using Handful.Topics;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.TopicPages;

/// <summary>Somebody who could teach a topic, and why, in sentences.</summary>
public sealed record Teacher(Guid Id, string Name, string About, string Why);

/// <summary>Who could teach a topic: by what they offer, by what they do, and by what they told the owner already.</summary>
public sealed class TeacherSearch
{
    public const int Most = 5;

    // Who names a topic or its neighbours at all; where more do, some of them are not looked at.
    private const int Candidates = 2000;
    private const double PerLesson = 0.2;
    private readonly Db db;
    private readonly ISearchEngine engine;

    internal TeacherSearch(Db db, ISearchEngine engine) => (this.db, this.engine) = (db, engine);

    /// <summary>A handful, the surest first; of two as sure, whom the owner talked with last.</summary>
    public async Task<IReadOnlyList<Teacher>> OfAsync(Topic topic, CancellationToken cancellation = default)
    {
        var teaching = new Teaching(topic.Name);
        var told = await ToldAsync(topic.Id, cancellation);
        var ids = (await engine.WhoSaysAnyAsync(teaching.Names(topic.Aliases), "person", Candidates, cancellation)).Union(told.Keys).ToList();
        var people = await db.People.Where(person => ids.Contains(person.Id) && person.ArchivedAt == null)
            .Select(person => new { person.Id, person.Name, person.Role, person.Organisation, person.Offers, person.LastTalkedOn }).ToListAsync(cancellation);
        return
        [
            .. people.Select(person => (Person: person, Knows: teaching.Of(person.Role, person.Offers), Lessons: told.GetValueOrDefault(person.Id)))
                .Where(one => one.Knows is not null || one.Lessons > 0)
                .OrderByDescending(one => (one.Knows?.Weight ?? 0) + Math.Min(3, one.Lessons) * PerLesson)
                .ThenByDescending(one => one.Person.LastTalkedOn ?? DateOnly.MinValue).ThenBy(one => one.Person.Name, StringComparer.Ordinal).Take(Most)
                .Select(one => new Teacher(
                    one.Person.Id, one.Person.Name, string.Join(" · ", new[] { one.Person.Role, one.Person.Organisation }.Where(words => words.Length > 0)), Why(one.Knows, one.Lessons))),
        ];
    }

    private static string Why(Knowledge? knows, int lessons) => string.Join(' ', new[]
    {
        knows?.Why,
        lessons > 0 ? $"You learned something of it from them in {NumberWords.Say(lessons, "conversation", "conversations")}." : null,
    }.OfType<string>());

    private Task<Dictionary<Guid, int>> ToldAsync(Guid topic, CancellationToken cancellation) =>
        db.Lessons(topic).SelectMany(talk => talk.People).GroupBy(present => present.PersonId).Select(group => new { group.Key, Count = group.Count() })
            .OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Key).Take(50).ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancellation);
}

internal static class LessonRows
{
    // Older ones of a topic that comes up every day are not looked at.
    private const int Latest = 1000;

    extension(Db db)
    {
        /// <summary>Of the latest conversations in which a topic came up, those that taught something.</summary>
        internal IQueryable<Conversation> Lessons(Guid topic)
        {
            var latest = db.ConversationTopics.Where(touched => touched.TopicId == topic).OrderByDescending(touched => touched.ConversationId).Take(Latest).Select(touched => touched.ConversationId);
            return db.Conversations.AsNoTracking().Where(talk => latest.Contains(talk.Id) && talk.Learned != "");
        }
    }
}
