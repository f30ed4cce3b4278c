namespace Handful.Today;

/// <summary>One thing worth doing now.</summary>
/// <param name="Key">Names it in an answer.</param>
/// <param name="Kind">"promise", "followup", "drifting", "birthday" or "gathering".</param>
/// <param name="PersonId">Whom it is about, or null for a gathering.</param>
/// <param name="Person">The name to show.</param>
/// <param name="Why">One sentence that a person could say aloud.</param>
/// <param name="From">The fact it came from.</param>
/// <param name="Due">The day it is for, or null.</param>
/// <param name="Weight">How much it matters among the others; the heaviest comes first.</param>
public sealed record Suggestion(string Key, string Kind, Guid? PersonId, string Person, string Why, string From, DateOnly? Due, double Weight)
{
    /// <summary>What the gathering is called by its own page; null for people.</summary>
    public Guid? GatheringId { get; init; }

    /// <summary>What is said to do it: "Done", "Say so".</summary>
    public required string Action { get; init; }
}
