using System.Globalization;

namespace Handful.Ui;

/// <summary>Counts as a person writes them: words to twelve, then figures in groups of three.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Say(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count < Small.Length ? Small[count] : Figures(count);
    }

    /// <summary>The same at the start of a sentence: "Four small things".</summary>
    public static string SayFirst(int count) => SentenceStart.Of(Say(count));

    /// <summary>"one person", "four people", "1,860 people".</summary>
    public static string Say(int count, string one, string many) => $"{Say(count)} {(count == 1 ? one : many)}";

    public static string Figures(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
