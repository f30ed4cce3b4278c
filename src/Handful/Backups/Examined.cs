namespace Handful.Backups;

/// <summary>What a look into the database gave.</summary>
/// <param name="Checks">What was found.</param>
/// <param name="Contents">What is in it; null where it cannot be read, or was not asked.</param>
/// <param name="Imports">The imports that are not over; null where it cannot be read.</param>
internal sealed record Examined(IReadOnlyList<Check> Checks, Contents? Contents = null, IReadOnlyList<OpenImport>? Imports = null);

/// <summary>A file that somebody brought, which is not in yet.</summary>
internal sealed record OpenImport(string StoredAs, string FileName, bool AsksForColumns)
{
    // Of Exchange.ImportState: 0 asks what its columns mean, 1 waits, 2 is being read. Plain SQL, because the database may be older than the model.
    internal const string Sql = """SELECT "State" || '/' || "StoredAs" || '/' || "FileName" FROM "ImportRuns" WHERE "State" IN (0, 1, 2) ORDER BY "StartedAt" """;

    internal static OpenImport Of(string row)
    {
        var parts = row.Split('/', 3);
        return new OpenImport(parts[1], parts[2], parts[0] == "0");
    }
}
