using System.Text;

namespace Handful.Formats.VCards;

/// <summary>Bytes to text by a declared character set, or by what the bytes themselves look like.</summary>
internal static class Charsets
{
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of this name, or null where .NET knows none or the name means UTF-8 or ASCII.</summary>
    public static Encoding? Foreign(string? name)
    {
        var bare = (name ?? "").Trim().Trim('"', '\'');
        if (bare.Length == 0 || bare.StartsWith("UTF", StringComparison.OrdinalIgnoreCase) || IsAscii(bare)) return null;
        return CodePagesEncodingProvider.Instance.GetEncoding(bare) ?? BuiltIn(bare);
    }

    /// <summary>By the declared set; where it is unknown or not declared, strict UTF-8, else Windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        // A single-byte text that is valid UTF-8 by chance is rarer than a program that declares the wrong set.
        if (Foreign(charset) is { } encoding && !(encoding.IsSingleByte && System.Text.Unicode.Utf8.IsValid(bytes)))
            return encoding.GetString(bytes);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : Windows1252.GetString(bytes);
    }

    private static bool IsAscii(string name) =>
        name.Equals("US-ASCII", StringComparison.OrdinalIgnoreCase) || name.Equals("ASCII", StringComparison.OrdinalIgnoreCase);

    private static Encoding? BuiltIn(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
