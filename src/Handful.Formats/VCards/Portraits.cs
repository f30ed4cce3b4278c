namespace Handful.Formats.VCards;

/// <summary>Pictures in cards.</summary>
internal static class Portraits
{
    /// <summary>The picture in a PHOTO, or null where it is a link, broken, or of no kind that browsers show.</summary>
    public static ContactPhoto? Read(VCardProperty property) =>
        property.Bytes is { } bytes && ContactPhoto.MediaTypeOf(bytes) is { } type ? new ContactPhoto(type, bytes) : null;

    /// <summary>The property for a picture.</summary>
    public static VCardProperty Write(ContactPhoto photo, VCardVersion version)
    {
        var base64 = Convert.ToBase64String(photo.Bytes);
        if (version == VCardVersion.V40) return new VCardProperty("PHOTO", $"data:{photo.MediaType};base64,{base64}");
        var type = photo.MediaType[(photo.MediaType.IndexOf('/', StringComparison.Ordinal) + 1)..].ToUpperInvariant();
        return new VCardProperty("PHOTO", base64, "", [new VCardParameter("ENCODING", "b"), new VCardParameter("TYPE", type)]);
    }
}
