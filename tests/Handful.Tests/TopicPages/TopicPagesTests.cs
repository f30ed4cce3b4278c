using System.Net;
using System.Text.Json;
using Handful.Conversations;
using Handful.Kernel;
using Handful.People;
using Handful.Tests.Support;
using Handful.Tests.Topics;
using Handful.Topics;

namespace Handful.Tests.TopicPages;

public sealed class TopicPagesTests
{
    [Theory, OnBothDatabases]
    public async Task The_page_tells_who_cares_who_could_teach_what_was_learned_and_what_lies_near(Database database)
    {
        await using var app = await App.StartAsync(database);
        var mara = await app.KnowsAsync(Cast.Mara with { Interests = ["soil science", "bread baking"] });
        var tobias = await app.KnowsAsync(Cast.Tobias with { Interests = [] });
        var zsofia = await OffersAsync(app, "Sourdough evenings");
        await app.DoAsync<ConversationLog>(log => log.LogAsync(new ConversationAccount(App.Today, [tobias], 4, Learned: "Let the dough rest a night.", Topics: ["bread baking"])));
        var topic = await TopicKeeperTests.NamedAsync(app, "bread baking");

        var page = WebUtility.HtmlDecode(await app.ReadAsync($"/topics/{topic.Id}"));

        Assert.Contains("One of your people cares about it.", page, StringComparison.Ordinal);
        Assert.Contains($"/people/{mara}", page, StringComparison.Ordinal);
        Assert.Contains("You noted it", page, StringComparison.Ordinal);
        Assert.Contains("Offers “Sourdough evenings”. Sourdough belongs to bread baking.", page, StringComparison.Ordinal);
        Assert.Contains("You learned something of it from them in one conversation.", page, StringComparison.Ordinal);
        Assert.Contains("Let the dough rest a night.", page, StringComparison.Ordinal);
        Assert.Contains($"/conversations?topic={topic.Id}", page, StringComparison.Ordinal);
        Assert.Contains("Near it, and named by nobody yet", page, StringComparison.Ordinal);
        Assert.Contains("Conversations about", await app.ReadAsync($"/conversations?topic={topic.Id}"), StringComparison.Ordinal);

        var told = (await app.JsonAsync(HttpMethod.Get, $"/api/topics/{topic.Id}")).Body;
        Assert.Equal(zsofia, told.GetProperty("teachers")[0].GetProperty("id").GetGuid());
        Assert.Equal(tobias, told.GetProperty("teachers")[1].GetProperty("id").GetGuid());
        Assert.Equal(mara, told.GetProperty("carers").GetProperty("people")[0].GetProperty("id").GetGuid());
        Assert.Equal((true, 1), (told.GetProperty("known").GetBoolean(), told.GetProperty("conversations").GetInt32()));
        Assert.Equal("Tobias Okoro", told.GetProperty("lessons")[0].GetProperty("from")[0].GetProperty("name").GetString());
    }

    [Theory, OnBothDatabases]
    public async Task A_word_spelt_almost_like_a_topic_is_asked_about_and_made_right_by_one_button(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara with { Interests = ["permaclture"] });
        var topic = await TopicKeeperTests.NamedAsync(app, "permaclture");
        Assert.Contains("It is permaculture", await app.ReadAsync($"/topics/{topic.Id}"), StringComparison.Ordinal);
        using var meant = await app.SubmitAsync($"/topics/{topic.Id}", $"/topics/{topic.Id}/meant", ("name", "permaculture"));
        var page = WebUtility.HtmlDecode(await app.ReadAsync(meant.Headers.Location!.ToString()));
        Assert.Contains("It is permaculture now", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Handful does not know this word", page, StringComparison.Ordinal);
        Assert.Equal(topic.Id, (await TopicKeeperTests.NamedAsync(app, "permaclture")).Id);
    }

    [Theory, OnBothDatabases]
    public async Task Names_and_other_words_are_put_right_on_the_page_and_a_taken_name_is_offered_as_one(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing", "timber"] });
        var topic = await TopicKeeperTests.NamedAsync(app, "zorbing");
        var address = $"/topics/{topic.Id}";
        using var taken = await app.SubmitAsync(address, address, ("_handler", "rename"), ("Rename.Name", "timber"));
        Assert.Contains("Make timber one with this", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var renamed = await app.SubmitAsync(address, address, ("_handler", "rename"), ("Rename.Name", "sphereing"));
        Assert.Equal(HttpStatusCode.Redirect, renamed.StatusCode);
        using var dropped = await app.SubmitAsync(address, $"{address}/aliases/drop", ("alias", "zorbing"));
        Assert.Equal("Taken back. Everything is as it was before.", await app.UndoAsync(address));
        using var strange = await app.SubmitAsync(address, $"{address}/merge", ("other", "nothing of the kind"));
        Assert.Contains("You have no topic called nothing of the kind.", await app.ReadAsync(address), StringComparison.Ordinal);
        using var merged = await app.SubmitAsync(address, $"{address}/merge", ("other", "timber"));
        Assert.Contains("timber and sphereing are one topic now.", await app.ReadAsync(address), StringComparison.Ordinal);
        Assert.Equal(["zorbing", "timber"], (await TopicKeeperTests.NamedAsync(app, "sphereing")).Aliases);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_is_narrowed_by_letters_of_names_and_other_words(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing", "frost"] });
        await app.DoAsync<TopicList>(topics => topics.AddAsync("bell ringing", ["campanology"]));
        Assert.Equal(["bell ringing"], await NamesAsync(app, "panolo"));
        Assert.Equal(["zorbing"], await NamesAsync(app, "Zórb"));
        Assert.Equal(3, (await NamesAsync(app, "")).Count);
        var page = await app.ReadAsync("/topics?filter=zorb");
        Assert.Contains("zorbing", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bell ringing", page, StringComparison.Ordinal);
        Assert.Contains("in its name", await app.ReadAsync("/topics?filter=qqq"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_without_its_token_changes_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        await app.KnowsAsync(Cast.Mara);
        var topic = await TopicKeeperTests.NamedAsync(app, "frost");
        foreach (var action in (string[])["/topics/add", $"/topics/{topic.Id}/merge", $"/topics/{topic.Id}/meant", $"/topics/{topic.Id}/aliases/drop", $"/topics/{topic.Id}/remove", $"/topics/{topic.Id}/ask", "/me/model/drop"])
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "ice")]);
            using var answer = await app.Browser.PostAsync(new Uri(action, UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private static async Task<List<string>> NamesAsync(App app, string filter) =>
        [.. (await app.JsonAsync(HttpMethod.Get, $"/api/topics?filter={Uri.EscapeDataString(filter)}")).Body.GetProperty("topics").EnumerateArray().Select(line => line.GetProperty("name").GetString()!)];

    private static async Task<Guid> OffersAsync(App app, string offer) =>
        (await app.AskAsync<AddressBook, Outcome<Person>>(book => book.AddAsync(new PersonDescription(Cast.Zsofia, null, [], [offer])))).Value!.Id;
}
