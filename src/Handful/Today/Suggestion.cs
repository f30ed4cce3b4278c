namespace Handful.Today;

/// <summary>One thing worth doing now.</summary>
/// <param name="Key">Names it in an answer.</param>
/// <param name="Kind">"promise", "followup", "drifting", "birthday", "gathering" or "lesson".</param>
/// <param name="PersonId">Whom it is about, or null for a gathering, and for a lesson from nobody.</param>
/// <param name="Person">The name to show: the person's, or the gathering's.</param>
/// <param name="Why">One sentence or two that a person could say aloud.</param>
/// <param name="From">The fact it came from.</param>
/// <param name="Due">The day it is for, or null.</param>
/// <param name="Weight">How much it matters among the others; the heaviest comes first.</param>
public sealed record Suggestion(string Key, string Kind, Guid? PersonId, string Person, string Why, string From, DateOnly? Due, double Weight)
{
    /// <summary>Which gathering; null for people.</summary>
    public Guid? GatheringId { get; init; }

    /// <summary>Which lesson; null for everything else.</summary>
    public Guid? LessonId { get; init; }

    /// <summary>What it is about: nobody is asked for twice in a day.</summary>
    internal Guid? About => PersonId ?? GatheringId ?? LessonId;

    /// <summary>The page behind the name.</summary>
    internal string Page => GatheringId is { } gathering ? $"/gatherings/{gathering}" : PersonId is { } person ? $"/people/{person}" : $"/learn/lessons/{LessonId}";

    /// <summary>Where the main action leads, for what is read and not answered; null where the action says that it is done.</summary>
    public string? Href { get; init; }

    /// <summary>Whether its day is still to come, so that to say it is done is not yet what is asked.</summary>
    public bool Early { get; init; }

    /// <summary>What is said to do it: "It is done", "Read the brief".</summary>
    public required string Action { get; init; }
}
