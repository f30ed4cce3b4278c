using System.Globalization;
using Handful.Kernel;
using Handful.Ui;

namespace Handful.Gatherings;

/// <summary>A gathering as it is typed.</summary>
public sealed class GatheringForm
{
    private const string Hours = "HH':'mm";

    public string? Name { get; set; }

    public string? On { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Place { get; set; }

    public string? Purpose { get; set; }

    /// <summary>One a line.</summary>
    public string? Goals { get; set; }

    public string? CardBudget { get; set; }

    public static GatheringForm Of(Gathering gathering, IEnumerable<string> goals) => new()
    {
        Name = gathering.Name, On = DateWords.Iso(gathering.On), From = Written(gathering.From), To = Written(gathering.To),
        Place = gathering.Place, Purpose = gathering.Purpose, Goals = string.Join('\n', goals),
        CardBudget = gathering.CardBudget.ToString(CultureInfo.InvariantCulture),
    };

    public Outcome<GatheringPlan> Read()
    {
        var (from, to) = (Hour(From), Hour(To));
        if (from is null && !string.IsNullOrWhiteSpace(From)) return Refusal.BecauseOf("from", "Write the time as 18:30.");
        if (to is null && !string.IsNullOrWhiteSpace(To)) return Refusal.BecauseOf("to", "Write the time as 21:00.");
        // The calendar refuses a day or a number that is none, with its sentence.
        return new GatheringPlan(
            Name ?? "", DateOnly.TryParseExact(On?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : default, from, to,
            Place ?? "", Purpose ?? "", int.TryParse(CardBudget, NumberStyles.Integer, CultureInfo.InvariantCulture, out var cards) ? cards : -1,
            (Goals ?? "").Split('\n'));
    }

    private static string Written(TimeOnly? hour) => hour?.ToString(Hours, CultureInfo.InvariantCulture) ?? "";

    private static TimeOnly? Hour(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), [Hours, "H':'mm", "HH':'mm':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;
}
