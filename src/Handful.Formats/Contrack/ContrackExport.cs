using Handful.Formats.Json;

namespace Handful.Formats.Contrack;

/// <summary>Reads Contrack's export in JSON. Contacts in its trash and those merged into others are in it too, and are left out.</summary>
public static class ContrackExport
{
    /// <summary>The people, and after them the parts that could not be read. The stream is left open.</summary>
    /// <param name="file">The export.</param>
    /// <param name="tally">Told the fate of every record.</param>
    public static IEnumerable<Reading<ContactRecord>> Read(Stream file, RecordTally? tally = null)
    {
        using var document = JsonFile.Open(file, out var why);
        if (document is null)
        {
            yield return Reading<ContactRecord>.Refused(1, why);
            yield break;
        }

        foreach (var reading in new ContrackNetwork(document.RootElement, tally ?? new RecordTally()).Read()) yield return reading;
    }

    internal static bool HasItsNames(HashSet<string> names) => names.Contains("exportedAt") && names.Contains("contacts");

    internal static int CountPeople(Stream file)
    {
        using var document = JsonFile.Open(file, out _);
        return document is null ? 1 : document.RootElement.Each("contacts").Count();
    }
}
