using Handful.Kernel;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Changes;

/// <summary>Puts the rows of one change back into the context, or says why not. The caller saves.</summary>
/// <param name="db">Of the owner.</param>
/// <param name="images">The rows as they were before and after.</param>
/// <param name="whatCanBe">Whether rows that were changed since are left as they are, and only the others put back.</param>
internal sealed class Undoing(Db db, IReadOnlyList<RowImage> images, bool whatCanBe = false)
{
    private const string Nothing = " Nothing was changed now.";

    private readonly Dictionary<(string Table, Guid Id), object> there = [];
    private readonly HashSet<(string Table, Guid Id)> stays = [];

    /// <summary>Rows that are to go, whose pages are gone then.</summary>
    internal IEnumerable<Guid> Gone => images.Where(image => image.Before is null).Select(image => image.Id);

    internal async Task<Refusal?> ApplyAsync(CancellationToken cancellation)
    {
        foreach (var table in images.GroupBy(image => image.Table))
        {
            if (TypeOf(table.Key) is not { } type) return Cannot("It was made by another version of Handful.");
            foreach (var row in await Rows.ByIdAsync(db, type, [.. table.Select(image => image.Id)], cancellation)) there[(table.Key, IdOf(row))] = row;
        }

        if (whatCanBe) return await LeaveOutAsync(cancellation);
        if (images.All(image => image.Before is null && !IsThere(image))) return Cannot("What it added is gone already.");
        foreach (var image in images)
        {
            if (Conflict(image) is { } conflict) return conflict;
        }

        return await MissingParentAsync(cancellation) ?? await HangingOnAsync(cancellation) ?? PutBack();
    }

    /// <summary>Columns that were changed since are left by <see cref="SetBack"/>; rows are left here.</summary>
    private async Task<Refusal?> LeaveOutAsync(CancellationToken cancellation)
    {
        foreach (var image in images.Where(image => Conflict(image) is not null && (image.Before is null || image.After is null || !IsThere(image)))) stays.Add((image.Table, image.Id));
        foreach (var (parents, id) in await OutsideAsync(cancellation)) stays.Add((parents, id));
        // With a row that stays, all that came with it does.
        for (var found = true; found;)
        {
            found = false;
            foreach (var image in images.Where(image => image.Before is null && !stays.Contains((image.Table, image.Id))))
            {
                if (TypeOf(image.Table)!.GetForeignKeys().Any(link => Rows.ColumnOf(link) is { } column && stays.Contains((RowImage.Name(link.PrincipalEntityType), IdIn(image.After!, column)))))
                    found |= stays.Add((image.Table, image.Id));
            }
        }

        return await MissingParentAsync(cancellation) ?? PutBack();
    }

    /// <summary>Rows that are to go, on which something else hangs.</summary>
    private async Task<List<(string Table, Guid Id)>> OutsideAsync(CancellationToken cancellation)
    {
        var outside = new List<(string, Guid)>();
        var own = images.Select(image => (image.Table, image.Id)).ToHashSet();
        foreach (var table in images.Where(image => image.Before is null && IsThere(image)).GroupBy(image => image.Table))
        {
            foreach (var link in TypeOf(table.Key)!.GetReferencingForeignKeys())
            {
                if (Rows.ColumnOf(link) is not { } column) continue;
                var hanging = await Rows.PointingAtAsync(db, link, [.. table.Select(image => image.Id)], cancellation);
                outside.AddRange(hanging.Where(row => !own.Contains((RowImage.Name(link.DeclaringEntityType), IdOf(row)))).Select(row => (table.Key, (Guid)db.Entry(row).Property(column.Name).CurrentValue!)));
            }
        }

        return outside;
    }

    private static Guid IdIn(IReadOnlyDictionary<string, System.Text.Json.JsonElement> row, IProperty column) =>
        row.TryGetValue(column.Name, out var id) && id.ValueKind == System.Text.Json.JsonValueKind.String ? RowImage.GuidOf(id) : Guid.Empty;

    private static Refusal Cannot(string why) => new(Refusal.Conflict, $"This cannot be taken back any more. {why}{Nothing}");

    private IEntityType? TypeOf(string table) => db.Model.GetEntityTypes().SingleOrDefault(type => RowImage.Name(type) == table);

    private static Guid IdOf(object row) => row is Owned owned ? owned.Id : (Guid)row.GetType().GetProperty(nameof(Owned.Id))!.GetValue(row)!;

    private bool IsThere(RowImage image) => there.ContainsKey((image.Table, image.Id));

    /// <summary>Rows are as the change left them, or somebody's later word would be lost.</summary>
    private Refusal? Conflict(RowImage image)
    {
        if (!there.TryGetValue((image.Table, image.Id), out var row))
        {
            // What was added and is gone needs no taking back.
            return image.Before is null || image.After is null ? null : Cannot($"{RowWords.Sentence(RowWords.The(image.Table))} is not there any more.");
        }

        if (image.After is null) return Cannot($"{RowWords.Sentence(RowWords.The(image.Table))} is there again.");
        var columns = image.Before is null ? image.After.Keys : image.Changed;
        var moved = columns.Where(column => Column(row, column) is { } known && !FollowsAttribute.IsOn(known) && !RowImage.Same(Now(row, known), image.After[column])).ToList();
        return moved.Count == 0 ? null : Cannot($"{RowWords.Sentence(RowWords.The(image.Table))} was changed again since ({string.Join(", ", moved.Select(RowWords.Column))}): take that back first.");
    }

    /// <summary>A row whose principal went in the meantime would have gone with it; where it would have kept it, nothing can be put back.</summary>
    private async Task<Refusal?> MissingParentAsync(CancellationToken cancellation)
    {
        var returning = images.Where(image => image.After is null).ToList();
        for (var found = true; found;)
        {
            found = false;
            var coming = returning.Where(image => !stays.Contains((image.Table, image.Id))).ToList();
            foreach (var (link, column) in coming.Select(image => image.Table).Distinct().SelectMany(table => TypeOf(table)!.GetForeignKeys()).Select(link => (link, Rows.ColumnOf(link))))
            {
                if (column is null) continue;
                var (table, parents) = (RowImage.Name(link.DeclaringEntityType), RowImage.Name(link.PrincipalEntityType));
                var pointing = coming.Where(image => image.Table == table && Points(image, column) != Guid.Empty).ToList();
                var wanted = pointing.Select(image => Points(image, column)).Except(coming.Where(image => image.Table == parents).Select(image => image.Id)).ToList();
                if (wanted.Count == 0) continue;
                var known = (await Rows.ByIdAsync(db, link.PrincipalEntityType, wanted, cancellation)).Select(IdOf).ToHashSet();
                foreach (var image in pointing.Where(image => wanted.Contains(Points(image, column)) && !known.Contains(Points(image, column))))
                {
                    if (link.DeleteBehavior != DeleteBehavior.Cascade && !whatCanBe) return Cannot($"{RowWords.Sentence(RowWords.The(parents))} it belongs to is gone.");
                    found |= stays.Add((image.Table, image.Id));
                }
            }
        }

        return !whatCanBe && returning.Count > 0 && returning.All(image => stays.Contains((image.Table, image.Id))) ? Cannot("What it belongs to is gone.") : null;
    }

    private static Guid Points(RowImage image, IProperty column) => IdIn(image.Before!, column);

    /// <summary>What was added meanwhile to a row that is to go would be lost with it.</summary>
    private async Task<Refusal?> HangingOnAsync(CancellationToken cancellation)
    {
        foreach (var table in images.Where(image => image.Before is null && IsThere(image)).GroupBy(image => image.Table))
        {
            foreach (var link in TypeOf(table.Key)!.GetReferencingForeignKeys().Where(link => Rows.ColumnOf(link) is not null))
            {
                var hanging = await Rows.PointingAtAsync(db, link, [.. table.Select(image => image.Id)], cancellation);
                var name = RowImage.Name(link.DeclaringEntityType);
                if (hanging.Any(row => !images.Any(image => image.Table == name && image.Id == IdOf(row)))) return Cannot($"Since then something else was kept with it: {RowWords.The(name)}.");
            }
        }

        return null;
    }

    private Refusal? PutBack()
    {
        // Every row is named by itself: what hangs on what is looked at once all are.
        db.ChangeTracker.CascadeDeleteTiming = CascadeTiming.OnSaveChanges;
        foreach (var image in images.Where(image => !stays.Contains((image.Table, image.Id))))
        {
            if (image.After is null) Insert(image);
            else if (!there.TryGetValue((image.Table, image.Id), out var row)) continue;
            else if (image.Before is null) db.Entry(row).State = EntityState.Deleted;
            else SetBack(db.Entry(row), image);
        }

        return null;
    }

    private void Insert(RowImage image)
    {
        var type = TypeOf(image.Table)!;
        var entry = db.Entry(Activator.CreateInstance(type.ClrType, nonPublic: true)!);
        entry.Property(nameof(Owned.Id)).CurrentValue = image.Id;
        foreach (var column in type.GetProperties())
        {
            if (image.Before!.TryGetValue(column.Name, out var value)) entry.Property(column).CurrentValue = RowImage.Read(column, value);
        }

        entry.State = EntityState.Added;
    }

    private static void SetBack(EntityEntry entry, RowImage image)
    {
        foreach (var name in image.Changed)
        {
            if (entry.Metadata.FindProperty(name) is not { } column || !RowImage.Same(RowImage.Write(column, entry.Property(column).CurrentValue), image.After![name])) continue;
            entry.Property(column).CurrentValue = RowImage.Read(column, image.Before![name]);
        }
    }

    private IProperty? Column(object row, string name) => db.Entry(row).Metadata.FindProperty(name);

    private System.Text.Json.JsonElement Now(object row, IProperty column) => RowImage.Write(column, db.Entry(row).Property(column).CurrentValue);
}
