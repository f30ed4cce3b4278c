using Handful.Conversations;

namespace Handful.Capture;

/// <summary>What Handful understood of a line, for the owner to tick. Nothing of it is kept yet.</summary>
/// <param name="Text">The line, which becomes the note.</param>
/// <param name="GatheringId">The gathering it was at, where the owner came from one.</param>
/// <param name="GatheringName">Its name, or empty.</param>
public sealed record Proposal(
    string Text,
    IReadOnlyList<ProposedPerson> People,
    DateOnly On,
    string Place,
    Channel Channel,
    int Depth,
    IReadOnlyList<string> Topics,
    IReadOnlyList<CapturedPromise> Promises,
    Guid? GatheringId,
    string GatheringName);

/// <summary>What a note is about before it is written.</summary>
/// <param name="Who">The name of whom it was with, or empty.</param>
/// <param name="Where">The name of the gathering it was at, or empty.</param>
public sealed record NoteSetting(string Who, string Where);

/// <summary>Somebody named in the line.</summary>
/// <param name="Name">As the line calls them.</param>
/// <param name="Known">Who of the network that can be: one, several to choose from, or nobody yet.</param>
/// <param name="WasThere">False for somebody who is only spoken of, as in "wants intro to Sam".</param>
public sealed record ProposedPerson(string Name, IReadOnlyList<KnownPerson> Known, bool WasThere);

/// <summary>A line that the owner has looked over.</summary>
public sealed record Note(
    string Text,
    DateOnly On,
    IReadOnlyList<NotedPerson> People,
    int Depth,
    Channel Channel,
    string Place,
    IReadOnlyList<string> Topics,
    IReadOnlyList<CapturedPromise> Promises,
    Guid? GatheringId,
    string Learned = "",
    Guid? GoalId = null);

/// <summary>Somebody who was there; <paramref name="Id"/> null is somebody new of that name.</summary>
public sealed record NotedPerson(Guid? Id, string Name);

/// <summary>What came of a note.</summary>
public sealed record KeptNote(Conversation Conversation, IReadOnlyList<string> Names);
