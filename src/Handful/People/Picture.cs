using Handful.Formats;
using Handful.Kernel;

namespace Handful.People;

/// <summary>A portrait told by its own bytes, whatever the sender calls it: a script named .png is no picture.</summary>
public static class Picture
{
    public const int LargestBytes = 5 * 1024 * 1024;

    public static Outcome<ContactPhoto> Of(byte[] bytes)
    {
        if (bytes.Length > LargestBytes) return new Refusal(Refusal.TooLarge, "This picture is larger than 5 MB. A smaller one will do.", "photo");
        return ContactPhoto.MediaTypeOf(bytes) is { } type
            ? new ContactPhoto(type, bytes)
            : Refusal.BecauseOf("photo", "This file is no picture that can be shown. JPEG, PNG, GIF and WebP can.");
    }

    /// <summary>Reads no more than one byte beyond the limit, so that nothing huge is ever held.</summary>
    public static async Task<Outcome<ContactPhoto>> ReadAsync(Stream from, CancellationToken cancellation = default)
    {
        var bytes = new byte[LargestBytes + 1];
        var read = await from.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return Of(bytes[..read]);
    }
}
