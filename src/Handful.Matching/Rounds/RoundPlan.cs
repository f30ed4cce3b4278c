namespace Handful.Matching.Rounds;

/// <summary>When and where everybody meets whom.</summary>
/// <param name="Meetings">In the order in which they were asked for.</param>
/// <param name="Sizes">How many meetings each round has, from round 1; the last one is never empty.</param>
public sealed record RoundPlan(IReadOnlyList<PlannedMeeting> Meetings, IReadOnlyList<int> Sizes)
{
    public int Rounds => Sizes.Count;
}

/// <summary>A meeting of two, with either its seat or what stands in its way.</summary>
public readonly record struct PlannedMeeting(int A, int B, Seat? Seat, Obstacle? Obstacle);

/// <summary>A round and a table, both counted from 1.</summary>
public readonly record struct Seat(int Round, int Table);

/// <summary>Why a meeting has no seat, and whose matter it is: one of the two, or both.</summary>
public sealed record Obstacle(ObstacleKind Kind, IReadOnlyList<int> People);

/// <summary>What stands in the way of a meeting. Each is true of the finished plan; where several are, the first of them is named.</summary>
public enum ObstacleKind
{
    /// <summary>There is no round in which both are there.</summary>
    NeverThereTogether,

    /// <summary>In every round in which both are there all tables are taken.</summary>
    AllTablesTaken,

    /// <summary>These people were to have more meetings than there are rounds in which they are there.</summary>
    MoreMeetingsThanRounds,

    /// <summary>In some round both are there and free, but then all tables are taken; in all others one of them meets somebody else.</summary>
    NoTableWhenBothAreFree,

    /// <summary>In every round in which both are there one of them meets somebody else.</summary>
    NeverFreeTogether,
}
