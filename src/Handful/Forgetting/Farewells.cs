using Handful.Backups;
using Handful.Changes;
using Handful.Conversations;
using Handful.Exchange;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.People;
using Handful.Rooms;
using Handful.Storage;
using Handful.Today;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>Forgets a person wholly: their rows, what they are found by, and what was noted of them. There is no way back.</summary>
public sealed class Farewells(Db db, AddressBook book, Pasts pasts, Traces traces, Mentions mentions, GuestRooms guestRooms, SearchRemains remains, FileRemains file, BackupShelf shelf, TimeProvider clock)
{
    /// <summary>What would go; null where there is nobody.</summary>
    public async Task<Farewell?> ForeseeAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await book.FindAsync(id, cancellation) is not { } person) return null;
        var past = await pasts.OfAsync(person, cancellation);
        return new Farewell(person.Name, await CountAsync(person, past, cancellation), Copies(person, past), shelf.Others().Count, false);
    }

    /// <summary>Not given up when whoever asked for it goes: half of a farewell would be worse than a late one.</summary>
    public async Task<Outcome<Farewell>> ForgetAsync(Guid id)
    {
        if (await book.FindAsync(id) is not { } person) return Refusal.Missing("This person");
        await using var all = await db.Database.BeginTransactionAsync();
        var past = await pasts.OfAsync(person);
        var gone = new List<GoneRows>(await CountAsync(person, past, CancellationToken.None));
        gone.Add(new GoneRows("lines of refused imports", await mentions.BlankRefusalsAsync(past.Naming)));
        gone.Add(new GoneRows("names of imported files", await mentions.UnnameFilesAsync(past.Naming)));
        using (db.Unnoted()) gone.AddRange(await RemoveAsync(id, past));
        var uploads = await mentions.StopUploadsAsync(past.Naming);
        gone.Add(new GoneRows("uploads that waited", uploads.Count));
        var rewriting = file.Ask();
        await all.CommitAsync();
        db.ChangeTracker.Clear();
        foreach (var upload in uploads) File.Delete(upload);
        return new Farewell(person.Name, [.. gone.Where(rows => rows.Count > 0)], Copies(person, past), shelf.Others().Count, rewriting);
    }

    /// <summary>Their rows, and after those what was noted of them.</summary>
    private async Task<IReadOnlyList<GoneRows>> RemoveAsync(Guid id, Past past)
    {
        var alone = await AloneWith(id).Select(talk => talk.Id).ToListAsync();
        var promised = await db.Promises.Where(promise => promise.PersonId == id || (promise.ConversationId != null && alone.Contains(promise.ConversationId.Value))).Select(promise => promise.Id).ToListAsync();
        var taught = await db.WholeLessons.Where(lesson => lesson.PersonId == id).ToListAsync();
        List<Guid> subjects = [.. past.Ids, .. alone, .. past.Talks, .. promised, .. taught.Select(lesson => lesson.Id)];
        var words = (await remains.WordsAsync(subjects)).Concat(past.Words).ToList();
        var guests = await GuestsOf(past).Select(guest => guest.Id).ToListAsync();
        await db.Guests.Where(guest => guests.Contains(guest.Id)).ExecuteDeleteAsync();
        var rooms = await guestRooms.LeaveAsync(past.Naming);
        db.Lessons.RemoveRange(taught);
        await db.SaveChangesAsync();
        await book.RemoveAsync(id);
        await db.ImportedOnce.Where(row => subjects.Contains(row.SubjectId)).ExecuteDeleteAsync();
        foreach (var one in past.Ids.Select(one => one.ToString())) await db.Set<TodayAnswer>().Where(answer => answer.Key.Contains(one)).ExecuteDeleteAsync();
        var lost = subjects.Concat(guests).Concat(rooms).ToHashSet();
        // Guest lists name people who were not yet in the network.
        var told = (await traces.AboutAsync(past.Ids)).Union(await traces.OfKindsAsync([Change.Brought, Change.Removed, Change.Undone, RoomDesk.Kind]));
        var erased = await traces.EraseAsync(told, past.Of, image => IsOf(past, lost, image), past.Naming.Unsay(await CalledLikeAsync(past)));
        return [new("rooms you host", rooms.Count), new("notes of what you changed", erased), new("words in the search", await remains.DropAsync(words))];
    }

    /// <summary>Names of others in which one of theirs stands.</summary>
    private async Task<IReadOnlyList<string>> CalledLikeAsync(Past past)
    {
        var names = new List<string>();
        foreach (var name in past.Naming.Called) names.AddRange(await db.People.Where(person => person.Name.Contains(name)).Select(person => person.Name).ToListAsync());
        return names;
    }

    private static bool IsOf(Past past, HashSet<Guid> lost, RowImage image) =>
        lost.Contains(image.Id) || image.People.Any(past.Ids.Contains) || image.IdsIn("ConversationId").Any(lost.Contains)
        || GuestRooms.Names(image, past.Naming)
        || (image.Table == nameof(Guest) && image.TextsIn(nameof(Guest.Key)).Any(past.Keys.Contains));

    /// <summary>On lists by what makes a guest the same, linked or not.</summary>
    private IQueryable<Guest> GuestsOf(Past past) => db.Guests.Where(guest => (guest.PersonId != null && past.Ids.Contains(guest.PersonId.Value)) || past.Keys.Contains(guest.Key));

    /// <summary>Conversations with nobody else.</summary>
    private IQueryable<Conversation> AloneWith(Guid id) =>
        db.Conversations.Where(talk => talk.People.Any(present => present.PersonId == id) && talk.People.All(present => present.PersonId == id));

    private async Task<IReadOnlyList<GoneRows>> CountAsync(Person person, Past past, CancellationToken cancellation)
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
            new("places on guest lists", await GuestsOf(past).CountAsync(cancellation)),
            new("records of what files said", await db.ImportedRecords.CountAsync(record => record.PersonId == id, cancellation)),
        ];
        return [.. rows.Where(kind => kind.Count > 0)];
    }

    private List<HeldCopy> Copies(Person person, Past past)
    {
        var days = shelf.List().Select(copy => copy.Day).ToList();
        // Whoever is in them since a joining may have been here before.
        var first = past.Ids.Where(one => one != person.Id && one.Version == 7).Select(Traces.MadeAt).Append(person.CreatedAt).Min();
        var since = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first, clock.LocalTimeZone).DateTime);
        return [.. days.Where(day => day >= since).Select(day => new HeldCopy(day, Retention.Until(day, days, clock.Today())))];
    }
}
