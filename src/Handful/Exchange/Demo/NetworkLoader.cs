using Handful.Accounts;
using Handful.CheckIns;
using Handful.Conversations;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.Outcomes;
using Handful.People;
using Handful.Purposes;
using Handful.Storage;
using Handful.Topics;
using Handful.Twins;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange.Demo;

/// <summary>Puts a network file into an empty network, whole or not at all.</summary>
public sealed class NetworkLoader(Db db, Household household, Circles circles, TopicList topics, PurposeBook purposes, LearningGoals goals, AddressBook people, TwinFinder twins, TimeProvider clock)
{
    private const int ComesBackToday = 12;

    private readonly Dictionary<string, Guid> persons = [];
    private readonly Dictionary<string, Guid> gatherings = [];
    private IReadOnlyDictionary<string, Topic> subjects = new Dictionary<string, Topic>();

    public async Task<Refusal?> LoadAsync(NetworkFile file, CancellationToken cancellation = default)
    {
        if (await people.AnyoneAsync(cancellation)) return new Refusal(Refusal.Conflict, "There are people in this network already. A whole network goes into an empty one; nothing was changed.");
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        // A whole network is nobody's change: its undo would empty it.
        using var own = db.Unnoted();
        var me = await household.MeAsync(cancellation);
        me.Introduce(file.Me.Name, file.Me.Wants, file.Me.Gives);
        subjects = await topics.EnsureAsync(Subjects(file), cancellation);
        await topics.CareAboutAsync(file.Me.Interests, cancellation);
        await purposes.ChooseAsync(file.Me.Purpose, cancellation);
        await db.SaveChangesAsync(cancellation);
        foreach (var told in file.LearningGoals)
        {
            var goal = (await goals.SetAsync(new GoalAccount(told.Question, told.Why, told.By, Topics: told.Topics, Known: told.Known), null, cancellation)).Value!;
            if (told.Answered) await goals.AnswerAsync(goal.Id, cancellation);
        }

        await AddPeopleAsync(file, me.Region, cancellation);
        if (await purposes.FindCurrentAsync(cancellation) is { } purpose)
            await purposes.TellAsync(purpose.Id, new PurposeAccount(purpose.Sentence, file.Me.Serves, file.Me.PurposeTopics, [.. Persons(file.Me.Sharing)]), cancellation);
        await AddGatheringsAsync(file, cancellation);
        await AddConversationsAsync(file, cancellation);
        db.Set<Gain>().AddRange(file.Outcomes.Select(told => new Gain(new GainAccount(told.Words, told.Kind, told.On, [.. Persons(told.From).Select(person => new GainSourceAccount(person))]))));
        await db.SaveChangesAsync(cancellation);
        await all.CommitAsync(cancellation);
        await db.CountRowsAsync(cancellation);
        await twins.LookAsync(cancellation);
        return null;
    }

    private IEnumerable<Guid> Persons(IEnumerable<string> keys) => keys.Where(persons.ContainsKey).Select(key => persons[key]);

    private static IEnumerable<string> Subjects(NetworkFile file) => file.Me.Interests
        .Concat(file.People.SelectMany(person => person.Interests.Select(interest => interest.Topic)))
        .Concat(file.Conversations.SelectMany(talk => talk.Topics));

    private IEnumerable<Topic> Known(IEnumerable<string> words) =>
        words.Select(TopicName.Of).OfType<TopicName>().Select(name => subjects.GetValueOrDefault(name.Key)).OfType<Topic>();

    private async Task AddPeopleAsync(NetworkFile file, string region, CancellationToken cancellation)
    {
        var byName = await CirclesAsync(file, cancellation);
        foreach (var told in file.People)
        {
            var circle = byName.GetValueOrDefault(Fold.Words(told.Circle)) ?? byName.Values.Last();
            var person = new Person(Record(told), region, circle, clock.GetUtcNow());
            person.NeedsAndOffers(told.Needs, told.Offers);
            foreach (var interest in told.Interests) person.AlsoCaresAbout(Known([interest.Topic]), "you", told.MetOn ?? file.Anchor, interest.Strength);
            person.JoinCircle(circle, clock.Today());
            if (told.Archived) person.Archive(clock.GetUtcNow());
            if (told.Photo is { } photo)
            {
                db.PersonPhotos.Add(new PersonPhoto(person.Id, new ContactPhoto(photo.MediaType, photo.Bytes)));
                person.ShowPhoto(true);
            }

            db.PersonCards.AddRange((told.Cards ?? []).Select((card, place) => new PersonCard(person.Id, $"{place}", card)));
            db.People.Add(person);
            persons[told.Key] = person.Id;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Dictionary<string, Circle>> CirclesAsync(NetworkFile file, CancellationToken cancellation)
    {
        var known = await circles.ListAsync(cancellation);
        foreach (var told in file.Circles.Where(told => known.All(circle => Fold.Words(circle.Name) != Fold.Words(told.Name)))) await circles.AddAsync(told.Name, told.RhythmDays, cancellation);
        foreach (var (circle, told) in known.Join(file.Circles, circle => Fold.Words(circle.Name), told => Fold.Words(told.Name), (circle, told) => (circle, told))) circle.Beat(told.RhythmDays);
        return (await circles.ListAsync(cancellation)).ToDictionary(circle => Fold.Words(circle.Name));
    }

    private static ContactRecord Record(PersonInFile told) => new()
    {
        Name = told.Name, GivenName = told.Given, AdditionalNames = told.Additional, FamilyName = told.Family, Prefix = told.Prefix, Suffix = told.Suffix,
        PhoneticGivenName = told.PhoneticGiven, PhoneticFamilyName = told.PhoneticFamily, Nickname = told.Nickname,
        Organisation = told.Organisation, Department = told.Department, Role = told.Role, Birthday = told.Birthday,
        Dates = told.Dates, Relations = told.Relations, Groups = told.Groups, Notes = told.Notes, HowWeMet = told.HowWeMet, ConnectedOn = told.MetOn,
        Contacts =
        [
            .. told.Contacts,
            .. (told.Emails ?? []).Select(mail => new ContactValue(ContactKind.Email, mail.Value, mail.Label)),
            .. (told.Phones ?? []).Select(phone => new ContactValue(ContactKind.Phone, phone.Value, phone.Label)),
            .. (told.Profiles ?? []).Select(profile => new ContactValue(ContactKind.Profile, profile)),
            .. told.Postal is { Length: > 0 } postal ? new[] { new ContactValue(ContactKind.Postal, postal) } : [],
        ],
    };

    private async Task AddGatheringsAsync(NetworkFile file, CancellationToken cancellation)
    {
        foreach (var told in file.Gatherings)
        {
            var gathering = new Gathering(new GatheringPlan(told.Name, told.On, told.From, told.To, told.Place, told.Purpose, told.CardBudget));
            gatherings[told.Key] = gathering.Id;
            db.Gatherings.Add(gathering);
            if (told.CheckIn is { } said)
            {
                var checkIn = new CheckIn(gathering.Id);
                checkIn.Say(new Said(said.Must, said.Dread, said.HowItWas), At(told.On));
                db.Set<CheckIn>().Add(checkIn);
            }

            db.Guests.AddRange(told.Guests.Select(guest => new Guest(gathering.Id, Record(guest), guest.Person is { } key && persons.TryGetValue(key, out var person) ? person : null)).DistinctBy(guest => guest.Key));
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var told in file.Gatherings) await goals.AskAsync(told.Goals, gatherings[told.Key], cancellation);
    }

    private static GuestRecord Record(GuestInFile told) => new()
    {
        Name = told.Name, Email = told.Email, Phone = told.Phone, Organisation = told.Organisation, Role = told.Role, Place = told.Place, Profile = told.Profile,
        Interests = told.Interests, Wants = told.Wants, Gives = told.Gives, Purpose = told.Purpose, About = told.About,
        Answers = [.. told.Answers.Select(answer => (answer.Question, answer.Answer))],
    };

    private async Task AddConversationsAsync(NetworkFile file, CancellationToken cancellation)
    {
        var last = new Dictionary<Guid, DateOnly?>();
        var (asked, today) = ((await goals.AllOpenAsync(cancellation)).Select(line => line.Goal).ToList(), clock.Today());
        foreach (var told in file.Conversations)
        {
            var present = told.People.Where(persons.ContainsKey).Select(key => persons[key]).Distinct().ToList();
            if (present.Count == 0) continue;
            var gathering = told.Gathering is { } key && gatherings.TryGetValue(key, out var id) ? id : (Guid?)null;
            var at = new DateTimeOffset(told.On.ToDateTime(new TimeOnly(20, 0)), TimeSpan.Zero);
            var talk = new Conversation(new ConversationAccount(told.On, present, told.Depth, told.Channel, told.Place, told.Notes, told.Learned, told.Felt, GatheringId: gathering), at);
            talk.Touched(Known(told.Topics));
            foreach (var promise in told.Promises)
            {
                var made = talk.Promise(new PromiseAccount(promise.Text, promise.By == "me", promise.Due, promise.Person is { } with && persons.TryGetValue(with, out var other) ? other : null), at);
                if (promise.Done is { } done) made.Keep(At(done));
                if (promise.Dropped is { } dropped) made.Drop(At(dropped));
            }

            db.Conversations.Add(talk);
            Learn(talk, told, asked, today);
            foreach (var person in present) last[person] = last.GetValueOrDefault(person) is { } day && day > talk.On ? day : talk.On;
        }

        await db.SaveChangesAsync(cancellation);
        await people.TalkedAsync(last, cancellation);
    }

    /// <summary>What was learned has come back on its days and was known each time; the latest comes back today.</summary>
    private void Learn(Conversation talk, ConversationInFile told, List<LearningGoal> asked, DateOnly today)
    {
        if (told.Learned.Length == 0) return;
        var begun = told.On >= today.AddDays(-ComesBackToday) ? today.AddDays(-1) : told.On;
        var lesson = new Lesson(new LessonAccount(told.Learned, told.On, talk.People[0].PersonId, GoalMatch.Nearest(asked, told.Topics)?.Id, ConversationId: talk.Id), begun);
        lesson.Touches(Known(told.Topics));
        while (begun == told.On && lesson.DueOn <= today) lesson.Recalled(true, lesson.DueOn.Value);
        if (told.Used.Length > 0) lesson.Used(told.Used, today.AddDays(-1));
        db.Lessons.Add(lesson);
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
