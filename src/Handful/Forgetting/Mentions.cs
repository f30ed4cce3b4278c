using Handful.Exchange;
using Handful.Formats.Csv;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Forgetting;

/// <summary>Where files that were brought name somebody, beside the rows that came of them.</summary>
public sealed class Mentions(Db db, StorageSettings storage, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <summary>Empties the text of refused lines that name them; the reason stays, unless it names them too.</summary>
    internal async Task<int> BlankRefusalsAsync(Naming naming)
    {
        var blanked = 0;
        for (var last = Guid.Empty; await PageAsync(last) is { Count: > 0 } page; last = page[^1].Id)
        {
            var (raw, why) = (page.Where(refusal => naming.Names(refusal.Raw)).Select(refusal => refusal.Id).ToList(), page.Where(refusal => naming.Names(refusal.Why)).Select(refusal => refusal.Id).ToList());
            if (raw.Count > 0) await db.ImportRefusals.Where(refusal => raw.Contains(refusal.Id)).ExecuteUpdateAsync(set => set.SetProperty(refusal => refusal.Raw, ""));
            if (why.Count > 0) await db.ImportRefusals.Where(refusal => why.Contains(refusal.Id)).ExecuteUpdateAsync(set => set.SetProperty(refusal => refusal.Why, "It named somebody you forgot."));
            blanked += raw.Union(why).Count();
        }

        return blanked;
    }

    private Task<List<ImportRefusal>> PageAsync(Guid last) =>
        db.ImportRefusals.AsNoTracking().Where(refusal => refusal.Id > last).OrderBy(refusal => refusal.Id).Take(AtOnce).ToListAsync();

    /// <summary>Imports of files that are called by their name: from then on they are of a file.</summary>
    internal async Task<int> UnnameFilesAsync(Naming naming)
    {
        var named = (await db.ImportRuns.Select(run => new { run.Id, run.FileName }).ToListAsync()).Where(run => naming.Names(run.FileName)).ToList();
        foreach (var run in named)
        {
            await db.ImportRuns.Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FileName, ""));
            await db.Changes.Where(change => change.ImportId == run.Id).ExecuteUpdateAsync(set => set.SetProperty(change => change.Sentence, change => change.Sentence.Replace(run.FileName, "a file")));
        }

        return named.Count;
    }

    /// <summary>Files that wait for an answer of the owner's: where one names them, its import is over.</summary>
    /// <returns>Those, to be deleted once that is so.</returns>
    internal async Task<IReadOnlyList<string>> StopUploadsAsync(Naming naming)
    {
        var stopped = new List<string>();
        var now = clock.GetUtcNow();
        foreach (var run in await db.ImportRuns.AsNoTracking().Where(run => run.State == ImportState.AsksForColumns).ToListAsync())
        {
            var path = Path.Combine(storage.Incoming, run.StoredAs);
            if (!File.Exists(path) || !Names(path, naming)) continue;
            // Unless it was answered this very moment: then it is read, and who is in it comes in anew.
            var waits = db.ImportRuns.Where(row => row.Id == run.Id && row.State == ImportState.AsksForColumns);
            if (await waits.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportState.Stopped).SetProperty(row => row.FinishedAt, now)) > 0) stopped.Add(path);
        }

        return stopped;
    }

    /// <summary>Row by row, in whatever encoding it came.</summary>
    private static bool Names(string path, Naming naming)
    {
        using var file = File.OpenRead(path);
        var table = CsvTable.Open(file);
        return naming.Names(string.Join("; ", table.Header)) || table.Rows().Any(row => naming.Names(row.Value is { } read ? string.Join("; ", read.Cells) : row.Raw ?? ""));
    }
}
