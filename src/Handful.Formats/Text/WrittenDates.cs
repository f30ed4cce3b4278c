using System.Globalization;
using System.Text.RegularExpressions;

namespace Handful.Formats.Text;

/// <summary>
/// Dates as people and spreadsheets write them: ISO, <c>--06-15</c>, <c>12 Mar 2024</c>, <c>7-Feb-22</c>, <c>March 12, 2024</c>,
/// <c>12.03.2024</c>, <c>6/15/2010</c>. Two-digit years up to 49 are of this century, as in .NET's Gregorian calendar.
/// </summary>
internal static partial class WrittenDates
{
    // By the first letters, in seven languages, without accents: the longest that fits wins.
    private static readonly (string Start, int Month)[] Months =
        [.. ((string[])["jan ene gen", "feb fev fevr", "mar maer mrt marz", "apr avr abr", "may mai mag mei maj", "jun juin giu",
             "jul juil lug", "aug aou ago", "sep set", "oct okt out ott", "nov", "dec dez dic des"])
            .SelectMany((starts, i) => starts.Split(' ').Select(start => (start, i + 1)))
            .OrderByDescending(month => month.start.Length)];

    /// <summary>The date, or null where the text is none or an impossible one (Outlook's <c>0/0/00</c>).</summary>
    /// <param name="text">The date, perhaps with a time after it, which is dropped.</param>
    /// <param name="dayFirst">Whether 03/04/2024 is the third of April. Dots always put the day first; a number over 12 decides itself.</param>
    public static PartialDate? Read(string text, bool dayFirst = false)
    {
        text = text.Trim();
        if (text.Length is 0 or > 60) return null;
        if (PartialDate.TryParse(text, CultureInfo.InvariantCulture, out var iso)) return iso;
        if (Numbers().Match(text) is { Success: true } numbers) return OfNumbers(numbers, dayFirst);
        if (DayMonth().Match(text) is { Success: true } dayMonth) return OfName(dayMonth);
        return MonthDay().Match(text) is { Success: true } monthDay ? OfName(monthDay) : null;
    }

    /// <summary>Whether such dates put the day first: one with a first number over 12 proves it.</summary>
    public static bool DayFirst(IEnumerable<string> texts) =>
        texts.Any(text => Numbers().Match(text.Trim()) is { Success: true } match && Number(match, "a") > 12 && Number(match, "b") is > 0 and <= 12);

    /// <summary>The date where day, month and year are known.</summary>
    public static DateOnly? WholeDate(this PartialDate date) => date is { HasDay: true, Year: > 0 } ? date.In(date.Year) : null;

    private static PartialDate? OfNumbers(Match match, bool dayFirst)
    {
        int a = Number(match, "a"), b = Number(match, "b");
        var year = Year(match);
        var day = dayFirst || match.Groups["sep"].Value == "." || a > 12;
        if (b > 12) day = false;
        return a == 0 || b == 0 || year == 0 ? null : day ? PartialDate.Of(year, b, a) : PartialDate.Of(year, a, b);
    }

    private static PartialDate? OfName(Match match)
    {
        var word = Words.Fold(match.Groups["month"].Value);
        var month = Array.Find(Months, m => word.StartsWith(m.Start, StringComparison.Ordinal)).Month;
        var day = Number(match, "day");
        return month == 0 || day == 0 ? null : PartialDate.Of(match.Groups["year"].Success ? Year(match) : 0, month, day);
    }

    private static int Year(Match match)
    {
        var year = Number(match, "year");
        return match.Groups["year"].Length > 2 ? year : CultureInfo.InvariantCulture.Calendar.ToFourDigitYear(year);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<sep>[./-])\s?(?<b>[0-9]{1,2})\k<sep>\s?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(\.|st|nd|rd|th)?(\s+de)?[\s-]+(?<month>\p{L}{3,})\.?((\s+de)?[\s,-]+(?<year>[0-9]{4}|[0-9]{2})(?![0-9]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(?<month>\p{L}{3,})\.?\s+(?<day>[0-9]{1,2})(st|nd|rd|th)?(?![0-9])(,?\s+(?<year>[0-9]{4}))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthDay();
}
