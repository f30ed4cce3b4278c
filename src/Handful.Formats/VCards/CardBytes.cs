using System.Text;

namespace Handful.Formats.VCards;

/// <summary>
/// A window over a stream of UTF-8 (or of whatever else a program calls a vCard): lines are handed out as they stand, and what is
/// still wanted of the past is kept from <see cref="KeepFrom"/> on. UTF-16 becomes UTF-8 on the way in.
/// </summary>
internal sealed class CardBytes(Stream stream)
{
    /// <summary>A longer line is no contact's, and would have to be held in memory whole.</summary>
    public const int LongestLine = 20_000_000;

    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int position;
    private bool ended;
    private bool begun;
    private Decoder? utf16;

    /// <summary>Where in the window the wanted past starts; -1 where none is.</summary>
    public int KeepFrom { get; set; } = -1;

    /// <summary>Where the line last taken starts in the window, and where it ends without and with its break.</summary>
    public int LineStart { get; private set; }

    public int LineEnd { get; private set; }

    public int Position => position;

    /// <summary>Whether the line last taken was too long, and is skipped.</summary>
    public bool IsTooLong { get; private set; }

    public ReadOnlySpan<byte> Line => buffer.AsSpan(LineStart, LineEnd - LineStart);

    public ReadOnlySpan<byte> Kept => buffer.AsSpan(KeepFrom, position - KeepFrom);

    /// <summary>Takes the next line; false at the end of the stream.</summary>
    public bool MoveNext()
    {
        IsTooLong = false;
        LineStart = position;
        var searched = position;
        while (true)
        {
            var found = buffer.AsSpan(searched, filled - searched).IndexOfAny((byte)'\r', (byte)'\n');
            var at = found < 0 ? filled : searched + found;
            // A CR at the window's edge may be half of a CRLF.
            if (at + 1 < filled || (at < filled && (ended || buffer[at] == '\n')))
            {
                LineEnd = at;
                if (at - LineStart > LongestLine) GiveUp();
                position = at + (buffer[at] == '\r' && at + 1 < filled && buffer[at + 1] == '\n' ? 2 : 1);
                return true;
            }
            if (ended)
            {
                LineEnd = position = filled;
                return LineEnd > LineStart;
            }
            searched = at;
            if (filled - LineStart > LongestLine)
            {
                GiveUp();
                LineStart = position = searched = at;
            }
            searched -= Fill();
        }
    }

    private void GiveUp() => (IsTooLong, KeepFrom) = (true, -1);

    /// <summary>Reads on, and tells how far the window moved.</summary>
    private int Fill()
    {
        var shift = KeepFrom >= 0 ? KeepFrom : LineStart;
        if (shift > 0 && (filled == buffer.Length || shift == filled))
        {
            Buffer.BlockCopy(buffer, shift, buffer, 0, filled - shift);
            filled -= shift;
            position -= shift;
            LineStart -= shift;
            if (KeepFrom >= 0) KeepFrom = 0;
        }
        else
        {
            shift = 0;
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
        if (!begun) Begin();
        else if (utf16 is null) Advance(stream.Read(buffer, filled, buffer.Length - filled));
        else FillFromUtf16();
        return shift;
    }

    private void Begin()
    {
        begun = true;
        filled = stream.ReadAtLeast(buffer.AsSpan(0, 4), 4, throwOnEndOfStream: false);
        ended = filled == 0;
        var start = buffer.AsSpan(0, filled);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.SequenceEqual((ReadOnlySpan<byte>)[(byte)'B', 0, (byte)'E', 0]))
            utf16 = Encoding.Unicode.GetDecoder();
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || start.SequenceEqual((ReadOnlySpan<byte>)[0, (byte)'B', 0, (byte)'E']))
            utf16 = Encoding.BigEndianUnicode.GetDecoder();
        if (utf16 is null) return;
        var first = start.ToArray();
        filled = 0;
        Transcode(first);
    }

    private void FillFromUtf16()
    {
        // A UTF-16 unit becomes three bytes at most, and the decoder may hold one back from before.
        if (buffer.Length - filled < 64) Array.Resize(ref buffer, buffer.Length * 2);
        var raw = new byte[Math.Min(8192, ((buffer.Length - filled) / 3 - 4) * 2)];
        var read = stream.Read(raw);
        if (read == 0) ended = true;
        else Transcode(raw.AsSpan(0, read));
    }

    private void Transcode(ReadOnlySpan<byte> raw)
    {
        var chars = new char[raw.Length / 2 + 2];
        var count = utf16!.GetChars(raw, chars, flush: false);
        filled += Encoding.UTF8.GetBytes(chars.AsSpan(0, count), buffer.AsSpan(filled));
    }

    private void Advance(int read)
    {
        filled += read;
        ended = read == 0;
    }
}
