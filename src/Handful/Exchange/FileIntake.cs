using Handful.Accounts;
using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>Reads a file of people into the network, a batch and a transaction at a time. The same file again changes nothing.</summary>
public sealed class FileIntake(Db db, Household household, Circles circles, TopicList topics, TalkIntake talks, TimeProvider clock)
{
    // One transaction each: short enough that pages are answered meanwhile.
    private const int BatchSize = 400;

    /// <param name="file">Seekable.</param>
    /// <param name="format">As recognised.</param>
    /// <param name="columns">For a table of unknown make; null takes what is proposed.</param>
    /// <param name="refused">Told of each card or line that could not be read.</param>
    /// <param name="progress">Told after each batch; when it gives false, reading stops there.</param>
    public async Task<ImportCounts> ReadAsync(
        Stream file, FileFormat format, ColumnMapping? columns, Func<Reading<ContactRecord>, Task> refused, Func<ImportCounts, Task<bool>> progress, CancellationToken cancellation = default)
    {
        var region = (await household.MeAsync(cancellation)).Region;
        var dormant = (await circles.OrDormantAsync(null, cancellation))!;
        var (ofThisFile, saidInThisFile) = (new HashSet<Guid>(), new HashSet<string>());
        var (counts, tally, told, stopped) = (new ImportCounts(), new RecordTally(), new List<ContactRecord>(), false);
        foreach (var batch in ContactFiles.Read(file, format, columns, tally).Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            var bad = batch.Where(reading => reading.Value is null).ToList();
            foreach (var reading in bad) await refused(reading);
            counts = counts with { Read = counts.Read + bad.Count, Refused = counts.Refused + bad.Count };
            var good = batch.Where(reading => reading.Value is not null).Select(reading => (reading.Value!, format)).ToList();
            counts = await new ImportBatch(db, topics, dormant, region, ofThisFile, saidInThisFile, clock.GetUtcNow(), clock.Today()).TakeInAsync(good, counts, cancellation);
            db.ChangeTracker.Clear();
            if (TalkIntake.Serves(format)) told.AddRange(good.Select(pair => pair.Item1));
            if (stopped = !await progress(counts)) break;
        }

        if (stopped) return counts;
        // Whoever a conversation was with must be in first.
        await talks.WriteAsync(told, format, region, tally, cancellation);
        counts = counts with { Records = tally.Lines.Count > 0 ? tally.Lines : ImportCounts.OfPeople(counts) };
        await progress(counts);
        return counts;
    }
}
