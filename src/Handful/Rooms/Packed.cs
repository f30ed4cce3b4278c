using System.IO.Compression;
using System.Text.Json;

namespace Handful.Rooms;

/// <summary>JSON, compressed: a room is read and written as a whole.</summary>
internal static class Packed
{
    internal static byte[] Write<T>(T value)
    {
        using var packed = new MemoryStream();
        using (var squeezed = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(squeezed, value, JsonSerializerOptions.Web);
        return packed.ToArray();
    }

    internal static T? Read<T>(byte[] bytes)
        where T : class
    {
        if (bytes.Length == 0) return null;
        using var whole = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(whole, JsonSerializerOptions.Web);
    }
}
