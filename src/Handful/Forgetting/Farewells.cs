using Handful.Backups;
using Handful.Changes;
using Handful.Conversations;
using Handful.Exchange;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Storage;
using Handful.Today;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>Forgets a person wholly: their rows, what they are found by, and what was noted of them. There is no way back.</summary>
public sealed class Farewells(Db db, AddressBook book, Traces traces, Mentions mentions, SearchRemains remains, FileRemains file, BackupShelf shelf, TimeProvider clock)
{
    /// <summary>What would go; null where there is nobody.</summary>
    public async Task<Farewell?> ForeseeAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await book.FindAsync(id, cancellation) is not { } person) return null;
        return new Farewell(person.Name, await CountAsync(person, cancellation), Copies(person), shelf.Others().Count, null);
    }

    public async Task<Outcome<Farewell>> ForgetAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await book.FindAsync(id, cancellation) is not { } person) return Refusal.Missing("This person");
        var gone = new List<GoneRows>(await CountAsync(person, cancellation));
        await using (var all = await db.Database.BeginTransactionAsync(cancellation))
        {
            var alone = await AloneWith(id).Select(talk => talk.Id).ToListAsync(cancellation);
            var taught = await db.WholeLessons.Where(lesson => lesson.PersonId == id).ToListAsync(cancellation);
            var promised = await db.Promises.Where(promise => promise.PersonId == id || (promise.ConversationId != null && alone.Contains(promise.ConversationId.Value))).Select(promise => promise.Id).ToListAsync(cancellation);
            List<Guid> subjects = [id, .. alone, .. promised, .. taught.Select(lesson => lesson.Id)];
            var words = await remains.WordsAsync(subjects, cancellation);
            var names = (await traces.NamesAsync(id, cancellation)).Append(person.Name).ToHashSet();
            var guests = await GuestsOf(person).Select(guest => guest.Id).ToListAsync(cancellation);
            await db.Guests.Where(guest => guests.Contains(guest.Id)).ExecuteDeleteAsync(cancellation);
            using (db.Unnoted())
            {
                db.Lessons.RemoveRange(taught);
                await db.SaveChangesAsync(cancellation);
                await book.RemoveAsync(id, cancellation);
            }

            await db.ImportedOnce.Where(row => subjects.Contains(row.SubjectId)).ExecuteDeleteAsync(cancellation);
            await db.Set<TodayAnswer>().Where(answer => answer.Key.Contains(id.ToString())).ExecuteDeleteAsync(cancellation);
            gone.Add(new GoneRows("lines of refused imports", await mentions.BlankRefusalsAsync(person, cancellation)));
            var lost = subjects.Concat(guests).ToHashSet();
            // Guest lists name people who were not yet in the network.
            var told = (await traces.AboutAsync([id], cancellation)).Concat(await traces.OfKindsAsync([Change.Brought, Change.Removed, Change.Undone], cancellation));
            gone.Add(new GoneRows("notes of what you changed", await traces.EraseAsync(
                told, (image, alone) => image.People.Contains(id) || lost.Contains(image.Id) || (alone && image.Table is not (nameof(Gathering) or nameof(Guest) or nameof(LearningGoal))),
                said => names.Aggregate(said, (words, name) => words.Replace(name, "somebody you forgot", StringComparison.Ordinal)), id, cancellation)));
            gone.Add(new GoneRows("words in the search", await remains.DropAsync(words, cancellation)));
            await all.CommitAsync(cancellation);
        }

        db.ChangeTracker.Clear();
        gone.Add(new GoneRows("uploads that waited", await mentions.DropUploadsAsync(person, cancellation)));
        return new Farewell(person.Name, [.. gone.Where(rows => rows.Count > 0)], Copies(person), shelf.Others().Count, await file.RewriteAsync(cancellation));
    }

    /// <summary>On lists by what makes a guest the same, linked or not.</summary>
    private IQueryable<Guest> GuestsOf(Person person)
    {
        var (id, keys) = (person.Id, person.Contacts.Select(point => point.Key).OfType<string>().Append("name:" + Fold.Words(person.Name)).ToList());
        return db.Guests.Where(guest => guest.PersonId == id || keys.Contains(guest.Key));
    }

    /// <summary>Conversations with nobody else.</summary>
    private IQueryable<Conversation> AloneWith(Guid id) =>
        db.Conversations.Where(talk => talk.People.Any(present => present.PersonId == id) && talk.People.All(present => present.PersonId == id));

    private async Task<IReadOnlyList<GoneRows>> CountAsync(Person person, CancellationToken cancellation)
    {
        var id = person.Id;
        var (talks, alone) = (await db.ConversationPeople.CountAsync(present => present.PersonId == id, cancellation), await AloneWith(id).CountAsync(cancellation));
        List<GoneRows> rows =
        [
            new("people", 1), new("addresses and numbers", person.Contacts.Count), new("interests", person.Interests.Count),
            new("photos", person.HasPhoto ? 1 : 0), new("cards they came from", await db.PersonCards.CountAsync(card => card.PersonId == id, cancellation)),
            new("conversations with nobody else", alone), new("places in conversations with others", talks - alone),
            new("promises", await db.Promises.CountAsync(promise => promise.PersonId == id, cancellation)),
            new("lessons they taught you", await db.Lessons.CountAsync(lesson => lesson.PersonId == id, cancellation)),
            new("places on guest lists", await GuestsOf(person).CountAsync(cancellation)),
            new("records of what files said", await db.ImportedRecords.CountAsync(record => record.PersonId == id, cancellation)),
        ];
        return [.. rows.Where(kind => kind.Count > 0)];
    }

    private List<HeldCopy> Copies(Person person)
    {
        var days = shelf.List().Select(copy => copy.Day).ToList();
        var since = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(person.CreatedAt, clock.LocalTimeZone).DateTime);
        return [.. days.Where(day => day >= since).Select(day => new HeldCopy(day, Retention.Until(day, days, clock.Today())))];
    }
}
