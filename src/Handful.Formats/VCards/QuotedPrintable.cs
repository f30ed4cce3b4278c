using System.Text;

namespace Handful.Formats.VCards;

/// <summary>RFC 2045 §6.7, of which the soft breaks are gone already; what is no escape stays as it is.</summary>
internal static class QuotedPrintable
{
    public static string Decode(string value, string? charset)
    {
        if (!value.Contains('=', StringComparison.Ordinal)) return value;
        var raw = Encoding.UTF8.GetBytes(value);
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '=' && i + 2 < raw.Length && Hex(raw[i + 1]) is var high and >= 0 && Hex(raw[i + 2]) is var low and >= 0)
            {
                raw[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else raw[length++] = raw[i];
        }
        return Charsets.Decode(raw.AsSpan(0, length), charset);
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };
}
