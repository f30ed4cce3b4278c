using Handful.Formats.Json;

namespace Handful.Formats.Monica;

/// <summary>Reads the account export of Monica 4 ("version": "1.0-preview.1"), which its settings give as JSON.</summary>
public static class MonicaExport
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

        foreach (var reading in new MonicaAccount(document.RootElement, tally ?? new RecordTally()).Read()) yield return reading;
    }

    internal static bool HasItsNames(HashSet<string> names) => names.Contains("account") && (names.Contains("app_version") || names.Contains("exported_by"));

    internal static int CountPeople(Stream file)
    {
        using var document = JsonFile.Open(file, out _);
        return document is null ? 1 : document.RootElement.Part("account").Each("data").Where(part => MonicaKinds.Of(part.Text("type")) == "contact").Sum(part => part.Each("values").Count());
    }
}
