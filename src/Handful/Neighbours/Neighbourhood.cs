using Handful.Kernel;
using Handful.Matching;
using Handful.Matching.Topics;
using Handful.Storage;
using Handful.Topics;
using Microsoft.EntityFrameworkCore;

namespace Handful.Neighbours;

/// <summary>A topic of the owner's that lies near another, and the way there in sentences without their full stops.</summary>
/// <param name="IsKnown">Whether the graph knows it too.</param>
public sealed record Neighbour(Guid Id, string Name, double Nearness, IReadOnlyList<string> Path, bool IsKnown);

/// <summary>What lies near a topic for this owner: the nearer of what the graph says and what the owner's own network shows.</summary>
public sealed class Neighbourhood(Db db, TopicList topics, Companionship company)
{
    private const double Near = 0.3;
    private const int Candidates = 300;

    /// <summary>Topics of the owner's, the nearest first.</summary>
    public async Task<IReadOnlyList<Neighbour>> OfAsync(Topic topic, int most, CancellationToken cancellation = default)
    {
        var graph = await NearByGraphAsync(topic, most, cancellation);
        var learned = await company.OfAsync(topic.Id, most, cancellation);
        var near = graph.ToDictionary(neighbour => neighbour.Id);
        foreach (var companion in learned)
        {
            var said = near.TryGetValue(companion.Id, out var known) ? new Nearness(known.Nearness, known.Path) : TopicNearness.Between(topic.Name, companion.Name);
            near[companion.Id] = said.Value >= companion.Nearness
                ? new Neighbour(companion.Id, companion.Name, said.Value, said.Path, TopicCatalogue.Mentions(companion.Name))
                : new Neighbour(companion.Id, companion.Name, companion.Nearness, companion.PathFrom(topic.Name), TopicCatalogue.Mentions(companion.Name));
        }

        return [.. near.Values.OrderByDescending(neighbour => neighbour.Nearness).ThenBy(neighbour => neighbour.Name, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>Topics of the graph near it that nobody of the owner's names, the nearest first.</summary>
    public async Task<IReadOnlyList<NearTopic>> UnnamedAsync(Topic topic, int most, CancellationToken cancellation = default)
    {
        var around = TopicNearness.Around(topic.Name, Near).Select(near => (Near: near, Key: TopicKey.Of(near.Topic))).Where(near => near.Key != topic.Key).Take(Candidates).ToList();
        var keys = around.ConvertAll(near => near.Key);
        var named = await db.ListedTopics.Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToHashSetAsync(cancellation);
        return [.. around.Where(near => !named.Contains(near.Key)).Take(most).Select(near => near.Near)];
    }

    /// <summary>What the owner may have meant by words that the graph does not know: topics of theirs and of the graph that are spelt almost so.</summary>
    public async Task<IReadOnlyList<string>> MeantAsync(Topic topic, CancellationToken cancellation = default)
    {
        var most = TopicSpelling.Allowed(topic.Key);
        if (most == 0 || TopicCatalogue.Mentions(topic.Name)) return [];
        var first = topic.Key[..1];
        var theirs = await db.ListedTopics.Where(row => row.Id != topic.Id && row.Key.StartsWith(first)).Select(row => new { row.Name, row.Key }).ToListAsync(cancellation);
        var near = theirs.Select(row => (row.Name, row.Key, Slips: Spelling.Slips(row.Key, topic.Key, most))).Where(row => row.Slips <= most).OrderBy(row => row.Slips).ThenBy(row => row.Name, StringComparer.Ordinal);
        return [.. near.Select(row => (row.Name, row.Key)).Concat(TopicSpelling.Guesses(topic.Name).Select(name => (Name: name, Key: TopicKey.Of(name)))).DistinctBy(guess => guess.Key).Select(guess => guess.Name).Take(3)];
    }

    /// <summary>From the graph alone where it knows both; what the owner's network shows stands in for words it does not know.</summary>
    public async Task<Nearness> BetweenAsync(string one, string other, CancellationToken cancellation = default)
    {
        var nearest = TopicNearness.Between(one, other);
        foreach (var (unknown, to, back) in (IEnumerable<(string, string, bool)>)[(one, other, false), (other, one, true)])
        {
            if (TopicCatalogue.Mentions(unknown) || await topics.NamedAsync(unknown, cancellation) is not { } topic) continue;
            foreach (var companion in await company.OfAsync(topic.Id, 20, cancellation))
            {
                var rest = TopicNearness.Between(companion.Name, to);
                var value = Math.Round(companion.Nearness * rest.Value, 3);
                if (value <= nearest.Value) continue;
                nearest = new Nearness(value, back ? [.. TopicNearness.Between(to, companion.Name).Path, .. companion.PathFrom(unknown)] : [.. companion.PathFrom(unknown), .. rest.Path]);
            }
        }

        return nearest;
    }

    /// <summary>The owner's topics that the graph says are near, and those with the topic's name in theirs.</summary>
    private async Task<IReadOnlyList<Neighbour>> NearByGraphAsync(Topic topic, int most, CancellationToken cancellation)
    {
        var keys = TopicNearness.Around(topic.Name, Near).Take(Candidates).Select(near => TopicKey.Of(near.Topic)).ToList();
        var folded = Fold.Words(topic.Name);
        var titled = db.SearchDocuments.Where(row => row.OwnerId == db.OwnerId && row.Kind == "topic" && row.FoldedTitle.Contains(folded)).OrderBy(row => row.Number).Select(row => row.SubjectId).Take(50);
        var theirs = await db.ListedTopics.Where(row => row.Id != topic.Id && (keys.Contains(row.Key) || titled.Contains(row.Id))).Select(row => new { row.Id, row.Name, row.Key }).ToListAsync(cancellation);
        var order = keys.Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place);
        return
        [
            .. theirs.OrderBy(row => order.GetValueOrDefault(row.Key, -1)).Take(most * 2)
                .Select(row => (Row: row, Said: TopicNearness.Between(topic.Name, row.Name)))
                .Where(pair => pair.Said.Value >= Near)
                .Select(pair => new Neighbour(pair.Row.Id, pair.Row.Name, pair.Said.Value, pair.Said.Path, TopicCatalogue.Mentions(pair.Row.Name))),
        ];
    }
}
