using Handful.Storage;
using Handful.Tests.Support;

namespace Handful.Tests.Exchange;

public sealed class ImportClaimTests
{
    [Fact]
    public async Task One_server_on_a_postgresql_reads_an_import_and_another_leaves_it_alone()
    {
        await using var app = await App.StartAsync(Database.Postgres);
        var run = Guid.CreateVersion7();
        await app.DoAsync<Db>(async first =>
        {
            await using (var claim = await first.ClaimAsync(run))
            {
                Assert.NotNull(claim);
                await app.DoAsync<Db>(async second => Assert.Null(await second.ClaimAsync(run)));
                await app.DoAsync<Db>(async second =>
                {
                    await using var other = await second.ClaimAsync(Guid.CreateVersion7());
                    Assert.NotNull(other);
                });
            }

            await app.DoAsync<Db>(async second =>
            {
                await using var again = await second.ClaimAsync(run);
                Assert.NotNull(again);
            });
        });
    }
}
