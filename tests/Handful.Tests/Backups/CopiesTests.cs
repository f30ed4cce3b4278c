using System.Net;
using Handful.Backups;
using Handful.Tests.Support;

namespace Handful.Tests.Backups;

/// <summary>Copies as the owner finds them on the page where everything is taken out.</summary>
public sealed class CopiesTests
{
    private static readonly Uri Copy = new("/export/handful.db", UriKind.Relative);

    [Fact]
    public async Task The_page_says_when_the_last_copy_was_made_and_where_they_lie()
    {
        await using var app = await App.StartAsync();
        Assert.Contains("The first one comes when it has been open for a minute", await app.ReadAsync("/export"), StringComparison.Ordinal);
        app.Clock.Advance(DailyBackup.FirstLook);
        var page = await app.ReadAsync("/export");
        Assert.Contains(app.Storage.Backups, page, StringComparison.Ordinal);
        Assert.Contains("datetime=\"2026-05-14\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/export/handful.db\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_when_the_last_copy_could_not_be_made()
    {
        await using var app = await App.StartAsync();
        Directory.CreateDirectory(app.Storage.Backups);
        await File.WriteAllTextAsync(Path.Combine(app.Storage.Backups, "last-failure.txt"), "2026-05-13\nThe disk is full.\n");
        Assert.Contains("The disk is full.", await app.ReadAsync("/export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fresh_copy_is_the_whole_network_and_leaves_nothing_behind()
    {
        await using var app = await App.StartAsync();
        await app.KnowsAsync(Cast.Mara);
        using (var answer = await app.Browser.GetAsync(Copy))
        {
            Assert.Equal("handful-2026-05-14.db", answer.Content.Headers.ContentDisposition?.FileName);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            var file = Path.Combine(app.Storage.Folder, "taken.db");
            await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(["Mara Lindqvist"], Shelves.People(file));
        }

        Assert.Empty(app.Storage.Names());
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_no_copy()
    {
        await using var app = await App.StartAsync();
        using var stranger = app.Stranger();
        using var answer = await stranger.GetAsync(Copy);
        Assert.Equal("/locked", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Where_several_live_nobody_may_carry_the_file_away()
    {
        await using var app = await App.StartAsync();
        await app.AnotherOwnerAsync();
        await NothingThereAsync(app);
    }

    [Fact]
    public async Task On_PostgreSQL_there_is_no_file_to_carry_away()
    {
        await using var app = await App.StartAsync(Database.Postgres);
        await NothingThereAsync(app);
    }

    private static async Task NothingThereAsync(App app)
    {
        Assert.DoesNotContain("/export/handful.db", await app.ReadAsync("/export"), StringComparison.Ordinal);
        using var answer = await app.Program.GetAsync(Copy);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
