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
        return MediaType(bytes) is { } type
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

    private static string? MediaType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return "image/gif";
        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }
}
