using Handful.Browser.Tests.Browsing;
using Handful.Gatherings;
using Handful.People;
using Handful.Storage;
using Handful.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Handful.Browser.Tests;

/// <summary>Every page, full and empty, wide and narrow, light and dark: nothing for axe to say, nothing wider than the window.</summary>
public sealed class EveryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Always =
    [
        "/", "/people", "/people/new", "/people?archived=true", "/topics", "/circles", "/conversations", "/conversations/new", "/promises", "/note",
        "/gatherings", "/gatherings/new", "/rooms", "/rooms/new", "/twins", "/import", "/export", "/search", "/search?text=frost", "/me", "/more",
        "/learn", "/learn/journal", "/learn/map", "/learn/evidence", "/learn/lessons/new", "/purpose", "/purpose/experiments", "/evenings", "/outcomes",
    ];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task The_full_network_has_no_fault(int width, bool dark)
    {
        await using var app = await App.StartAsync();
        await app.LoadDemoAsync();
        await NoFaultsAsync(app, width, dark, [.. Always, .. await InsideAsync(app)]);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task The_empty_network_has_no_fault(int width, bool dark)
    {
        await using var app = await App.StartAsync();
        await NoFaultsAsync(app, width, dark, Always);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(2560)]
    public async Task The_full_network_is_never_wider_than_the_window(int width)
    {
        await using var app = await App.StartAsync();
        await app.LoadDemoAsync();
        await NoFaultsAsync(app, width, false, [.. Always, .. await InsideAsync(app)], axe: false);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_how_to_come_in()
    {
        await using var app = await App.StartAsync();
        var page = await chromium.OpenAsync();
        await page.GotoAsync(app.Address.ToString());
        Assert.EndsWith("/locked", page.Url, StringComparison.Ordinal);
        Assert.Empty(await page.FaultsAsync());
        await page.Context.CloseAsync();
    }

    private static async Task<IEnumerable<string>> InsideAsync(App app)
    {
        var (person, topic, slip) = await app.AskAsync<Db, (Guid, Guid, Guid)>(async db =>
        {
            var mara = await db.Set<Person>().Where(row => row.Name == "Mara Lindqvist").Select(row => row.Id).SingleAsync();
            return (mara, await db.Set<Topics.Topic>().Where(row => row.Name == "frost").Select(row => row.Id).SingleAsync(),
                await db.Set<Topics.Topic>().Where(row => row.Name == "beekeping").Select(row => row.Id).SingleAsync());
        });
        var gathering = await app.AskAsync<Db, Guid>(db => db.Set<Gathering>().OrderByDescending(row => row.On).Select(row => row.Id).FirstAsync());
        var conversation = await app.AskAsync<Db, Guid>(db => db.Set<Conversations.Conversation>().OrderByDescending(row => row.On).Select(row => row.Id).FirstAsync());
        var room = await app.AskAsync<Db, Guid>(db => db.Set<Rooms.Room>().Select(row => row.Id).FirstAsync());
        var goal = await app.AskAsync<Db, Guid>(db => db.Set<Learning.LearningGoal>().OrderBy(row => row.SetAt).Select(row => row.Id).FirstAsync());
        var lesson = await app.AskAsync<Db, Guid>(db => db.Set<Learning.Lesson>().Where(row => row.PersonId != null).OrderByDescending(row => row.LearnedOn).Select(row => row.Id).FirstAsync());
        var purpose = await app.AskAsync<Db, Guid>(db => db.Set<Purposes.Purpose>().Select(row => row.Id).FirstAsync());
        return
        [
            $"/rooms/{room}", $"/rooms/{room}/edit", $"/rooms/{room}/schedule", $"/rooms/{room}/cards", $"/rooms/new?gathering={gathering}",
            $"/people/{person}", $"/people/{person}/edit", $"/people/{person}/history", $"/people/{person}/forget", "/trash", $"/topics/{topic}", $"/topics/{slip}", "/topics?filter=bee", $"/conversations?topic={topic}", $"/gatherings/{gathering}", $"/gatherings/{gathering}/edit", $"/gatherings/{gathering}/brief",
            $"/conversations/{conversation}", $"/conversations/{conversation}/edit", $"/note?person={person}",
            $"/learn/goals/{goal}", $"/learn/goals/{goal}/edit", $"/learn/lessons/{lesson}", $"/learn/lessons/{lesson}/edit", $"/learn/lessons/{lesson}/thanks", $"/purpose/{purpose}/edit", $"/gatherings/{gathering}/check-in",
        ];
    }

    private async Task NoFaultsAsync(App app, int width, bool dark, IEnumerable<string> paths, bool axe = true)
    {
        var page = await chromium.OpenAsync(width, dark);
        await page.SignInAsync(app);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            await page.GoAsync(app, path);
            faults.AddRange((axe ? await page.FaultsAsync() : await page.TooWideAsync()).Select(fault => $"{path} at {width}: {fault}"));
        }

        await page.Context.CloseAsync();
        if (faults.Count > 0) Assert.Fail(string.Join(Environment.NewLine, faults));
    }
}
