namespace Handful.LearningPages;

/// <summary>What speaks for asking somebody: a sentence about them, and how much it weighs, 0 to 1.</summary>
internal readonly record struct AskFact(AskFactKind Kind, string Sentence, double Weight);

internal enum AskFactKind
{
    Taught,
    Offers,
    Works,
    Cares,
    Noted,
}

/// <summary>Somebody who may know, with all that is known of them that may bear on it.</summary>
/// <param name="Person">Of the owner's people, or null for a guest who is none yet.</param>
/// <param name="Gathering">Where the owner meets them next, or null.</param>
internal sealed record Candidate(
    Guid? Person, string Name, string FirstName, string Role, string Organisation, IReadOnlyList<(string Topic, int Strength)> Interests, IReadOnlyList<string> Offers, IReadOnlyList<string> Notes,
    IReadOnlyList<TaughtLesson> Taught, DateOnly? LastTalkedOn, MeetingAt? Gathering);

/// <param name="IsForThis">Whether it was learned for the very goal that is asked about.</param>
internal sealed record TaughtLesson(string Words, DateOnly On, IReadOnlyList<string> Topics, bool IsForThis = false);

internal sealed record MeetingAt(Guid Id, string Name, DateOnly On);

/// <summary>Whom to ask, and why.</summary>
/// <param name="Person">Of the owner's people, or null for a guest who is none yet.</param>
/// <param name="Name">The full name.</param>
/// <param name="Work">Role and organisation, or empty.</param>
/// <param name="Why">One or two sentences.</param>
/// <param name="GatheringId">Where the owner meets them next, or null.</param>
/// <param name="Gathering">Its name and day in words, or empty.</param>
public sealed record Adviser(Guid? Person, string Name, string Work, string Why, Guid? GatheringId, string Gathering);
