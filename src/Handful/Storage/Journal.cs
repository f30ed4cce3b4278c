using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Storage;

/// <summary>Writes down what an owner does: a change's row joins the saves that it is made of, so that both are kept or neither.</summary>
internal sealed class Journal(Db db, TimeProvider clock)
{
    private readonly Dictionary<(string Table, Guid Id), RowImage?> images = [];
    private readonly HashSet<Guid> people = [];
    private ChangeNote? note;
    private Change? change;
    private int held;
    private int paused;

    /// <summary>The change under way, or the last one; null where nothing was noted, or what was noted changed nothing.</summary>
    internal Change? Current => change;

    internal Guid Id { get; private set; }

    /// <summary>Begins a change, or joins the one that a larger door holds; a note that is made while nothing is written down is none.</summary>
    internal Guid Begin(ChangeNote next)
    {
        if (held > 0 || paused > 0) return Id;
        (note, change, Id) = (next, null, Guid.CreateVersion7());
        images.Clear();
        people.Clear();
        return Id;
    }

    internal IDisposable Hold(ChangeNote next)
    {
        Begin(next);
        held++;
        return new Until(() => held--);
    }

    internal IDisposable Pause()
    {
        paused++;
        return new Until(() => paused--);
    }

    /// <summary>Adds what is about to be saved to the change under way.</summary>
    internal async Task WriteAsync(CancellationToken cancellation)
    {
        if (note is null || paused > 0 || await ImagesAsync(cancellation) is not { Count: > 0 } saved) return;
        foreach (var image in saved)
        {
            var key = (image.Table, image.Id);
            images[key] = images.TryGetValue(key, out var before) && before is not null ? before.Then(image) : image;
        }

        if (change is null) db.Changes.Add(change = new Change(Id, note, clock.GetUtcNow()));
        else if (db.Entry(change).State == EntityState.Detached) db.Changes.Attach(change);
        change.Hold(RowImages.Pack(images.Values.OfType<RowImage>()));
        foreach (var person in saved.SelectMany(image => image.People).Concat(note.People ?? []).Where(people.Add).ToList())
            db.ChangedPeople.Add(new ChangedPerson(change, person));
    }

    private async Task<List<RowImage>> ImagesAsync(CancellationToken cancellation)
    {
        var touched = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not (Change or ChangedPerson or IBookKeeping)).ToList();
        var saved = touched.ConvertAll(RowImage.Of);
        var gone = touched.Where(entry => entry.State == EntityState.Deleted).GroupBy(entry => entry.Metadata).ToDictionary(rows => rows.Key, rows => rows.Select(row => ((Owned)row.Entity).Id).ToList());
        var known = saved.Select(image => (image.Table, image.Id)).ToHashSet();
        while (gone.Count > 0) gone = await HangingOnAsync(gone, saved, known, cancellation);
        return saved;
    }

    /// <summary>What the database will remove with these rows, and nobody has loaded.</summary>
    private async Task<Dictionary<IEntityType, List<Guid>>> HangingOnAsync(
        Dictionary<IEntityType, List<Guid>> gone, List<RowImage> saved, HashSet<(string Table, Guid Id)> known, CancellationToken cancellation)
    {
        var next = new Dictionary<IEntityType, List<Guid>>();
        foreach (var (type, ids) in gone)
        {
            foreach (var link in type.GetReferencingForeignKeys().Where(link => link.DeleteBehavior == DeleteBehavior.Cascade))
            {
                foreach (var row in await Rows.PointingAtAsync(db, link, ids, cancellation))
                {
                    var image = RowImage.OfRemoved(link.DeclaringEntityType, row);
                    if (!known.Add((image.Table, image.Id))) continue;
                    saved.Add(image);
                    if (!next.TryGetValue(link.DeclaringEntityType, out var rows)) next[link.DeclaringEntityType] = rows = [];
                    rows.Add(image.Id);
                }
            }
        }

        return next;
    }

    private sealed class Until(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
