using System.Net;
using Handful.Exchange;
using Handful.Kernel;
using Handful.Neighbours;
using Handful.Storage;
using Handful.Tests.Support;
using Handful.Tests.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Tests.Neighbours;

public sealed class ProposalsTests
{
    private const string Key = "sk-not-to-be-seen";

    [Theory, OnBothDatabases]
    public async Task The_owners_model_proposes_what_is_near_is_told_names_only_and_each_once(Database database)
    {
        await using var app = await App.StartAsync(database);
        await using var server = await EmbeddingsServer.StartAsync();
        var topic = await ZorbingAsync(app);
        Assert.DoesNotContain("Ask your model", await app.ReadAsync($"/topics/{topic}"), StringComparison.Ordinal);
        Assert.Null(await NameAsync(app, server.Address, Key));
        Assert.Contains("Ask your model", await app.ReadAsync($"/topics/{topic}"), StringComparison.Ordinal);
        Assert.Empty(server.Asked);

        using var asked = await app.SubmitAsync($"/topics/{topic}", $"/topics/{topic}/ask");

        var (body, key) = Assert.Single(server.Asked);
        Assert.Equal($"Bearer {Key}", key);
        Assert.DoesNotContain("Mara", body, StringComparison.Ordinal);
        Assert.Equal(["chess", "hiking", "zorbing"], System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("input").EnumerateArray().Select(name => name.GetString()!).Order());
        var proposed = await app.AskAsync<Proposals, IReadOnlyList<Proposal>>(async door => await door.OfAsync(await TopicKeeperTests.NamedAsync(app, "zorbing")));
        Assert.Equal("hiking", Assert.Single(proposed).Name);
        Assert.Equal(1, proposed[0].Likeness, 0.001);
        Assert.Contains("What your model proposes", await app.ReadAsync($"/topics/{topic}"), StringComparison.Ordinal);
        Assert.Null(await app.AskAsync<Proposals, Refusal?>(door => door.AskAsync(topic)));
        Assert.Single(server.Asked);
    }

    [Theory, OnBothDatabases]
    public async Task A_server_that_is_down_refuses_or_answers_nonsense_is_a_sentence_and_changes_nothing(Database database)
    {
        await using var app = await App.StartAsync(database);
        await using var server = await EmbeddingsServer.StartAsync();
        var topic = await ZorbingAsync(app);
        await NameAsync(app, server.Address, "");
        foreach (var (answer, sentence) in (IEnumerable<((int, string), string)>)
        [
            ((401, """{"error":{"message":"no"}}"""), "refused with the code 401"),
            ((500, "boom"), "refused with the code 500"),
            ((200, "<html>"), "no embedding"),
            ((200, "{}"), "no embedding"),
            ((200, """{"object":"list","data":[{"object":"embedding","index":0,"embedding":[1,2]}],"usage":{"prompt_tokens":1,"total_tokens":1}}"""), "no embedding"),
            ((200, """{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0,0]},{"object":"embedding","index":1,"embedding":[0,0]},{"object":"embedding","index":2,"embedding":[0,0]}],"usage":{"prompt_tokens":1,"total_tokens":1}}"""), "no embedding"),
        ])
        {
            server.Instead = answer;
            Assert.Contains(sentence, (await app.AskAsync<Proposals, Refusal?>(door => door.AskAsync(topic)))!.Sentence, StringComparison.Ordinal);
        }

        var address = server.Address;
        await server.DisposeAsync();
        var down = await app.AskAsync<Proposals, Refusal?>(door => door.AskAsync(topic));
        Assert.Equal($"Your model does not answer at {address}. See that it runs. Nothing was changed.", down!.Sentence);
        Assert.Equal(0, await app.AskAsync<Db, int>(db => db.Set<TopicVector>().CountAsync()));
        await app.ReadAsync($"/topics/{topic}");
    }

    [Theory, OnBothDatabases]
    public async Task The_key_is_kept_encrypted_never_shown_never_taken_out_and_never_sent_elsewhere(Database database)
    {
        await using var app = await App.StartAsync(database);
        await using var server = await EmbeddingsServer.StartAsync();
        await using var other = await EmbeddingsServer.StartAsync();
        var topic = await ZorbingAsync(app);
        using var kept = await app.SubmitAsync("/me", "/me", ("_handler", "own-model"), ("Form.Address", server.Address), ("Form.Model", "small"), ("Form.Key", Key));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        var row = await app.AskAsync<Db, OwnModel>(db => db.Set<OwnModel>().SingleAsync());
        Assert.DoesNotContain(Key, row.Secret, StringComparison.Ordinal);
        var page = await app.ReadAsync("/me");
        Assert.Contains("One is kept, encrypted.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain(Key, page, StringComparison.Ordinal);
        using var archive = await app.Program.GetAsync(new Uri("/api/export?format=json", UriKind.Relative));
        Assert.DoesNotContain(server.Address, await archive.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // The same address without a key keeps the one there is; another address never gets it.
        Assert.Null(await NameAsync(app, server.Address, ""));
        await app.AskAsync<Proposals, Refusal?>(door => door.AskAsync(topic));
        Assert.Equal($"Bearer {Key}", Assert.Single(server.Asked).Key);
        await app.DoAsync<Db>(db => db.Set<TopicVector>().ExecuteDeleteAsync());
        Assert.Null(await NameAsync(app, other.Address, ""));
        await app.AskAsync<Proposals, Refusal?>(door => door.AskAsync(topic));
        Assert.DoesNotContain(Key, Assert.Single(other.Asked).Key, StringComparison.Ordinal);
        Assert.Equal("address", (await NameAsync(app, "file:///etc/passwd", ""))!.Field);
        using var dropped = await app.SubmitAsync("/me", "/me/model/drop");
        Assert.Equal(0, await app.AskAsync<Db, int>(db => db.Set<OwnModel>().CountAsync()) + await app.AskAsync<Db, int>(db => db.Set<TopicVector>().CountAsync()));
    }

    private static Task<Refusal?> NameAsync(App app, string address, string key) => app.AskAsync<OwnModels, Refusal?>(models => models.NameAsync(address, "small", key));

    private static async Task<Guid> ZorbingAsync(App app)
    {
        await app.KnowsAsync(Cast.Mara with { Interests = ["zorbing", "hiking", "chess"] });
        return (await TopicKeeperTests.NamedAsync(app, "zorbing")).Id;
    }
}
