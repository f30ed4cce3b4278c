using System.Text;

namespace Handful.Formats.VCards;

/// <summary>RFC 6350 §3.2: no line longer than 75 octets without its break, and no character split.</summary>
internal static class Folding
{
    private const int MostOctets = 75;

    /// <summary>Appends the line, folded, with its break.</summary>
    public static void Append(StringBuilder text, string line)
    {
        if (line.Length <= MostOctets && Ascii.IsValid(line))
        {
            text.Append(line).Append("\r\n");
            return;
        }
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value is '\n') octets = -1;
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                // A line that ends in "=" would look like a soft break of quoted-printable to some readers.
                var at = text.Length;
                while (text.Length - at < 3 && text[at - 1] == '=') at--;
                octets = 1 + text.Length - at;
                text.Insert(at, "\r\n ");
            }
            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
