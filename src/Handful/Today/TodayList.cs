using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Today;

/// <summary>At most five things worth doing now, and what the owner answers to them.</summary>
public sealed class TodayList(Db db, Circles circles, ConversationLog conversations, PromiseBook promises, GatheringCalendar calendar, AddressBook people, TimeProvider clock)
{
    private const int DaysAhead = 7;
    private const int FollowUpDays = 7;

    // Enough of each kind that five remain when the answered ones are taken out.
    private const int OfEachKind = 12;

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(CancellationToken cancellation = default)
    {
        var today = clock.Today();
        List<Suggestion> all =
        [
            .. await PromisesAsync(today, cancellation),
            .. await FollowUpsAsync(today, cancellation),
            .. await DriftingAsync(today, cancellation),
            .. await BirthdaysAsync(today, cancellation),
            .. (await calendar.AheadAsync(today, OfEachKind, cancellation)).Where(line => line.Gathering.On <= today.AddDays(DaysAhead)).Select(line => Suggesting.Gathering(line, today)),
        ];
        var keys = all.SelectMany(suggestion => new[] { suggestion.Key, ForEver(suggestion.Key) }).Distinct().ToList();
        var answered = await Answers.Where(answer => keys.Contains(answer.Key) && (answer.Until == null || answer.Until > today)).Select(answer => answer.Key).ToListAsync(cancellation);
        return Choice.Of(all.Where(suggestion => !answered.Contains(suggestion.Key) && !answered.Contains(ForEver(suggestion.Key))));
    }

    /// <summary>Done, later or never, with what follows from it; the answer can be taken back by its id.</summary>
    public async Task<Outcome<TodayAnswer>> AnswerAsync(string key, Answer answer, CancellationToken cancellation = default)
    {
        var parts = (key ?? "").Split(':');
        if (parts.Length < 2 || !Guid.TryParse(parts[1], out var subject)) return Refusal.Missing("This suggestion");
        var today = clock.Today();
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        var noted = new TodayAnswer(answer == Answer.Never ? ForEver(key!) : key!, answer, answer == Answer.Later ? today.AddDays(parts[0] is "drifting" or "followup" ? 3 : 1) : Until(parts[0], answer, today), clock.GetUtcNow());
        var refusal = (parts[0], answer) switch
        {
            ("promise", Answer.Done) => await promises.KeepAsync(subject, cancellation),
            ("promise", Answer.Never) => await promises.DropAsync(subject, cancellation),
            ("drifting", Answer.Done) => await LogContactAsync(noted, subject, cancellation),
            ("followup", Answer.Done) => parts.Length == 3 && Guid.TryParse(parts[2], out var person) ? await LogContactAsync(noted, person, cancellation) : Refusal.Missing("This suggestion"),
            ("drifting", Answer.Never) => await LetRestAsync(noted, subject, cancellation),
            ("promise" or "drifting" or "followup" or "birthday" or "gathering", _) => null,
            _ => Refusal.Missing("This suggestion"),
        };
        if (refusal is not null) return refusal;
        Answers.Add(noted);
        await db.SaveChangesAsync(cancellation);
        await all.CommitAsync(cancellation);
        return noted;
    }

    public async Task<Refusal?> TakeBackAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await Answers.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } answer) return Refusal.Missing("This answer");
        var parts = answer.Key.Split(':');
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        if (answer.ConversationId is { } logged) await conversations.ForgetAsync(logged, cancellation);
        if (answer.LeftCircleId is { } circle) await people.PlaceAsync(Guid.Parse(parts[1]), circle, cancellation);
        if (parts[0] == "promise") await promises.ReopenAsync(Guid.Parse(parts[1]), cancellation);
        Answers.Remove(answer);
        await db.SaveChangesAsync(cancellation);
        await all.CommitAsync(cancellation);
        return null;
    }

    private DbSet<TodayAnswer> Answers => db.Set<TodayAnswer>();

    /// <summary>A birthday's key carries its year; "never" is meant for all years.</summary>
    private static string ForEver(string key) => key.Split(':') is ["birthday", var person, _] ? $"birthday:{person}" : key;

    /// <summary>What is done comes back when its next turn comes; its key tells the turns apart, but for a person who drifts again.</summary>
    private static DateOnly? Until(string kind, Answer answer, DateOnly today) => kind == "drifting" && answer == Answer.Done ? today.AddDays(1) : null;

    private async Task<Refusal?> LogContactAsync(TodayAnswer noted, Guid person, CancellationToken cancellation)
    {
        var logged = await conversations.LogAsync(new ConversationAccount(clock.Today(), [person], 1, Channel.Message, Notes: "You were in touch."), cancellation);
        if (!logged.Is(out var conversation, out var refusal)) return refusal;
        noted.Logged(conversation.Id);
        return null;
    }

    /// <summary>Never again asked about: the person moves to the outermost circle, where nothing is asked.</summary>
    private async Task<Refusal?> LetRestAsync(TodayAnswer noted, Guid id, CancellationToken cancellation)
    {
        if (await people.FindAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        noted.Left(person.CircleId);
        var rest = (await circles.ListAsync(cancellation)).Last(circle => circle.RhythmDays is null);
        return await people.PlaceAsync(id, rest.Id, cancellation);
    }

    private async Task<IEnumerable<Suggestion>> PromisesAsync(DateOnly today, CancellationToken cancellation)
    {
        var due = await promises.MineDueAsync(today.AddDays(3), OfEachKind, cancellation);
        var names = await NamesAsync(due.Select(promise => promise.PersonId), cancellation);
        return due.Where(promise => names.ContainsKey(promise.PersonId)).Select(promise => Suggesting.Promise(promise, names[promise.PersonId], today));
    }

    private async Task<IEnumerable<Suggestion>> FollowUpsAsync(DateOnly today, CancellationToken cancellation)
    {
        var (from, to) = (today.AddDays(-FollowUpDays), today.AddDays(-1));
        var recent = await db.Conversations.AsNoTracking().Where(row => row.On >= from && row.On <= to).OrderByDescending(row => row.On).ThenByDescending(row => row.Id)
            .Include(row => row.People).Include(row => row.Topics).ThenInclude(touched => touched.Topic).AsSplitQuery().Take(50).ToListAsync(cancellation);
        var real = recent.Where(row => row.Depth.IsReal).SelectMany(row => row.People.Select(present => (Conversation: row, present.PersonId))).DistinctBy(pair => pair.PersonId).ToList();
        var ids = real.Select(pair => pair.PersonId).ToList();
        var last = await db.People.Where(person => ids.Contains(person.Id) && person.ArchivedAt == null)
            .Select(person => new { person.Id, person.Name, person.LastTalkedOn }).ToDictionaryAsync(person => person.Id, cancellation);
        return real.Where(pair => last.TryGetValue(pair.PersonId, out var person) && person.LastTalkedOn == pair.Conversation.On)
            .Take(OfEachKind).Select(pair => Suggesting.FollowUp(pair.Conversation, pair.PersonId, last[pair.PersonId].Name, today));
    }

    private async Task<IEnumerable<Suggestion>> DriftingAsync(DateOnly today, CancellationToken cancellation)
    {
        var drifting = new List<DriftingPerson>();
        foreach (var circle in (await circles.ListAsync(cancellation)).Where(circle => circle.RhythmDays is not null))
        {
            var people = await db.People.Where(person => person.CircleId == circle.Id && person.DueOn <= today).OrderBy(person => person.DueOn).ThenBy(person => person.Id)
                .Take(OfEachKind).Select(person => new { person.Id, person.Name, person.LastTalkedOn, person.DueOn }).ToListAsync(cancellation);
            drifting.AddRange(people.Select(person => new DriftingPerson(person.Id, person.Name, person.LastTalkedOn, person.DueOn!.Value, circle.Name, circle.Place, circle.RhythmDays!.Value)));
        }

        return drifting.Select(person => Suggesting.Drifting(person, today));
    }

    private async Task<IEnumerable<Suggestion>> BirthdaysAsync(DateOnly today, CancellationToken cancellation)
    {
        var days = Enumerable.Range(0, DaysAhead + 1).Select(today.AddDays).SelectMany(InYear).ToList();
        var quiet = (await circles.ListAsync(cancellation)).Where(circle => circle.RhythmDays is null).Select(circle => circle.Id).ToList();
        var people = await db.People.Where(person => person.BirthdayInYear != null && days.Contains(person.BirthdayInYear.Value) && person.ArchivedAt == null)
            .OrderBy(person => quiet.Contains(person.CircleId)).ThenBy(person => person.SortName)
            .Take(OfEachKind * 3).Select(person => new { person.Id, person.Name, person.Birthday, Dormant = quiet.Contains(person.CircleId) }).ToListAsync(cancellation);
        return people.Select(person => Suggesting.Birthday(new BirthdayPerson(person.Id, person.Name, person.Birthday!.Value, person.Dormant), today))
            .Where(suggestion => suggestion.Due <= today.AddDays(DaysAhead));
    }

    /// <summary>On 28 February of a common year the 29th is kept too.</summary>
    private static IEnumerable<int> InYear(DateOnly day) =>
        day is { Month: 2, Day: 28 } && !DateTime.IsLeapYear(day.Year) ? [228, 229] : [day.Month * 100 + day.Day];

    private async Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        return await db.People.Where(person => wanted.Contains(person.Id) && person.ArchivedAt == null).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
    }
}
