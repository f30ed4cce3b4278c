using System.Text;

namespace Handful.Fuzz;

internal static class Mutation
{
    private const int Longest = 300_000;

    /// <summary>What readers look for, and what confuses them.</summary>
    private static readonly byte[][] Words = [.. ((string[])
    [
        "BEGIN:VCARD\r\n", "END:VCARD\r\n", "VERSION:2.1\r\n", "VERSION:4.0\r\n", "N:", ";ENCODING=QUOTED-PRINTABLE:", ";ENCODING=b:", ";CHARSET=UTF-16:", "=\r\n", "\r\n ", "PHOTO:", "AGENT:BEGIN:VCARD\r\n",
        "item1.", "X-ABLABEL:", "BDAY:0000-00-00", "\"", "\"\"", ",", ";", "\t", "|", "sep=;\r\n", "Name,Email\r\n", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n", "name,approval_status\r\n",
        "{", "}", "[", "]", "null", "\"people\":[", "\"id\":", "\"uuid\":", "1e999", "-1", "99999999999999999999", "\\u0000", "\\ud800", "\0", "\uFEFF", "\u2028", "＝", "ä", "\U0001F600", "\r", "\n",
    ]).Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xC3, 0x28], [0xFE, 0xFF]];

    internal static byte[] Of(byte[] file, byte[] other, Random dice)
    {
        var bytes = file.ToList();
        for (var times = dice.Next(1, 8); times > 0; times--)
        {
            var at = dice.Next(bytes.Count + 1);
            var length = Math.Min(dice.Next(1, 1 << dice.Next(1, 11)), bytes.Count - at);
            switch (dice.Next(7))
            {
                case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
                case 1 when at < bytes.Count: bytes[at] = (byte)dice.Next(256); break;
                case 2: bytes.InsertRange(at, Words[dice.Next(Words.Length)]); break;
                case 3: bytes.RemoveRange(at, length); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 5 when other.Length > 0:
                    var from = dice.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(dice.Next(1, 400), other.Length - from)).ToArray());
                    break;
                case 6 when length > 0:
                    // Many times the same: what is quadratic shows.
                    var some = bytes.GetRange(at, Math.Min(length, 60));
                    for (var again = dice.Next(1, 200); again > 0 && bytes.Count < Longest; again--) bytes.InsertRange(at, some);
                    break;
                default: break;
            }
        }

        return [.. bytes.Take(Longest)];
    }
}
