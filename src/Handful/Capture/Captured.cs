using Handful.Conversations;

namespace Handful.Capture;

/// <summary>What one line says of a conversation. Every word stands in <see cref="Text"/> as it is here.</summary>
/// <param name="Text">The line, cleaned.</param>
/// <param name="Names">Whom it was with, as they are called in the line.</param>
/// <param name="On">Its day, never after today; null where the line names none.</param>
/// <param name="Place">Where, or empty.</param>
/// <param name="Channel">How, or null where the line does not tell.</param>
/// <param name="Depth">1 to 5, or null where the line does not tell.</param>
/// <param name="Topics">What came up.</param>
/// <param name="Promises">Who said they would do what.</param>
public sealed record Captured(
    string Text,
    IReadOnlyList<string> Names,
    DateOnly? On,
    string Place,
    Channel? Channel,
    int? Depth,
    IReadOnlyList<string> Topics,
    IReadOnlyList<CapturedPromise> Promises);

/// <summary>Something that somebody said they would do. <paramref name="Mine"/>: the owner did; else the other.</summary>
public sealed record CapturedPromise(string Text, bool Mine, DateOnly? DueOn);
