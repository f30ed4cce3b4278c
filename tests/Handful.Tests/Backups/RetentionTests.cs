using CsCheck;
using Handful.Backups;

namespace Handful.Tests.Backups;

public sealed class RetentionTests
{
    private static readonly DateOnly Day = new(2026, 5, 14);

    private static readonly Gen<DateOnly[]> Copies = Gen.Int[-900, 60].Select(Day.AddDays).Array[0, 120];

    [Fact]
    public void After_a_year_of_days_the_last_seven_and_the_first_of_twelve_months_are_left()
    {
        var kept = Kept([.. Enumerable.Range(0, 400).Select(back => Day.AddDays(-back))], Day);
        Assert.Equal(
            [
                .. Enumerable.Range(0, 7).Select(back => Day.AddDays(-back)),
                .. Enumerable.Range(0, 12).Select(back => new DateOnly(2026, 5, 1).AddMonths(-back)),
            ],
            kept);
    }

    [Fact]
    public void Day_by_day_it_comes_to_the_same()
    {
        var copies = new HashSet<DateOnly>();
        for (var day = Day.AddDays(-400); day <= Day; day = day.AddDays(1))
        {
            copies.Add(day);
            copies.ExceptWith(Retention.Gone(copies, day));
        }

        Assert.Equal(Kept([.. Enumerable.Range(0, 401).Select(back => Day.AddDays(-back))], Day), copies.OrderDescending());
    }

    [Fact]
    public void A_copy_stays_until_the_day_that_is_told_and_goes_on_it() => Gen.Int[0, 400].Select(back => Day.AddDays(-back)).Array[1, 20].Sample(copies =>
    {
        var copy = copies[0];
        var until = Retention.Until(copy, copies, Day);
        var there = copies.ToHashSet();
        for (var day = Day; day <= until; day = day.AddDays(1))
        {
            Assert.Contains(copy, there);
            there.Add(day);
            there.ExceptWith(Retention.Gone(there, day));
        }

        Assert.DoesNotContain(copy, there);
    });

    [Fact]
    public void A_copy_of_today_stays_a_week_and_the_first_of_a_month_a_year()
    {
        Assert.Equal(Day.AddDays(7), Retention.Until(Day, [new DateOnly(2026, 5, 1), Day], Day));
        Assert.Equal(new DateOnly(2027, 5, 1), Retention.Until(new DateOnly(2026, 5, 1), [new DateOnly(2026, 5, 1)], Day));
    }

    [Fact]
    public void The_seven_newest_always_stay() => Copies.Sample(copies =>
        Assert.Empty(Retention.Gone(copies, Day).Intersect(copies.Where(day => day <= Day).Distinct().OrderDescending().Take(7))));

    [Fact]
    public void What_is_newer_than_today_stays_and_takes_nobodys_place() => Copies.Sample(copies =>
    {
        Assert.DoesNotContain(Retention.Gone(copies, Day), day => day > Day);
        Assert.Equal(Retention.Gone(copies.Where(day => day <= Day), Day), Retention.Gone(copies, Day));
    });

    [Fact]
    public void The_first_of_each_of_the_last_twelve_months_with_a_copy_stays() => Copies.Sample(copies =>
    {
        var past = copies.Where(day => day <= Day).ToList();
        foreach (var month in past.GroupBy(day => (day.Year * 12) + day.Month).OrderByDescending(month => month.Key).Take(12))
            Assert.DoesNotContain(month.Min(), Retention.Gone(copies, Day));
    });

    [Fact]
    public void At_most_seven_and_twelve_stay_and_once_is_enough() => Copies.Sample(copies =>
    {
        var kept = Kept(copies, Day).Where(day => day <= Day).ToList();
        Assert.True(kept.Count <= 19, $"{kept.Count} stay");
        Assert.Empty(Retention.Gone(kept, Day));
    });

    [Fact]
    public void A_clock_that_ran_a_century_ahead_costs_nothing()
    {
        var kept = Kept([.. Enumerable.Range(0, 400).Select(back => Day.AddDays(-back))], Day);
        var ahead = Day.AddYears(100);
        // One copy of the wrong century comes, and takes at most the place of one day and one month.
        Assert.InRange(Retention.Gone([.. kept, ahead], ahead).Count, 0, 2);
    }

    [Fact]
    public void Of_the_copies_before_updates_the_newest_five_stay_and_what_is_stamped_later_than_now()
    {
        string[] stamps = ["20260101", "20260102", "20260103", "20260104", "20260105", "20260106", "20990101"];
        Assert.Equal(["20260101"], Retention.GoneBeforeUpdates(stamps, "20260514"));
    }

    private static IEnumerable<DateOnly> Kept(IReadOnlyCollection<DateOnly> copies, DateOnly today) => copies.Distinct().Except(Retention.Gone(copies, today)).OrderDescending();
}
