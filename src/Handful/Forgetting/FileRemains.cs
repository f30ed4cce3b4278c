using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Forgetting;

/// <summary>
/// What a database file holds of deleted rows: free space, older parts of the full-text indexes, the write-ahead log. Writing the file anew leaves
/// nothing of it. PostgreSQL does so by itself, in its own time.
/// </summary>
public sealed class FileRemains(StorageSettings storage, ILogger<FileRemains> log)
{
    /// <returns>Null on PostgreSQL; false where the disk was too full, or others kept the file from it.</returns>
    internal async Task<bool?> RewriteAsync(CancellationToken cancellation)
    {
        if (storage.Postgres is not null) return null;
        // Seconds for 100,000 people, and SQLite's own calls wait: not on the request's thread.
        return await Task.Run(Rewrite, cancellation);
    }

    private bool Rewrite()
    {
        try
        {
            using var file = SqliteFile.OpenOwn(storage.DatabaseFile);
            file.Read("PRAGMA secure_delete=ON");
            // Deleted words stay in the index until its parts are merged.
            file.Read("""INSERT INTO "SearchWords"("SearchWords") VALUES ('optimize')""");
            // Words that stand in no document any more, from whatever was corrected before.
            file.Read("""DELETE FROM "SearchTerms" WHERE NOT EXISTS (SELECT 1 FROM "SearchWords" WHERE "SearchWords" MATCH '"' || "Word" || '"')""");
            file.Read("""INSERT INTO "SearchTermPieces"("SearchTermPieces") VALUES ('optimize')""");
            file.Read("VACUUM");
            return file.Read("PRAGMA wal_checkpoint(TRUNCATE)") is ["0"];
        }
        catch (SqliteException wrong)
        {
            log.LogWarning(wrong, "Somebody was forgotten, but the file could not be written anew; its free space is used up by and by.");
            return false;
        }
    }
}
