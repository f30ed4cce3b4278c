using System.Threading.Channels;
using Handful.Formats.Csv;
using Handful.Formats;
using Handful.Storage;
using Microsoft.EntityFrameworkCore;

namespace Handful.Exchange;

/// <summary>Imports that wait to be read. What a restart interrupts is found again in the database.</summary>
public sealed class ImportQueue
{
    private readonly Channel<(Guid Owner, Guid Run)> waiting = Channel.CreateUnbounded<(Guid, Guid)>();

    public void Add(Guid owner, Guid run) => waiting.Writer.TryWrite((owner, run));

    internal IAsyncEnumerable<(Guid Owner, Guid Run)> TakeAsync(CancellationToken cancellation) => waiting.Reader.ReadAllAsync(cancellation);
}

/// <summary>Reads the waiting imports one after the other, beside the pages.</summary>
internal sealed class ImportReader(ImportQueue queue, IServiceScopeFactory scopes, StorageSettings storage, TimeProvider clock, ILogger<ImportReader> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TakeUpAsync(stoppingToken);
        await foreach (var (owner, run) in queue.TakeAsync(stoppingToken))
        {
            try
            {
                await ReadAsync(owner, run, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Taken up at the next start, where the file's records that are in already count as unchanged.
                return;
            }
#pragma warning disable CA1031 // One import that fails must not end the reading of all others.
            catch (Exception wrong)
#pragma warning restore CA1031
            {
                log.LogError(wrong, "An import stopped.");
                await ChangeAsync(owner, run, row => row.Fail($"{StorageTrouble.Of(wrong, storage)?.Sentence ?? "Something went wrong."} {ImportWords.WhatIsIn(row)}", clock.GetUtcNow()), CancellationToken.None);
            }
        }
    }

    /// <summary>What was waiting or being read when the program ended.</summary>
    private async Task TakeUpAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<Db>().SetOfEveryone<ImportRun>()
            .Where(run => run.State == ImportState.Waiting || run.State == ImportState.Reading || run.State == ImportState.TakingBack).OrderBy(run => run.StartedAt)
            .Select(run => new { run.OwnerId, run.Id }).ToListAsync(cancellation);
        foreach (var run in open) queue.Add(run.OwnerId, run.Id);
    }

    private async Task ReadAsync(Guid owner, Guid id, CancellationToken cancellation)
    {
        await using var claiming = Scope(owner);
        await using var claim = await claiming.ServiceProvider.GetRequiredService<Db>().ClaimAsync(id, cancellation);
        if (claim is null) return;
        await using var scope = Scope(owner);
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { IsOver: false } run) return;
        if (run.State == ImportState.TakingBack)
        {
            await scope.ServiceProvider.GetRequiredService<ImportUndo>().RunAsync(
                id, async (removed, kept) => await ChangeAsync(owner, id, row => row.TookBack(removed, kept), cancellation) is ImportState.TakingBack, cancellation);
            await ChangeAsync(owner, id, row => row.EndTakingBack(clock.GetUtcNow()), cancellation);
            return;
        }

        var path = Path.Combine(storage.Incoming, run.StoredAs);
        if (!File.Exists(path))
        {
            // It may lie with another server of the same database, which takes it up itself.
            if (storage.Postgres is null) await FailAsync(owner, id, "The uploaded file is not there any more. Bring it again; nobody will be in twice.");
            return;
        }

        await using (var file = File.OpenRead(path))
        {
            var expected = ContactFiles.CountPeople(file, run.Format);
            await ChangeAsync(owner, id, row => row.Begin(expected), cancellation);
            await db.ImportRefusals.Where(refusal => refusal.RunId == id).ExecuteDeleteAsync(cancellation);
            file.Position = 0;
            // Whether 03/04 is in March or April is told by all the dates, not by what the columns mean.
            var columns = run.Columns.Count > 0 ? ColumnMapping.Propose(file) with { Fields = run.Columns } : null;
            file.Position = 0;
            var outcome = await scope.ServiceProvider.GetRequiredService<FileIntake>().ReadAsync(
                run, file, columns,
                refusal =>
                {
                    db.ImportRefusals.Add(new ImportRefusal(id, refusal.At, refusal.Why!, refusal.Raw ?? ""));
                    return Task.CompletedTask;
                },
                async counts => await ChangeAsync(owner, id, row => row.Count(counts), cancellation) is ImportState.Reading,
                cancellation);
            if (outcome.Refusal is { } refused) await FailAsync(owner, id, refused.Sentence);
        }

        await ChangeAsync(owner, id, row => row.Finish(clock.GetUtcNow()), cancellation);
        File.Delete(path);
    }

    /// <summary>In a scope of its own: the owner may have stopped the run meanwhile, and then it stays stopped.</summary>
    private async Task<ImportState> ChangeAsync(Guid owner, Guid id, Action<ImportRun> change, CancellationToken cancellation)
    {
        await using var scope = Scope(owner);
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.ImportRuns.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } run) return ImportState.Stopped;
        if (run.IsOver) return run.State;
        change(run);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return run.State;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportState.Stopped;
        }
    }

    private Task<ImportState> FailAsync(Guid owner, Guid id, string why) => ChangeAsync(owner, id, run => run.Fail(why, clock.GetUtcNow()), CancellationToken.None);

    private AsyncServiceScope Scope(Guid owner)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOwner>().Become(owner);
        return scope;
    }
}
