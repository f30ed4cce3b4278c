using System.Net;
using Handful.Conversations;
using Handful.Formats;
using Handful.Kernel;
using Handful.Searching;
using Handful.Storage;
using Handful.Tests.Support;
using Handful.TopicPages;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Topics;

public sealed class TopicKeeperTests
{
    [Theory, OnBothDatabases]
    public async Task Two_topics_become_one_with_all_that_names_them_and_come_apart_again_whole(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing", "bubble rolling"] });
        var tobias = await app.KnowsAsync(Cast.Tobias with { Interests = ["bubble rolling"] });
        await app.DoAsync<Handful.Profile.OwnerProfile>(me => me.IntroduceAsync(new("Robin", ["bubble rolling"], [], [], "")));
        var both = await TalkAsync(app, mara, "zorbing", "bubble rolling");
        var one = await TalkAsync(app, tobias, "bubble rolling");
        var (keep, gone) = (await NamedAsync(app, "zorbing"), await NamedAsync(app, "bubble rolling"));
        await app.DoAsync<Db>(async db =>
        {
            (await db.Set<Interest>().SingleAsync(row => row.PersonId == mara && row.TopicId == gone.Id)).Weigh(3);
            await db.SaveChangesAsync();
        });

        await app.AskAsync<TopicKeeper, Outcome<Topic>>(keeper => keeper.MergeAsync(keep.Id, gone.Id));

        Assert.Null(await app.AskAsync<TopicList, Topic?>(topics => topics.FindAsync(gone.Id)));
        var kept = await NamedAsync(app, "bubble rolling");
        Assert.Equal((keep.Id, "bubble rolling"), (kept.Id, Assert.Single(kept.Aliases)));
        Assert.Equal([(mara, 3), (tobias, 2)], await CaringAsync(app, keep.Id));
        Assert.Equal(["zorbing"], await app.AskAsync<TopicList, IReadOnlyList<string>>(topics => topics.MineAsync()));
        Assert.All(await TalksAsync(app, both, one), names => Assert.Equal("zorbing", names));
        Assert.Equal([mara, tobias], await FoundAsync(app, "zorbing"));
        Assert.Empty(await FoundAsync(app, "bubble"));
        Assert.DoesNotContain(await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync("bubble")), found => found.Kind == "conversation");

        Assert.Null(await app.UndoLastAsync("merged"));

        Assert.Equal([(mara, 2)], await CaringAsync(app, keep.Id));
        Assert.Equal([(mara, 3), (tobias, 2)], await CaringAsync(app, gone.Id));
        Assert.Empty((await NamedAsync(app, "zorbing")).Aliases);
        Assert.Equal(["bubble rolling, zorbing", "bubble rolling"], await TalksAsync(app, both, one));
        Assert.Equal([mara, tobias], await FoundAsync(app, "bubble"));
        Assert.Equal([mara], await FoundAsync(app, "zorbing"));
        Assert.Contains(await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync("bubble")), found => found.Kind == "conversation" && found.Id == one);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_found_by_a_topic_is_found_by_its_new_name_and_by_the_old_one_after_the_undo(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing"] });
        var topic = await NamedAsync(app, "zorbing");
        await app.AskAsync<TopicKeeper, Outcome<Topic>>(keeper => keeper.CorrectAsync(topic.Id, "sphereing", null));
        Assert.Equal([mara], await FoundAsync(app, "sphereing"));
        Assert.Empty(await FoundAsync(app, "zorbing"));
        // Who goes on saying the old word means this topic.
        Assert.Equal(topic.Id, (await NamedAsync(app, "zorbing")).Id);
        var tobias = await app.KnowsAsync(Cast.Tobias with { Interests = ["Zorbing"] });
        Assert.Equal([mara, tobias], (await CaringAsync(app, topic.Id)).Select(row => row.Person));

        Assert.Null(await app.UndoLastAsync(Change.Corrected));

        Assert.Equal([mara, tobias], await FoundAsync(app, "zorbing"));
        Assert.Empty(await FoundAsync(app, "sphereing"));
    }

    [Theory, OnBothDatabases]
    public async Task A_name_or_other_word_that_another_topic_has_is_refused(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing", "timber"] });
        var (zorbing, timber) = (await NamedAsync(app, "zorbing"), await NamedAsync(app, "timber"));
        var (status, body) = await app.JsonAsync(HttpMethod.Patch, $"/api/topics/{zorbing.Id}", new { name = "Timber" });
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Make the two one", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await app.JsonAsync(HttpMethod.Patch, $"/api/topics/{zorbing.Id}", new { aliases = new[] { "timber" } })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.JsonAsync(HttpMethod.Patch, $"/api/topics/{zorbing.Id}", new { name = " " })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await app.JsonAsync(HttpMethod.Post, $"/api/topics/{zorbing.Id}/merge", new { other = zorbing.Id })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.JsonAsync(HttpMethod.Post, $"/api/topics/{zorbing.Id}/merge", new { other = Guid.NewGuid() })).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.JsonAsync(HttpMethod.Post, $"/api/topics/{zorbing.Id}/merge", new { other = timber.Id })).Status);
        Assert.Equal(["timber"], (await NamedAsync(app, "zorbing")).Aliases);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_nobody_names_can_go_and_it_comes_back_from_the_trash(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing"] });
        var zorbing = await NamedAsync(app, "zorbing");
        Assert.Equal(HttpStatusCode.Conflict, (await app.JsonAsync(HttpMethod.Delete, $"/api/topics/{zorbing.Id}")).Status);
        var spare = await app.AskAsync<TopicList, Outcome<Topic>>(topics => topics.AddAsync("bell ringing", []));
        Assert.Contains("bell ringing", await ListedAsync(app));
        Assert.Equal(HttpStatusCode.NoContent, (await app.JsonAsync(HttpMethod.Delete, $"/api/topics/{spare.Value!.Id}")).Status);
        Assert.DoesNotContain("bell ringing", await ListedAsync(app));
        Assert.Contains("Bell ringing", await app.ReadAsync("/trash"), StringComparison.Ordinal);
        Assert.Null(await app.UndoLastAsync(Change.Removed));
        Assert.Contains("bell ringing", await ListedAsync(app));
        // Named in passing and by nobody any more, a topic is out of sight.
        await app.DoAsync<Handful.People.AddressBook>(book => book.RemoveAsync(mara));
        Assert.Equal(["bell ringing"], await ListedAsync(app));
    }

    [Theory, OnBothDatabases]
    public async Task Another_owners_topic_is_not_there(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        var topic = await NamedAsync(app, "frost");
        var other = await app.AnotherOwnerAsync();
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<TopicKeeper, Outcome<Topic>>(other, keeper => keeper.CorrectAsync(topic.Id, "ice", null))).Refusal!.Code);
        Assert.Equal(Refusal.NotThere, (await app.AskAsync<TopicKeeper, Refusal?>(other, keeper => keeper.RemoveAsync(topic.Id)))!.Code);
        Assert.Null(await app.AskAsync<TopicGuide, TopicView?>(other, guide => guide.ReadAsync(topic.Id, new PageRequest(1))));
    }

    internal static async Task<Topic> NamedAsync(App app, string words) => (await app.AskAsync<TopicList, Topic?>(topics => topics.NamedAsync(words)))!;

    private static async Task<List<string>> ListedAsync(App app) =>
        [.. (await app.AskAsync<TopicIndex, Page<ListedTopic>>(index => index.ListAsync(new PageRequest(1)))).Items.Select(line => line.Name)];

    private static async Task<Guid> TalkAsync(App app, Guid person, params string[] topics) =>
        (await app.AskAsync<ConversationLog, Outcome<Conversation>>(log => log.LogAsync(new ConversationAccount(App.Today, [person], 3, Topics: topics)))).Value!.Id;

    private static Task<List<(Guid Person, int Strength)>> CaringAsync(App app, Guid topic) => app.AskAsync<Db, List<(Guid, int)>>(async db =>
        [.. (await db.Set<Interest>().Where(row => row.TopicId == topic && row.PersonId != null).OrderBy(row => row.PersonId).ToListAsync()).Select(row => (row.PersonId!.Value, row.Strength))]);

    private static async Task<List<string>> TalksAsync(App app, params Guid[] talks)
    {
        var named = new List<string>();
        foreach (var talk in talks)
            named.Add(string.Join(", ", (await app.AskAsync<ConversationLog, Conversation?>(log => log.FindAsync(talk)))!.Topics.Select(touched => touched.Topic.Name).Order(StringComparer.Ordinal)));
        return named;
    }

    private static async Task<List<Guid>> FoundAsync(App app, string word) =>
        [.. (await app.AskAsync<NetworkSearch, IReadOnlyList<Found>>(search => search.FindAsync(word, "person"))).Select(found => found.Id).Order()];
}
