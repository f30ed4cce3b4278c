using System.Text;

namespace Handful.Formats.VCards;

/// <summary>Bytes in values: base64 in whatever lines and with whatever padding, and data: URIs (RFC 2397).</summary>
internal static class Binary
{
    public static byte[]? Decode(VCardProperty property)
    {
        var value = property.Value.AsSpan().Trim();
        if (value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return DataUri(value[5..]);
        return property.IsBase64 ? Base64(value) : null;
    }

    /// <summary>Whether a line can be nothing but base64.</summary>
    public static bool IsBase64(ReadOnlySpan<char> line)
    {
        var bare = line.Trim();
        return !bare.IsEmpty && !bare.ContainsAnyExcept(Alphabet);
    }

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    private static byte[]? DataUri(ReadOnlySpan<char> uri)
    {
        // Some programs escape the separators of the URI as if it were text.
        var comma = uri.IndexOf(',');
        if (comma < 0) return null;
        var data = uri[(comma + 1)..];
        if (uri[..comma].TrimEnd('\\').EndsWith("base64", StringComparison.OrdinalIgnoreCase)) return Base64(data);
        return Encoding.Latin1.GetBytes(Uri.UnescapeDataString(data.ToString()));
    }

    private static byte[]? Base64(ReadOnlySpan<char> value)
    {
        var digits = new char[value.Length + 3];
        var length = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/') digits[length++] = c;
            else if (c is '-') digits[length++] = '+';
            else if (c is '_') digits[length++] = '/';
            else if (c is '=') break;
        }
        // One digit alone carries no byte: what a file broken off leaves.
        if (length % 4 == 1) length--;
        while (length % 4 != 0) digits[length++] = '=';
        var bytes = new byte[length / 4 * 3];
        return length > 0 && Convert.TryFromBase64Chars(digits.AsSpan(0, length), bytes, out var written) ? bytes[..written] : null;
    }
}
