using System.Net;
using System.Text.Json;
using Handful.Conversations;
using Handful.Formats;
using Handful.Neighbours;
using Handful.Tests.Support;
using Handful.Tests.Topics;
using Handful.Topics;

namespace Handful.Tests.Neighbours;

public sealed class NeighbourhoodTests
{
    [Theory, OnBothDatabases]
    public async Task A_word_that_nobody_knows_learns_its_neighbours_from_the_owners_people_and_talks(Database database)
    {
        await using var app = await App.StartAsync(database);
        var zorbers = await CrowdAsync(app);
        foreach (var day in (int[])[1, 2])
            await app.DoAsync<ConversationLog>(log => log.LogAsync(new ConversationAccount(App.Today.AddDays(-day), [zorbers[0]], 3, Topics: ["zorbing", "mirthwork"])));
        var topic = await TopicKeeperTests.NamedAsync(app, "zorbing");

        var near = await app.AskAsync<Neighbourhood, IReadOnlyList<Neighbour>>(door => door.OfAsync(topic, 8));

        var hiking = near.Single(one => one.Name == "hiking");
        Assert.InRange(hiking.Nearness, 0.3, 0.9);
        Assert.True(hiking.IsKnown);
        Assert.Equal(["three of your people who care about zorbing care about hiking too"], hiking.Path);
        var mirth = near.Single(one => one.Name == "mirthwork");
        Assert.False(mirth.IsKnown);
        Assert.Equal(["zorbing and mirthwork came up together in two conversations"], mirth.Path);
        Assert.DoesNotContain(near, one => one.Name == "chess");
        var page = WebUtility.HtmlDecode(await app.ReadAsync($"/topics/{topic.Id}"));
        Assert.Contains("Three of your people who care about zorbing care about hiking too.", page, StringComparison.Ordinal);
        Assert.Contains("Words of your own beside it", page, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Programs_are_told_what_the_graph_says_and_the_network_only_where_the_graph_knows_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        await CrowdAsync(app);
        var (forth, back) = (await BetweenAsync(app, "zorbing", "mountaineering"), await BetweenAsync(app, "mountaineering", "zorbing"));
        Assert.True(forth.Nearness > 0);
        Assert.Equal(forth.Nearness, back.Nearness);
        Assert.Equal("three of your people who care about zorbing care about hiking too", forth.Path[0]);
        Assert.Equal(forth.Path[0], back.Path[^1]);
        // Both are known: the company they keep says nothing here.
        var graph = Handful.Matching.Topics.TopicNearness.Between("hiking", "knitting").Value;
        Assert.Equal(graph, (await BetweenAsync(app, "hiking", "knitting")).Nearness);
        Assert.Equal(0, (await BetweenAsync(app, "zorbing", "qqqqq")).Nearness);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_network_shows_counts_on_the_page_where_it_is_nearer_than_the_graph_and_another_owner_sees_nothing_of_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        await CrowdAsync(app);
        var hiking = await TopicKeeperTests.NamedAsync(app, "hiking");
        var near = await app.AskAsync<Neighbourhood, IReadOnlyList<Neighbour>>(door => door.OfAsync(hiking, 8));
        Assert.Equal(["three of your people who care about hiking care about knitting too"], near.Single(one => one.Name == "knitting").Path);
        Assert.Empty(await app.AskAsync<Companionship, IReadOnlyList<Companion>>(await app.AnotherOwnerAsync(), door => door.OfAsync(hiking.Id, 8)));
    }

    [Theory, OnBothDatabases]
    public async Task A_word_of_the_owners_own_is_guessed_from_another_spelling_of_it(Database database)
    {
        await using var app = await App.StartAsync(database);
        await CrowdAsync(app);
        await app.DoAsync<TopicList>(topics => topics.AddAsync("zorbng", []));
        var slip = await TopicKeeperTests.NamedAsync(app, "zorbng");
        Assert.Equal("zorbing", (await app.AskAsync<Neighbourhood, IReadOnlyList<string>>(door => door.MeantAsync(slip)))[0]);
        Assert.Contains("\"zorbing\"", (await app.JsonAsync(HttpMethod.Get, $"/api/topics/{slip.Id}")).Body.GetProperty("didYouMean").GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Three who zorb, hike and knit, and twelve who do none of it.</summary>
    private static async Task<List<Guid>> CrowdAsync(App app)
    {
        var zorbers = new List<Guid>();
        foreach (var name in (string[])["Ada Quill", "Bo Quill", "Cy Quill"]) zorbers.Add(await app.KnowsAsync(new ContactRecord { Name = name, Interests = ["zorbing", "hiking", "knitting"] }));
        foreach (var number in Enumerable.Range(1, 12)) await app.KnowsAsync(new ContactRecord { Name = $"Guest {number}", Interests = ["chess"] });
        return zorbers;
    }

    private static async Task<(double Nearness, List<string> Path)> BetweenAsync(App app, string a, string b)
    {
        var told = (await app.JsonAsync(HttpMethod.Get, $"/api/topics/nearness?a={a}&b={b}")).Body;
        return (told.GetProperty("nearness").GetDouble(), [.. told.GetProperty("path").EnumerateArray().Select(step => step.GetString()!)]);
    }
}
