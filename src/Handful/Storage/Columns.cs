using System.Text.Json;
using Handful.Formats;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Handful.Storage;

/// <summary>How values of our own stand in a column, the same on both databases.</summary>
public static class Columns
{
    /// <summary>A short list that is only ever read and written whole, as JSON text.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion<ListAsJson<T>, ListComparer<T>>();
}

// Types and not lambdas, here and below: the compiled model names them.
internal sealed class ListAsJson<T>() : ValueConverter<IReadOnlyList<T>, string>(
    list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
    // Rows that are older than their column hold nothing at all.
    text => text.Length == 0 ? new List<T>() : JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Default) ?? new List<T>());

internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list.ToList());

/// <summary>A partial date as RFC 6350 writes it; it sorts by year where there is one.</summary>
internal sealed class PartialDateAsText() : ValueConverter<PartialDate, string>(
    date => date.ToString(), text => PartialDate.Parse(text, null));

/// <summary>SQLite cannot order by DateTimeOffset; milliseconds since 1970 it can.</summary>
internal sealed class InstantAsMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

/// <summary>16 bytes in the order of the text form, so that UUIDv7 keys stay in the order they were made; as text SQLite would need 36.</summary>
internal sealed class GuidAsBytes() : ValueConverter<Guid, byte[]>(
    id => id.ToByteArray(true), bytes => new Guid(bytes, true));
