using Handful.Matching.Briefs;

namespace Handful.Matching.Fit;

/// <summary>What it is for one side when a text of theirs meets a text of the other.</summary>
/// <param name="Kind">Which term of the worth it is.</param>
/// <param name="Share">How much of it counts; 0 where the two say nothing to each other.</param>
/// <param name="Nearest">How near two topics must be that are not the same.</param>
/// <param name="NearestOfKin">How near where one belongs to the other.</param>
/// <param name="NearestOfSiblings">How near where both belong to the same.</param>
internal readonly record struct MeetingRule(FitKind Kind, float Share, float Nearest, float NearestOfKin, float NearestOfSiblings)
{
    public bool Admits(float nearness, Kin kin) => nearness >= kin switch
    {
        Kin.Same => 0,
        Kin.OneLine => NearestOfKin,
        Kin.Siblings => NearestOfSiblings,
        _ => Nearest,
    };
}

/// <summary>Which texts of two people meet.</summary>
internal static class Meetings
{
    /// <summary>How many fields and kinds there are.</summary>
    public const int Fields = 7, Kinds = 5;

    private static readonly MeetingRule[] Table =
        [.. Enumerable.Range(0, Fields * Fields).Select(at => Of((Field)(at / Fields), (Field)(at % Fields)))];

    public static ref readonly MeetingRule Between(Field mine, Field theirs) => ref Table[((int)mine * Fields) + (int)theirs];

    // Whoever offers something knows it; whoever works in it very likely, whoever cares about it perhaps. A need is met by the thing itself or
    // by what is nearly the same; an interest may wander further.
    private static MeetingRule Of(Field mine, Field theirs) => (mine, theirs) switch
    {
        (Field.Want, Field.Give) => new(FitKind.Give, 1, 0.75f, 0.55f, 0.75f),
        (Field.Want, Field.Role) => new(FitKind.Learn, 0.7f, 0.75f, 0.55f, 0.75f),
        (Field.Want, Field.About) => new(FitKind.Learn, 0.6f, 0.75f, 0.75f, 0.75f),
        (Field.Want, Field.Interest) => new(FitKind.Learn, 0.5f, 0.75f, 0.55f, 0.75f),
        (Field.Interest, Field.Give) => new(FitKind.Learn, 0.8f, 0.6f, 0.45f, 0.6f),
        (Field.Interest, Field.Role) => new(FitKind.Learn, 0.6f, 0.6f, 0.45f, 0.6f),
        (Field.Interest, Field.About) => new(FitKind.Learn, 0.4f, 0.75f, 0.75f, 0.75f),
        (Field.Interest, Field.Interest) => new(FitKind.Share, 1, 0.5f, 0.4f, 0.4f),
        (Field.Role, Field.Role) => new(FitKind.Share, 0.5f, 0.6f, 0.5f, 0.6f),
        (Field.Purpose, Field.Purpose) => new(FitKind.Purpose, 1, 0.5f, 0.4f, 0.4f),
        _ => default,
    };
}
