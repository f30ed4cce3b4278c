using Handful.Storage;
using Microsoft.Data.Sqlite;

namespace Handful.Forgetting;

/// <summary>
/// What a database file holds of deleted rows: free space, older parts of the full-text indexes, the write-ahead log. Writing the file anew leaves
/// nothing of it, and once does for all farewells of the last minute: nobody can write meanwhile. PostgreSQL frees its space by itself, in its own time.
/// </summary>
public sealed class FileRemains(StorageSettings storage, TimeProvider clock, ILogger<FileRemains> log) : IHostedService, IAsyncDisposable
{
    internal static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    // What a stop or a full disk left over is done by and by.
    internal static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(5);
    internal static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    // VACUUM keeps all that is there once more for a while. What is larger would be more than the memory of a small machine.
    private const long MostInMemory = 256 << 20;

    private readonly Lock turn = new();
    private ITimer? timer;
    private volatile bool stopped;

    // Both on the disk, so that neither a stop nor a kill forgets that somebody was forgotten.
    private string Asked => Path.Combine(storage.Folder, "write-anew");

    private string Taken => Asked + "-now";

    /// <summary>Asked for before the rows are gone: whoever writes the file anew waits for the change under way.</summary>
    /// <returns>Whether there is a file to be written.</returns>
    internal bool Ask()
    {
        if (storage.Postgres is not null) return false;
        File.WriteAllBytes(Asked, []);
        if (!stopped) timer?.Change(Soon, Timeout.InfiniteTimeSpan);
        return true;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (storage.Postgres is null) timer = clock.CreateTimer(_ => Look(), null, FirstLook, Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        stopped = true;
        await DisposeAsync();
    }

    public ValueTask DisposeAsync() => timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Writes the file anew where anybody asked for it.</summary>
    /// <returns>False where that must be tried again.</returns>
    internal bool Rewrite()
    {
        using var one = turn.EnterScope();
        // Who asks from now on asks for another time.
        if (File.Exists(Asked)) File.Move(Asked, Taken, overwrite: true);
        if (!File.Exists(Taken)) return true;
        using var file = SqliteFile.OpenOwn(storage.DatabaseFile);
        file.Read("PRAGMA secure_delete=ON");
        file.Read(new FileInfo(storage.DatabaseFile).Length <= MostInMemory ? "PRAGMA temp_store=MEMORY" : "PRAGMA temp_store=FILE");
        // Deleted words stay in the index until its parts are merged.
        file.Read("""INSERT INTO "SearchWords"("SearchWords") VALUES ('optimize')""");
        // Words that stand in no document any more, from whatever was corrected before.
        file.Read("""DELETE FROM "SearchTerms" WHERE NOT EXISTS (SELECT 1 FROM "SearchWords" WHERE "SearchWords" MATCH '"' || "Word" || '"')""");
        file.Read("""INSERT INTO "SearchTermPieces"("SearchTermPieces") VALUES ('optimize')""");
        file.Read("VACUUM");
        if (file.Read("PRAGMA wal_checkpoint(TRUNCATE)") is not ["0"]) return false;
        File.Delete(Taken);
        return true;
    }

    private void Look()
    {
        try
        {
            if (!Rewrite()) log.LogWarning("The file was written anew after somebody was forgotten, but a reader kept its log; it is tried again in an hour.");
        }
#pragma warning disable CA1031 // Nobody waits for a timer: what it throws would end the program.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            log.LogWarning(wrong, "Somebody was forgotten, but the file could not be written anew; it is tried again in an hour.");
        }
        finally
        {
            // Somebody may have asked meanwhile.
            if (!stopped) timer!.Change(File.Exists(Asked) ? Soon : Pause, Timeout.InfiniteTimeSpan);
        }
    }
}
