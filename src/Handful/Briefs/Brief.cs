using Handful.Gatherings;
using Handful.Matching.Briefs;

namespace Handful.Briefs;

/// <summary>What the owner takes to a gathering.</summary>
/// <param name="Gathering">The gathering, or null for a list of guests alone.</param>
/// <param name="Purpose">In the owner's words, or empty.</param>
/// <param name="Goals">What the owner wants to learn there.</param>
/// <param name="Handful">At most five people to meet.</param>
/// <param name="People">The person of the owner's that a guest is, by the guest's id.</param>
/// <param name="Considered">How many guests there were to choose from.</param>
/// <param name="AlsoThere">Who else of the owner's people comes, those talked with last first.</param>
/// <param name="KnowsOwner">Whether the owner has said anything of themselves to choose by.</param>
public sealed record Brief(
    Gathering? Gathering,
    string Purpose,
    IReadOnlyList<string> Goals,
    IReadOnlyList<Pick> Handful,
    IReadOnlyDictionary<string, Guid> People,
    int Considered,
    IReadOnlyList<AlsoThere> AlsoThere,
    bool KnowsOwner)
{
    /// <summary>Those of the owner's people who share the purpose.</summary>
    public HashSet<Guid> Sharing { get; init; } = [];

    /// <summary>How many of the handful are there although nearly nothing is known about them.</summary>
    public int Strangers => Handful.Count(pick => pick.Reasons.All(reason => reason.Kind == "little"));
}

/// <summary>Somebody the owner knows who comes too.</summary>
public sealed record AlsoThere(Guid Person, string Name);
