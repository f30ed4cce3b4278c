using Handful.Conversations;
using Handful.Kernel;
using Handful.Matching.Topics;
using Handful.Neighbours;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.TopicPages;

/// <summary>Somebody who cares about a topic: how strongly (1 to 3), since when, and where that is known from.</summary>
public sealed record Carer(Guid Id, string Name, string About, int Strength, string Source, DateOnly Since);

/// <summary>What was learned where the topic came up, and from whom.</summary>
public sealed record LessonLine(Guid Conversation, DateOnly On, string Learned, IReadOnlyList<PersonName> From);

public sealed record PersonName(Guid Id, string Name);

/// <summary>All that the owner's network knows of one topic.</summary>
/// <param name="Topic">It.</param>
/// <param name="Mine">Whether the owner cares about it.</param>
/// <param name="IsNamed">Whether anybody or anything names it; if not, it may go.</param>
/// <param name="Carers">Who cares about it, by name.</param>
/// <param name="Teachers">Who could teach it: never more than a handful.</param>
/// <param name="Lessons">What was learned last.</param>
/// <param name="Talks">In how many conversations it came up.</param>
/// <param name="Near">Topics of the owner's near it.</param>
/// <param name="Unnamed">Topics of the graph near it that nobody of theirs names.</param>
/// <param name="Proposed">What the owner's own model takes for near; null where the graph knows the word, or they have no model.</param>
/// <param name="Meant">What else its words may mean, where the graph does not know them.</param>
public sealed record TopicView(
    Topic Topic, bool Mine, bool IsNamed, Page<Carer> Carers, IReadOnlyList<Teacher> Teachers, IReadOnlyList<LessonLine> Lessons, int Talks,
    IReadOnlyList<Neighbour> Near, IReadOnlyList<NearTopic> Unnamed, IReadOnlyList<Proposal>? Proposed, IReadOnlyList<string> Meant)
{
    /// <summary>Whether the graph knows the words.</summary>
    public bool IsKnown => TopicCatalogue.Mentions(Topic.Name);
}

/// <summary>What is known of a topic, put together.</summary>
public sealed class TopicGuide(Db db, TopicList topics, TopicKeeper keeper, AddressBook book, Acquaintances people, TeacherSearch teachers, Neighbourhood neighbourhood, Proposals proposals, OwnModels models)
{
    public const int CarersAPage = 20;
    private const int MostLessons = 10;
    private const int MostNear = 8;
    private const int MostUnnamed = 6;

    public async Task<TopicView?> ReadAsync(Guid id, PageRequest page, CancellationToken cancellation = default)
    {
        if (await topics.FindAsync(id, cancellation) is not { } topic) return null;
        var lessons = await LessonsAsync(id, cancellation);
        return new TopicView(
            topic,
            await db.Interests.AnyAsync(interest => interest.TopicId == id && interest.PersonId == null, cancellation),
            await keeper.IsNamedAsync(id, cancellation),
            await CarersAsync(id, page, cancellation),
            await teachers.OfAsync(topic, cancellation),
            lessons,
            await db.ConversationTopics.CountAsync(touched => touched.TopicId == id, cancellation),
            await neighbourhood.OfAsync(topic, MostNear, cancellation),
            await neighbourhood.UnnamedAsync(topic, MostUnnamed, cancellation),
            TopicCatalogue.Mentions(topic.Name) || await models.TellAsync(cancellation) is null ? null : await proposals.OfAsync(topic, cancellation),
            await neighbourhood.MeantAsync(topic, cancellation));
    }

    private async Task<Page<Carer>> CarersAsync(Guid topic, PageRequest page, CancellationToken cancellation)
    {
        var lines = await book.ListAsync(new PeopleFilter(Topic: topic), page, cancellation);
        var ids = lines.Items.Select(line => (Guid?)line.Id).ToList();
        var interests = await db.Interests.AsNoTracking().Where(interest => interest.TopicId == topic && ids.Contains(interest.PersonId)).ToDictionaryAsync(interest => interest.PersonId!.Value, cancellation);
        var carers = lines.Items.Select(line => new Carer(line.Id, line.Name, string.Join(" · ", new[] { line.Role, line.Organisation }.Where(words => words.Length > 0)),
            interests[line.Id].Strength, interests[line.Id].Source, interests[line.Id].Since));
        return new Page<Carer>([.. carers], lines.Total, lines.Number, lines.Size);
    }

    private async Task<IReadOnlyList<LessonLine>> LessonsAsync(Guid topic, CancellationToken cancellation)
    {
        var told = await db.Lessons(topic).OrderByDescending(talk => talk.On).ThenByDescending(talk => talk.Id).Take(MostLessons)
            .Select(talk => new { talk.Id, talk.On, talk.Learned, People = talk.People.Select(present => present.PersonId).ToList() }).ToListAsync(cancellation);
        var names = await people.NamesAsync(told.SelectMany(talk => talk.People), cancellation);
        return told.ConvertAll(talk => new LessonLine(talk.Id, talk.On, talk.Learned, [.. talk.People.Where(names.ContainsKey).Select(person => new PersonName(person, names[person]))]));
    }
}
