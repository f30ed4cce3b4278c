namespace Handful.Formats.Json;

/// <summary>Handful's own archive of a whole network, which it reads itself; here it is only told from other files.</summary>
public static class HandfulArchive
{
    /// <summary>The first name in every archive.</summary>
    public const string Mark = "handfulArchive";

    internal static bool HasItsNames(HashSet<string> names) => names.Contains(Mark);
}
