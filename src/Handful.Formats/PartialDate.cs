using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Handful.Formats;

/// <summary>
/// A date of which the year, or the day, may be unknown: <c>1984-06-03</c>, <c>--06-03</c> (a birthday without a year),
/// <c>1984-06</c> or <c>1984</c>. Never an impossible date; 29 February is allowed where the year is unknown.
/// </summary>
[JsonConverter(typeof(PartialDateAsJson))]
public readonly record struct PartialDate : IParsable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1 to 9999, or 0 where it is unknown.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or 0 where only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31, or 0 where only the year, or year and month, are known.</summary>
    public int Day { get; }

    /// <summary>Whether month and day are known, so that the date comes round every year.</summary>
    public bool HasDay => Day > 0;

    /// <summary>The date of these parts, or null where no calendar has it. 0 stands for unknown.</summary>
    public static PartialDate? Of(int year, int month, int day)
    {
        if (year is < 0 or > 9999 || month is < 0 or > 12 || day < 0) return null;
        if (month == 0) return day == 0 && year > 0 ? new PartialDate(year, 0, 0) : null;
        if (day == 0) return year > 0 ? new PartialDate(year, month, 0) : null;
        // 2000 is a leap year: without a year, 29 February stands.
        return day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month) ? new PartialDate(year, month, day) : null;
    }

    /// <summary>The whole date.</summary>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The day in <paramref name="year"/> on which it comes round (28 February for the 29th in common years), or null without a day.</summary>
    public DateOnly? In(int year) =>
        HasDay ? new DateOnly(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month))) : null;

    /// <summary>The first time it comes round on or after <paramref name="from"/>, or null without a day.</summary>
    public DateOnly? NextFrom(DateOnly from) =>
        In(from.Year) is not { } thisYear ? null : thisYear >= from ? thisYear : In(from.Year + 1);

    /// <summary>ISO 8601 as RFC 6350 §4.3.1 truncates it: <c>1984-06-03</c>, <c>--06-03</c>, <c>1984-06</c>, <c>1984</c>; empty for none.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        (0, 0, 0) => "",
        (0, _, _) => string.Create(CultureInfo.InvariantCulture, $"--{Month:00}-{Day:00}"),
        (_, 0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, _, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>Reads what <see cref="ToString"/> writes, with or without hyphens.</summary>
    /// <exception cref="FormatException">The text is no such date.</exception>
    public static PartialDate Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var date) ? date : throw new FormatException($"'{s}' is not a date.");

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result)
    {
        result = default;
        if (string.IsNullOrWhiteSpace(s)) return false;
        var text = s.Trim();
        // A time of day may follow (BDAY:1984-06-03T00:00:00Z); only the date counts.
        var time = text.IndexOfAny(['T', ' ']);
        if (time > 0) text = text[..time];
        var yearless = text.StartsWith("--", StringComparison.Ordinal);
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 8 || !digits.All(char.IsAsciiDigit)) return false;
        int Part(int start, int length) => int.Parse(digits.AsSpan(start, length), CultureInfo.InvariantCulture);
        var date = (yearless, digits.Length) switch
        {
            (true, 4) => Of(0, Part(0, 2), Part(2, 2)),
            (false, 8) => Of(Part(0, 4), Part(4, 2), Part(6, 2)),
            (false, 6) => Of(Part(0, 4), Part(4, 2), 0),
            (false, 4) => Of(Part(0, 4), 0, 0),
            _ => null,
        };
        result = date ?? default;
        return date is not null;
    }
}

/// <summary>In JSON a partial date is the text that <see cref="PartialDate.ToString"/> writes.</summary>
internal sealed class PartialDateAsJson : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), null, out var date) ? date : throw new JsonException("This is not a date.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
