using System.Security.Cryptography;
using Handful.CheckIns;
using Handful.Conversations;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Experiments;

/// <summary>One occasion of an experiment with what came of it; null where nothing is known yet.</summary>
public sealed record OccasionResult(int Place, int Block, bool With, string Gathering, DateOnly On, double? Outcome);

/// <summary>What the owner finds out about themselves. One experiment runs at a time.</summary>
public sealed class ExperimentDesk(Db db, CheckInBook checkIns, TimeProvider clock)
{
    private const int FollowUpDays = 7;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Experiment>> ListAsync(CancellationToken cancellation = default) =>
        await Whole().AsNoTracking().OrderByDescending(experiment => experiment.BegunAt).ThenByDescending(experiment => experiment.Id).ToListAsync(cancellation);

    public Task<Experiment?> FindAsync(Guid id, CancellationToken cancellation = default) => Whole().AsNoTracking().SingleOrDefaultAsync(experiment => experiment.Id == id, cancellation);

    public async Task<Outcome<Experiment>> BeginAsync(Tried tried, Looked looked, int occasions, long? seed = null, CancellationToken cancellation = default)
    {
        if (!Enum.IsDefined(tried) || !Enum.IsDefined(looked)) return Refusal.BecauseOf("tried", "Choose what to try, and what to look at.");
        if (occasions is < Lots.Fewest or > Lots.Most || occasions % 2 != 0) return Refusal.BecauseOf("occasions", $"Plan an even number of evenings, from {Lots.Fewest} to {Lots.Most}.");
        if (await db.Set<Experiment>().AnyAsync(experiment => experiment.EndedAt == null, cancellation)) return new Refusal(Refusal.Conflict, "One experiment runs already. Two at once would blur each other.");
        var begun = new Experiment(tried, looked, occasions, seed ?? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long))), clock.GetUtcNow());
        db.Note(ChangeNote.Added($"Began an experiment: {ExperimentWords.Say(tried)}."));
        db.Set<Experiment>().Add(begun);
        await db.SaveChangesAsync(cancellation);
        return begun;
    }

    /// <summary>
    /// Whether what is tried is done at this gathering; null where nothing like it is tried. The first time it is asked of a gathering that is
    /// still ahead, the next lot falls to it; before that nobody can see it.
    /// </summary>
    public async Task<bool?> DrawAsync(Tried tried, Gathering gathering, CancellationToken cancellation = default)
    {
        if (await Whole().FirstOrDefaultAsync(experiment => experiment.EndedAt == null && experiment.Tried == tried, cancellation) is not { } running) return null;
        var known = running.Occasions.FirstOrDefault(one => one.GatheringId == gathering.Id);
        if (known is null && gathering.On >= clock.Today() && running.Take(gathering.Id, clock.GetUtcNow()) is { } taken)
        {
            // Not the owner's doing, and not to be taken back: a lot that is drawn again until it pleases is none.
            using (db.Unnoted()) await db.SaveChangesAsync(cancellation);
            known = taken;
        }

        return known is null ? null : running.IsWith(known);
    }

    /// <summary>Every occasion so far with its outcome, in their order.</summary>
    public async Task<IReadOnlyList<OccasionResult>> ResultsAsync(Experiment experiment, CancellationToken cancellation = default)
    {
        var ids = experiment.Occasions.Select(one => one.GatheringId).ToList();
        var gatherings = await db.Gatherings.AsNoTracking().Where(gathering => ids.Contains(gathering.Id)).ToDictionaryAsync(gathering => gathering.Id, cancellation);
        var outcomes = await OutcomesAsync(experiment.Looked, gatherings, cancellation);
        var lots = Lots.Draw((ulong)experiment.Seed, experiment.Planned);
        return
        [
            .. experiment.Occasions.Where(one => gatherings.ContainsKey(one.GatheringId)).OrderBy(one => one.Place).Select(one => new OccasionResult(
                one.Place + 1, lots[one.Place].Block, lots[one.Place].With, gatherings[one.GatheringId].Name, gatherings[one.GatheringId].On, outcomes.GetValueOrDefault(one.GatheringId))),
        ];
    }

    /// <summary>Ends it; before all evenings have come, that is told ever after.</summary>
    public async Task<Outcome<Experiment>> EndAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await Whole().SingleOrDefaultAsync(experiment => experiment.Id == id, cancellation) is not { } experiment) return Refusal.Missing("This experiment");
        if (!experiment.IsRunning) return new Refusal(Refusal.Conflict, "This experiment is over already.");
        var complete = (await ResultsAsync(experiment, cancellation)).Count(one => one.Outcome is not null) >= experiment.Planned;
        // What was seen cannot be unseen: no undo.
        using (db.Unnoted())
        {
            experiment.End(!complete, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
        }

        return experiment;
    }

    /// <summary>Into the trash.</summary>
    public async Task<Refusal?> RemoveAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await Whole().SingleOrDefaultAsync(experiment => experiment.Id == id, cancellation) is not { } experiment) return Refusal.Missing("This experiment");
        db.Note(ChangeNote.Removed("experiment", $"the experiment: {ExperimentWords.Say(experiment.Tried)}"));
        db.Set<Experiment>().Remove(experiment);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    private IQueryable<Experiment> Whole() => db.Set<Experiment>().Include(experiment => experiment.Occasions.OrderBy(one => one.Place));

    private async Task<Dictionary<Guid, double?>> OutcomesAsync(Looked looked, Dictionary<Guid, Gathering> gatherings, CancellationToken cancellation)
    {
        var ids = gatherings.Keys.ToList();
        if (looked is Looked.Dread or Looked.HowItWas)
        {
            var said = await checkIns.OfManyAsync(ids, cancellation);
            return ids.ToDictionary(id => id, id => (double?)(looked == Looked.Dread ? said.GetValueOrDefault(id)?.Dread : said.GetValueOrDefault(id)?.HowItWas));
        }

        // What an evening brought is known once it is over, and follow-ups once their days are.
        var today = clock.Today();
        var over = gatherings.Values.Where(gathering => gathering.On.AddDays(looked == Looked.FollowUps ? FollowUpDays : 0) < today).ToDictionary(gathering => gathering.Id);
        var real = Depth.All.Where(depth => depth.IsReal).ToList();
        var talks = await db.Conversations.AsNoTracking().Where(talk => talk.GatheringId != null && ids.Contains(talk.GatheringId.Value) && real.Contains(talk.Depth))
            .Select(talk => new { Gathering = talk.GatheringId!.Value, talk.Id, People = talk.People.Select(present => present.PersonId).ToList() }).ToListAsync(cancellation);
        if (looked == Looked.RealTalks) return over.Keys.ToDictionary(id => id, id => (double?)talks.Count(talk => talk.Gathering == id));
        var met = talks.SelectMany(talk => talk.People).Distinct().ToList();
        var later = await db.ConversationPeople.AsNoTracking().Where(present => met.Contains(present.PersonId)).Select(present => new { present.PersonId, present.On }).ToListAsync(cancellation);
        return over.ToDictionary(one => one.Key, one => (double?)talks.Where(talk => talk.Gathering == one.Key).SelectMany(talk => talk.People).Distinct()
            .Count(person => later.Exists(talk => talk.PersonId == person && talk.On > one.Value.On && talk.On <= one.Value.On.AddDays(FollowUpDays))));
    }
}
