using Handful.Ui;

namespace Handful.People;

/// <summary>A circle's rhythm as people say it.</summary>
public static class RhythmWords
{
    /// <summary>"every six weeks", "every three months", "every year", "every 10 days"; "in no hurry" for none.</summary>
    public static string Say(int? days) => days switch
    {
        null => "in no hurry",
        1 => "every day",
        7 => "every week",
        30 or 31 => "every month",
        365 or 366 => "every year",
        >= 360 when days % 365 == 0 => $"every {NumberWords.Say(days.Value / 365)} years",
        >= 84 when days % 30 == 0 => $"every {NumberWords.Say(days.Value / 30)} months",
        _ when days % 7 == 0 => $"every {NumberWords.Say(days.Value / 7)} weeks",
        _ => $"every {NumberWords.Say(days.Value)} days",
    };

    /// <summary>"Close circle, about every six weeks".</summary>
    public static string SayCircle(Circle circle) =>
        circle.RhythmDays is null ? $"{circle.Name} circle" : $"{circle.Name} circle, about {Say(circle.RhythmDays)}";
}
