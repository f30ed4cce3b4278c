using Handful.Formats;

namespace Handful.Exchange.Demo;

/// <summary>Moves a whole network by some days, so that one written for one day is at home on another.</summary>
internal static class TimeShift
{
    internal static NetworkFile To(this NetworkFile file, DateOnly today)
    {
        var days = today.DayNumber - file.Anchor.DayNumber;
        DateOnly? Move(DateOnly? day) => day?.AddDays(days);
        return file with
        {
            Anchor = today,
            LearningGoals = [.. file.LearningGoals.Select(goal => goal with { By = Move(goal.By) })],
            People = [.. file.People.Select(person => person with { MetOn = Move(person.MetOn), Birthday = MoveBirthday(person.Birthday, days) })],
            Outcomes = [.. file.Outcomes.Select(outcome => outcome with { On = outcome.On.AddDays(days) })],
            Gatherings = [.. file.Gatherings.Select(gathering => gathering with { On = gathering.On.AddDays(days) })],
            Conversations = [.. file.Conversations.Select(talk => talk with
            {
                On = talk.On.AddDays(days),
                Promises = [.. talk.Promises.Select(promise => promise with { Due = Move(promise.Due), Done = Move(promise.Done), Dropped = Move(promise.Dropped) })],
            })],
        };
    }

    /// <summary>A birthday keeps its year of birth and its distance from today.</summary>
    private static PartialDate? MoveBirthday(PartialDate? birthday, int days)
    {
        if (birthday is not { HasDay: true } date) return birthday;
        // Counted in a leap year, so that 29 February has a place.
        var moved = new DateOnly(2024, date.Month, date.Day).AddDays(days);
        return PartialDate.Of(date.Year, moved.Month, moved.Day) ?? PartialDate.Of(date.Year, moved.Month, moved.Day - 1);
    }
}
