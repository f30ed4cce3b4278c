namespace Handful.Matching.Briefs;

/// <summary>What the chooser knows of the owner. Lists may be empty.</summary>
/// <param name="Interests">Subjects the owner cares about.</param>
/// <param name="Wants">What the owner looks for.</param>
/// <param name="Gives">What the owner could offer.</param>
/// <param name="Purpose">The reason beyond oneself, or empty.</param>
/// <param name="Goals">Questions or subjects the owner wants to learn about.</param>
public sealed record Self(
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Wants,
    IReadOnlyList<string> Gives,
    string Purpose,
    IReadOnlyList<string> Goals);

/// <summary>What the owner has with a guest already.</summary>
/// <param name="LastTalkedOn">The day of the last conversation, or null where none is noted.</param>
/// <param name="Depth">Its depth from 1 to 5, or null.</param>
/// <param name="LastSubject">What it was about, or empty.</param>
/// <param name="OpenPromise">What the owner promised them and has not done yet, or empty.</param>
public sealed record Acquaintance(DateOnly? LastTalkedOn, int? Depth, string LastSubject, string OpenPromise);

/// <summary>One guest to choose from. Texts are empty and lists are empty where nothing is known.</summary>
/// <param name="Id">Unique within the list.</param>
/// <param name="Name">As shown.</param>
/// <param name="Organisation">Where they work.</param>
/// <param name="Role">What they do there.</param>
/// <param name="Interests">Subjects they care about.</param>
/// <param name="Wants">What they look for.</param>
/// <param name="Gives">What they offer.</param>
/// <param name="Purpose">A cause they name.</param>
/// <param name="About">What they write about themselves.</param>
/// <param name="Known">What the owner has with them already, or null for somebody new.</param>
public sealed record Candidate(
    string Id,
    string Name,
    string Organisation,
    string Role,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Wants,
    IReadOnlyList<string> Gives,
    string Purpose,
    string About,
    Acquaintance? Known);

/// <summary>One fact that speaks for a meeting, in words.</summary>
/// <param name="Kind">"share", "learn", "give", "purpose", "known", "promise" or "little" (nearly nothing is known).</param>
/// <param name="Text">A sentence that a person could say aloud, second person, built from the data only.</param>
public sealed record Reason(string Kind, string Text);

/// <summary>One of the handful.</summary>
/// <param name="Guest">Whom to meet.</param>
/// <param name="Reasons">Why, strongest first; never empty.</param>
/// <param name="Opener">A first sentence to say.</param>
/// <param name="Question">What to ask, tied to a learning goal where one fits.</param>
/// <param name="Give">What the owner could give; says so plainly where nothing is known yet.</param>
public sealed record Pick(Candidate Guest, IReadOnlyList<Reason> Reasons, string Opener, string Question, string Give);
