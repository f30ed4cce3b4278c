using System.Globalization;

namespace Handful.Capture;

/// <summary>A day as a line names it.</summary>
/// <param name="First">Its first word, a preposition before it included.</param>
/// <param name="Next">The word after it.</param>
/// <param name="IsDue">Whether it is said as a day by which something is to be done.</param>
/// <param name="Past">The latest such day that is not to come; null where the words speak of one to come.</param>
/// <param name="Coming">The next such day; null where the words speak of one gone by.</param>
internal readonly record struct SpokenDate(int First, int Next, bool IsDue, DateOnly? Past, DateOnly? Coming);

/// <summary>Finds the days named in a line.</summary>
internal static class SpokenDates
{
    private static readonly IReadOnlySet<string> By = CaptureWords.Of("by until till before due bis spätestens avant d'ici");
    private static readonly IReadOnlySet<string> On = CaptureWords.Of("on am le the since vom den");
    private static readonly IReadOnlySet<string> Fillers = CaptureWords.Of("the zum zu dem den le la on am");
    private static readonly IReadOnlySet<string> Last = CaptureWords.Of("last past letzten letzte letzter letztes vorigen vorige");
    private static readonly IReadOnlySet<string> Following = CaptureWords.Of("next coming kommenden kommende nächsten nächste nächster nächstes");
    private static readonly IReadOnlySet<string> This = CaptureWords.Of("this diesen diese dieser ce cette");
    private static readonly IReadOnlySet<string> PartsOfDay = CaptureWords.Of("morning afternoon evening night noon lunchtime früh mittag abend nachmittag vormittag matin soir midi après-midi");
    private static readonly IReadOnlySet<string> Days = CaptureWords.Of("day days tag tage tagen jour jours");
    private static readonly IReadOnlySet<string> Weeks = CaptureWords.Of("week weeks woche wochen semaine semaines");
    private static readonly IReadOnlySet<string> Months = CaptureWords.Of("month months monat monate monaten mois");

    private static readonly Dictionary<string, int> Numbers = new()
    {
        ["a"] = 1, ["an"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["ein"] = 1, ["eine"] = 1, ["einem"] = 1, ["einer"] = 1, ["zwei"] = 2, ["drei"] = 3, ["vier"] = 4, ["fünf"] = 5, ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["few"] = 3,
    };

    private static readonly Dictionary<string, DayOfWeek> Weekdays = new[]
    {
        "sunday sonntag dimanche", "monday montag lundi", "tuesday dienstag mardi", "wednesday mittwoch mercredi", "thursday donnerstag jeudi", "friday freitag vendredi", "saturday samstag sonnabend samedi",
    }.SelectMany((names, day) => names.Split(' ').Select(name => (name, day))).ToDictionary(pair => pair.name, pair => (DayOfWeek)pair.day);

    // "sat with Mara", "the sun": short names of days count only where they can be nothing else.
    private static readonly Dictionary<string, DayOfWeek> ShortWeekdays = new[]
    {
        "sun so", "mon mo", "tue tues di", "wed mi", "thu thur thurs do", "fri fr", "sat sa",
    }.SelectMany((names, day) => names.Split(' ').Select(name => (name, day))).ToDictionary(pair => pair.name, pair => (DayOfWeek)pair.day);

    private static readonly Dictionary<string, int> MonthNames = new[]
    {
        "january jan januar janvier", "february feb februar février fevrier", "march mar märz mars", "april apr avril", "may mai", "june jun juni juin",
        "july jul juli juillet", "august aug août aout", "september sep sept septembre", "october oct oktober okt octobre", "november nov novembre", "december dec dezember dez décembre decembre",
    }.SelectMany((names, month) => names.Split(' ').Select(name => (name, month: month + 1))).ToDictionary(pair => pair.name, pair => pair.month);

    internal static List<SpokenDate> In(LineWords words, DateOnly today)
    {
        var found = new List<SpokenDate>();
        for (var at = 0; at < words.Count;)
        {
            if (At(words, at, today) is { } date)
            {
                found.Add(date);
                at = date.Next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    internal static bool IsMonth(string word) => MonthNames.ContainsKey(word);

    private static SpokenDate? At(LineWords words, int first, DateOnly today)
    {
        var (at, due) = (first, By.Contains(words.Lower(first)));
        if (due || On.Contains(words.Lower(at))) at++;
        while (at > first && Fillers.Contains(words.Lower(at))) at++;
        if (at >= words.Count || !words.SameClause(first, at)) return null;
        if (due && MonthAlone(words, at, today) is { } month) return month with { First = first };
        return Core(words, at, today, at > first) is { } core ? core with { First = first, IsDue = due } : null;
    }

    private static SpokenDate? Core(LineWords words, int at, DateOnly today, bool afterPreposition)
    {
        var (word, next) = (words.Lower(at), words.SameClause(at, at + 1) ? words.Lower(at + 1) : "");
        switch (word)
        {
            case "today" or "tonight" or "heute" or "aujourd'hui": return Near(WithPart(at + 1), 0);
            case "just" when next == "now": return Near(at + 2, 0);
            case "yesterday" or "gestern" or "hier": return Near(WithPart(at + 1), -1);
            case "vorgestern" or "avant-hier": return Near(at + 1, -2);
            case "day" when next is "before" or "after" && words.SameClause(at, at + 2) && words.Lower(at + 2) is "yesterday" or "tomorrow":
                return Near(at + 3, words.Lower(at + 2) == "yesterday" ? -2 : 2);
            case "tomorrow" or "demain" or "morgen": return Near(WithPart(at + 1), 1);
            case "übermorgen" or "après-demain": return Near(at + 1, 2);
            case "end" or "ende" when Period(next is "of" ? at + 2 : at + 1) is { } end: return end;
        }

        if (Last.Contains(word) && next.Length > 0) return Previous(at + 1);
        if (Following.Contains(word) && next.Length > 0) return Next(at + 1);
        if (This.Contains(word) && PartsOfDay.Contains(next)) return Near(at + 2, 0);
        if (This.Contains(word) && next.Length > 0) return Weekday(at + 1, true) ?? Period(at);
        if (word is "in" or "within" or "dans" && Count(at + 1) is { } ahead) return new SpokenDate(at, ahead.Next, false, null, today.AddDays(ahead.Days));
        if (word is "vor" && Count(at + 1) is { } gone) return new SpokenDate(at, gone.Next, false, today.AddDays(-gone.Days), null);
        if (word is "il" && next == "y" && words.Lower(at + 2) == "a" && Count(at + 3) is { } past) return new SpokenDate(at, past.Next, false, today.AddDays(-past.Days), null);
        if (Count(at) is { } ago && words.SameClause(at, ago.Next) && words.Lower(ago.Next) is "ago" or "earlier") return new SpokenDate(at, ago.Next + 1, false, today.AddDays(-ago.Days), null);
        return Weekday(at, afterPreposition) ?? Written(at);

        int WithPart(int after) => words.SameClause(at, after) && PartsOfDay.Contains(words.Lower(after)) ? after + 1 : after;

        SpokenDate Near(int after, int days) => new(at, after, false, days <= 0 ? today.AddDays(days) : null, days >= 0 ? today.AddDays(days) : null);

        (int Days, int Next)? Count(int from)
        {
            if (!words.SameClause(at, from)) return null;
            if (words.Lower(from) is "a" or "the" && words.Lower(from + 1) is "few" or "couple") from++;
            var number = Numbers.TryGetValue(words.Lower(from), out var named) ? named
                : words.Lower(from) == "couple" ? 2
                : int.TryParse(words.Lower(from), NumberStyles.None, CultureInfo.InvariantCulture, out var figures) && figures is > 0 and < 1000 ? figures : 0;
            if (words.Lower(from) == "couple" && words.Lower(from + 1) == "of") from++;
            if (number == 0 || !words.SameClause(at, from + 1)) return null;
            var unit = words.Lower(from + 1);
            var days = Days.Contains(unit) ? 1 : Weeks.Contains(unit) ? 7 : Months.Contains(unit) ? 30 : 0;
            return days == 0 ? null : (number * days, from + 2);
        }

        SpokenDate? Previous(int from)
        {
            var word = words.Lower(from);
            if (word is "night" or "evening") return Near(from + 1, -1);
            if (Weeks.Contains(word)) return new SpokenDate(at, from + 1, false, today.AddDays(-7), null);
            if (Months.Contains(word)) return new SpokenDate(at, from + 1, false, today.AddMonths(-1), null);
            if (DayNamed(from, true) is not { } day) return null;
            var back = (today.DayOfWeek - day + 7) % 7;
            return new SpokenDate(at, WithPart(from + 1), false, today.AddDays(back == 0 ? -7 : -back), null);
        }

        SpokenDate? Next(int from)
        {
            var word = words.Lower(from);
            var monday = today.AddDays(7 - ((int)today.DayOfWeek + 6) % 7);
            if (Weeks.Contains(word)) return new SpokenDate(at, from + 1, false, null, monday.AddDays(4));
            if (Months.Contains(word)) return new SpokenDate(at, from + 1, false, null, EndOfMonth(today.AddMonths(1)));
            if (DayNamed(from, true) is not { } day) return null;
            // "Coming Friday" is the first to come; "next Friday" the one of next week.
            var coming = words.Lower(at) is "coming" or "kommenden" or "kommende" ? Ahead(day) : monday.AddDays(((int)day + 6) % 7);
            return new SpokenDate(at, WithPart(from + 1), false, null, coming);
        }

        SpokenDate? Period(int from)
        {
            if (!words.SameClause(at, from)) return null;
            var after = false;
            while (words.SameClause(at, from) && (Fillers.Contains(words.Lower(from)) || This.Contains(words.Lower(from)) || Following.Contains(words.Lower(from)) || words.Lower(from) is "of" or "der" or "des"))
                after |= Following.Contains(words.Lower(from++));
            if (!words.SameClause(at, from)) return null;
            var word = words.Lower(from);
            if (Weeks.Contains(word)) return new SpokenDate(at, from + 1, false, null, EndOfWeek().AddDays(after ? 7 : 0));
            if (Months.Contains(word)) return new SpokenDate(at, from + 1, false, null, EndOfMonth(today.AddMonths(after ? 1 : 0)));
            return MonthAlone(words, from, today) is { } month ? month with { First = at } : null;
        }

        SpokenDate? Weekday(int from, bool surely)
        {
            if (DayNamed(from, surely) is not { } day) return null;
            var back = (today.DayOfWeek - day + 7) % 7;
            var after = words.SameClause(from, from + 1) ? words.Lower(from + 1) : "";
            if (after is "dernier") return new SpokenDate(at, from + 2, false, today.AddDays(back == 0 ? -7 : -back), null);
            if (after is "prochain") return new SpokenDate(at, from + 2, false, null, Ahead(day));
            return new SpokenDate(at, WithPart(from + 1), false, today.AddDays(-back), Ahead(day));
        }

        DayOfWeek? DayNamed(int from, bool surely)
        {
            if (Weekdays.TryGetValue(words.Lower(from), out var day)) return day;
            // A bare "Mon" or "Fri" has its capital, and is not the first word, where every word has one.
            var shorts = words.Lower(from).Length >= 3 || surely;
            return shorts && (surely || (from > 0 && char.IsUpper(words[from].Text[0]))) && ShortWeekdays.TryGetValue(words.Lower(from), out day) && (words.Lower(from).Length > 2 || words.Lower(at - 1) is "am" or "bis") ? day : null;
        }

        DateOnly Ahead(DayOfWeek day)
        {
            var ahead = (day - today.DayOfWeek + 7) % 7;
            return today.AddDays(ahead == 0 ? 7 : ahead);
        }

        DateOnly EndOfWeek() => today.AddDays(today.DayOfWeek == DayOfWeek.Sunday ? 0 : 7 - (int)today.DayOfWeek);

        SpokenDate? Written(int from)
        {
            var text = words[from].Text;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso)) return Sure(from + 1, iso);
            if (text.AsSpan().ContainsAny('.', '/') && text.Split('.', '/') is { Length: > 1 } parts && parts[1].Length > 0 && Figures(parts[0]) is { } a && Figures(parts[1]) is { } b)
            {
                var year = parts.Length > 2 && Figures(parts[2]) is { } y ? (y < 100 ? 2000 + y : y) : 0;
                // The day first, as dots always have it; a number over 12 decides itself.
                return b > 12 && text.Contains('/', StringComparison.Ordinal) ? Of(from + 1, b, a, year) : Of(from + 1, a, b, year);
            }

            if (Day(from) is { } dayFirst && words.SameClause(from, from + 1))
            {
                var name = words.Lower(from + 1) == "of" ? from + 2 : from + 1;
                if (words.SameClause(from, name) && MonthNames.TryGetValue(words.Lower(name), out var month)) return WithYear(name + 1, dayFirst, month);
            }

            return MonthNames.TryGetValue(words.Lower(from), out var first) && words.SameClause(from, from + 1) && Day(from + 1) is { } dayAfter ? WithYear(from + 2, dayAfter, first) : null;
        }

        SpokenDate? WithYear(int after, int day, int month) =>
            words.SameClause(at, after) && Figures(words.Lower(after)) is > 1900 and < 2200 and { } year ? Of(after + 1, day, month, year) : Of(after, day, month, 0);

        int? Day(int from)
        {
            var text = words.Lower(from).TrimEnd('.');
            if (text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" or "er") text = text[..^2];
            return Figures(text) is >= 1 and <= 31 and { } day ? day : null;
        }

        SpokenDate? Of(int after, int day, int month, int year)
        {
            if (month is < 1 or > 12 || day < 1) return null;
            if (year > 0) return year is > 1900 and < 2200 && day <= DateTime.DaysInMonth(year, month) ? Sure(after, new DateOnly(year, month, day)) : null;
            // 29 February is looked for over eight years.
            var days = Enumerable.Range(-8, 17).Select(years => today.Year + years).Where(some => some is > 0 and < 9999 && day <= DateTime.DaysInMonth(some, month)).Select(some => new DateOnly(some, month, day)).ToList();
            if (days.Count == 0) return null;
            return new SpokenDate(at, after, false, days.LastOrDefault(one => one <= today) is { Year: > 1 } past ? past : null, days.Find(one => one >= today) is { Year: > 1 } coming ? coming : null);
        }

        SpokenDate Sure(int after, DateOnly date) => new(at, after, false, date <= today ? date : null, date >= today ? date : null);
    }

    private static SpokenDate? MonthAlone(LineWords words, int at, DateOnly today)
    {
        if (!MonthNames.TryGetValue(words.Lower(at), out var month) || (words.SameClause(at, at + 1) && words[at + 1].IsNumber)) return null;
        var end = EndOfMonth(new DateOnly(today.Year, month, 1));
        return new SpokenDate(at, at + 1, true, null, end < today ? EndOfMonth(new DateOnly(today.Year + 1, month, 1)) : end);
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static int? Figures(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
