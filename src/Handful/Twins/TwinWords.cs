using Handful.Ui;

namespace Handful.Twins;

/// <summary>What is said of twins outside their pages.</summary>
public static class TwinWords
{
    /// <summary>"Three people may be here twice."</summary>
    public static string May(int pairs) => pairs == 1 ? "One person may be here twice." : $"{NumberWords.SayFirst(pairs)} people may be here twice.";
}
