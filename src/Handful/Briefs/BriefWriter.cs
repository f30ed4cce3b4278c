using Handful.Conversations;
using Handful.Experiments;
using Handful.Formats;
using Handful.Gatherings;
using Handful.Kernel;
using Handful.Learning;
using Handful.Matching.Briefs;
using Handful.People;
using Handful.Profile;
using Handful.Purposes;

namespace Handful.Briefs;

/// <summary>Chooses the handful of a gathering and says why.</summary>
public sealed class BriefWriter(
    GatheringCalendar calendar, GuestList guests, LearningGoals goals, OwnerProfile profile, AddressBook people,
    ConversationLog conversations, PromiseBook promises, PurposeBook purposes, ExperimentDesk experiments, TimeProvider clock)
{
    public const int Most = 5;

    private const int Smaller = 3;

    public async Task<Outcome<Brief>> ForGatheringAsync(Guid id, int size = Most, CancellationToken cancellation = default)
    {
        if (await calendar.FindAsync(id, cancellation) is not { } gathering) return Refusal.Missing("This gathering");
        if (RefuseSize(size) is { } refusal) return refusal;
        var list = await guests.AllAsync(id, cancellation);
        var candidates = list.Select(guest => (Record: guest.ToRecord(), Person: guest.PersonId)).ToList();
        // A question asked for this evening may stand among those for any evening too.
        List<string> questions = [.. Text.Distinct((await goals.OpenAsync(id, cancellation)).Select(goal => goal.Question))];
        // The lot of an experiment decides, where the owner has begun one; nobody sees it before the brief.
        if (await experiments.DrawAsync(Tried.QuestionSet, gathering, cancellation) == false) questions = [];
        if (await experiments.DrawAsync(Tried.SmallerHandful, gathering, cancellation) == true) size = Math.Min(size, Smaller);
        var brief = await WriteAsync(gathering, gathering.Purpose, questions, candidates, size, cancellation);
        return await experiments.DrawAsync(Tried.PurposeShown, gathering, cancellation) == false ? brief with { Purpose = "", Sharing = [] } : brief;
    }

    /// <summary>From a guest list alone, nothing kept.</summary>
    public async Task<Outcome<Brief>> ForGuestsAsync(IEnumerable<GuestRecord> records, int size = Most, CancellationToken cancellation = default)
    {
        if (RefuseSize(size) is { } refusal) return refusal;
        var list = records.DistinctBy(Guest.KeyOf).ToList();
        var known = await guests.RecogniseAsync(list, cancellation);
        var candidates = list.Select((record, place) => (Record: record with { Id = $"{place:00000}" }, Person: known[place])).ToList();
        var questions = (await goals.OpenAsync(null, cancellation)).Select(goal => goal.Question).ToList();
        return await WriteAsync(null, "", questions, candidates, size, cancellation);
    }

    private static Refusal? RefuseSize(int size) =>
        size is < 1 or > Most ? Refusal.BecauseOf("size", $"A handful is one to five people; {size} is not a handful.") : null;

    private async Task<Brief> WriteAsync(
        Gathering? gathering, string purpose, List<string> questions, List<(GuestRecord Record, Guid? Person)> candidates, int size, CancellationToken cancellation)
    {
        var me = await profile.TellAsync(cancellation);
        var reason = purpose.Length > 0 ? purpose : me.Purpose;
        var others = candidates.Where(candidate => !IsMe(candidate.Record, me)).ToList();
        var sharing = (await purposes.FindCurrentAsync(cancellation))?.People.Select(one => one.PersonId).ToHashSet() ?? [];
        var known = await AcquaintancesAsync([.. others.Select(candidate => candidate.Person).OfType<Guid>().Distinct()], cancellation);
        var handful = HandfulChooser.Choose(
            new Self(me.Interests, me.Wants, me.Gives, reason, questions),
            [.. others.Select(candidate => Candidate(candidate.Record, candidate.Person is { } id && known.TryGetValue(id, out var person) ? person : null, candidate.Person is { } other && sharing.Contains(other) ? reason : ""))],
            clock.Today(),
            size);
        var persons = others.Where(candidate => candidate.Person is not null).ToDictionary(candidate => candidate.Record.Id, candidate => candidate.Person!.Value);
        var chosen = handful.Select(pick => persons.GetValueOrDefault(pick.Guest.Id)).ToHashSet();
        var also = known.Values.Where(person => !chosen.Contains(person.Person.Id))
            .OrderByDescending(person => person.Last?.On).ThenBy(person => person.Person.SortName, StringComparer.Ordinal)
            .Select(person => new AlsoThere(person.Person.Id, person.Person.Name)).ToList();
        var knowsOwner = me.Interests.Count + me.Wants.Count + me.Gives.Count + questions.Count > 0 || reason.Length > 0;
        return new Brief(gathering, reason, questions, handful, persons, others.Count, also, knowsOwner) { Sharing = sharing };
    }

    private static bool IsMe(GuestRecord guest, Me me) => me.Name.Length > 0 && Fold.Words(guest.Name) == Fold.Words(me.Name);

    private static Candidate Candidate(GuestRecord guest, Known? known, string shared)
    {
        var person = known?.Person;
        return new Candidate(
            guest.Id,
            guest.Name,
            guest.Organisation.Length > 0 ? guest.Organisation : person?.Organisation ?? "",
            guest.Role.Length > 0 ? guest.Role : person?.Role ?? "",
            Text.Distinct(guest.Interests.Concat(person?.Interests.Select(interest => interest.Topic.Name) ?? [])),
            Text.Distinct(guest.Wants.Concat(person?.Needs ?? [])),
            Text.Distinct(guest.Gives.Concat(person?.Offers ?? [])),
            guest.Purpose.Length > 0 ? guest.Purpose : shared,
            guest.About,
            known is null ? null : new Acquaintance(known.Last?.On, known.Last?.Depth.Value, Subject(known.Last), known.Promise));
    }

    private static string Subject(Conversation? last) => last is { Topics.Count: > 0 } ? last.Topics[0].Topic.Name : "";

    private async Task<Dictionary<Guid, Known>> AcquaintancesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return [];
        var last = await conversations.LastWithAsync(ids, cancellation);
        var open = await promises.OpenWithAsync(ids, cancellation);
        return (await people.FindManyAsync(ids, cancellation)).ToDictionary(
            person => person.Id,
            person => new Known(
                person,
                last.GetValueOrDefault(person.Id),
                open.FirstOrDefault(promise => promise.PersonId == person.Id && promise.Mine)?.Words ?? ""));
    }

    private sealed record Known(Person Person, Conversation? Last, string Promise);
}
