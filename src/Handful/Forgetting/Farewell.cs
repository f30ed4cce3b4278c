namespace Handful.Forgetting;

/// <summary>So many of one kind that went, or will go.</summary>
public sealed record GoneRows(string What, int Count);

/// <summary>A copy that still holds somebody, and the day on which it gives way to newer ones.</summary>
public sealed record HeldCopy(DateOnly Day, DateOnly Until);

/// <summary>What forgetting somebody took away, and where they may still be found.</summary>
/// <param name="Gone">Counts by kind; kinds of which there was nothing are left out.</param>
/// <param name="Copies">Daily copies which hold them, the newest first.</param>
/// <param name="OtherCopies">Copies made before an update or a restore.</param>
/// <param name="Rewriting">Whether the database file is being written anew, so that not even its free space holds them; not on PostgreSQL, which sees to its own files.</param>
public sealed record Farewell(string Name, IReadOnlyList<GoneRows> Gone, IReadOnlyList<HeldCopy> Copies, int OtherCopies, bool Rewriting);
