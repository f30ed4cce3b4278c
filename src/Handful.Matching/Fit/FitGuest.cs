namespace Handful.Matching.Fit;

/// <summary>One guest of a room. Texts are empty and lists are empty where nothing is known.</summary>
/// <param name="Id">Unique in the room. The guests are put in the order of their ids, so that the order of a list decides nothing.</param>
/// <param name="Name">As shown.</param>
public sealed record FitGuest(string Id, string Name)
{
    /// <summary>Subjects they care about.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>What they look for.</summary>
    public IReadOnlyList<string> Wants { get; init; } = [];

    /// <summary>What they offer.</summary>
    public IReadOnlyList<string> Gives { get; init; } = [];

    /// <summary>A cause they name.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What they do.</summary>
    public string Role { get; init; } = "";

    /// <summary>Where they work.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>What they write about themselves.</summary>
    public string About { get; init; } = "";

    /// <summary>Whom they know already, by id or by name.</summary>
    public IReadOnlyList<string> Knows { get; init; } = [];

    /// <summary>Whom they wish not to meet, by id or by name. Private: it stands in no reason and in no warning.</summary>
    public IReadOnlyList<string> Avoid { get; init; } = [];

    /// <summary>When they are there.</summary>
    public Availability Available { get; init; } = Availability.Always;
}
