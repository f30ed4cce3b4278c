using System.Buffers;
using System.Text;
using System.Text.Json;
using Handful.Accounts;
using Handful.Storage;

namespace Handful.Exchange.Archive;

/// <summary>Writes everything of the owner as one JSON document, each row on a line of its own, in one moment and a little at a time.</summary>
public sealed class ArchiveWriter(Db db, Household household)
{
    private const int Enough = 1 << 16;

    public async Task WriteAsync(Stream to, CancellationToken cancellation = default)
    {
        var shape = ArchiveShape.Of(db);
        await using var moment = await db.OneMomentAsync(cancellation);
        var text = new ArrayBufferWriter<byte>(Enough * 2);
        await using var json = new Utf8JsonWriter(text, new JsonWriterOptions { Encoder = shape.Json.Encoder });
        Say(text, $$"""
            {
             "{{ArchiveShape.Mark}}": {{ArchiveShape.Version}},
             "{{ArchiveShape.OwnerName}}":{{" "}}
            """);
        Row(json, new Entry<Owner> { Row = await household.MeAsync(cancellation) }, shape.Json);
        foreach (var table in shape.Tables)
        {
            Say(text, $",\n \"{table.Name}\": [");
            var first = true;
            await foreach (var entry in table.EntriesAsync(db, cancellation))
            {
                Say(text, first ? "\n  " : ",\n  ");
                first = false;
                Row(json, entry, shape.Json);
                if (text.WrittenCount > Enough) await SendAsync(text, to, cancellation);
            }

            Say(text, first ? "]" : "\n ]");
        }

        Say(text, "\n}\n");
        await SendAsync(text, to, cancellation);
    }

    private static void Say(ArrayBufferWriter<byte> text, string said) => Encoding.UTF8.GetBytes(said, text);

    private static void Row(Utf8JsonWriter json, object entry, JsonSerializerOptions options)
    {
        JsonSerializer.Serialize(json, entry, entry.GetType(), options);
        json.Reset();
    }

    private static async Task SendAsync(ArrayBufferWriter<byte> text, Stream to, CancellationToken cancellation)
    {
        await to.WriteAsync(text.WrittenMemory, cancellation);
        text.ResetWrittenCount();
    }
}
