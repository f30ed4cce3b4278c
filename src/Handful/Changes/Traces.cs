using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Changes;

/// <summary>Everybody whom somebody was made of, and the changes that made one of two; those that were taken back too.</summary>
internal sealed record MadeOf(HashSet<Guid> People, HashSet<Guid> Joins);

/// <summary>Takes out of the journal what is not to be remembered any more.</summary>
public sealed class Traces(Db db)
{
    private const int AtOnce = 200;
    private const string Joined = "merged";

    // An id is made within a change, or while it is got ready.
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(1);

    /// <summary>What a change about somebody touched beside, and is not theirs.</summary>
    private static readonly HashSet<string> NotTheirs = ["Gathering", "Guest", "LearningGoal"];

    /// <summary>Whoever was joined with one of <paramref name="people"/> and is in them since, and who was in those, and so on.</summary>
    internal async Task<MadeOf> MadeOfAsync(IEnumerable<Guid> people, CancellationToken cancellation = default)
    {
        var (all, joins) = (people.ToHashSet(), new HashSet<Guid>());
        for (var next = all.ToList(); next.Count > 0;)
        {
            var about = await AboutAsync(next, cancellation);
            next = [];
            foreach (var some in about.Except(joins).ToList().Chunk(AtOnce))
            {
                foreach (var join in await db.Changes.Where(change => some.Contains(change.Id) && change.Kind == Joined).Select(change => new { change.Id, change.UndoneAt }).ToListAsync(cancellation))
                {
                    joins.Add(join.Id);
                    if (join.UndoneAt is null) next.AddRange((await ImagesAsync(join.Id, cancellation)).Where(image => image is { Table: "Person", After: null }).Select(image => image.Id).Where(all.Add));
                }
            }
        }

        for (var back = joins.ToList(); back.Count > 0;)
            back = [.. (await db.Changes.Where(change => change.Undoes != null && back.Contains(change.Undoes.Value)).Select(change => change.Id).ToListAsync(cancellation)).Where(joins.Add)];
        return new MadeOf(all, joins);
    }

    internal async Task<List<Guid>> AboutAsync(IEnumerable<Guid> people, CancellationToken cancellation = default)
    {
        var ids = new HashSet<Guid>();
        foreach (var some in people.Distinct().Chunk(AtOnce))
            ids.UnionWith(await db.ChangedPeople.Where(row => some.Contains(row.PersonId)).Select(row => row.ChangeId).Distinct().ToListAsync(cancellation));
        return [.. ids];
    }

    /// <summary>Those of kinds that are few and hold many people's rows.</summary>
    internal Task<List<Guid>> OfKindsAsync(string[] kinds, CancellationToken cancellation = default) =>
        db.Changes.Where(change => kinds.Contains(change.Kind)).Select(change => change.Id).ToListAsync(cancellation);

    /// <summary>Those that may have touched one of <paramref name="rows"/>: none is older than the row.</summary>
    internal Task<List<Guid>> SinceAsync(IEnumerable<Guid> rows, CancellationToken cancellation = default)
    {
        var first = rows.Min();
        // An id that tells no time, as of an archive from elsewhere, may be as old as any.
        var since = first.Version == 7 ? Guid.CreateVersion7(MadeAt(first) - LongestChange) : Guid.Empty;
        return db.Changes.Where(change => change.Id >= since).Select(change => change.Id).ToListAsync(cancellation);
    }

    /// <summary>The moment that stands at the beginning of an id.</summary>
    internal static DateTimeOffset MadeAt(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds((long)(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(id.ToByteArray(bigEndian: true)) >> 16));

    internal async Task<IReadOnlyList<RowImage>> ImagesAsync(Guid change, CancellationToken cancellation = default) =>
        RowImages.Unpack(await db.Changes.Where(row => row.Id == change).Select(row => row.Rows).SingleOrDefaultAsync(cancellation) ?? []);

    /// <summary>The images that are to go go, and with the last a change; what the others say is said anew. One change at a time: it may be all photos.</summary>
    /// <param name="changes">Where to look.</param>
    /// <param name="gone">Who is to be forgotten, and the joinings that could not be taken back without them.</param>
    /// <param name="isToGo">Of an image. With a change that is about <paramref name="gone"/> and nobody else, the others go too.</param>
    /// <param name="say">What a sentence about them says from now on.</param>
    /// <param name="cancellation">The caller holds the transaction.</param>
    /// <returns>How many changes were touched.</returns>
    internal async Task<int> EraseAsync(IEnumerable<Guid> changes, MadeOf gone, Func<RowImage, bool> isToGo, Func<string, string>? say = null, CancellationToken cancellation = default)
    {
        var touched = gone.Joins.Count;
        await db.Changes.Where(change => gone.Joins.Contains(change.Id)).ExecuteDeleteAsync(cancellation);
        foreach (var some in changes.Except(gone.Joins).Chunk(AtOnce))
        {
            var people = (await db.ChangedPeople.Where(row => some.Contains(row.ChangeId)).Select(row => new { row.ChangeId, row.PersonId }).ToListAsync(cancellation)).ToLookup(row => row.ChangeId, row => row.PersonId);
            foreach (var id in some)
            {
                if (await EraseAsync(id, [.. people[id]], gone.People, isToGo, say, cancellation)) touched++;
            }
        }

        await db.ChangedPeople.Where(row => gone.People.Contains(row.PersonId)).ExecuteDeleteAsync(cancellation);
        return touched;
    }

    /// <summary>Of what is left of a change: the day of the last conversation, or a word that others name too, says nothing once the rest is gone.</summary>
    private bool Followed(RowImage image) =>
        db.Model.GetEntityTypes().SingleOrDefault(type => RowImage.Name(type) == image.Table) is { } type
        && (type.ClrType.IsAssignableTo(typeof(IShared)) || (image is { Before: not null, After: not null } && image.Changed.All(column => type.FindProperty(column) is { } known && FollowsAttribute.IsOn(known))));

    private async Task<bool> EraseAsync(Guid id, List<Guid> people, HashSet<Guid> gone, Func<RowImage, bool> isToGo, Func<string, string>? say, CancellationToken cancellation)
    {
        var one = db.Changes.Where(change => change.Id == id);
        if (await one.Select(change => new { change.Sentence, change.Title, change.Rows }).SingleOrDefaultAsync(cancellation) is not { } change) return false;
        var images = RowImages.Unpack(change.Rows);
        var alone = people.Count > 0 && people.TrueForAll(gone.Contains);
        var kept = images.Where(image => !isToGo(image) && (!alone || NotTheirs.Contains(image.Table))).ToList();
        if (kept.Count < images.Count && kept.TrueForAll(Followed))
        {
            await one.ExecuteDeleteAsync(cancellation);
            return true;
        }

        var isAboutThem = kept.Count < images.Count || people.Exists(gone.Contains);
        var (sentence, title) = isAboutThem && say is not null ? (say(change.Sentence), say(change.Title)) : (change.Sentence, change.Title);
        if (kept.Count == images.Count && (sentence, title) == (change.Sentence, change.Title)) return false;
        var rows = kept.Count == images.Count ? change.Rows : RowImages.Pack(kept);
        await one.ExecuteUpdateAsync(set => set.SetProperty(row => row.Rows, rows).SetProperty(row => row.Sentence, sentence).SetProperty(row => row.Title, title), cancellation);
        return true;
    }
}
