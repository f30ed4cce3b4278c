using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Handful.Storage;

/// <summary>A row as it was before a change and after it, column by column. Of a row that stayed, only the columns that changed, and what it hangs on.</summary>
/// <param name="Table">The name of its type.</param>
/// <param name="Id">Its key beside the owner.</param>
/// <param name="Before">Null where the change added the row.</param>
/// <param name="After">Null where the change removed it.</param>
public sealed record RowImage(string Table, Guid Id, IReadOnlyDictionary<string, JsonElement>? Before, IReadOnlyDictionary<string, JsonElement>? After)
{
    /// <summary>The column that points at a person, whatever the table.</summary>
    public const string PersonColumn = "PersonId";

    private const string PersonTable = "Person";

    private static readonly string[] KeyColumns = [nameof(Owned.OwnerId), nameof(Owned.Id)];

    /// <summary>The columns that differ.</summary>
    public IEnumerable<string> Changed => Before is null || After is null ? [] : Before.Keys.Where(column => !After.TryGetValue(column, out var after) || !Same(Before[column], after));

    /// <summary>Whom the row is or speaks of.</summary>
    public IEnumerable<Guid> People => Table == PersonTable ? [Id] : IdsIn(PersonColumn);

    /// <summary>The row itself as it was and as it is, without a side that is not there.</summary>
    internal IEnumerable<IReadOnlyDictionary<string, JsonElement>> Sides => new[] { Before, After }.OfType<IReadOnlyDictionary<string, JsonElement>>();

    /// <summary>What a column of ids points at, before and after.</summary>
    internal IEnumerable<Guid> IdsIn(string column) => Values(column).Select(GuidOf).Distinct();

    /// <summary>What a column of text says, before and after.</summary>
    internal IEnumerable<string> TextsIn(string column) => Values(column).Select(value => value.GetString()!).Distinct();

    /// <summary>Of a row that is about to be saved.</summary>
    internal static RowImage Of(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => new(Name(entry.Metadata), IdOf(entry), null, Columns(entry.Metadata, column => entry.Property(column).CurrentValue)),
        EntityState.Deleted => new(Name(entry.Metadata), IdOf(entry), Columns(entry.Metadata, column => entry.Property(column).OriginalValue), null),
        _ => new(
            Name(entry.Metadata), IdOf(entry),
            Columns(entry.Metadata, column => entry.Property(column).OriginalValue, column => IsTold(entry, column)),
            Columns(entry.Metadata, column => entry.Property(column).CurrentValue, column => IsTold(entry, column))),
    };

    /// <summary>Of a row that the database will remove with one that it hangs on.</summary>
    internal static RowImage OfRemoved(IEntityType type, object row) =>
        new(Name(type), ((Owned)row).Id, Columns(type, column => column.GetGetter().GetClrValue(row)), null);

    /// <summary>This change of the row, and then <paramref name="next"/>, as one; null where nothing is left of either.</summary>
    internal RowImage? Then(RowImage next) => (Before, next.After) switch
    {
        (null, null) => null,
        (null, _) => this with { After = Over(next.After, After) },
        (_, null) => this with { Before = Over(Before, next.Before), After = null },
        _ => this with { Before = Over(Before, next.Before), After = Over(next.After, After) },
    };

    internal static string Name(IReadOnlyTypeBase type) => type.ClrType.Name;

    /// <summary>Ids stand as text on PostgreSQL and as bytes on SQLite.</summary>
    internal static Guid GuidOf(JsonElement value) =>
        value.TryGetGuid(out var id) ? id : value.TryGetBytesFromBase64(out var bytes) && bytes.Length == 16 ? new Guid(bytes, bigEndian: true) : Guid.Empty;

    /// <summary>The same for a column: a database keeps less of an instant than the clock gives.</summary>
    internal static bool Same(JsonElement one, JsonElement other) =>
        JsonElement.DeepEquals(one, other)
        || (one.ValueKind == JsonValueKind.String && other.ValueKind == JsonValueKind.String
            && one.TryGetDateTimeOffset(out var instant) && other.TryGetDateTimeOffset(out var another) && (instant - another).Duration() < TimeSpan.FromMilliseconds(1));

    internal static JsonElement Write(IProperty column, object? value)
    {
        var stored = value is null ? null : column.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
        return JsonSerializer.SerializeToElement(stored, stored?.GetType() ?? typeof(object), JsonSerializerOptions.Default);
    }

    internal static object? Read(IProperty column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        var converter = column.GetTypeMapping().Converter;
        var stored = value.Deserialize(converter?.ProviderClrType ?? column.ClrType, JsonSerializerOptions.Default);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    private IEnumerable<JsonElement> Values(string column) =>
        Sides.Select(side => side.GetValueOrDefault(column)).Where(value => value.ValueKind == JsonValueKind.String);

    private static Dictionary<string, JsonElement> Over(IReadOnlyDictionary<string, JsonElement>? upper, IReadOnlyDictionary<string, JsonElement>? lower)
    {
        var both = lower?.ToDictionary() ?? [];
        foreach (var (column, value) in upper ?? new Dictionary<string, JsonElement>()) both[column] = value;
        return both;
    }

    // What a row hangs on is told too: the words of that are made of it.
    private static bool IsTold(EntityEntry entry, IProperty column) => entry.Property(column).IsModified || column.IsForeignKey();

    private static Guid IdOf(EntityEntry entry) => (Guid)entry.Property(nameof(Owned.Id)).CurrentValue!;

    private static Dictionary<string, JsonElement> Columns(IEntityType type, Func<IProperty, object?> value, Func<IProperty, bool>? which = null) =>
        type.GetProperties().Where(column => !KeyColumns.Contains(column.Name) && which?.Invoke(column) != false).ToDictionary(column => column.Name, column => Write(column, value(column)));
}

/// <summary>The images of one change as they are kept: JSON, compressed.</summary>
public static class RowImages
{
    internal static byte[] Pack(IEnumerable<RowImage> images)
    {
        using var packed = new MemoryStream();
        using (var squeezed = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(squeezed, images, JsonSerializerOptions.Default);
        return packed.ToArray();
    }

    public static IReadOnlyList<RowImage> Unpack(byte[] rows)
    {
        if (rows.Length == 0) return [];
        using var whole = new BrotliStream(new MemoryStream(rows), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<List<RowImage>>(whole, JsonSerializerOptions.Default) ?? [];
    }
}
