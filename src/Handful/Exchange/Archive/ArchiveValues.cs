using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Handful.Conversations;

namespace Handful.Exchange.Archive;

/// <summary>In milliseconds, which is as fine as SQLite keeps them: every database gives back the same.</summary>
internal sealed class InstantAsJson : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(reader.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new JsonException("This is no moment such as 2026-05-14T09:00:00.000Z.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture));
}

internal sealed class DepthAsJson : JsonConverter<Depth>
{
    public override Depth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetInt32(out var value) && Depth.Of(value) is var depth && depth.Value == value ? depth : throw new JsonException("A depth is a number from 1 to 5.");

    public override void Write(Utf8JsonWriter writer, Depth value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}

/// <summary>Text is never null, and holds nothing that a database cannot keep.</summary>
internal sealed class TextAsJson : JsonConverter<string>
{
    public override bool HandleNull => true;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal) ? text : throw new JsonException("This is no text.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
