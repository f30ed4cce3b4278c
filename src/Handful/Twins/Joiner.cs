using Handful.Accounts;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Twins;

/// <summary>Makes one person of two, whole or not at all. Every row is changed through the context, so that all of it can be taken back.</summary>
public sealed class Joiner(Db db, AddressBook people, Circles circles, Household household, IEnumerable<IJoiningRule> joinings, PeopleNews news, TimeProvider clock)
{
    /// <returns>Who stays.</returns>
    public async Task<Outcome<Person>> JoinAsync(Guid keep, Guid other, JoinChoice choice, CancellationToken cancellation = default)
    {
        if (keep == other) return Refusal.BecauseOf("other", "These are one person already.");
        var both = await people.LoadManyAsync([keep, other], cancellation);
        if (both.Count != 2) return Refusal.Missing("One of these people");
        var (kept, gone) = (both.Single(person => person.Id == keep), both.Single(person => person.Id == other));
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        using (db.NoteWhole(new ChangeNote("merged", $"Joined {kept.Name} and {gone.Name}.", [keep, other])))
        {
            await DescribeAsync(kept, gone, choice, cancellation);
            await TakePhotoAsync(kept, gone, choice, cancellation);
            foreach (var card in await db.PersonCards.Where(card => card.PersonId == other).ToListAsync(cancellation)) card.IsOf(keep);
            await db.SaveChangesAsync(cancellation);
            foreach (var joining in joinings) await joining.JoinAsync(keep, other, cancellation);
            db.People.Remove(gone);
            await db.SaveChangesAsync(cancellation);
        }

        await all.CommitAsync(cancellation);
        news.Tell(db.OwnerId);
        return kept;
    }

    private async Task DescribeAsync(Person kept, Person gone, JoinChoice choice, CancellationToken cancellation)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var described = Joining.Describe(kept, gone, choice);
        Care(kept, gone, choice);
        kept.Describe(described.Record, (await household.MeAsync(cancellation)).Region, now);
        kept.NeedsAndOffers(described.Needs, described.Offers);
        if (gone.LastToldOn is { } told && told > (kept.LastToldOn ?? DateOnly.MinValue)) kept.ToldOf(told);
        var circle = choice.FromOther.Contains(Joining.Circle) ? gone.CircleId : kept.CircleId;
        var chosen = (await circles.FindAsync(circle, cancellation))!;
        // Who is put aside twice stays aside; else they are among the people, as one of the two was.
        if (kept.ArchivedAt is not null && gone.ArchivedAt is null) kept.Restore(chosen, today);
        if (circle != kept.CircleId) kept.JoinCircle(chosen, today);
    }

    /// <summary>What both care about counts as the stronger of the two.</summary>
    private void Care(Person kept, Person gone, JoinChoice choice)
    {
        foreach (var interest in gone.Interests)
        {
            if (kept.Interests.FirstOrDefault(own => own.TopicId == interest.TopicId) is { } both) both.Weigh(Math.Max(both.Strength, interest.Strength));
            else if (Joining.Wants(choice, interest.Topic.Key)) kept.AlsoCaresAbout([interest.Topic], interest.Source, interest.Since, interest.Strength);
        }

        var wanted = kept.Interests.Where(interest => gone.Interests.Any(other => other.TopicId == interest.TopicId) || Joining.Wants(choice, interest.Topic.Key)).Select(interest => interest.Topic).ToList();
        db.Set<Interest>().RemoveRange(kept.CaresAbout(wanted, "you", clock.Today()));
    }

    private async Task TakePhotoAsync(Person kept, Person gone, JoinChoice choice, CancellationToken cancellation)
    {
        if (!gone.HasPhoto || (kept.HasPhoto && !choice.FromOther.Contains(Joining.Photo))) return;
        if (await db.PersonPhotos.SingleOrDefaultAsync(photo => photo.PersonId == gone.Id, cancellation) is not { } theirs) return;
        if (await db.PersonPhotos.SingleOrDefaultAsync(photo => photo.PersonId == kept.Id, cancellation) is { } own) own.Replace(theirs.ToPortrait());
        else db.PersonPhotos.Add(new PersonPhoto(kept.Id, theirs.ToPortrait()));
        kept.ShowPhoto(true);
    }
}
