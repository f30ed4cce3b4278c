using System.Text;

namespace Handful.Formats.Text;

/// <summary>
/// Opens a file of unknown encoding as text. A byte order mark decides; without one, UTF-16 is known by its zero bytes; then UTF-8
/// stands if the first 64 KB are valid or hold more whole UTF-8 sequences than broken ones; anything else is Windows-1252.
/// Later bytes that are no UTF-8 are read as Windows-1252 one by one. Streams; memory does not grow with the file.
/// </summary>
public static class TextDecoding
{
    /// <summary>How many bytes are looked at to decide, measured in bytes.</summary>
    internal const int PrefixLength = 64 * 1024;

    internal static readonly Encoding Windows1252 = CodePage1252();

    private static readonly Encoding Utf8 =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

    /// <summary>Opens the stream at its position as text and leaves it open when the reader is disposed.</summary>
    /// <returns>A reader whether the file is text or not; see <see cref="IsText(ReadOnlySpan{byte})"/>.</returns>
    public static TextReader Open(Stream file) => Open(ReadPrefix(file), file);

    /// <summary>
    /// Whether the beginning of a file can be text: it has no zero bytes but those of UTF-16, and fewer than one control character in a hundred.
    /// </summary>
    public static bool IsText(ReadOnlySpan<byte> prefix) => IsText(prefix, Detect(prefix));

    internal static TextReader Open(byte[] prefix, Stream rest) =>
        new StreamReader(new ReplayStream(prefix, rest), Detect(prefix), detectEncodingFromByteOrderMarks: true);

    internal static byte[] ReadPrefix(Stream file)
    {
        var buffer = new byte[PrefixLength];
        var length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    private static bool IsText(ReadOnlySpan<byte> prefix, Encoding encoding)
    {
        var controls = 0;
        var text = encoding.GetString(prefix);
        foreach (var c in text)
        {
            if (c == '\0') return false;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) controls++;
        }
        return controls * 100 <= text.Length;
    }

    private static Encoding Detect(ReadOnlySpan<byte> prefix)
    {
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Utf8;
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return Encoding.UTF32;
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (prefix.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        return Utf16ByZeroBytes(prefix) ?? (MostlyUtf8(prefix) ? Utf8 : Windows1252);
    }

    // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
    private static Encoding? Utf16ByZeroBytes(ReadOnlySpan<byte> prefix)
    {
        if (prefix.Length < 4) return null;
        int even = 0, odd = 0, pairs = prefix.Length / 2;
        for (var i = 0; i < pairs * 2; i++)
            if (prefix[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        if (odd * 10 >= pairs * 4 && even * 20 <= pairs) return Encoding.Unicode;
        if (even * 10 >= pairs * 4 && odd * 20 <= pairs) return Encoding.BigEndianUnicode;
        return null;
    }

    private static bool MostlyUtf8(ReadOnlySpan<byte> prefix)
    {
        int whole = 0, broken = 0;
        while (prefix.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(prefix, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData && broken == 0) break;
            if (status != System.Buffers.OperationStatus.Done) broken++;
            else if (length > 1) whole++;
            prefix = prefix[length..];
        }
        return broken == 0 || whole > broken;
    }

    private static Encoding CodePage1252()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252);
    }
}
