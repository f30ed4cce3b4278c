using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Handful.Formats;
using Handful.Formats.Csv;
using Handful.Kernel;
using Handful.People;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>A record on its way in.</summary>
/// <param name="Record">What the file says.</param>
/// <param name="Identity">What it is known by.</param>
/// <param name="IsIn">Whether it is in already, word for word.</param>
/// <param name="Draft">The person it makes where nobody is known by it; null where it is in already.</param>
/// <param name="Document">What that person is found by; null where topics are still to be found for them.</param>
internal sealed record Incoming(ContactRecord Record, RecordIdentity Identity, bool IsIn, Person? Draft, SearchDocument? Document);

/// <summary>Some records that are written together.</summary>
/// <param name="Refused">Cards and lines that could not be read.</param>
/// <param name="Records">The others.</param>
/// <param name="Familiar">Those of their keys by which somebody may be known: most records of a large file are of strangers, and nobody need be looked for.</param>
/// <param name="Words">Those words of their documents that did not occur in the file before.</param>
internal sealed record IncomingBatch(IReadOnlyList<Reading<ContactRecord>> Refused, IReadOnlyList<Incoming> Records, IReadOnlySet<string> Familiar, IReadOnlyList<string> Words);

/// <summary>
/// Prepares on one core, with a connection of its own, what <see cref="ImportBatch"/> writes on the other: reads the file, tells who is in
/// already, makes the people and folds the words that they are found by.
/// </summary>
internal sealed class ReadAhead(Db db, Circle dormant, string region, Courtesy courtesy, TimeProvider clock)
{
    /// <summary>Batches that may be prepared and not yet written, the one in the writer's hands included.</summary>
    internal const int Ahead = 3;

    private const int BatchSize = 1000;

    // Cards with photos are a thousand times larger than those without: few of them at a time keep memory flat.
    private const int LargestBatch = 8 << 20;

    private const int MostWords = 100_000;

    // Words that this file brought already.
    private readonly HashSet<string> words = [];

    // Keys of batches whose writing this side cannot see yet.
    private readonly Queue<IReadOnlyCollection<string>> unwritten = new();

    internal async IAsyncEnumerable<IncomingBatch> BatchesAsync(IEnumerable<Reading<ContactRecord>> readings, FileFormat format, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = Channel.CreateBounded<IncomingBatch>(new BoundedChannelOptions(Ahead - 1) { SingleReader = true, SingleWriter = true });
        var preparing = Task.Run(() => PrepareAsync(readings, format, ahead.Writer, enough.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(cancellation)) yield return batch;
        }
        finally
        {
            // The file is the caller's: nobody may read on in it.
            await enough.CancelAsync();
            await preparing;
        }
    }

    private async Task PrepareAsync(IEnumerable<Reading<ContactRecord>> readings, FileFormat format, ChannelWriter<IncomingBatch> ahead, CancellationToken enough)
    {
        try
        {
            foreach (var some in InBatches(readings)) await ahead.WriteAsync(await PrepareAsync(some, format, enough), enough);
            ahead.Complete();
        }
#pragma warning disable CA1031 // Handed to whoever takes the batches.
        catch (Exception wrong)
#pragma warning restore CA1031
        {
            ahead.TryComplete(wrong);
        }
    }

    private IEnumerable<List<Reading<ContactRecord>>> InBatches(IEnumerable<Reading<ContactRecord>> readings)
    {
        var batch = new List<Reading<ContactRecord>>(BatchSize);
        long held = 0;
        foreach (var reading in readings)
        {
            courtesy.StepAside();
            batch.Add(reading);
            held += (reading.Value?.SourceCard?.Length * sizeof(char) ?? 0) + (reading.Value?.Photo?.Bytes.Length ?? 0);
            if (batch.Count < BatchSize && held < LargestBatch) continue;
            yield return batch;
            (batch, held) = (new(BatchSize), 0);
        }

        if (batch.Count > 0) yield return batch;
    }

    private async Task<IncomingBatch> PrepareAsync(List<Reading<ContactRecord>> readings, FileFormat format, CancellationToken cancellation)
    {
        var read = readings.Select(reading => reading.Value).OfType<ContactRecord>().Select(record => (Record: record, Identity: RecordIdentity.Of(record, format, region))).ToList();
        var inAlready = await InAlreadyAsync([.. read.Select(pair => pair.Identity.Hash)], cancellation);
        var fresh = read.Where(pair => !inAlready.Contains(HashKey(pair.Identity))).Select(pair => pair.Identity).ToList();
        var familiar = await FamiliarAsync(fresh, RecordIdentity.SourceOf(format), cancellation);
        var now = clock.GetUtcNow();
        var incoming = read.Select(pair => inAlready.Contains(HashKey(pair.Identity)) ? new Incoming(pair.Record, pair.Identity, true, null, null) : Draft(pair.Record, pair.Identity, now)).ToList();
        if (words.Count > MostWords) words.Clear();
        return new IncomingBatch(
            [.. readings.Where(reading => reading.Value is null)], incoming, familiar,
            [.. incoming.Select(one => one.Document).OfType<SearchDocument>().SelectMany(SearchTerms.Of).Where(words.Add)]);
    }

    private Incoming Draft(ContactRecord record, RecordIdentity identity, DateTimeOffset now)
    {
        courtesy.StepAside();
        var person = new Person(record, region, dormant, now);
        return new Incoming(record, identity, false, person, record.Interests.Count == 0 ? SearchDocument.Of(db.OwnerId, person) : null);
    }

    private static string HashKey(RecordIdentity identity) => Convert.ToHexString(identity.Hash);

    private async Task<HashSet<string>> InAlreadyAsync(IReadOnlyList<byte[]> hashes, CancellationToken cancellation) =>
        [.. (await db.ImportedRecords.Where(row => hashes.Contains(row.Hash)).Select(row => row.Hash).ToListAsync(cancellation)).Select(Convert.ToHexString)];

    /// <summary>The keys that are known to the database, and those that it may come to know from batches still on their way.</summary>
    private async Task<HashSet<string>> FamiliarAsync(List<RecordIdentity> identities, string source, CancellationToken cancellation)
    {
        var familiar = new HashSet<string>();
        if (identities.Count == 0) return familiar;
        var contactKeys = identities.SelectMany(identity => identity.Keys).Distinct().ToList();
        var sourceKeys = identities.Select(identity => identity.SourceKey).Distinct().ToList();
        familiar.UnionWith((await db.ContactPoints.Where(point => contactKeys.Contains(point.Key!)).Select(point => point.Key!).ToListAsync(cancellation)));
        familiar.UnionWith(await db.ImportedRecords.Where(row => row.Source == source && sourceKeys.Contains(row.SourceKey)).Select(row => row.SourceKey).ToListAsync(cancellation));
        // A card that went out from here comes back under the person's own identifier.
        familiar.UnionWith(identities.Where(identity => identity.OwnId is not null).Select(identity => identity.SourceKey));
        List<string> mine = [.. contactKeys, .. sourceKeys];
        familiar.UnionWith(unwritten.SelectMany(keys => keys).Intersect(mine));
        unwritten.Enqueue(mine);
        if (unwritten.Count > Ahead + FileIntake.BatchesTogether) unwritten.Dequeue();
        return familiar;
    }
}
