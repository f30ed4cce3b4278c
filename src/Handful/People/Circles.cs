using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.People;

/// <summary>How a circle is to be.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record CircleWish(Guid? Id, string Name, int? RhythmDays);

/// <summary>The owner's circles, the innermost first.</summary>
public sealed class Circles(Db db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Circle>> ListAsync(CancellationToken cancellation = default)
    {
        var circles = await db.Circles.OrderBy(circle => circle.Place).ToListAsync(cancellation);
        if (circles.Count > 0) return circles;
        // Not what the owner did, whatever brought us here: an undo must leave them.
        using var own = db.Unnoted();
        circles = [.. Circle.First()];
        db.Circles.AddRange(circles);
        await db.SaveChangesAsync(cancellation);
        return circles;
    }

    public async Task<Circle?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        (await ListAsync(cancellation)).SingleOrDefault(circle => circle.Id == id);

    /// <summary>The circle asked for; where none is asked for, the outermost, in which nothing is asked of the owner.</summary>
    public async Task<Circle?> OrDormantAsync(Guid? id, CancellationToken cancellation = default)
    {
        var all = await ListAsync(cancellation);
        return id is null ? all[^1] : all.SingleOrDefault(circle => circle.Id == id);
    }

    public async Task<Outcome<Circle>> AddAsync(string name, int? rhythmDays, CancellationToken cancellation = default)
    {
        var circles = await ListAsync(cancellation);
        if (Text.Line(name).Length == 0) return Refusal.BecauseOf("name", "A circle needs a name.");
        if (circles.Any(other => Fold.Words(other.Name) == Fold.Words(name))) return Refusal.BecauseOf("name", $"There is a circle named {Text.Line(name)} already.");
        var circle = new Circle(name, rhythmDays, circles.Max(other => other.Place) + 1);
        db.Note(ChangeNote.Added($"Added the circle {circle.Name}."));
        db.Circles.Add(circle);
        await db.SaveChangesAsync(cancellation);
        return circle;
    }

    /// <summary>A new name or rhythm; everyone in the circle keeps the new rhythm from their last conversation on.</summary>
    public async Task<Refusal?> ChangeAsync(Guid id, string name, int? rhythmDays, CancellationToken cancellation = default)
    {
        var circles = await ListAsync(cancellation);
        if (circles.SingleOrDefault(known => known.Id == id) is not { } circle) return Refusal.Missing("This circle");
        if (Text.Line(name).Length == 0) return Refusal.BecauseOf("name", "A circle needs a name.");
        if (circles.Any(other => other.Id != id && Fold.Words(other.Name) == Fold.Words(name))) return Refusal.BecauseOf("name", $"There is a circle named {Text.Line(name)} already.");
        db.Note(ChangeNote.Corrected($"Changed the circle {circle.Name}."));
        circle.Rename(name);
        if (circle.RhythmDays != rhythmDays)
        {
            circle.Beat(rhythmDays);
            await db.SaveChangesAsync(cancellation);
            await KeepRhythmAsync(circle, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>All of these together, or none; one without an id is new.</summary>
    public async Task<Refusal?> ArrangeAsync(IReadOnlyList<CircleWish> wishes, CancellationToken cancellation = default)
    {
        await using var all = await db.Database.BeginTransactionAsync(cancellation);
        using var change = db.NoteWhole(ChangeNote.Corrected("Changed your circles."));
        foreach (var wish in wishes)
        {
            var refusal = wish.Id is { } id ? await ChangeAsync(id, wish.Name, wish.RhythmDays, cancellation) : (await AddAsync(wish.Name, wish.RhythmDays, cancellation)).Refusal;
            if (refusal is not null) return refusal;
        }

        await all.CommitAsync(cancellation);
        return null;
    }

    // In the database itself: a circle may hold 100,000 people.
    internal async Task KeepRhythmAsync(Circle circle, CancellationToken cancellation)
    {
        var people = db.People.Where(person => person.CircleId == circle.Id && person.ArchivedAt == null);
        if (circle.RhythmDays is not { } days)
        {
            await people.ExecuteUpdateAsync(set => set.SetProperty(person => person.DueOn, (DateOnly?)null), cancellation);
            return;
        }

        var fromToday = clock.Today().AddDays(days);
        await people.ExecuteUpdateAsync(
            set => set.SetProperty(person => person.DueOn, person => person.LastTalkedOn == null ? fromToday : person.LastTalkedOn.Value.AddDays(days)),
            cancellation);
    }
}
