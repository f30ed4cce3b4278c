namespace Handful.Backups;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="What">Its name.</param>
/// <param name="Ok">Whether it may stay as it is.</param>
/// <param name="Found">What was found, in words.</param>
/// <param name="Todo">What to do, or "".</param>
public sealed record Check(string What, bool Ok, string Found, string Todo)
{
    internal static Check Well(string what, string found) => new(what, true, found, "");

    internal static Check Wrong(string what, string found, string todo) => new(what, false, found, todo);
}
