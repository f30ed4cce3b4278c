using Handful.Conversations;
using Handful.Gatherings;
using Handful.Learning;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Outcomes;

/// <summary>One step of a chain: what it was, and where it can be read.</summary>
public sealed record ChainLink(string Words, string Href, DateOnly? On);

/// <summary>From where one knows somebody to what came of it.</summary>
public sealed record Chain(IReadOnlyList<ChainLink> Links);

/// <summary>Traces what came of it back: where the two met, the real conversations before, what was learned.</summary>
public sealed class GainChains(Db db, Acquaintances people)
{
    private const int MostTalks = 2;

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Chain>>> OfAsync(IReadOnlyList<Gain> gains, CancellationToken cancellation = default)
    {
        var ids = gains.SelectMany(gain => gain.Sources).Select(source => source.PersonId).Distinct().ToList();
        var names = await people.NamesAsync(ids, cancellation);
        var met = await db.Set<Person>().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.HowWeMet, person.MetOn }).ToDictionaryAsync(person => person.Id, cancellation);
        var real = Depth.All.Where(depth => depth.IsReal).ToList();
        var talks = (await db.ConversationPeople.Where(present => ids.Contains(present.PersonId))
            .Join(db.Conversations.Where(talk => real.Contains(talk.Depth)), present => present.ConversationId, talk => talk.Id, (present, talk) => new { present.PersonId, talk.Id, talk.On, talk.Place, talk.GatheringId })
            .ToListAsync(cancellation)).ToLookup(talk => talk.PersonId);
        var occasions = talks.SelectMany(some => some).Select(talk => talk.GatheringId).OfType<Guid>().Distinct().ToList();
        var gatherings = await db.Gatherings.Where(gathering => occasions.Contains(gathering.Id)).ToDictionaryAsync(gathering => gathering.Id, gathering => gathering.Name, cancellation);
        var lessons = (await db.Lessons.AsNoTracking().Where(lesson => lesson.PersonId != null && ids.Contains(lesson.PersonId.Value)).ToListAsync(cancellation)).ToLookup(lesson => lesson.PersonId!.Value);
        return gains.ToDictionary(gain => gain.Id, gain => (IReadOnlyList<Chain>)[.. gain.Sources.Where(source => names.ContainsKey(source.PersonId)).Select(source =>
        {
            var person = source.PersonId;
            List<ChainLink> links = [new(names[person], $"/people/{person}", met[person].MetOn)];
            // The first real conversation made the tie, the last one before it brought it about.
            var before = talks[person].Where(talk => talk.On <= gain.On).OrderBy(talk => talk.On).ToList();
            links.AddRange(before.Take(1).Concat(before.Skip(1).TakeLast(MostTalks - 1)).Select(talk => new ChainLink(
                talk.GatheringId is { } at && gatherings.TryGetValue(at, out var name) ? $"A real conversation at {name}" : talk.Place.Length > 0 ? $"A real conversation, {talk.Place}" : "A real conversation", $"/conversations/{talk.Id}", talk.On)));
            if (lessons[person].Where(lesson => lesson.LearnedOn <= gain.On).OrderByDescending(lesson => lesson.Id == source.LessonId).ThenByDescending(lesson => lesson.LearnedOn).FirstOrDefault() is { } learned)
                links.Add(new ChainLink($"“{learned.Words}”", $"/learn/lessons/{learned.Id}", learned.LearnedOn));
            return new Chain(links);
        })]);
    }
}
