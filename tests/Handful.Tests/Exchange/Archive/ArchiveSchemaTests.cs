using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Handful.Accounts;
using Handful.Exchange.Archive;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Exchange.Archive;

public sealed class ArchiveSchemaTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "archive.schema.json");
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_schema_in_the_documents_is_that_of_the_archive()
    {
        using var db = Model();
        var schema = Schema(ArchiveShape.Of(db)).ToJsonString(Readable) + "\n";
        var fresh = Path.Combine(AppContext.BaseDirectory, "archive.schema.json");
        System.IO.File.WriteAllText(fresh, schema);
        Assert.True(System.IO.File.Exists(File) && System.IO.File.ReadAllText(File) == schema,
            $"What an archive holds has changed. See that older archives still come in, or raise ArchiveShape.Version; then cp {fresh} docs/ and tell docs/archive.md.");
    }

    [Fact]
    public void Every_column_of_every_table_is_in_the_archive_or_stays_out_for_a_reason()
    {
        using var db = Model();
        var schema = System.IO.File.ReadAllText(File);
        var outside = db.Model.GetEntityTypes().Where(type => !ArchiveShape.LeftOut.ContainsKey(type.GetTableName()!))
            // What says in which row a part stands, the archive says by where it stands.
            .SelectMany(type => type.GetProperties().Where(column => !type.GetForeignKeys().Any(key => key.PrincipalToDependent is not null && key.Properties.Contains(column))).Select(column => $"{type.GetTableName()}.{column.Name}"))
            .Where(column => !column.EndsWith(".OwnerId", StringComparison.Ordinal) && !ArchiveShape.LeftOut.ContainsKey(column))
            .Where(column => !schema.Contains($"\"{JsonNamingPolicy.CamelCase.ConvertName(column[(column.IndexOf('.', StringComparison.Ordinal) + 1)..])}\":", StringComparison.Ordinal));
        Assert.Empty(outside);
        Assert.DoesNotContain(ArchiveShape.LeftOut, left => string.IsNullOrWhiteSpace(left.Value));
        var known = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(column => $"{type.GetTableName()}.{column.Name}").Append(type.GetTableName()!)).ToHashSet();
        Assert.Empty(ArchiveShape.LeftOut.Keys.Except(known));
    }

    private static SqliteDb Model() => new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, new CurrentOwner());

    private static JsonObject Schema(ArchiveShape shape)
    {
        var parts = new JsonObject
        {
            [ArchiveShape.Mark] = new JsonObject { ["const"] = ArchiveShape.Version },
            [ArchiveShape.OwnerName] = Of(shape, typeof(Entry<Owner>)),
        };
        foreach (var table in shape.Tables) parts[table.Name] = new JsonObject { ["type"] = "array", ["items"] = Of(shape, table.EntryType) };
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A Handful archive",
            ["description"] = "docs/archive.md says what it means.",
            ["type"] = "object",
            ["required"] = new JsonArray(ArchiveShape.Mark, ArchiveShape.OwnerName),
            ["additionalProperties"] = false,
            ["properties"] = parts,
        };
    }

    private static JsonNode Of(ArchiveShape shape, Type type) => shape.Json.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        // What the archive writes in a way of its own.
        TransformSchemaNode = (context, schema) => Named(Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) ?? NotNull(schema),
    });

    private static JsonObject? Named(Type type) => type switch
    {
        _ when type == typeof(string) => new JsonObject { ["type"] = "string" },
        _ when type == typeof(IReadOnlyList<string>) => new JsonObject { ["type"] = "array", ["items"] = Named(typeof(string)) },
        _ when type == typeof(DateTimeOffset) => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$" },
        _ when type == typeof(Handful.Conversations.Depth) => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 5 },
        _ when type == typeof(Handful.Formats.PartialDate) => new JsonObject { ["type"] = "string", ["pattern"] = @"^(\d{4}(-\d\d(-\d\d)?)?|--\d\d-\d\d)$" },
        _ => null,
    };

    /// <summary>What is empty is left out and never null.</summary>
    private static JsonNode NotNull(JsonNode schema)
    {
        if (schema is JsonObject { } named && named["type"] is JsonArray types) named["type"] = types.Select(type => type!.GetValue<string>()).Single(type => type != "null");
        if (schema is JsonObject { } listed && listed["enum"] is JsonArray words) listed["enum"] = new JsonArray([.. words.Where(word => word is not null).Select(word => word!.DeepClone())]);
        return schema;
    }
}
