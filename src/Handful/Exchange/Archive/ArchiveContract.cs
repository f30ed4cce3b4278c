using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Handful.Accounts;

namespace Handful.Exchange.Archive;

/// <summary>A row on its way into an archive or out of one.</summary>
internal sealed class Entry<T>
    where T : class
{
    public T Row { get; init; } = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
}

/// <summary>How rows are written as JSON: what is empty is left out, what is not known is refused, what must be there is asked for.</summary>
internal sealed class ArchiveContract : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> entries;

    internal ArchiveContract(IEnumerable<ArchiveTable> tables, IReadOnlyList<ArchiveColumn> owner)
    {
        entries = tables.ToDictionary(table => table.EntryType, table => (Func<JsonSerializerOptions, JsonTypeInfo>)table.Describe);
        entries[typeof(Entry<Owner>)] = options => Describe<Owner>(options, owner, []);
        Options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(this, new DefaultJsonTypeInfoResolver()),
            // The file is read as JSON and never as part of a page.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNameCaseInsensitive = false, NumberHandling = JsonNumberHandling.Strict, AllowDuplicateProperties = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new InstantAsJson(), new DepthAsJson(), new TextAsJson() },
        };
    }

    internal JsonSerializerOptions Options { get; }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => entries.TryGetValue(type, out var describe) ? describe(options) : null;

    internal static JsonTypeInfo Describe<T>(JsonSerializerOptions options, IEnumerable<ArchiveColumn> columns, IEnumerable<ArchiveTable.Part> parts)
        where T : class
    {
        var entry = JsonTypeInfo.CreateJsonTypeInfo<Entry<T>>(options);
        entry.CreateObject = () => new Entry<T>();
        entry.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        foreach (var column in columns)
        {
            var value = entry.CreateJsonPropertyInfo(column.Property.PropertyType, column.NameInFile);
            value.Get = row => column.Of(((Entry<T>)row).Row);
            value.Set = (row, said) => column.Set(((Entry<T>)row).Row, WithoutGaps(said));
            value.ShouldSerialize = (_, said) => said is not (null or "" or ICollection { Count: 0 });
            value.IsRequired = column.Property.PropertyType.IsValueType && !column.IsOptional;
            value.IsSetNullable = false;
            entry.Properties.Add(value);
        }

        foreach (var part in parts)
        {
            var rows = entry.CreateJsonPropertyInfo(typeof(IReadOnlyList<>).MakeGenericType(part.Table.EntryType), part.Name);
            rows.Get = row => part.Table.Wrap(part.RowsOf(((Entry<T>)row).Row).OrderBy(one => one.Id));
            rows.Set = (row, said) => part.Add(((Entry<T>)row).Row, part.Table.Unwrap(WithoutGaps(said)!));
            rows.ShouldSerialize = (_, said) => said is ICollection { Count: > 0 };
            rows.IsSetNullable = false;
            entry.Properties.Add(rows);
        }

        return entry;
    }

    private static object? WithoutGaps(object? said) =>
        said is IList list && list.Cast<object?>().Contains(null) ? throw new JsonException("An entry of the list is null.") : said;
}
