using Handful.Accounts;
using Handful.Exchange.Archive;
using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Topics;
using Handful.Twins;

namespace Handful.Exchange;

/// <summary>Reads a file of people into the network. The same file again changes nothing.</summary>
public sealed class FileIntake(Db db, Household household, Circles circles, TopicList topics, TalkIntake talks, ArchiveIntake archive, TwinFinder twins, IServiceScopeFactory scopes, Courtesy courtesy, TimeProvider clock)
{
    /// <summary>
    /// Batches of one transaction. New rows land all over the indexes, so the pages of a second batch are mostly those of the first and are
    /// written once; more than half a second of it would keep the owner's own changes waiting.
    /// </summary>
    internal const int BatchesTogether = 4;

    /// <param name="run">Which import it is.</param>
    /// <param name="file">Seekable.</param>
    /// <param name="columns">For a table of unknown make; null takes what is proposed.</param>
    /// <param name="refused">Told of each card or line that could not be read.</param>
    /// <param name="progress">Told after each transaction; when it gives false, reading stops there.</param>
    /// <returns>A refusal only where nothing came in.</returns>
    public async Task<Outcome<ImportCounts>> ReadAsync(
        ImportRun run, Stream file, ColumnMapping? columns, Func<Reading<ContactRecord>, Task> refused, Func<ImportCounts, Task<bool>> progress, CancellationToken cancellation = default)
    {
        var format = run.Format;
        if (format == FileFormat.Handful) return await ReadArchiveAsync(file, progress, cancellation);
        var region = (await household.MeAsync(cancellation)).Region;
        var (tally, told) = (new RecordTally(), new List<(byte[] Hash, ContactRecord Record)>());
        var (counts, stopped) = await WriteAsync(run, ContactFiles.Read(file, format, columns, tally), region, told, refused, progress, cancellation);
        if (counts.Added > 0) await db.CountRowsAsync(cancellation);
        await twins.LookAsync(cancellation);
        if (stopped) return counts;
        // Whoever a conversation was with must be in first.
        await talks.WriteAsync(run, told, tally, cancellation);
        counts = counts with { Records = tally.Lines.Count > 0 ? tally.Lines : ImportCounts.OfPeople(counts) };
        await progress(counts);
        return counts;
    }

    /// <summary>Nothing is told of it before it is in: until then nothing is.</summary>
    private async Task<Outcome<ImportCounts>> ReadArchiveAsync(Stream file, Func<ImportCounts, Task<bool>> progress, CancellationToken cancellation)
    {
        var outcome = await archive.ReadAsync(file, () => progress(new ImportCounts()), cancellation);
        if (outcome.Value is not { } counts) return outcome;
        await twins.LookAsync(cancellation);
        await progress(counts);
        return outcome;
    }

    private async Task<(ImportCounts Counts, bool Stopped)> WriteAsync(
        ImportRun run, IEnumerable<Reading<ContactRecord>> readings, string region, List<(byte[] Hash, ContactRecord Record)> told,
        Func<Reading<ContactRecord>, Task> refused, Func<ImportCounts, Task<bool>> progress, CancellationToken cancellation)
    {
        await using var besides = Another();
        await using var behind = Another();
        var dormant = (await circles.OrDormantAsync(null, cancellation))!;
        var ahead = new ReadAhead(besides.ServiceProvider.GetRequiredService<Db>(), dormant, region, courtesy, clock);
        var (counts, goOn, folding) = (new ImportCounts(), true, Task.CompletedTask);
        var (ofThisFile, saidInThisFile) = (new HashSet<Guid>(), new HashSet<ulong>());
        db.BetweenRows = courtesy.StepAside;
        await using var room = await db.MakeRoomAsync(cancellation);
        await using var batches = ahead.BatchesAsync(readings, run.Format, cancellation).GetAsyncEnumerator(cancellation);
        try
        {
            var next = batches.MoveNextAsync().AsTask();
            while (goOn && await next)
            {
                await courtesy.GiveTurnAsync(cancellation);
                await using var together = await db.Database.BeginTransactionAsync(cancellation);
                var taken = 0;
                do
                {
                    var batch = batches.Current;
                    foreach (var reading in batch.Refused) await refused(reading);
                    counts = counts with { Read = counts.Read + batch.Refused.Count, Refused = counts.Refused + batch.Refused.Count };
                    counts = await new ImportBatch(db, topics, batch, run, region, ofThisFile, saidInThisFile, clock.GetUtcNow(), clock.Today()).TakeInAsync(counts, cancellation);
                    db.ChangeTracker.Clear();
                    if (TalkIntake.Serves(run.Format)) told.AddRange(batch.Records.Select(one => (one.Identity.Hash, one.Record with { Photo = null, SourceCard = null })));
                    next = batches.MoveNextAsync().AsTask();
                }
                // Nobody is kept waiting for what is not even read yet.
                while (++taken < BatchesTogether && !courtesy.IsTurnAsked && next.IsCompletedSuccessfully && await next);

                await together.CommitAsync(cancellation);
                if (folding.IsCompleted) folding = Task.Run(() => behind.ServiceProvider.GetRequiredService<Db>().FoldLogAsync(CancellationToken.None), CancellationToken.None);
                goOn = await progress(counts);
            }

            await next;
        }
        finally
        {
            await folding;
        }

        return (counts, !goOn);
    }

    /// <summary>A connection of the owner's beside the one that writes.</summary>
    private AsyncServiceScope Another()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become(db.OwnerId);
        return scope;
    }
}
