using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Today;

/// <summary>What is worth doing today, and the kinds of what was done already.</summary>
public sealed record Day(IReadOnlyList<Suggestion> Suggestions, IReadOnlyList<string> Done);

/// <summary>At most five things worth doing in a day, and what the owner answers to them.</summary>
public sealed class TodayList(Db db, Circles circles, ConversationLog conversations, PromiseBook promises, GatheringCalendar calendar, AddressBook people, LessonBook lessons, TimeProvider clock)
{
    private const int DaysAhead = 7;
    private const int FollowUpDays = 7;

    // Enough of each kind that five remain when the answered ones are taken out.
    private const int OfEachKind = 12;

    // A day is for people; what was learned comes back beside them.
    private const int MostLessons = 2;

    // Answers are read back by their keys, which stand in the order they were made; nobody answers more often in a day.
    private const int AnswersADay = 50;

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(CancellationToken cancellation = default) => (await DayAsync(cancellation)).Suggestions;

    public async Task<Day> DayAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today();
        List<Suggestion> all =
        [
            .. await PromisesAsync(today, cancellation),
            .. await FollowUpsAsync(today, cancellation),
            .. await DriftingAsync(today, cancellation),
            .. await BirthdaysAsync(today, cancellation),
            .. await LessonsAsync(today, cancellation),
            .. (await calendar.AheadAsync(today, OfEachKind, cancellation)).Where(line => line.Gathering.On <= today.AddDays(DaysAhead)).Select(line => Suggesting.Gathering(line, today)),
        ];
        var keys = all.SelectMany(suggestion => new[] { suggestion.Key, ForEver(suggestion.Key) }).Distinct().ToList();
        var answered = await Answers.Where(answer => keys.Contains(answer.Key) && (answer.Until == null || answer.Until > today)).Select(answer => answer.Key).ToListAsync(cancellation);
        var sinceMorning = await AnsweredAsync(today, cancellation);
        var open = all.Where(suggestion => !answered.Contains(suggestion.Key) && !answered.Contains(ForEver(suggestion.Key)));
        return new Day(Choice.Of(open, sinceMorning), [.. sinceMorning.Where(answer => answer.Answer == Answer.Done).Select(answer => answer.Kind)]);
    }

    /// <summary>Done, later or never, with what follows from it; one change, which can be undone. The same answer given twice is one.</summary>
    public async Task<Outcome<TodayAnswer>> AnswerAsync(string key, Answer answer, CancellationToken cancellation = default)
    {
        if (SuggestionKey.Parse(key) is not { } about || !await IsThereAsync(about, cancellation)) return Refusal.Missing("This suggestion");
        var today = clock.Today();
        if (answer == Answer.Never) about = about.ForEver;
        var text = about.ToString();
        if (await Answers.FirstOrDefaultAsync(row => row.Key == text && row.Answer == answer && (row.Until == null || row.Until > today), cancellation) is { } already) return already;
        var noted = new TodayAnswer(about, answer, clock.GetUtcNow());
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        using var change = db.NoteWhole(new ChangeNote("answered", DayWords.Noted(noted), about.Kind is SuggestionKey.Gathering or SuggestionKey.Promise or SuggestionKey.Lesson ? [] : [about.Person ?? about.Subject]));
        if (await FollowAsync(noted, about, answer, cancellation) is { } refusal) return refusal;
        noted.StaysAway(Until(about.Kind, noted, today));
        Answers.Add(noted);
        await db.SaveChangesAsync(cancellation);
        await all.CommitAsync(cancellation);
        return noted;
    }

    private DbSet<TodayAnswer> Answers => db.Set<TodayAnswer>();

    private static string ForEver(string key) => SuggestionKey.Parse(key)!.Value.ForEver.ToString();

    /// <summary>
    /// "Later" comes back tomorrow, a person in three days. What is done, or never wanted, stays away; a person who was written to or
    /// moved to a circle at rest may drift again one day, and only today stays away.
    /// </summary>
    private static DateOnly? Until(string kind, TodayAnswer noted, DateOnly today) => (kind, noted.Answer) switch
    {
        (SuggestionKey.Drifting or SuggestionKey.FollowUp, Answer.Later) => today.AddDays(3),
        (_, Answer.Later) => today.AddDays(1),
        // It has a schedule of its own, by which it may come back.
        (SuggestionKey.Drifting or SuggestionKey.Lesson, Answer.Done) => today.AddDays(1),
        (SuggestionKey.Lesson, Answer.Never) => today.AddDays(1),
        (SuggestionKey.Drifting, Answer.Never) when noted.LeftCircleId is not null => today.AddDays(1),
        _ => null,
    };

    private async Task<bool> IsThereAsync(SuggestionKey about, CancellationToken cancellation)
    {
        var person = about.Person ?? about.Subject;
        return about.Kind switch
        {
            SuggestionKey.Promise => await promises.FindAsync(about.Subject, cancellation) is not null,
            SuggestionKey.Gathering => await calendar.FindAsync(about.Subject, cancellation) is not null,
            SuggestionKey.Lesson => await lessons.FindAsync(about.Subject, cancellation) is not null,
            _ => await db.People.AnyAsync(row => row.Id == person, cancellation),
        };
    }

    private async Task<Refusal?> FollowAsync(TodayAnswer noted, SuggestionKey about, Answer answer, CancellationToken cancellation) => (about.Kind, answer) switch
    {
        (SuggestionKey.Promise, Answer.Done) => await promises.KeepAsync(about.Subject, cancellation),
        (SuggestionKey.Promise, Answer.Never) => await promises.DropAsync(about.Subject, cancellation),
        (SuggestionKey.Drifting, Answer.Done) => await LogContactAsync(noted, about.Subject, cancellation),
        (SuggestionKey.FollowUp, Answer.Done) => await LogContactAsync(noted, about.Person!.Value, cancellation),
        (SuggestionKey.Lesson, Answer.Done) => (await lessons.RecallAsync(about.Subject, true, cancellation)).Refusal,
        (SuggestionKey.Lesson, Answer.Never) => (await lessons.DropAsync(about.Subject, cancellation)).Refusal,
        (SuggestionKey.Drifting, Answer.Never) => await LetRestAsync(noted, about.Subject, cancellation),
        _ => null,
    };

    private async Task<Refusal?> LogContactAsync(TodayAnswer noted, Guid person, CancellationToken cancellation)
    {
        var logged = await conversations.LogAsync(new ConversationAccount(clock.Today(), [person], 1, Channel.Message, Notes: "You were in touch."), cancellation);
        if (!logged.Is(out var conversation, out var refusal)) return refusal;
        noted.Logged(conversation.Id);
        return null;
    }

    /// <summary>Never again asked about: the person moves to the outermost circle in which nothing is asked, where there is one.</summary>
    private async Task<Refusal?> LetRestAsync(TodayAnswer noted, Guid id, CancellationToken cancellation)
    {
        if (await people.FindAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        if ((await circles.ListAsync(cancellation)).LastOrDefault(circle => circle.RhythmDays is null) is not { } rest || rest.Id == person.CircleId) return null;
        noted.Left(person.CircleId);
        return await people.PlaceAsync(id, rest.Id, cancellation);
    }

    private async Task<IReadOnlyList<Answered>> AnsweredAsync(DateOnly today, CancellationToken cancellation)
    {
        var latest = await Answers.AsNoTracking().OrderByDescending(answer => answer.Id).Take(AnswersADay).ToListAsync(cancellation);
        var given = latest.Where(answer => DayOf(answer.At) == today).Select(answer => (About: SuggestionKey.Parse(answer.Key)!.Value, answer.Answer)).ToList();
        var promised = given.Where(answer => answer.About.Kind == SuggestionKey.Promise).Select(answer => answer.About.Subject).ToList();
        var persons = await db.Promises.Where(promise => promised.Contains(promise.Id)).ToDictionaryAsync(promise => promise.Id, promise => promise.PersonId, cancellation);
        // A lesson that was looked at on its own page has had its place in the day too.
        var recalled = (await lessons.RecalledOnAsync(today, AnswersADay, cancellation)).Where(lesson => given.TrueForAll(answer => answer.About.Subject != lesson.Id))
            .Select(lesson => new Answered(SuggestionKey.Lesson, lesson.PersonId ?? lesson.Id, Answer.Done));
        return [.. recalled, .. given.Select(answer => new Answered(answer.About.Kind, answer.About.Person ?? persons.GetValueOrDefault(answer.About.Subject, answer.About.Subject), answer.Answer))];
    }

    private async Task<IEnumerable<Suggestion>> PromisesAsync(DateOnly today, CancellationToken cancellation)
    {
        var due = await promises.MineDueAsync(today.AddDays(3), OfEachKind * 2, cancellation);
        var names = await NamesAsync(due.Select(promise => promise.PersonId), cancellation);
        var made = due.Select(promise => promise.ConversationId).OfType<Guid>().Distinct().ToList();
        var days = await db.Conversations.Where(row => made.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.On, cancellation);
        return due.Where(promise => names.ContainsKey(promise.PersonId)).Select(promise => Suggesting.Promise(
            new DuePromise(promise.Id, promise.PersonId, names[promise.PersonId], promise.Words,
                promise.ConversationId is { } talk && days.TryGetValue(talk, out var on) ? on : DayOf(promise.MadeAt), promise.DueOn),
            today));
    }

    private async Task<IEnumerable<Suggestion>> FollowUpsAsync(DateOnly today, CancellationToken cancellation)
    {
        var (from, to) = (today.AddDays(-FollowUpDays), today.AddDays(-1));
        var real = Depth.All.Where(depth => depth.IsReal).ToList();
        var recent = await db.Conversations.AsNoTracking().Where(row => row.On >= from && row.On <= to && real.Contains(row.Depth)).OrderByDescending(row => row.On).ThenByDescending(row => row.Id)
            .Include(row => row.People).Include(row => row.Promises).Include(row => row.Topics).ThenInclude(touched => touched.Topic).AsSplitQuery().Take(50).ToListAsync(cancellation);
        var met = recent.SelectMany(row => row.People.Select(present => (Conversation: row, present.PersonId))).DistinctBy(pair => pair.PersonId).ToList();
        var ids = met.Select(pair => pair.PersonId).ToList();
        var last = await db.People.Where(person => ids.Contains(person.Id) && person.ArchivedAt == null)
            .Select(person => new { person.Id, person.Name, person.GivenName, person.LastTalkedOn }).ToDictionaryAsync(person => person.Id, cancellation);
        return met.Where(pair => last.TryGetValue(pair.PersonId, out var person) && person.LastTalkedOn == pair.Conversation.On)
            .Take(OfEachKind).Select(pair => Suggesting.FollowUp(pair.Conversation, pair.PersonId, new PersonName(last[pair.PersonId].Name, last[pair.PersonId].GivenName), today));
    }

    private async Task<IEnumerable<Suggestion>> DriftingAsync(DateOnly today, CancellationToken cancellation)
    {
        var drifting = new List<DriftingPerson>();
        foreach (var circle in (await circles.ListAsync(cancellation)).Where(circle => circle.RhythmDays is not null))
        {
            var due = await db.People.Where(person => person.CircleId == circle.Id && person.DueOn <= today).OrderBy(person => person.DueOn).ThenBy(person => person.Id)
                .Take(OfEachKind).Select(person => new { person.Id, person.Name, person.GivenName, person.LastTalkedOn, person.DueOn }).ToListAsync(cancellation);
            drifting.AddRange(due.Select(person => new DriftingPerson(person.Id, new PersonName(person.Name, person.GivenName), person.LastTalkedOn, person.DueOn!.Value, circle.Name, circle.Place, circle.RhythmDays!.Value)));
        }

        return drifting.Select(person => Suggesting.Drifting(person, today));
    }

    private async Task<IEnumerable<Suggestion>> LessonsAsync(DateOnly today, CancellationToken cancellation)
    {
        var due = await lessons.DueAsync(today, OfEachKind, cancellation);
        var names = await NamesAsync(due.Select(lesson => lesson.PersonId).OfType<Guid>(), cancellation);
        return due.Select(lesson => Suggesting.Lesson(lesson, lesson.PersonId is { } person ? names.GetValueOrDefault(person) : null, today)).Take(MostLessons);
    }

    private async Task<IEnumerable<Suggestion>> BirthdaysAsync(DateOnly today, CancellationToken cancellation)
    {
        var days = Enumerable.Range(0, DaysAhead + 1).Select(today.AddDays).SelectMany(InYear).Distinct().ToList();
        var quiet = (await circles.ListAsync(cancellation)).Where(circle => circle.RhythmDays is null).Select(circle => circle.Id).ToList();
        // The nearest first, over the end of the year too: MMDD counted on from today's.
        var start = today.Month * 100 + today.Day;
        var people = await db.People.Where(person => person.BirthdayInYear != null && days.Contains(person.BirthdayInYear.Value) && person.ArchivedAt == null)
            .OrderBy(person => quiet.Contains(person.CircleId)).ThenBy(person => (person.BirthdayInYear!.Value + 1300 - start) % 1300).ThenBy(person => person.Id)
            .Take(OfEachKind * 3).Select(person => new { person.Id, person.Name, person.GivenName, person.Birthday, Dormant = quiet.Contains(person.CircleId) }).ToListAsync(cancellation);
        return people.Select(person => Suggesting.Birthday(new BirthdayPerson(person.Id, new PersonName(person.Name, person.GivenName), person.Birthday!.Value, person.Dormant), today))
            .Where(suggestion => suggestion.Due <= today.AddDays(DaysAhead));
    }

    /// <summary>On 28 February of a common year the 29th is kept too.</summary>
    private static IEnumerable<int> InYear(DateOnly day) =>
        day is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(day.Year) ? [228, 229] : [day.Month * 100 + day.Day];

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, clock.LocalTimeZone).DateTime);

    private async Task<Dictionary<Guid, PersonName>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        return await db.People.Where(person => wanted.Contains(person.Id) && person.ArchivedAt == null)
            .ToDictionaryAsync(person => person.Id, person => new PersonName(person.Name, person.GivenName), cancellation);
    }
}
