using Handful.Formats;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Gatherings;

/// <summary>What became of a guest list that was taken in.</summary>
public sealed record GuestIntake(int Added, int Updated, int Unchanged, int Known, IReadOnlyList<GuestLeftOut> LeftOut);

/// <summary>A line of a guest list that is no guest, and why.</summary>
public sealed record GuestLeftOut(int At, string Why);

/// <summary>Who comes to a gathering.</summary>
public sealed class GuestList(Db db, GatheringCalendar calendar, Recognition recognition)
{
    private const int MostGuests = 20_000;

    public async Task<Page<Guest>> PageAsync(Guid gathering, PageRequest page, CancellationToken cancellation = default)
    {
        var guests = db.Guests.AsNoTracking().Where(guest => guest.GatheringId == gathering);
        var total = await guests.CountAsync(cancellation);
        var items = await guests.OrderBy(guest => guest.Name).ThenBy(guest => guest.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellation);
        return new Page<Guest>(items, total, page.Number, page.Size);
    }

    public async Task<IReadOnlyList<Guest>> AllAsync(Guid gathering, CancellationToken cancellation = default) =>
        await db.Guests.AsNoTracking().Where(guest => guest.GatheringId == gathering).OrderBy(guest => guest.Name).ThenBy(guest => guest.Id).ToListAsync(cancellation);

    /// <summary>Adds the guests of a list, or brings those already there up to date; nobody is taken off.</summary>
    public async Task<Outcome<GuestIntake>> TakeInAsync(Guid gathering, IEnumerable<Reading<GuestRecord>> readings, CancellationToken cancellation = default)
    {
        if (await calendar.FindAsync(gathering, cancellation) is null) return Refusal.Missing("This gathering");
        var leftOut = new List<GuestLeftOut>();
        var records = new Dictionary<string, GuestRecord>();
        foreach (var reading in readings)
        {
            if (reading.Value is not { } record) leftOut.Add(new GuestLeftOut(reading.At, reading.Why ?? ""));
            else if (records.Count < MostGuests) records[Guest.KeyOf(record)] = record;
            else return new Refusal(Refusal.TooLarge, $"A guest list may have up to {MostGuests:N0} guests; this one has more. Nothing was taken in.");
        }

        if (records.Count == 0) return new Refusal(Refusal.Invalid, leftOut.Count > 0 ? $"There is no guest in this list. {leftOut[0].Why}" : "There is no guest in this list.");
        return await KeepAsync(gathering, records, leftOut, cancellation);
    }

    public async Task<Refusal?> RemoveAsync(Guid guest, CancellationToken cancellation = default) =>
        await db.Guests.Where(row => row.Id == guest).ExecuteDeleteAsync(cancellation) > 0 ? null : Refusal.Missing("This guest");

    public Task<Guest?> FindAsync(Guid guest, CancellationToken cancellation = default) =>
        db.Guests.AsNoTracking().SingleOrDefaultAsync(row => row.Id == guest, cancellation);

    /// <summary>Notes that this guest is that person.</summary>
    public async Task<Refusal?> IsPersonAsync(Guid guest, Guid? person, CancellationToken cancellation = default) =>
        await db.Guests.Where(row => row.Id == guest).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, person), cancellation) > 0
            ? null
            : Refusal.Missing("This guest");

    private async Task<GuestIntake> KeepAsync(Guid gathering, Dictionary<string, GuestRecord> records, List<GuestLeftOut> leftOut, CancellationToken cancellation)
    {
        var people = await recognition.RecogniseAsync(await TracesAsync(records.Values, cancellation), cancellation);
        var there = await db.Guests.Where(guest => guest.GatheringId == gathering).ToDictionaryAsync(guest => guest.Key, cancellation);
        int added = 0, updated = 0;
        foreach (var ((key, record), person) in records.Zip(people))
        {
            if (there.TryGetValue(key, out var guest))
            {
                guest.Describe(record, person);
                if (db.Entry(guest).State == EntityState.Modified) updated++;
                continue;
            }

            db.Guests.Add(new Guest(gathering, record, person));
            added++;
        }

        await db.SaveChangesAsync(cancellation);
        return new GuestIntake(added, updated, records.Count - added - updated, people.Count(person => person is not null), leftOut);
    }

    private async Task<IReadOnlyList<Trace>> TracesAsync(IEnumerable<GuestRecord> records, CancellationToken cancellation)
    {
        var traces = new List<Trace>();
        foreach (var record in records) traces.Add(await recognition.TraceAsync(record.Name, record.Email, record.Phone, record.Profile, cancellation));
        return traces;
    }
}
