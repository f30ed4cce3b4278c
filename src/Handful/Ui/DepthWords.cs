namespace Handful.Ui;

/// <summary>The five plain words for how deep a conversation went.</summary>
public static class DepthWords
{
    private static readonly (string Name, string Meaning)[] Words =
    [
        ("Greeting", "You said hello."),
        ("Small talk", "You talked about this and that."),
        ("Exchange", "Each of you now knows something real about the other."),
        ("Connection", "You found something you both care about."),
        ("Trust", "One of you asked for help, or gave it."),
    ];

    public static string Say(int depth) => Words[Checked(depth) - 1].Name;

    public static string Meaning(int depth) => Words[Checked(depth) - 1].Meaning;

    public static bool IsReal(int depth) => Checked(depth) >= 3;

    private static int Checked(int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, Words.Length);
        return depth;
    }
}
