using System.Globalization;
using CsCheck;
using Handful.Ui;

namespace Handful.Tests.Ui;

public sealed class DateWordsTests
{
    private static readonly DateOnly Thursday = new(2026, 5, 14);

    private static readonly Gen<DateOnly> Days =
        Gen.Int[new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2090, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData("2026-05-14", "today")]
    [InlineData("2026-05-13", "yesterday")]
    [InlineData("2026-05-15", "tomorrow")]
    [InlineData("2026-05-12", "last Tuesday")]
    [InlineData("2026-05-08", "last Friday")]
    [InlineData("2026-05-20", "on Wednesday")]
    [InlineData("2026-05-07", "a week ago")]
    [InlineData("2026-05-21", "in a week")]
    [InlineData("2026-04-21", "3 weeks ago")]
    [InlineData("2026-06-04", "in 3 weeks")]
    [InlineData("2026-02-05", "in February")]
    [InlineData("2025-12-19", "in December")]
    [InlineData("2026-11-01", "in November")]
    [InlineData("2025-06-13", "last June")]
    [InlineData("2025-11-30", "last November")]
    [InlineData("2027-04-02", "next April")]
    [InlineData("2025-05-14", "in May 2025")]
    [InlineData("2027-05-14", "in May 2027")]
    [InlineData("1984-02-29", "in February 1984")]
    public void A_date_is_said_as_people_say_it(string date, string words) =>
        Assert.Equal(words, DateWords.Say(DateOnly.Parse(date, CultureInfo.InvariantCulture), Thursday));

    [Fact]
    public void At_the_start_of_a_sentence_it_has_a_capital() =>
        Assert.Equal("Last Tuesday", DateWords.SayFirst(Thursday.AddDays(-2), Thursday));

    [Fact]
    public void The_exact_date_is_in_plain_English_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal("Wednesday 6 May 2026", DateWords.Exact(new DateOnly(2026, 5, 6)));
            Assert.Equal("2026-05-06", DateWords.Iso(new DateOnly(2026, 5, 6)));
            Assert.Equal("in May 2024", DateWords.Say(new DateOnly(2024, 5, 6), Thursday));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Two_days_with_the_same_words_are_never_a_month_apart() =>
        Gen.Select(Days, Gen.Int[-800, 800], Gen.Int[-800, 800]).Sample((today, one, other) =>
        {
            var (first, second) = (today.AddDays(one), today.AddDays(other));
            return DateWords.Say(first, today) != DateWords.Say(second, today)
                || Math.Abs(first.DayNumber - second.DayNumber) < 31;
        });

    [Fact]
    public void What_is_past_never_sounds_like_what_is_to_come() =>
        Gen.Select(Days, Gen.Int[1, 2000], Gen.Int[1, 2000]).Where((today, back, ahead) => today.AddDays(-back).Month != today.AddDays(ahead).Month || back + ahead > 62)
            .Sample((today, back, ahead) =>
                DateWords.Say(today.AddDays(-back), today) != DateWords.Say(today.AddDays(ahead), today));

    [Fact]
    public void Any_two_dates_have_words_and_only_today_is_today() =>
        Gen.Select(Days, Days).Sample((date, today) =>
        {
            var words = DateWords.Say(date, today);
            return words.Length > 0 && words.Trim() == words && (words == "today") == (date == today);
        });
}
