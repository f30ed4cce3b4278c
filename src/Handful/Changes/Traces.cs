using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Changes;

/// <summary>Takes out of the journal what is not to be remembered any more.</summary>
public sealed class Traces(Db db)
{
    private const int AtOnce = 200;

    /// <summary>What these people were ever called, by the images of their rows.</summary>
    internal async Task<IReadOnlySet<string>> NamesAsync(Guid person, CancellationToken cancellation)
    {
        var names = new HashSet<string>();
        foreach (var some in (await AboutAsync([person], cancellation)).Chunk(AtOnce))
        {
            foreach (var rows in await db.Changes.Where(change => some.Contains(change.Id)).Select(change => change.Rows).ToListAsync(cancellation))
            {
                foreach (var image in RowImages.Unpack(rows).Where(image => image.Table == "Person" && image.Id == person))
                    names.UnionWith(new[] { image.Before, image.After }.Select(side => side is not null && side.TryGetValue("Name", out var name) ? name.GetString() : null).OfType<string>());
            }
        }

        return names;
    }

    internal async Task<List<Guid>> AboutAsync(IEnumerable<Guid> people, CancellationToken cancellation)
    {
        var ids = new HashSet<Guid>();
        foreach (var some in people.Distinct().Chunk(AtOnce))
            ids.UnionWith(await db.ChangedPeople.Where(row => some.Contains(row.PersonId)).Select(row => row.ChangeId).Distinct().ToListAsync(cancellation));
        return [.. ids];
    }

    /// <summary>Those of kinds that are few and hold many people's rows.</summary>
    internal Task<List<Guid>> OfKindsAsync(string[] kinds, CancellationToken cancellation) =>
        db.Changes.Where(change => kinds.Contains(change.Kind)).Select(change => change.Id).ToListAsync(cancellation);

    /// <summary>The images that are to go go, and with the last a change; what the others say is said anew.</summary>
    /// <param name="changes">Where to look.</param>
    /// <param name="isToGo">Of an image, and whether its change is about <paramref name="gone"/> and nobody else.</param>
    /// <param name="say">What a sentence says from now on.</param>
    /// <param name="gone">Who is to be forgotten; null where things are.</param>
    /// <param name="cancellation">The caller holds the transaction.</param>
    /// <returns>How many changes were touched.</returns>
    internal async Task<int> EraseAsync(IEnumerable<Guid> changes, Func<RowImage, bool, bool> isToGo, Func<string, string> say, Guid? gone, CancellationToken cancellation)
    {
        var touched = 0;
        foreach (var some in changes.Distinct().Chunk(AtOnce))
        {
            var people = (await db.ChangedPeople.Where(row => some.Contains(row.ChangeId)).Select(row => new { row.ChangeId, row.PersonId }).ToListAsync(cancellation)).ToLookup(row => row.ChangeId, row => row.PersonId);
            foreach (var change in await db.Changes.Where(change => some.Contains(change.Id)).ToListAsync(cancellation))
            {
                var alone = gone is { } person && people[change.Id].Any() && people[change.Id].All(other => other == person);
                if (Erase(change, alone, isToGo, say)) touched++;
            }

            if (gone is { } forgotten) await db.ChangedPeople.Where(row => row.PersonId == forgotten && some.Contains(row.ChangeId)).ExecuteDeleteAsync(cancellation);
            using (db.Unnoted()) await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        return touched;
    }

    private bool Erase(Change change, bool alone, Func<RowImage, bool, bool> isToGo, Func<string, string> say)
    {
        var images = RowImages.Unpack(change.Rows);
        var kept = images.Where(image => !isToGo(image, alone)).ToList();
        var (sentence, title) = (say(change.Sentence), say(change.Title));
        if (kept.Count == images.Count && (sentence, title) == (change.Sentence, change.Title)) return false;
        if (kept.Count == 0)
        {
            db.Changes.Remove(change);
            return true;
        }

        change.Hold(RowImages.Pack(kept));
        change.Say(sentence, title);
        return true;
    }
}
