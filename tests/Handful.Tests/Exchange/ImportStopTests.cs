using System.Text;
using Handful.Exchange;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Exchange;

public sealed class ImportStopTests
{
    [Theory, OnBothDatabases]
    public async Task A_stop_in_the_moment_in_which_reading_goes_on_stays_a_stop(Database database)
    {
        await using var app = await App.StartAsync(database);
        // A table of unknown make waits for an answer, so that no reader moves it meanwhile.
        var run = await app.AskAsync<ImportDesk, ImportRun>(async desk =>
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes("Wer,Wo\nAda,Jena\n"));
            return (await desk.ReceiveAsync(file, "people.csv")).Is(out var received, out var refusal) ? received : throw new InvalidOperationException(refusal.Sentence);
        });

        await app.DoAsync<Db>(async reader =>
        {
            var seen = await reader.Set<ImportRun>().SingleAsync(row => row.Id == run.Id);
            Assert.Null(await app.AskAsync<ImportDesk, Handful.Kernel.Refusal?>(desk => desk.StopAsync(run.Id)));
            seen.Begin(1);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => reader.SaveChangesAsync());
        });

        Assert.Equal(ImportState.Stopped, (await app.AskAsync<ImportDesk, ImportRun?>(desk => desk.FindAsync(run.Id)))!.State);
    }
}
