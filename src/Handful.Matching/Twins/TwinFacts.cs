namespace Handful.Matching.Twins;

/// <summary>What is compared of a person; what is unknown is empty, zero or null.</summary>
public sealed record TwinFacts
{
    public string Name { get; init; } = "";
    public string Given { get; init; } = "";
    public string Additional { get; init; } = "";
    public string Family { get; init; } = "";
    public string Suffix { get; init; } = "";
    public string Nickname { get; init; } = "";
    public string PhoneticGiven { get; init; } = "";
    public string PhoneticFamily { get; init; } = "";
    public string Organisation { get; init; } = "";
    public string Role { get; init; } = "";

    /// <summary>Year, month and day of birth, each 0 where it is not known.</summary>
    public (int Year, int Month, int Day) Born { get; init; }

    /// <summary>Addresses, numbers and profiles in the one form that all ways to write them share: "mail:…", "tel:…", "web:…".</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>How likely two people are one, and what speaks for and against it.</summary>
/// <param name="Score">0 to 1; from 0.5 on it is worth asking the owner.</param>
/// <param name="For">Sentences, the weightiest first: "Bill is short for William."</param>
/// <param name="Against">Sentences: "Their birthdays differ."</param>
public sealed record Likeness(double Score, IReadOnlyList<string> For, IReadOnlyList<string> Against)
{
    /// <summary>From which score on two people are shown to the owner.</summary>
    public const double WorthAsking = 0.5;

    internal static readonly Likeness None = new(0, [], []);
}
