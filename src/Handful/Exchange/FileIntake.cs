using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Handful.Accounts;
using Handful.Exchange.Archive;
using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Handful.Topics;

namespace Handful.Exchange;

/// <summary>Reads a file of people into the network, a batch and a transaction at a time. The same file again changes nothing.</summary>
public sealed class FileIntake(Db db, Household household, Circles circles, TopicList topics, TalkIntake talks, ArchiveIntake archive, TimeProvider clock)
{
    // One transaction each: short enough that pages are answered meanwhile.
    private const int BatchSize = 1000;

    // Cards with photos are a thousand times larger than those without: few of them at a time keep memory flat.
    private const int LargestBatch = 8 << 20;

    private sealed record Batch(IReadOnlyList<Reading<ContactRecord>> Refused, IReadOnlyList<(ContactRecord Record, RecordIdentity Identity)> Records);

    /// <param name="file">Seekable.</param>
    /// <param name="format">As recognised.</param>
    /// <param name="columns">For a table of unknown make; null takes what is proposed.</param>
    /// <param name="refused">Told of each card or line that could not be read.</param>
    /// <param name="progress">Told after each batch; when it gives false, reading stops there.</param>
    /// <returns>A refusal only where nothing came in.</returns>
    public async Task<Outcome<ImportCounts>> ReadAsync(
        Stream file, FileFormat format, ColumnMapping? columns, Func<Reading<ContactRecord>, Task> refused, Func<ImportCounts, Task<bool>> progress, CancellationToken cancellation = default)
    {
        if (format == FileFormat.Handful) return await ReadArchiveAsync(file, progress, cancellation);
        var region = (await household.MeAsync(cancellation)).Region;
        var dormant = (await circles.OrDormantAsync(null, cancellation))!;
        var (ofThisFile, saidInThisFile) = (new HashSet<Guid>(), new HashSet<string>());
        var (counts, tally, told, stopped) = (new ImportCounts(), new RecordTally(), new List<ContactRecord>(), false);
        await foreach (var batch in ReadAheadAsync(file, format, columns, tally, region, cancellation))
        {
            foreach (var reading in batch.Refused) await refused(reading);
            counts = counts with { Read = counts.Read + batch.Refused.Count, Refused = counts.Refused + batch.Refused.Count };
            counts = await new ImportBatch(db, topics, dormant, region, ofThisFile, saidInThisFile, clock.GetUtcNow(), clock.Today()).TakeInAsync(batch.Records, counts, cancellation);
            db.ChangeTracker.Clear();
            if (TalkIntake.Serves(format)) told.AddRange(batch.Records.Select(pair => pair.Record));
            if (stopped = !await progress(counts)) break;
        }

        if (counts.Added > 0) await db.CountRowsAsync(cancellation);
        if (stopped) return counts;
        // Whoever a conversation was with must be in first.
        await talks.WriteAsync(told, format, region, tally, cancellation);
        counts = counts with { Records = tally.Lines.Count > 0 ? tally.Lines : ImportCounts.OfPeople(counts) };
        await progress(counts);
        return counts;
    }

    /// <summary>Nothing is told of it before it is in: until then nothing is.</summary>
    private async Task<Outcome<ImportCounts>> ReadArchiveAsync(Stream file, Func<ImportCounts, Task<bool>> progress, CancellationToken cancellation)
    {
        var outcome = await archive.ReadAsync(file, () => progress(new ImportCounts()), cancellation);
        if (outcome.Value is { } counts) await progress(counts);
        return outcome;
    }

    /// <summary>Reads on one core what the other writes, at most two batches ahead.</summary>
    private static async IAsyncEnumerable<Batch> ReadAheadAsync(Stream file, FileFormat format, ColumnMapping? columns, RecordTally tally, string region, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = Channel.CreateBounded<Batch>(new BoundedChannelOptions(2) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(file, format, columns, tally, region, ahead.Writer, enough.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(cancellation)) yield return batch;
        }
        finally
        {
            // The file is the caller's: nobody may read on in it.
            await enough.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(Stream file, FileFormat format, ColumnMapping? columns, RecordTally tally, string region, ChannelWriter<Batch> ahead, CancellationToken enough)
    {
        try
        {
            foreach (var readings in InBatches(ContactFiles.Read(file, format, columns, tally)))
            {
                var records = readings.Select(reading => reading.Value).OfType<ContactRecord>().Select(record => (record, RecordIdentity.Of(record, format, region)));
                await ahead.WriteAsync(new Batch([.. readings.Where(reading => reading.Value is null)], [.. records]), enough);
            }

            ahead.Complete();
        }
#pragma warning disable CA1031 // Handed to whoever takes the batches.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            ahead.TryComplete(wrong);
        }
    }

    private static IEnumerable<List<Reading<ContactRecord>>> InBatches(IEnumerable<Reading<ContactRecord>> readings)
    {
        var batch = new List<Reading<ContactRecord>>(BatchSize);
        long held = 0;
        foreach (var reading in readings)
        {
            batch.Add(reading);
            held += (reading.Value?.SourceCard?.Length * sizeof(char) ?? 0) + (reading.Value?.Photo?.Bytes.Length ?? 0);
            if (batch.Count < BatchSize && held < LargestBatch) continue;
            yield return batch;
            (batch, held) = (new(BatchSize), 0);
        }

        if (batch.Count > 0) yield return batch;
    }
}
