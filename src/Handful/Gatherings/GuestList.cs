using Handful.Formats;
using Handful.Formats.Guests;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Ui;
using Microsoft.EntityFrameworkCore;

namespace Handful.Gatherings;

/// <summary>What became of a guest list that was taken in.</summary>
public sealed record GuestIntake(int Added, int Updated, int Unchanged, int Known, IReadOnlyList<GuestLeftOut> LeftOut)
{
    public int Coming => Added + Updated + Unchanged;
}

/// <summary>A line of a guest list that gave no guest, and why: it could not be read, or whoever it names does not come.</summary>
public sealed record GuestLeftOut(int At, string Why, bool Unreadable);

/// <summary>Who comes by a list, by what makes them the same guest, and which of its lines gave nobody.</summary>
public sealed record GuestsRead(IReadOnlyDictionary<string, GuestRecord> Guests, IReadOnlyList<GuestLeftOut> LeftOut);

/// <summary>Who comes to a gathering.</summary>
public sealed class GuestList(Db db, GatheringCalendar calendar, Recognition recognition, AddressBook people)
{
    public const int MostGuests = 20_000;

    /// <summary>By name. Whoever has become a person of the owner's since the list came is recognised.</summary>
    public async Task<Page<Guest>> PageAsync(Guid gathering, PageRequest page, CancellationToken cancellation = default)
    {
        var total = await CountAsync(gathering, cancellation);
        var items = await Listed(gathering).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        return new Page<Guest>(await RecogniseAsync(items, cancellation), total, page.Number, page.Size);
    }

    public async Task<IReadOnlyList<Guest>> AllAsync(Guid gathering, CancellationToken cancellation = default) =>
        await RecogniseAsync(await Listed(gathering).ToListAsync(cancellation), cancellation);

    public Task<int> CountAsync(Guid gathering, CancellationToken cancellation = default) =>
        db.Guests.CountAsync(guest => guest.GatheringId == gathering, cancellation);

    /// <summary>Adds the guests of a list, or brings those already there up to date; nobody is taken off.</summary>
    public async Task<Outcome<GuestIntake>> TakeInAsync(Guid gathering, IEnumerable<GuestReading> readings, CancellationToken cancellation = default)
    {
        if (await calendar.FindAsync(gathering, cancellation) is not { } occasion) return Refusal.Missing("This gathering");
        if (!Read(readings).Is(out var read, out var refusal)) return refusal;
        db.Note(new ChangeNote(Change.Brought, $"Took in a guest list of {occasion.Name}."));
        return await KeepAsync(gathering, read, cancellation);
    }

    /// <summary>Who comes, each once, and which lines gave nobody.</summary>
    public static Outcome<GuestsRead> Read(IEnumerable<GuestReading> readings)
    {
        var leftOut = new List<GuestLeftOut>();
        var records = new Dictionary<string, GuestRecord>();
        foreach (var reading in readings)
        {
            if (reading.Guest is not { } record) leftOut.Add(new GuestLeftOut(reading.At, reading.Why ?? "", reading.Kind == GuestReadingKind.Refused));
            else if (records.Count < MostGuests) records[Guest.KeyOf(record)] = record;
            else return new Refusal(Refusal.TooLarge, $"A guest list may have up to {NumberWords.Figures(MostGuests)} guests; this one has more. Nothing was taken in.", "list");
        }

        if (records.Count > 0) return new GuestsRead(records, leftOut);
        return new Refusal(Refusal.Invalid, leftOut.Count > 0 ? $"There is no guest in this list. {leftOut[0].Why}" : "There is no guest in this list.", "list");
    }

    /// <summary>The person of the owner's that each is, in its place, or null.</summary>
    public async Task<IReadOnlyList<Guid?>> RecogniseAsync(IReadOnlyCollection<GuestRecord> records, CancellationToken cancellation = default)
    {
        var traces = new List<Trace>();
        foreach (var record in records) traces.Add(await recognition.TraceAsync(record.Name, record.Email, record.Phone, record.Profile, cancellation));
        return await recognition.RecogniseAsync(traces, cancellation);
    }

    public async Task<Refusal?> RemoveAsync(Guid gathering, Guid id, CancellationToken cancellation = default)
    {
        if (await db.Guests.SingleOrDefaultAsync(row => row.GatheringId == gathering && row.Id == id, cancellation) is not { } guest) return Refusal.Missing("This guest");
        db.Note(ChangeNote.Removed("guest", guest.Name));
        db.Guests.Remove(guest);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public Task<Guest?> FindAsync(Guid gathering, Guid guest, CancellationToken cancellation = default) =>
        db.Guests.AsNoTracking().SingleOrDefaultAsync(row => row.GatheringId == gathering && row.Id == guest, cancellation);

    /// <summary>The one guest of this name, recognised; null where there is none, or more than one.</summary>
    public async Task<Guest?> NamedAsync(Guid gathering, string name, CancellationToken cancellation = default)
    {
        var folded = Fold.Words(name);
        var names = await db.Guests.Where(guest => guest.GatheringId == gathering).Select(guest => new { guest.Id, guest.Name }).ToListAsync(cancellation);
        if (names.Where(guest => Fold.Words(guest.Name) == folded).Select(guest => guest.Id).Take(2).ToList() is not [var only]) return null;
        return await FindAsync(gathering, only, cancellation) is { } found ? (await RecogniseAsync([found], cancellation))[0] : null;
    }

    /// <summary>Makes a guest a person of the owner's, with all that the list says; one who is already is only recognised.</summary>
    public async Task<Outcome<Person>> BefriendAsync(Guid gathering, Guid id, CancellationToken cancellation = default)
    {
        if (await FindAsync(gathering, id, cancellation) is not { } guest || await calendar.FindAsync(gathering, cancellation) is not { } occasion) return Refusal.Missing("This guest");
        await RecogniseAsync([guest], cancellation);
        using var change = db.NoteWhole(ChangeNote.Added($"Added {guest.Name} from the guest list of {occasion.Name}."));
        var person = guest.PersonId is { } known ? await people.FindAsync(known, cancellation) : null;
        if (person is null)
        {
            var added = await people.AddAsync(guest.ToDescription(occasion.Name), cancellation);
            if (!added.Is(out person, out var refusal)) return refusal;
        }

        (await db.Guests.SingleAsync(listed => listed.Id == id, cancellation)).IsPerson(person.Id);
        await db.SaveChangesAsync(cancellation);
        return person;
    }

    private IQueryable<Guest> Listed(Guid gathering) =>
        db.Guests.AsNoTracking().Where(guest => guest.GatheringId == gathering).OrderBy(guest => guest.Name).ThenBy(guest => guest.Id);

    private async Task<GuestIntake> KeepAsync(Guid gathering, GuestsRead read, CancellationToken cancellation)
    {
        var known = await RecogniseAsync([.. read.Guests.Values], cancellation);
        var there = new ListedGuests(await db.Guests.Where(guest => guest.GatheringId == gathering).ToListAsync(cancellation), read.Guests);
        int added = 0, updated = 0;
        foreach (var ((key, record), person) in read.Guests.Zip(known))
        {
            if (there.Find(key, record) is { } guest)
            {
                guest.Describe(record, person);
                if (db.Entry(guest).State == EntityState.Modified) updated++;
                continue;
            }

            db.Guests.Add(new Guest(gathering, record, person));
            added++;
        }

        await db.SaveChangesAsync(cancellation);
        return new GuestIntake(added, updated, read.Guests.Count - added - updated, known.Count(person => person is not null), read.LeftOut);
    }

    private async Task<IReadOnlyList<Guest>> RecogniseAsync(IReadOnlyList<Guest> listed, CancellationToken cancellation)
    {
        var unknown = listed.Where(guest => guest.PersonId is null).ToList();
        var known = await RecogniseAsync([.. unknown.Select(guest => guest.ToRecord())], cancellation);
        foreach (var (guest, person) in unknown.Zip(known)) guest.IsPerson(person);
        return listed;
    }
}
