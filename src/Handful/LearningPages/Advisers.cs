using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Searching;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.LearningPages;

/// <summary>Whom to ask about something: among all people and the guests of the gatherings ahead.</summary>
public sealed class Advisers
{
    private const int DaysAhead = 30;
    private const int MostGatherings = 3;

    // Bounds on what is looked at, so that a hundred thousand people take no longer than a thousand.
    private const int MostTopics = 12, MostOfATopic = 100, MostOfAWord = 40, MostWords = 6, MostWeighed = 40, MostLessons = 200;

    private readonly Db db;
    private readonly AddressBook people;
    private readonly GatheringCalendar calendar;
    private readonly GuestList guests;
    private readonly ISearchEngine search;
    private readonly TimeProvider clock;

    internal Advisers(Db db, AddressBook people, GatheringCalendar calendar, GuestList guests, ISearchEngine search, TimeProvider clock) =>
        (this.db, this.people, this.calendar, this.guests, this.search, this.clock) = (db, people, calendar, guests, search, clock);

    /// <summary>At most five, the best first.</summary>
    public async Task<IReadOnlyList<Adviser>> ForAsync(LearningGoal goal, CancellationToken cancellation = default)
    {
        var (today, sought) = (clock.Today(), new Sought(goal.About, goal.Question));
        var coming = await ComingAsync(goal.GatheringId, today, cancellation);
        var meetings = coming.Where(one => one.Guest.PersonId is not null).DistinctBy(one => one.Guest.PersonId).ToDictionary(one => one.Guest.PersonId!.Value, one => one.At);
        var promising = await PromisingAsync(goal, sought, cancellation);
        foreach (var person in meetings.Keys) promising.TryAdd(person, 0);
        // Guests who are known are looked at whatever speaks for them: the list may say what the address book does not.
        var ids = promising.OrderByDescending(one => one.Value + (meetings.ContainsKey(one.Key) ? 1 : 0)).ThenBy(one => one.Key).Take(MostWeighed + meetings.Count).Select(one => one.Key).ToList();
        var told = coming.Where(one => one.Guest.PersonId is not null).ToLookup(one => one.Guest.PersonId!.Value, one => one.Guest);
        var taught = await TaughtAsync(goal, ids, cancellation);
        var known = (await people.FindManyAsync(ids, cancellation)).Where(person => person.ArchivedAt is null)
            .Select(person => Known(person, told[person.Id].FirstOrDefault(), taught[person.Id], meetings.GetValueOrDefault(person.Id)));
        var strangers = coming.Where(one => one.Guest.PersonId is null).Select(one => Stranger(one.Guest, one.At));
        return AdviserRule.Choose(known.Concat(strangers), sought, today);
    }

    private async Task<List<(Guest Guest, MeetingAt At)>> ComingAsync(Guid? gathering, DateOnly today, CancellationToken cancellation)
    {
        var ahead = (await calendar.AheadAsync(today, MostGatherings, cancellation)).Select(line => line.Gathering).Where(one => one.On <= today.AddDays(DaysAhead) || one.Id == gathering);
        var coming = new List<(Guest, MeetingAt)>();
        foreach (var one in ahead.Where(one => gathering is null || one.Id == gathering))
            coming.AddRange((await guests.AllAsync(one.Id, cancellation)).Select(guest => (guest, new MeetingAt(one.Id, one.Name, one.On))));
        return coming;
    }

    /// <summary>Who has to do with it by what an index knows, and roughly how much.</summary>
    private async Task<Dictionary<Guid, double>> PromisingAsync(LearningGoal goal, Sought sought, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, double>();
        void Add(Guid person, double weight) => found[person] = 1 - ((1 - found.GetValueOrDefault(person)) * (1 - weight));
        var keys = sought.Near.Select(near => (TopicName.Of(near.Key)?.Key, near.Value)).Where(near => near.Key is not null).DistinctBy(near => near.Key).ToDictionary(near => near.Key!, near => near.Value);
        var topics = (await db.Topics.Where(topic => keys.Keys.Contains(topic.Key)).Select(topic => new { topic.Id, topic.Key }).ToListAsync(cancellation))
            .Select(topic => (topic.Id, Nearness: keys[topic.Key])).OrderByDescending(topic => topic.Nearness).ThenBy(topic => topic.Id).ToList();
        foreach (var topic in topics.Take(MostTopics))
        {
            var caring = await db.Interests.Where(interest => interest.TopicId == topic.Id && interest.PersonId != null).OrderByDescending(interest => interest.Strength).ThenByDescending(interest => interest.PersonId)
                .Take(MostOfATopic).Select(interest => new { interest.PersonId, interest.Strength }).ToListAsync(cancellation);
            foreach (var one in caring) Add(one.PersonId!.Value, 0.6 * topic.Nearness * (1 + one.Strength) / 4);
        }

        var near = topics.ToDictionary(topic => topic.Id, topic => topic.Nearness);
        var lessons = await db.LessonTopics.Where(touched => near.Keys.Contains(touched.TopicId)).OrderByDescending(touched => touched.LessonId).Take(MostLessons)
            .Join(db.Lessons.Where(lesson => lesson.PersonId != null), touched => touched.LessonId, lesson => lesson.Id, (touched, lesson) => new { lesson.PersonId, touched.TopicId }).ToListAsync(cancellation);
        foreach (var lesson in lessons) Add(lesson.PersonId!.Value, 0.95 * near[lesson.TopicId]);
        var answers = await db.Lessons.Where(lesson => lesson.GoalId == goal.Id && lesson.PersonId != null).OrderByDescending(lesson => lesson.LearnedOn).Take(MostLessons).Select(lesson => lesson.PersonId!.Value).ToListAsync(cancellation);
        foreach (var person in answers) Add(person, 0.95);
        foreach (var (words, weight) in Words(sought))
        {
            foreach (var document in await search.ByWordsAsync([.. words.Select(word => new[] { word })], "person", MostOfAWord, cancellation)) Add(document.SubjectId, weight);
        }

        return found;
    }

    /// <summary>What stands in roles, offers and notes: the names of the nearest topics, then the question's own words.</summary>
    private static IEnumerable<(string[] Words, double Weight)> Words(Sought sought) =>
        sought.Near.OrderByDescending(near => near.Value).ThenBy(near => near.Key, StringComparer.Ordinal).Take(MostWords)
            .Select(near => (Words: Fold.Search(near.Key).Split(' ', StringSplitOptions.RemoveEmptyEntries), Weight: 0.7 * near.Value))
            .Concat(sought.Stems.OrderByDescending(stem => stem.Length).Take(MostWords).Select(stem => (Words: new[] { stem }, Weight: 0.35)))
            .Where(one => one.Words.Length > 0);

    private async Task<ILookup<Guid, TaughtLesson>> TaughtAsync(LearningGoal goal, List<Guid> ids, CancellationToken cancellation)
    {
        var lessons = await db.WholeLessons.AsNoTracking().Where(lesson => lesson.PersonId != null && ids.Contains(lesson.PersonId.Value)).OrderByDescending(lesson => lesson.LearnedOn).Take(MostLessons).ToListAsync(cancellation);
        return lessons.ToLookup(lesson => lesson.PersonId!.Value, lesson => new TaughtLesson(lesson.Words, lesson.LearnedOn, [.. lesson.Topics.Select(touched => touched.Topic.Name)], lesson.GoalId == goal.Id));
    }

    private static Candidate Known(Person person, Guest? guest, IEnumerable<TaughtLesson> taught, MeetingAt? at) => new(
        person.Id, person.Name, person.FirstName, person.Role, person.Organisation,
        [.. person.Interests.Select(interest => (interest.Topic.Name, interest.Strength)), .. (guest?.Interests ?? []).Select(topic => (topic, 2))],
        [.. person.Offers, .. guest?.Gives ?? []], [.. Sentences(person.Notes), .. Sentences(guest?.About ?? "")], [.. taught], person.LastTalkedOn, at);

    private static Candidate Stranger(Guest guest, MeetingAt at) => new(
        null, guest.Name, guest.Name.Split(' ')[0], guest.Role, guest.Organisation, [.. guest.Interests.Select(topic => (topic, 2))], guest.Gives, [.. Sentences(guest.About)], [], null, at);

    private static IEnumerable<string> Sentences(string text) =>
        text.Split(['\n', '.', '!', '?'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(sentence => sentence.Length > 8).Take(60);
}
