namespace Handful.Formats.VCards;

/// <summary>Replaced at merge by the reader of vCards.</summary>
public static class VCardContacts
{
    /// <summary>Refuses every file.</summary>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file) =>
        [Reading<ContactRecord>.Refused(1, $"vCards are not read yet ({(file.CanRead ? "open" : "closed")}).")];
}
