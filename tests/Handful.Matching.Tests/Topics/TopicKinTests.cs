using CsCheck;
using Handful.Matching.Topics;

namespace Handful.Matching.Tests.Topics;

public sealed class TopicKinTests
{
    private static readonly Gen<string> Topic = Gen.Int[0, TopicCatalogue.Names.Count - 1].Select(place => TopicCatalogue.Names[place]);

    [Fact]
    public void What_is_around_is_as_near_as_the_nearness_says() => Topic.Sample(
        topic => Assert.All(TopicKin.Around(topic, 0.4).Take(10), near =>
        {
            Assert.InRange(near.Value, 0.4 - 1e-9, 1);
            Assert.Equal(TopicNearness.Between(topic, near.Key).Value, near.Value, 0.002);
        }),
        iter: 200);

    [Fact]
    public void A_subject_stands_around_itself_known_or_not() => Gen.OneOf(Topic, Gen.String[Gen.Char['a', 'z'], 1, 12]).Sample(
        words => Assert.Equal(1, TopicKin.Around(words, 0.5)[TopicCatalogue.Canonical(words)]), iter: 200);

    [Fact]
    public void Sourdough_belongs_to_baking_and_to_food() =>
        Assert.Equal(["sourdough", "food"], TopicKin.Above("sourdough") is var above ? [above[0], above[^1]] : []);

    [Fact]
    public void What_the_graph_does_not_know_belongs_to_nothing() => Assert.Empty(TopicKin.Above("qqq zzz"));
}
