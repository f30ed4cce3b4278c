using System.Text.Json;
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

        if (!whatCanBe && images.All(image => image.Before is null && !IsThere(image))) return Cannot("What it added is gone already.");
        var outside = await OutsideAsync(cancellation);
        var again = await ThereAgainAsync(cancellation);
        if (!whatCanBe)
        {
            foreach (var image in images)
            {
                if (Conflict(image) is { } conflict) return conflict;
            }

            if (again.Count > 0) return Cannot("Something like it is there again.");
            foreach (var hanging in outside)
            {
                // Others have come to name it since: it stays, and is nobody's loss.
                if (TypeOf(hanging.Table)!.ClrType.IsAssignableTo(typeof(IShared))) stays.Add((hanging.Table, hanging.Id));
                else return Cannot($"Since then something else was kept with it: {RowWords.The(hanging.By)}.");
            }

            return await MissingParentAsync(cancellation) ?? PutBack();
        }

        // Columns that were changed since are left by SetBack; rows are left here.
        stays.UnionWith(again);
        stays.UnionWith(images.Where(image => Conflict(image) is not null && (image.Before is null || image.After is null || !IsThere(image))).Select(image => (image.Table, image.Id)));
        stays.UnionWith(outside.Select(hanging => (hanging.Table, hanging.Id)));
        LeaveWhatWasReplaced();
        LeaveWhatCameWith();
        return await MissingParentAsync(cancellation) ?? PutBack();
    }

    /// <summary>With a row that stays, all that came with it does.</summary>
    private void LeaveWhatCameWith()
    {
        var links = images.Select(image => image.Table).Distinct().ToDictionary(table => table, table => TypeOf(table)!.GetForeignKeys().Where(link => Rows.ColumnOf(link) is not null).ToList());
        bool CameWith(RowImage image) => links[image.Table].Exists(link => stays.Contains((RowImage.Name(link.PrincipalEntityType), IdIn(image.After!, Rows.ColumnOf(link)!))));
        for (var found = true; found;)
        {
            found = false;
            foreach (var image in images.Where(image => image.Before is null && !stays.Contains((image.Table, image.Id))).Where(CameWith).ToList()) found |= stays.Add((image.Table, image.Id));
        }
    }

    /// <summary>What the change put in the place of other rows and somebody has taken away since was replaced once more: those others are not to come back beside it.</summary>
    private void LeaveWhatWasReplaced()
    {
        var replaced = images.Where(image => image.Before is null && !IsThere(image)).Select(WhoseAsText).ToHashSet();
        stays.UnionWith(images.Where(image => image.After is null && replaced.Contains(WhoseAsText(image))).Select(image => (image.Table, image.Id)));
    }

    private static (string Table, string People) WhoseAsText(RowImage image) => (image.Table, string.Join(' ', image.People));

    /// <summary>Rows that are to come back where another is now that says the same of the same (a unique index, or what would be one if it looked at absent ids).</summary>
    private async Task<HashSet<(string Table, Guid Id)>> ThereAgainAsync(CancellationToken cancellation)
    {
        var again = new HashSet<(string, Guid)>();
        var going = images.Where(image => image.Before is null).Select(image => (image.Table, image.Id)).ToHashSet();
        foreach (var table in images.Where(image => image.After is null && !IsThere(image)).GroupBy(image => image.Table))
        {
            var type = TypeOf(table.Key)!;
            foreach (var index in type.GetIndexes().Where(index => index.IsUnique))
            {
                var columns = index.Properties.Where(column => column.Name != nameof(Owned.OwnerId)).ToList();
                var links = type.GetForeignKeys().Where(link => Rows.ColumnOf(link) is { } column && columns.Contains(column)).ToList();
                foreach (var (link, pointing) in links.Select(link => (link, table.Where(image => links.Find(other => Points(image, Rows.ColumnOf(other)!) != Guid.Empty) == link).ToList())))
                {
                    var now = (await Rows.PointingAtAsync(db, link, [.. pointing.Select(image => Points(image, Rows.ColumnOf(link)!))], cancellation)).Where(row => !going.Contains((table.Key, IdOf(row))))
                        .Select(row => Told(columns, column => RowImage.Write(column, column.GetGetter().GetClrValue(row)))).ToHashSet(StringComparer.Ordinal);
                    again.UnionWith(pointing.Where(image => now.Contains(Told(columns, column => image.Before!.TryGetValue(column.Name, out var value) ? value : default))).Select(image => (image.Table, image.Id)));
                }
            }
        }

        return again;
    }

    /// <summary>The values, not how they are written: kept as JSON, the same one is escaped or not.</summary>
    private static string Told(IEnumerable<IProperty> columns, Func<IProperty, JsonElement> value) => string.Join('\n', columns.Select(column => value(column).ToString()));

    /// <summary>Rows that are to go, on which something else hangs, and what.</summary>
    private async Task<List<(string Table, Guid Id, string By)>> OutsideAsync(CancellationToken cancellation)
    {
        var outside = new List<(string, Guid, string)>();
        var own = images.Select(image => (image.Table, image.Id)).ToHashSet();
        foreach (var table in images.Where(image => image.Before is null && IsThere(image)).GroupBy(image => image.Table))
        {
            foreach (var link in TypeOf(table.Key)!.GetReferencingForeignKeys())
            {
                if (Rows.ColumnOf(link) is not { } column) continue;
                var by = RowImage.Name(link.DeclaringEntityType);
                var hanging = await Rows.PointingAtAsync(db, link, [.. table.Select(image => image.Id)], cancellation);
                outside.AddRange(hanging.Where(row => !own.Contains((by, IdOf(row)))).Select(row => (table.Key, (Guid)db.Entry(row).Property(column.Name).CurrentValue!, by)));
            }
        }

        return outside;
    }

    private static Guid IdIn(IReadOnlyDictionary<string, JsonElement> row, IProperty column) =>
        row.TryGetValue(column.Name, out var id) && id.ValueKind == JsonValueKind.String ? RowImage.GuidOf(id) : Guid.Empty;

    private static Refusal Cannot(string why) => new(Refusal.Conflict, $"This cannot be taken back any more. {why}{Nothing}");

    private IEntityType? TypeOf(string table) => db.Model.GetEntityTypes().SingleOrDefault(type => RowImage.Name(type) == table);

    private static Guid IdOf(object row) => row is Owned owned ? owned.Id : (Guid)row.GetType().GetProperty(nameof(Owned.Id))!.GetValue(row)!;

    private bool IsThere(RowImage image) => there.ContainsKey((image.Table, image.Id));

    /// <summary>Rows are as the change left them, or somebody's later word would be lost.</summary>
    private Refusal? Conflict(RowImage image)
    {
        if (!there.TryGetValue((image.Table, image.Id), out var row))
        {
            // What was added and is gone needs no taking back, unless it stood in the place of what would come back.
            if (image.Before is null && !whatCanBe && images.Any(other => other.After is null && WhoseAsText(other) == WhoseAsText(image))) return Cannot($"{RowWords.Sentence(RowWords.The(image.Table))} was changed again since: take that back first.");
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
                var missing = wanted.Except((await Rows.ByIdAsync(db, link.PrincipalEntityType, wanted, cancellation)).Select(IdOf)).ToHashSet();
                foreach (var image in pointing.Where(image => missing.Contains(Points(image, column))))
                {
                    if (link.DeleteBehavior != DeleteBehavior.Cascade && !whatCanBe) return Cannot($"{RowWords.Sentence(RowWords.The(parents))} it belongs to is gone.");
                    found |= stays.Add((image.Table, image.Id));
                }
            }
        }

        return !whatCanBe && returning.Count > 0 && returning.All(image => stays.Contains((image.Table, image.Id))) ? Cannot("What it belongs to is gone.") : null;
    }

    private static Guid Points(RowImage image, IProperty column) => IdIn(image.Before!, column);

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

    private JsonElement Now(object row, IProperty column) => RowImage.Write(column, db.Entry(row).Property(column).CurrentValue);
}
