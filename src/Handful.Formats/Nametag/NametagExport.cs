using System.Text.Json;
using Handful.Formats.Json;

namespace Handful.Formats.Nametag;

/// <summary>Reads nametag's export in JSON, of every version: it is read by its names, because files of 1.0 grew without a new number.</summary>
public static class NametagExport
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

        foreach (var reading in new NametagNetwork(Root(document), tally ?? new RecordTally()).Read()) yield return reading;
    }

    internal static bool HasItsNames(HashSet<string> names) =>
        names.Contains("people") && (names.Contains("relationshipTypes") || (names.Contains("exportDate") && names.Contains("groups")));

    internal static int CountPeople(Stream file)
    {
        using var document = JsonFile.Open(file, out _);
        return document is null ? 1 : Root(document).Each("people").Count();
    }

    /// <summary>As nametag's page saves it, or as its API answers, with the export in "data".</summary>
    private static JsonElement Root(JsonDocument document) =>
        document.RootElement.Part("people").ValueKind == JsonValueKind.Undefined && document.RootElement.Part("data").IsObject() ? document.RootElement.Part("data") : document.RootElement;
}
