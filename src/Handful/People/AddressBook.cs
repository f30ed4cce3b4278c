using Handful.Accounts;
using Handful.Formats;
using Handful.Kernel;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.People;

/// <summary>Which people are asked for.</summary>
public sealed record PeopleFilter(Guid? Circle = null, Guid? Topic = null, bool Archived = false);

/// <summary>A person as a line in a list.</summary>
public sealed record PersonLine(Guid Id, string Name, string Role, string Organisation, Guid CircleId, DateOnly? LastTalkedOn, DateOnly? DueOn, string SortName);

/// <summary>Everything of a person that the owner can say in the person's form.</summary>
public sealed record PersonDescription(ContactRecord Record, Guid? CircleId, IReadOnlyList<string> Needs, IReadOnlyList<string> Offers);

/// <summary>What else must go when a person does: rows of features that this one does not know.</summary>
public interface IPartingRule
{
    Task PartAsync(Guid person, CancellationToken cancellation);
}

/// <summary>The owner's people.</summary>
public sealed class AddressBook(Db db, Household household, Circles circles, TopicList topics, IEnumerable<IPartingRule> partings, PeopleNews news, TimeProvider clock)
{
    public async Task<Page<PersonLine>> ListAsync(PeopleFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var people = Matching(filter);
        var total = await people.CountAsync(cancellation);
        var ids = await PageOfAsync(people, page, cancellation);
        var lines = await db.People.Where(person => ids.Contains(person.Id)).OrderBy(person => person.SortName).ThenBy(person => person.Id)
            .Select(person => new PersonLine(person.Id, person.Name, person.Role, person.Organisation, person.CircleId, person.LastTalkedOn, person.DueOn, person.SortName))
            .ToListAsync(cancellation);
        return new Page<PersonLine>(lines, total, page.Number, page.Size);
    }

    /// <summary>From an index alone, so that the last page is as near as the first.</summary>
    private static Task<List<Guid>> PageOfAsync(IQueryable<Person> people, PageRequest page, CancellationToken cancellation) =>
        people.OrderBy(person => person.SortName).ThenBy(person => person.Id).Skip(page.Skip).Take(page.Size).Select(person => person.Id).ToListAsync(cancellation);

    /// <summary>The people of one page with all of their parts, for programs.</summary>
    public async Task<Page<Person>> ListWholeAsync(PeopleFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var people = Matching(filter);
        var total = await people.CountAsync(cancellation);
        var ids = await PageOfAsync(people, page, cancellation);
        var whole = await Whole(db.People.AsNoTracking()).Where(person => ids.Contains(person.Id)).OrderBy(person => person.SortName).ThenBy(person => person.Id).ToListAsync(cancellation);
        return new Page<Person>(whole, total, page.Number, page.Size);
    }

    /// <summary>Everyone with all of their parts, a batch at a time, in the order they came; archived ones too.</summary>
    public async IAsyncEnumerable<IReadOnlyList<Person>> EveryoneAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var last = Guid.Empty;
        while (true)
        {
            var after = last;
            var batch = await Whole(db.People.AsNoTracking()).Where(person => person.Id > after).OrderBy(person => person.Id).Take(200).ToListAsync(cancellation);
            if (batch.Count == 0) yield break;
            yield return batch;
            last = batch[^1].Id;
        }
    }

    public Task<Person?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        Whole(db.People.AsNoTracking()).SingleOrDefaultAsync(person => person.Id == id, cancellation);

    public async Task<IReadOnlyList<Person>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
        await Whole(db.People.AsNoTracking()).Where(person => ids.Contains(person.Id)).ToListAsync(cancellation);

    public Task<bool> AnyoneAsync(CancellationToken cancellation = default) => db.People.AnyAsync(cancellation);

    /// <summary>For a change: the person with all parts, kept track of.</summary>
    internal Task<Person?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        Whole(db.People).SingleOrDefaultAsync(person => person.Id == id, cancellation);

    internal Task<List<Person>> LoadManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
        Whole(db.People).Where(person => ids.Contains(person.Id)).ToListAsync(cancellation);

    public async Task<Outcome<Person>> AddAsync(PersonDescription description, CancellationToken cancellation = default)
    {
        if (Refuse(description) is { } refusal) return refusal;
        if (await circles.OrDormantAsync(description.CircleId, cancellation) is not { } circle) return Refusal.BecauseOf("circle", "That circle is not there any more.");
        var me = await household.MeAsync(cancellation);
        var person = new Person(description.Record, me.Region, circle, clock.GetUtcNow());
        db.People.Add(person);
        await FillInAsync(person, description, cancellation);
        person.JoinCircle(circle, clock.Today());
        db.Note(ChangeNote.Added($"Added {person.Name}."));
        await db.SaveChangesAsync(cancellation);
        news.Tell(db.OwnerId);
        return person;
    }

    public async Task<Outcome<Person>> CorrectAsync(Guid id, PersonDescription description, CancellationToken cancellation = default)
    {
        if (Refuse(description) is { } refusal) return refusal;
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        if (await circles.OrDormantAsync(description.CircleId ?? person.CircleId, cancellation) is not { } circle) return Refusal.BecauseOf("circle", "That circle is not there any more.");
        var me = await household.MeAsync(cancellation);
        db.Note(ChangeNote.Corrected($"Corrected {person.Name}."));
        person.Describe(description.Record, me.Region, clock.GetUtcNow());
        await FillInAsync(person, description, cancellation);
        if (circle.Id != person.CircleId) person.JoinCircle(circle, clock.Today());
        await db.SaveChangesAsync(cancellation);
        news.Tell(db.OwnerId);
        return person;
    }

    public async Task<Refusal?> PlaceAsync(Guid id, Guid circleId, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        if (await circles.FindAsync(circleId, cancellation) is not { } circle) return Refusal.BecauseOf("circle", "That circle is not there any more.");
        db.Note(new ChangeNote("moved", $"Moved {person.Name} to {circle.Name}."));
        person.JoinCircle(circle, clock.Today());
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> ArchiveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        db.Note(new ChangeNote("archived", $"Archived {person.Name}."));
        person.Archive(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> RestoreAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        db.Note(new ChangeNote("archived", $"Brought {person.Name} back from the archive."));
        person.Restore((await circles.FindAsync(person.CircleId, cancellation))!, clock.Today());
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Takes the person out of the network with everything that hangs on them alone, into the trash.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        await using var all = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        db.Note(ChangeNote.Removed("person", person.Name));
        foreach (var parting in partings) await parting.PartAsync(id, cancellation);
        db.People.Remove(person);
        await db.SaveChangesAsync(cancellation);
        if (all is not null) await all.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Notes the day of the last conversation with each, from which the rhythm of their circle starts again.</summary>
    internal Task TalkedAsync(IReadOnlyDictionary<Guid, DateOnly?> lastTalks, CancellationToken cancellation = default) =>
        ReckonAsync(lastTalks, (person, last, circle) => person.Talked(last, circle, clock.Today()), cancellation);

    /// <summary>The same where a file tells of a later talk, of which nothing else is known.</summary>
    internal Task ToldOfAsync(IReadOnlyDictionary<Guid, DateOnly?> lastTalks, IReadOnlyDictionary<Guid, DateOnly> told, CancellationToken cancellation = default) =>
        ReckonAsync(lastTalks, (person, last, circle) =>
        {
            if (told.TryGetValue(person.Id, out var on)) person.ToldOf(on);
            person.Talked(last, circle, clock.Today());
        }, cancellation);

    /// <summary>The same once rows were put back.</summary>
    internal Task SettleAsync(IReadOnlyDictionary<Guid, DateOnly?> lastTalks, CancellationToken cancellation = default) =>
        ReckonAsync(lastTalks, (person, last, circle) => person.Settle(last, circle, clock.Today()), cancellation);

    /// <summary>Only what follows from other rows is changed, so that nobody's parts need be there.</summary>
    private async Task ReckonAsync(IReadOnlyDictionary<Guid, DateOnly?> lastTalks, Action<Person, DateOnly?, Circle> reckon, CancellationToken cancellation)
    {
        var all = (await circles.ListAsync(cancellation)).ToDictionary(circle => circle.Id);
        var ids = lastTalks.Keys.ToList();
        foreach (var person in await db.People.Where(person => ids.Contains(person.Id)).ToListAsync(cancellation)) reckon(person, lastTalks[person.Id], all[person.CircleId]);
        await db.SaveChangesAsync(cancellation);
    }

    public Task<PersonPhoto?> PhotoAsync(Guid person, CancellationToken cancellation = default) =>
        db.PersonPhotos.AsNoTracking().SingleOrDefaultAsync(photo => photo.PersonId == person, cancellation);

    public async Task<Refusal?> SetPhotoAsync(Guid id, ContactPhoto portrait, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        db.Note(ChangeNote.Corrected($"Gave {person.Name} a photo."));
        if (await db.PersonPhotos.SingleOrDefaultAsync(photo => photo.PersonId == id, cancellation) is { } known) known.Replace(portrait);
        else db.PersonPhotos.Add(new PersonPhoto(id, portrait));
        person.ShowPhoto(true);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> RemovePhotoAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await LoadAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        db.Note(ChangeNote.Corrected($"Took the photo of {person.Name} away."));
        db.PersonPhotos.RemoveRange(await db.PersonPhotos.Where(photo => photo.PersonId == id).ToListAsync(cancellation));
        person.ShowPhoto(false);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private static IQueryable<Person> Whole(IQueryable<Person> people) =>
        people.Include(person => person.Contacts).Include(person => person.Interests).ThenInclude(interest => interest.Topic).AsSplitQuery();

    private static Refusal? Refuse(PersonDescription description) =>
        Text.Line(description.Record.Name).Length == 0 ? Refusal.BecauseOf("name", "A person needs a name to be called by.") : null;

    private IQueryable<Person> Matching(PeopleFilter filter)
    {
        var people = filter.Archived ? db.People.Where(person => person.ArchivedAt != null) : db.People.Where(person => person.ArchivedAt == null);
        if (filter.Circle is { } circle) people = people.Where(person => person.CircleId == circle);
        if (filter.Topic is { } topic)
        {
            // From the topic's side, whose index holds the people: most topics have few.
            var caring = db.Interests.Where(interest => interest.TopicId == topic && interest.PersonId != null).Select(interest => interest.PersonId!.Value);
            people = people.Where(person => caring.Contains(person.Id));
        }

        return people;
    }

    private async Task FillInAsync(Person person, PersonDescription description, CancellationToken cancellation)
    {
        person.NeedsAndOffers(description.Needs, description.Offers);
        var known = await topics.EnsureAsync(description.Record.Interests, cancellation);
        db.Interests.RemoveRange(person.CaresAbout(known.Values, "you", clock.Today()));
    }
}
