namespace Handful.CheckIns;

/// <summary>The words of the five points.</summary>
public static class CheckInWords
{
    public static readonly IReadOnlyList<string> Must = ["Here to learn", "Mostly to learn", "Some of both", "Mostly because I must", "Here because I must"];

    public static readonly IReadOnlyList<string> Dread = ["Looking forward to it", "Rather glad", "Neither", "Rather dreading it", "Dreading it"];

    public static readonly IReadOnlyList<string> HowItWas = ["It was bad", "Rather bad", "Neither", "Rather good", "It was good"];
}
