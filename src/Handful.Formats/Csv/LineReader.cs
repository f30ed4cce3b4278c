using System.Text;
using Handful.Formats.Text;

namespace Handful.Formats.Csv;

/// <summary>One line of a file as it lies there, without its ending.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">The line, or its beginning where it is too long.</param>
/// <param name="TooLong">Whether it is longer than a line may be.</param>
internal readonly record struct PhysicalLine(int Number, string Text, bool TooLong = false);

/// <summary>Reads the lines of a text, whatever their endings, and holds no more than <see cref="Longest"/> of any line.</summary>
internal static class LineReader
{
    /// <summary>Measured in characters: 1 MB of ASCII.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>The lines of a file whose first bytes were read already.</summary>
    public static IEnumerable<PhysicalLine> Lines(byte[] prefix, Stream rest)
    {
        using var text = TextDecoding.Open(prefix, rest);
        foreach (var line in Lines(text)) yield return line;
    }

    public static IEnumerable<PhysicalLine> Lines(TextReader text)
    {
        var buffer = new char[16 * 1024];
        var line = new StringBuilder();
        var number = 1;
        bool tooLong = false, afterReturn = false, open = false;
        int length;
        while ((length = text.Read(buffer, 0, buffer.Length)) > 0)
        {
            var start = 0;
            for (var i = 0; i < length; i++)
            {
                var c = buffer[i];
                if (c == '\n' && afterReturn) start = i + 1;
                else if (c is '\n' or '\r')
                {
                    tooLong |= !Take(line, buffer.AsSpan(start, i - start));
                    yield return new PhysicalLine(number++, line.ToString(), tooLong);
                    line.Clear();
                    (start, tooLong, open) = (i + 1, false, false);
                }
                afterReturn = c == '\r';
            }
            tooLong |= !Take(line, buffer.AsSpan(start, length - start));
            open = line.Length > 0;
        }
        if (open) yield return new PhysicalLine(number, line.ToString(), tooLong);
    }

    private static bool Take(StringBuilder line, ReadOnlySpan<char> more)
    {
        var room = Longest - line.Length;
        line.Append(more.Length > room ? more[..room] : more);
        return more.Length <= room;
    }
}
