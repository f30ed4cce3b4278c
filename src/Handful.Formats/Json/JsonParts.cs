using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Handful.Formats.Text;

namespace Handful.Formats.Json;

/// <summary>Reads parts of a document that may be missing or of another type than they should be: never throws, and gives nothing then.</summary>
internal static partial class JsonParts
{
    public static bool IsObject(this JsonElement element) => element.ValueKind == JsonValueKind.Object;

    /// <summary>The property, or an undefined element.</summary>
    public static JsonElement Part(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return default;
        try
        {
            return element.TryGetProperty(name, out var part) ? part : default;
        }
        catch (InvalidOperationException)
        {
            // A neighbour's name is no text.
            return default;
        }
    }

    /// <summary>The elements of a list, or of an object that PHP made of a list with gaps.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) => element.Part(name).Each();

    public static IEnumerable<JsonElement> Each(this JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => list.EnumerateArray(),
        JsonValueKind.Object => list.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    /// <summary>With its line breaks, cleaned; numbers as they are written, true as "yes".</summary>
    public static string Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Words.Clean(Decode(element)),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "yes",
        _ => "",
    };

    public static string Text(this JsonElement element, string name) => element.Part(name).Text();

    /// <summary>A text as it stands, to its last line break.</summary>
    public static string Exact(this JsonElement element) => element.ValueKind == JsonValueKind.String ? Decode(element) : "";

    public static string Line(this JsonElement element, string name) => Words.OneLine(element.Text(name));

    /// <summary>True, 1, "1", "true" and "yes".</summary>
    public static bool Flag(this JsonElement element, string name) => element.Text(name).ToLowerInvariant() is "yes" or "true" or "1";

    public static int? Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < int.MaxValue ? (int)number : null;

    /// <summary>The date part of a moment as it is written, not moved by any time zone; years before 1000 are mistakes.</summary>
    public static DateOnly? Day(this JsonElement element, string name)
    {
        var text = element.Text(name);
        return text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1000 ? day : null;
    }

    /// <summary>The bytes of a data URL or of bare base64, or null.</summary>
    public static byte[]? Bytes(this JsonElement element, string name)
    {
        var part = element.Part(name);
        if (part.ValueKind != JsonValueKind.String) return null;
        var text = Decode(part);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0 && !text.AsSpan(0, comma).EndsWith("base64", StringComparison.OrdinalIgnoreCase)) return null;
        var encoded = text.AsSpan(comma + 1);
        var bytes = new byte[encoded.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(encoded, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }

    /// <summary>The beginning of it as it stands in the file, or null.</summary>
    public static string? Raw(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Undefined) return null;
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return Encoding.UTF8.GetString(raw.Length > 500 ? raw[..500] : raw);
    }

    /// <summary>Empty where it is no text.</summary>
    public static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static string Decode(JsonElement element)
    {
        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Mend(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element)).Trim('"'));
        }
    }

    /// <summary>A text with bytes or escapes that are no characters: all the others are kept.</summary>
    private static string Mend(string raw)
    {
        var text = Escapes().Replace(raw, escape => escape.Value[1] switch
        {
            'u' => ((char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            'b' or 'f' => " ",
            var other => other.ToString(),
        });
        return string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
    }

    [GeneratedRegex(@"\\(?:u[0-9a-fA-F]{4}|[^u])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escapes();
}
