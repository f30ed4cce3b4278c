using Handful.Gatherings;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.CheckIns;

/// <summary>A gathering with what was said before and after it.</summary>
public sealed record Evening(Gathering Gathering, CheckIn? CheckIn);

/// <summary>How it was before gatherings, and after.</summary>
public sealed class CheckInBook(Db db, GatheringCalendar calendar, TimeProvider clock)
{
    private const int Highest = 5;

    public Task<CheckIn?> OfAsync(Guid gathering, CancellationToken cancellation = default) =>
        db.Set<CheckIn>().AsNoTracking().SingleOrDefaultAsync(checkIn => checkIn.GatheringId == gathering, cancellation);

    public async Task<IReadOnlyDictionary<Guid, CheckIn>> OfManyAsync(IReadOnlyCollection<Guid> gatherings, CancellationToken cancellation = default) =>
        await db.Set<CheckIn>().AsNoTracking().Where(checkIn => gatherings.Contains(checkIn.GatheringId)).ToDictionaryAsync(checkIn => checkIn.GatheringId, cancellation);

    /// <summary>The latest evenings of which anything was said, in the order of their days.</summary>
    public async Task<IReadOnlyList<Evening>> LatestAsync(int most, CancellationToken cancellation = default)
    {
        var rows = await db.Set<CheckIn>().AsNoTracking().Join(db.Gatherings, checkIn => checkIn.GatheringId, gathering => gathering.Id, (checkIn, gathering) => new { checkIn, gathering })
            .OrderByDescending(row => row.gathering.On).ThenByDescending(row => row.gathering.Id).Take(most).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.gathering.On).ThenBy(row => row.gathering.Id).Select(row => new Evening(row.gathering, row.checkIn))];
    }

    /// <summary>Keeps what was tapped; what was not stays as it was.</summary>
    public async Task<Outcome<CheckIn>> SayAsync(Guid gathering, Said said, CancellationToken cancellation = default)
    {
        if (new[] { said.Must, said.Dread, said.HowItWas }.Any(point => point is < 1 or > Highest)) return Refusal.BecauseOf("point", "Tap one of the five points.");
        if (said is { Must: null, Dread: null, HowItWas: null }) return Refusal.BecauseOf("point", "Nothing was tapped, and that is fine too.");
        if (await calendar.FindAsync(gathering, cancellation) is not { } evening) return Refusal.Missing("This gathering");
        var checkIn = await db.Set<CheckIn>().SingleOrDefaultAsync(row => row.GatheringId == gathering, cancellation);
        db.Note(ChangeNote.Corrected($"Said how it is with {evening.Name}."));
        if (checkIn is null) db.Set<CheckIn>().Add(checkIn = new CheckIn(gathering));
        checkIn.Say(said, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return checkIn;
    }
}
