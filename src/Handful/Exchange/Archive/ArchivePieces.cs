using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Handful.Exchange.Archive;

/// <summary>Reads a JSON document a word or a value at a time. Memory grows with the longest value only.</summary>
internal sealed class ArchivePieces(Stream file)
{
    /// <summary>Far beyond a photo of 5 MB, and no danger to a small machine.</summary>
    private const int LongestValue = 64 << 20;

    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private bool begun;
    private bool ended;
    private int line = 1;
    private int passed;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = 64 });

    /// <summary>Reads on, and says whether what it looks for was there in full; where not, it is asked again with more of the file.</summary>
    private delegate bool Step(ref Utf8JsonReader reader);

    internal delegate T Parse<out T>(ref Utf8JsonReader reader);

    /// <summary>What is read, for whoever looks for a mistake: "Line 12 (people)".</summary>
    internal string Where => string.Create(CultureInfo.InvariantCulture, $"Line {line}{(In.Length > 0 ? $" ({In})" : "")}");

    internal string In { get; set; } = "";

    /// <summary>Of the value that was read last, in bytes.</summary>
    internal int Length { get; private set; }

    /// <summary>The next token, and its text where it is a name; null at the end of the document.</summary>
    internal (JsonTokenType Type, string? Name)? Token()
    {
        (JsonTokenType, string?)? found = null;
        Take((ref Utf8JsonReader reader) =>
        {
            if (!reader.Read()) return ended;
            found = (reader.TokenType, reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null);
            return true;
        });
        return found;
    }

    /// <summary>The next value whole; false where the list ends here.</summary>
    internal bool Value<T>(Parse<T> parse, out T value)
    {
        T? found = default;
        var there = false;
        Take((ref Utf8JsonReader reader) =>
        {
            var ahead = reader;
            if (!ahead.Read() || !ahead.TrySkip()) return ended ? throw new JsonException() : false;
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            Pass((int)reader.TokenStartIndex);
            (found, there, Length) = (parse(ref reader), true, (int)reader.BytesConsumed);
            return true;
        });
        value = found!;
        return there;
    }

    private void Take(Step step)
    {
        while (true)
        {
            if (!begun) Begin();
            try
            {
                passed = 0;
                var reader = new Utf8JsonReader(buffer.AsSpan(from, to - from), ended, state);
                if (step(ref reader))
                {
                    Pass((int)reader.BytesConsumed);
                    from += (int)reader.BytesConsumed;
                    state = reader.CurrentState;
                    return;
                }
            }
            catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
            {
                throw new ArchiveFaultException(wrong is JsonException { Path: { } path }
                    ? $"{Where}: {Told(path)} is not as it should be, is missing, or is too much. docs/archive.md says what belongs there."
                    : $"{Where}: this cannot be read; perhaps the archive was cut off.");
            }

            More();
        }
    }

    /// <summary>Counts the lines as far as there.</summary>
    private void Pass(int until)
    {
        line += buffer.AsSpan(from + passed, until - passed).Count((byte)'\n');
        passed = until;
    }

    private static string Told(string path) => path.Length > 2 ? path[2..] : "the entry";

    private void Begin()
    {
        begun = true;
        More();
        if (buffer.AsSpan(0, to).StartsWith(Encoding.UTF8.Preamble)) from = Encoding.UTF8.Preamble.Length;
    }

    private void More()
    {
        buffer.AsSpan(from, to - from).CopyTo(buffer);
        (from, to) = (0, to - from);
        if (to >= LongestValue) throw new ArchiveFaultException($"{Where}: this entry is longer than {LongestValue >> 20} MB, which no archive of Handful's is.");
        if (to == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var got = file.ReadAtLeast(buffer.AsSpan(to), 1, throwOnEndOfStream: false);
        (to, ended) = (to + got, got == 0);
    }
}
