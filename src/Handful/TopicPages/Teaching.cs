using Handful.Kernel;
using Handful.Matching.Topics;

namespace Handful.TopicPages;

/// <summary>What speaks for it that somebody could teach a topic: how much, and the sentence.</summary>
internal sealed record Knowledge(double Weight, string Why);

/// <summary>Whether what somebody offers or does names a topic, or one near it.</summary>
internal sealed class Teaching
{
    private const double Near = 0.5;

    // Who offers something means to give it; a role only says that they know it.
    private const double OfRoles = 0.8;

    private readonly string topic;
    private readonly string folded;
    private readonly Dictionary<string, double> near;

    internal Teaching(string topic)
    {
        (this.topic, folded) = (topic, Fold.Words(topic));
        near = TopicNearness.Around(topic, Near).ToDictionary(one => one.Topic, one => one.Nearness);
    }

    /// <summary>By which names to look for people who may: those of the topic in all languages, the owner's own words for it, and the topics nearest to it.</summary>
    internal IReadOnlyList<string[]> Names(IEnumerable<string> aliases) =>
    [
        .. aliases.Prepend(topic).Concat(TopicCatalogue.NamesOf(topic).Take(30)).Concat(near.Keys.Take(12).SelectMany(name => TopicCatalogue.NamesOf(name).Take(4)))
            .Select(name => Fold.Search(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0 && words.Any(word => word.Length > 2))
            .DistinctBy(words => string.Join(' ', words)),
    ];

    /// <summary>The strongest of what they offer and do; null where nothing speaks for it.</summary>
    internal Knowledge? Of(string role, IEnumerable<string> offers) =>
        offers.Select(offer => Weigh(offer, 1, $"Offers “{offer}”."))
            .Append(Weigh(role, OfRoles, $"Works as {role}."))
            .OfType<Knowledge>().MaxBy(knowledge => knowledge.Weight);

    private Knowledge? Weigh(string words, double worth, string sentence)
    {
        if (words.Length == 0) return null;
        if ($" {Fold.Words(words)} ".Contains($" {folded} ", StringComparison.Ordinal)) return new Knowledge(worth, sentence);
        var named = TopicFinder.Find(words).Select(found => found.Topic).Where(near.ContainsKey).MaxBy(found => near[found]);
        if (named is null) return null;
        var path = near[named] < 1 ? TopicNearness.Between(named, topic).Path : [];
        return new Knowledge(worth * near[named], string.Join(' ', path.Select(step => $"{Ui.SentenceStart.Of(step)}.").Prepend(sentence)));
    }
}
