namespace Handful.Formats.VCards;

/// <summary>Pictures told by their first bytes, since files often call a PNG a JPEG.</summary>
internal static class Portraits
{
    /// <summary>The picture in a PHOTO, or null where it is a link, broken, or of no kind that browsers show.</summary>
    public static ContactPhoto? Read(VCardProperty property) =>
        property.Bytes is { } bytes && MediaType(bytes) is { } type ? new ContactPhoto(type, bytes) : null;

    /// <summary>The property for a picture.</summary>
    public static VCardProperty Write(ContactPhoto photo, VCardVersion version)
    {
        var base64 = Convert.ToBase64String(photo.Bytes);
        if (version == VCardVersion.V40) return new VCardProperty("PHOTO", $"data:{photo.MediaType};base64,{base64}");
        var type = photo.MediaType[(photo.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant();
        return new VCardProperty("PHOTO", base64, "", [new VCardParameter("ENCODING", "b"), new VCardParameter("TYPE", type)]);
    }

    public static string? MediaType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "image/png";
        if (bytes.StartsWith("GIF8"u8)) return "image/gif";
        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }
}
