using CsCheck;
using Handful.Learning;

namespace Handful.Tests.Learning;

public sealed class LessonScheduleTests
{
    private static readonly DateOnly Day = new(2026, 5, 14);

    [Fact]
    public void The_intervals_are_those_of_the_schedule_it_cites() => Assert.Equal([1, 6, 15, 38, 95], LessonSchedule.Intervals);

    [Fact]
    public void What_is_always_known_comes_back_at_growing_distances_and_sticks()
    {
        var (days, on) = (new List<int>(), Day);
        for (var recall = LessonSchedule.Begin(on); recall.DueOn is { } due; recall = LessonSchedule.Next(recall.Times, true, on))
        {
            days.Add(due.DayNumber - on.DayNumber);
            on = due;
        }

        Assert.Equal(LessonSchedule.Intervals, days);
    }

    [Fact]
    public void It_never_comes_back_on_the_day_it_was_looked_at_nor_before() => Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 4000]).Sample((times, known, later) =>
        Assert.True(LessonSchedule.Next(times, known, Day.AddDays(later)).DueOn is not { } due || due > Day.AddDays(later)));

    [Fact]
    public void What_has_slipped_begins_again_tomorrow_however_well_it_was_known() => Gen.Int[0, 4].Sample(times =>
        Assert.Equal(new Recall(0, Day.AddDays(1)), LessonSchedule.Next(times, false, Day)));

    [Fact]
    public void It_sticks_by_five_in_a_row_and_by_nothing_else() => Gen.Bool.Array[0, 30].Sample(answers =>
    {
        var recall = LessonSchedule.Begin(Day);
        var row = 0;
        foreach (var known in answers)
        {
            recall = LessonSchedule.Next(recall.Times, known, Day);
            row = known ? row + 1 : 0;
            Assert.Equal(row == 5, recall.DueOn is null);
            if (recall.DueOn is null) return;
        }
    });
}
